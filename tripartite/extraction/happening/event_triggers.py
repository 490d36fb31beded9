"""Words that tell of an event: families of triggers, kept as data by language (`data/events/LANGUAGE.json`).

A family says which kind of event its words tell of and how strongly:

- `act`: the words themselves assert that something was done ("police arrested", "went on strike");
- `noun`: the words name a happening ("the strike", "mass arrests"), which counts only where the sentence is told in
  the past or gives a date;
- `dated`: the words count only with a date ("X reported in July that ...", "Police arrest nine").

`beside` families take only a date that stands by them. What `follows` families tell ("was taken to the station", "is
held in custody") is no further happening where the sentences before told of one of its kind. `not` holds what may not
stand around the words, `needs` what must stand in the sentence. Parts (`<NUM>`, `<UNION>`) are named once per file and
used in many patterns. Every pattern has its `stems`: literal runs one of which each match contains
(`scripts/event_stems.py` writes them), so that a pattern is tried only on sentences that hold one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tripartite.extraction.stems import Needed, Stems
from tripartite.values.vocabulary import EventKind

FOLDER = Path(__file__).parent.parent / "data" / "events"
#: How far the date of a trigger may stand, in the costs of `event_dates`, where its family does not say.
REACH = 260
#: How far around a trigger its `not` is looked for, in characters.
AROUND = 60
_PART = re.compile(r"<([A-Z]+)>")
#: Classes that mean capitals where they stand in a pattern; all else is told apart by letters, not by case.
_CAPITALS = ("[A-Z]", "[A-ZÀ-Ý]", "[А-ЯЁ]", "[А-ЯЁ«]")
_ESCAPED_OR_CAPITAL = re.compile(r"\\.|[A-ZÀ-ÝА-ЯЁ]+")
#: The end of a word, or of a pattern that ends with another sign.
_WHOLE = r"(?:(?!\w)|(?<=\W))"


@dataclass(frozen=True, slots=True)
class EventFamily:
    """One family of trigger words; see the module and the data files."""

    name: str
    kind: EventKind
    strength: str
    excluded: str
    needs: str
    modalities: frozenset[str]
    where: str
    reach: int
    beside: bool
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A family's words in a sentence, as offsets into the sentence's text."""

    start: int
    end: int
    family: EventFamily


@dataclass(frozen=True, slots=True)
class Saying:
    """One pattern of a family."""

    pattern: str
    family: EventFamily


class TriggerWords:
    """The families of one language, looked up by the stems that a sentence holds; patterns compile when first used."""

    def __init__(self, plain: dict[str, Any]) -> None:
        self._parts: dict[str, str] = plain["parts"]
        self._sayings: list[Saying] = []
        stems_of_each: list[list[str]] = []
        for one in plain["families"]:
            family = _family(one)
            for pattern, stems in one["says"]:
                self._sayings.append(Saying(pattern, family))
                stems_of_each.append(stems)
        self._stems = Stems(stems_of_each)
        self._compiled: dict[tuple[str, bool], re.Pattern[str]] = {}
        self._needed: dict[str, Needed] = {}
        self._folded: dict[str, re.Pattern[str] | None] = {}

    def sayings_for(self, text: str) -> list[Saying]:
        """The patterns of which a sentence holds a stem, in the order of the data."""
        return [self._sayings[number] for number in sorted(self._stems.live(text))]

    def hits(self, pattern: str, text: str, lowered: str) -> list[tuple[int, int]]:
        """Where a pattern stands in a text as whole words; `lowered` is the text in lower case, sign for sign.

        A pattern without capitals of its own is looked for in lower case, where the engine can leap to its first
        letters: several times as fast as comparing every sign in both cases.
        """
        needed = self._needed.get(pattern)
        if needed is None:
            needed = self._needed[pattern] = Needed(self._written(pattern))
        if not needed.may_stand(lowered):
            return []
        folded = self._folded[pattern] if pattern in self._folded else self._folded_pattern(pattern)
        if folded is None or len(lowered) != len(text):
            return [match.span() for match in self.compiled(pattern).finditer(text)]
        found: list[tuple[int, int]] = []
        match = folded.search(lowered)
        while match:
            start, end = match.span()
            if start and _is_word(lowered[start - 1]) and start < len(lowered) and _is_word(lowered[start]):
                at = start + 1
            else:
                found.append((start, end))
                at = max(end, start + 1)
            match = folded.search(lowered, at)
        return found

    def _folded_pattern(self, pattern: str) -> re.Pattern[str] | None:
        written = self._written(pattern)
        capital = any(one in written for one in (*_CAPITALS, "(?-i:"))
        lower = _ESCAPED_OR_CAPITAL.sub(lambda one: one[0] if one[0][0] == "\\" else one[0].lower(), written)
        self._folded[pattern] = None if capital else re.compile(f"(?:{lower}){_WHOLE}")
        return self._folded[pattern]

    def compiled(self, pattern: str, *, whole: bool = True) -> re.Pattern[str]:
        """A pattern that starts (and, if `whole`, ends) with a word; capitals in classes are meant as such."""
        known = self._compiled.get((pattern, whole))
        if known is None:
            known = re.compile(_edged(self._written(pattern), whole), re.IGNORECASE)
            self._compiled[pattern, whole] = known
        return known

    def _written(self, pattern: str) -> str:
        """A pattern with its parts written out."""
        written, before = _PART.sub(self._part, pattern), pattern
        while written != before:
            written, before = _PART.sub(self._part, written), written
        return written

    def _part(self, found: re.Match[str]) -> str:
        return self._parts[found.group(1)]


def _edged(pattern: str, whole: bool) -> str:
    for capitals in _CAPITALS:
        pattern = pattern.replace(capitals, f"(?-i:{capitals})")
    ending = _WHOLE if whole else ""
    return rf"(?:(?<!\w)|(?=\W))(?:{pattern}){ending}"


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _family(one: dict[str, Any]) -> EventFamily:
    return EventFamily(
        name=one["name"],
        kind=EventKind(one["kind"]),
        strength=one["strength"],
        excluded=one.get("not", ""),
        needs=one.get("needs", ""),
        modalities=frozenset(one.get("modalities", ())),
        where=one.get("where", ""),
        reach=int(one.get("reach", REACH)),
        beside=bool(one.get("beside")),
        follows=bool(one.get("follows")),
    )


@lru_cache(maxsize=8)
def trigger_words(language: str) -> TriggerWords | None:
    """The families of a language; None where the language is not read."""
    path = FOLDER / f"{language}.json"
    return TriggerWords(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None


def triggers_in(text: str, language: str, where: str = "") -> list[Trigger]:
    """The triggers of a sentence, in the order of the text.

    Args:
        where: the sort of passage ("footnote", "heading"); families meant for another sort are left out.
    """
    words = trigger_words(language)
    if words is None:
        return []
    found: list[Trigger] = []
    lowered = text.lower()
    for saying in words.sayings_for(text):
        family = saying.family
        if family.where not in (where, "any"):
            continue
        for start, end in words.hits(saying.pattern, text, lowered):
            if end > start and _stands(words, family, text, start, end):
                found.append(Trigger(start, end, family))
    return sorted(found, key=lambda one: (one.start, -one.end))


def _stands(words: TriggerWords, family: EventFamily, text: str, start: int, end: int) -> bool:
    """Whether what the family needs is there, and nothing that it rules out."""
    if family.needs and not words.compiled(family.needs, whole=False).search(text):
        return False
    around = text[max(0, start - AROUND) : end + AROUND]
    return not (family.excluded and words.compiled(family.excluded, whole=False).search(around))
