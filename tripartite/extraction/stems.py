"""Which patterns can match a sentence at all, told by the letters that it holds.

Most patterns contain a literal run of letters ("sentenc", "штраф") without which they match nothing. The runs of a
whole group of patterns are kept in one index by three of their letters each; one look at the letters of a sentence
tells the few patterns that are worth trying. This is the prefilter of full-text pattern indexes (trigram search).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

#: Stems are looked up by this many of their letters.
_GRAM = 3
#: A choice of more runs than this is not worth looking for one by one.
_FEW = 24
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_LETTER = re.compile(r"[a-zà-öø-ýа-яё]")
#: Marks of what was found before (see `tripartite.extraction.rulebook`): one is a stem by itself.
_MARK = re.compile(r"[\ue000-\ue00f]")
#: Letters that a pattern without regard to case takes for "i" and "s", but lower case does not.
_ODD = ("ı", "ſ")


@lru_cache(maxsize=1024)
def grams_of(lowered: str) -> frozenset[str]:
    """Every run of three characters of a text in lower case; remembered, since many extractors ask of a sentence."""
    return frozenset([lowered[at : at + _GRAM] for at in range(len(lowered) - _GRAM + 1)])


class Stems:
    """Groups of stems, numbered from 0; a group without any is always live."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._always = frozenset(number for number, stems in enumerate(groups) if not stems)
        self._all = frozenset(range(len(groups)))
        self._marks: dict[str, list[int]] = {}
        by_stem: dict[str, list[int]] = {}
        for number, stems in enumerate(groups):
            for stem in stems:
                (self._marks if _MARK.match(stem) else by_stem).setdefault(stem, []).append(number)
        shared = Counter(gram for stem in by_stem for gram in _grams(stem))
        self._index: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
        for stem, numbers in by_stem.items():
            gram = min(_grams(stem), key=lambda one: (shared[one], one))
            self._index.setdefault(gram, []).append((stem, tuple(numbers)))
        self._keys = frozenset(self._index)
        self._needed: tuple[Needed, ...] = ()

    @classmethod
    def of_patterns(cls, patterns: Sequence[str]) -> Stems:
        """The stems of patterns, each a group; of those with a live stem only such as may match at all are live."""
        built = cls([stems_of(one) for one in patterns])
        built._needed = tuple(Needed(one) for one in patterns)
        return built

    def live(self, text: str) -> frozenset[int]:
        """The numbers of the groups of which a text holds a stem, whatever its case, and of those without stems."""
        lowered = text.lower()
        if any(odd in lowered for odd in _ODD):
            return self._all
        found = set(self._always)
        for mark, numbers in self._marks.items():
            if mark in text:
                found.update(numbers)
        shared = self._keys & grams_of(lowered)
        for gram in shared:
            for stem, those in self._index[gram]:
                if stem in lowered:
                    found.update(those)
        if self._needed:
            return frozenset([number for number in found if self._needed[number].may_stand(lowered)])
        return frozenset(found)

    def any_in(self, text: str) -> bool:
        """Whether a text holds a stem of any group."""
        return len(self.live(text)) > 0


def _grams(stem: str) -> list[str]:
    return [stem[at : at + _GRAM] for at in range(len(stem) - _GRAM + 1)]


def stems_of(pattern: str) -> tuple[str, ...]:
    """Runs of letters one of which every match of a pattern holds, in lower case; none where no such runs are known."""
    return tuple(sorted(_required(_parser.parse(pattern, re.IGNORECASE)) or ()))


class Needed:
    """All the runs of letters that every match of a pattern holds, of each choice one: a second, finer look."""

    def __init__(self, pattern: str) -> None:
        found = _choices(_parser.parse(pattern, re.IGNORECASE))
        few = {tuple(sorted(one)) for one in found if len(one) <= _FEW}
        self._choices = tuple(sorted(few, key=lambda one: (-min(map(len, one)), one)))

    def may_stand(self, lowered: str) -> bool:
        """Whether a text in lower case holds a run of each choice; where letters are odd, it may."""
        for choice in self._choices:
            for stem in choice:
                if stem in lowered:
                    break
            else:
                return any(odd in lowered for odd in _ODD)
        return True


def _required(parsed: Any) -> set[str] | None:
    """The rarest choice among the literal runs and the groups that a match must contain."""
    return max(_choices(parsed), key=_rarity, default=None)


def _choices(parsed: Any) -> list[set[str]]:
    """The literal runs and groups that a match must contain: of each, one of its runs."""
    choices: list[set[str]] = []
    run = ""
    for operation, value in [*parsed, (None, None)]:
        letter = chr(value).lower() if operation is _constants.LITERAL else ""
        if _LETTER.match(letter):
            run += letter
            continue
        if _MARK.match(letter):
            choices.append({letter})
        if len(run) >= _GRAM:
            choices.append({run})
        run = ""
        inner = _inner(operation, value)
        if inner:
            choices.append(inner)
    return choices


def _inner(operation: Any, value: Any) -> set[str] | None:
    if operation is _constants.BRANCH:
        options = [_required(one) for one in value[1]]
        return {stem for some in options if some for stem in some} if all(options) else None
    if operation is _constants.SUBPATTERN:
        return _required(value[3])
    if operation is _constants.ATOMIC_GROUP:
        return _required(value)
    if operation in _REPEATS and value[0] >= 1:
        return _required(value[2])
    return None


def _rarity(stems: set[str]) -> tuple[float, list[str]]:
    """How seldom one of the stems is met, roughly: long ones are rare, many are not."""
    return min(8 if _MARK.match(one) else len(one) for one in stems) - 0.15 * len(stems), sorted(stems)
