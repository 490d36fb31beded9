"""Which namings are of one person or body: only what leaves no other candidate is put together."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Naming:
    """One person or body as one document names it; `key` is its statement's key."""

    key: str
    document: str
    sort: str
    name: str
    acronyms: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    type: str = ""
    country: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every form, the full name first, without repeats."""
        return tuple(dict.fromkeys((self.name, *self.acronyms, *self.variants)))


def folded(name: str) -> str:
    """A name without accents, case and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain))


def clusters(namings: Sequence[Naming]) -> Iterator[tuple[list[Naming], list[str]]]:
    """Namings that share a whole name or an acronym, of one sort, with the reasons."""
    root = list(range(len(namings)))
    reasons: dict[int, list[str]] = defaultdict(list)

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    first: dict[tuple[str, str], int] = {}
    for index, naming in enumerate(namings):
        for name in (naming.name, *naming.acronyms):
            known = first.setdefault((naming.sort, folded(name)), index)
            a, b = find(known), find(index)
            if a != b:
                root[max(a, b)] = min(a, b)
                reasons[min(a, b)] += [*reasons.pop(max(a, b), []), f"both are called “{name}”"]
    groups: dict[int, list[Naming]] = defaultdict(list)
    for index, naming in enumerate(namings):
        groups[find(index)].append(naming)
    for start, group in groups.items():
        yield group, reasons.get(start, [])
