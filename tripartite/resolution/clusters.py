"""Sets of namings that grow together, each union with its reason, none against a person's judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator


class Clusters:
    """A union-find over the numbers 0 to n-1 that remembers why, and what must stay apart."""

    def __init__(self, number: int) -> None:
        self._root = list(range(number))
        self._members = {index: [index] for index in range(number)}
        self._reasons: dict[int, list[str]] = defaultdict(list)
        self._apart: set[tuple[int, int]] = set()

    def find(self, index: int) -> int:
        """The number that stands for the set of `index`."""
        while self._root[index] != index:
            self._root[index] = self._root[self._root[index]]
            index = self._root[index]
        return index

    def keep_apart(self, a: int, b: int) -> None:
        """Never unite the two, whatever is found later."""
        self._apart.add((min(a, b), max(a, b)))

    def apart(self, a: int, b: int) -> bool:
        """Whether some member of one set must stay apart from some member of the other."""
        mine, theirs = self.members(a), self.members(b)
        return any((min(x, y), max(x, y)) in self._apart for x in mine for y in theirs)

    def unite(self, a: int, b: int, reason: str) -> bool:
        """Put two sets together unless two of their members must stay apart; whether they now are together."""
        one, other = sorted((self.find(a), self.find(b)))
        if one == other:
            return True
        if self.apart(one, other):
            return False
        self._root[other] = one
        self._members[one] += self._members.pop(other)
        self._reasons[one] += [*self._reasons.pop(other, []), reason]
        return True

    def members(self, index: int) -> list[int]:
        """The set that `index` is in."""
        return self._members[self.find(index)]

    def sets(self) -> Iterator[tuple[list[int], list[str]]]:
        """Every set with its reasons, in the order of its first member."""
        for root in sorted(self._members):
            yield sorted(self._members[root]), self._reasons.get(root, [])
