"""A sentence with its names, dates, lengths of time and money replaced by marks of the same length.

Rules over masked words see "<P> was sentenced to <D> in prison" whatever the person, number or script; every offset
still counts in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.naming.kinship import without_relatives
from tripartite.extraction.naming.names_of_things import without_names_of_things
from tripartite.extraction.rulebook import BODY, DATE, MONEY, PERSON, SPAN
from tripartite.text.dates import FoundDate, FoundDuration, durations
from tripartite.text.numbers import FoundNumber
from tripartite.values.vocabulary import PassageKind


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


#: The longest sentence that is read whole, in code points; a convention of this program.
LONGEST = 2000
#: How many pieces of that length are read of one run without a full stop.
MOST_PIECES = 20
_NOTE = re.compile(r"\s*\[\d{1,3}\]\s")
#: "2011 года" names a year, not two thousand of them.
_YEAR = re.compile(r"P\d{4}Y")
#: The number of a footnote set right behind a word: "la dissolution3".
_GLUED = re.compile(r"(?<=[a-zà-ÿа-яё]{4})\d{1,2}(?=[\s.,;:)»”]|\Z)")
_Found = TypeVar("_Found", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Masked:
    """One sentence, masked; what was found keeps the document's offsets, the methods take the sentence's."""

    sentence: Sentence
    words: str
    people: tuple[Mention, ...]
    bodies: tuple[Mention, ...]
    dates: tuple[FoundDate, ...]
    lengths: tuple[FoundDuration, ...]
    money: tuple[FoundNumber, ...]
    #: What was worked out of these words and is asked for again.
    kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def body_at(self, at: int) -> Mention | None:
        """The organisation whose name covers an offset into the sentence."""
        return _covering(self.bodies, at + self.sentence.start)

    def length_at(self, at: int) -> FoundDuration | None:
        """The length of time that covers an offset into the sentence."""
        return _covering(self.lengths, at + self.sentence.start)

    def money_at(self, at: int) -> FoundNumber | None:
        """The sum that covers an offset into the sentence."""
        return _covering(self.money, at + self.sentence.start)

    def date_at(self, at: int) -> FoundDate | None:
        """The date that covers an offset into the sentence."""
        return _covering(self.dates, at + self.sentence.start)

    def original(self, start: int, end: int) -> str:
        """The words that stood there, unmasked."""
        return self.sentence.text[start:end]


def masked(analysis: Analysis, sentence: Sentence) -> Masked:
    """Mask a sentence; where two finds overlap the first of money, lengths, dates, people, bodies wins.

    Masked once for all who ask, as long as the same names are known.
    """
    known: dict[tuple[Sentence, int], Masked] = analysis.kept.setdefault("masked", {})
    asked = (sentence, len(analysis.mentions))
    if asked not in known:
        known[asked] = _masked(analysis, sentence)
    return known[asked]


def _masked(analysis: Analysis, sentence: Sentence) -> Masked:
    text, start, end, language = analysis.text, sentence.start, sentence.end, sentence.language
    mentions = analysis.mentions_in(sentence)
    found = Masked(
        sentence=sentence,
        words="",
        people=without_names_of_things(
            text,
            without_relatives(text, language, [one for one in mentions if one.sort == "people" and one.end <= end]),
        ),
        bodies=tuple(one for one in mentions if one.sort == "organisations" and one.end <= end),
        dates=tuple(one for one in analysis.dates_in(sentence) if one.end <= end and _tells_a_date(one)),
        lengths=tuple(one for one in durations(text, start, end, language) if not _YEAR.match(one.value)),
        money=tuple(one for one in analysis.numbers_in(sentence) if one.unit and one.unit != "%"),
    )
    words = list(_GLUED.sub(_blank, sentence.text))
    layers: list[tuple[Sequence[_Placed], str]] = [
        (found.money, MONEY),
        (found.lengths, SPAN),
        (found.dates, DATE),
        (found.people, PERSON),
        (found.bodies, BODY),
    ]
    taken = [False] * len(words)
    for layer, mark in layers:
        for one in layer:
            low, high = one.start - start, one.end - start
            if not any(taken[low:high]):
                words[low:high] = mark * (high - low)
                taken[low:high] = [True] * (high - low)
    return Masked(sentence, "".join(words), found.people, found.bodies, found.dates, found.lengths, found.money)


def is_beside_the_text(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence is a heading or a footnote: both repeat what the text tells, or cite what others wrote."""
    passage = analysis.passage_of(sentence)
    if passage.kind in (PassageKind.HEADING, PassageKind.FOOTNOTE):
        return True
    return bool(_NOTE.match(analysis.text, passage.start))


def pieces(sentence: Sentence) -> list[Sentence]:
    """A sentence, or one longer than any sentence is cut at white space; an endless run is read no further."""
    if len(sentence.text) <= LONGEST:
        return [sentence]
    found: list[Sentence] = []
    low = 0
    while low < len(sentence.text) and len(found) < MOST_PIECES:
        high = min(len(sentence.text), low + LONGEST)
        cut = sentence.text.rfind(" ", low + 1, high) if high < len(sentence.text) else high
        high = cut if cut > low else high
        start, end = sentence.start + low, sentence.start + high
        found.append(replace(sentence, start=start, end=end, text=sentence.text[low:high]))
        low = high
    return found


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _tells_a_date(one: FoundDate) -> bool:
    """Whether a date is more than a vague word ("recently")."""
    return one.value is not None or any(char.isdigit() for char in one.words)


def _covering(layer: tuple[_Found, ...], at: int) -> _Found | None:
    return next((one for one in layer if one.start <= at < one.end), None)
