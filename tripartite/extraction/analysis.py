"""A document made ready for the extractors: sentences, dates, numbers, names and voices, each found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from tripartite.extraction.endless_runs import bounded, left_out
from tripartite.kinds.structure import Structure
from tripartite.text.dates import FoundDate, dates_from
from tripartite.text.languages import READ
from tripartite.text.numbers import FoundNumber, numbers
from tripartite.text.sentences import sentences
from tripartite.values.dates import DateRange
from tripartite.values.errors import MalformedValue
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.spans import Evidence, Span
from tripartite.values.statements import Intervention
from tripartite.values.vocabulary import Kind, PassageKind

#: Kinds that tell a story from passage to passage.
_NARRATIVES = frozenset(
    {Kind.ESSAY, Kind.CEACR_COMMENT, Kind.CFA_REPORT, Kind.RIGHTS_SURVEY, Kind.COUNTRY_PROFILE, Kind.CAS_RECORD}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage, with its words and language."""

    start: int
    end: int
    text: str
    language: str
    passage: int
    number: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person ("people") or body ("organisations") is named.

    `name` is the full name that the mention was tied to in this document.
    """

    start: int
    end: int
    sort: str
    name: str
    words: str


@dataclass
class Analysis:
    """One document under reading. Built once; the names step fills `mentions`, later steps only read it."""

    text: str
    facts: DocumentFacts
    passages: tuple[Passage, ...]
    sections: tuple[Section, ...]
    interventions: tuple[Intervention, ...]
    sentences: tuple[Sentence, ...]
    mentions: list[Mention] = field(default_factory=list)
    #: What an extractor found and others ask for too, under its name; filled once, never changed.
    kept: dict[str, Any] = field(default_factory=dict, repr=False)
    #: What was left unread because it only repeats itself.
    unread: tuple[Span, ...] = ()
    _dates: dict[int, list[FoundDate]] = field(default_factory=dict, repr=False)

    def passage_of(self, sentence: Sentence) -> Passage:
        """The passage that a sentence stands in."""
        return self.passages[sentence.passage]

    def neighbour(self, sentence: Sentence, step: int) -> Sentence | None:
        """The sentence `step` places on (negative: before), within the same passage."""
        number = sentence.number + step
        if not 0 <= number < len(self.sentences):
            return None
        other = self.sentences[number]
        return other if other.passage == sentence.passage else None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [one.start for one in self.sentences]

    @cached_property
    def _speeches(self) -> tuple[list[int], list[Intervention]]:
        ordered = sorted(self.interventions, key=lambda one: one.extent)
        return [one.extent[0] for one in ordered], ordered

    @cached_property
    def _section_cuts(self) -> tuple[list[int], list[list[Section]]]:
        """Where the set of sections around the text changes, and the set from there on."""
        edges = sorted({edge for one in self.sections for edge in (one.start, one.end)})
        opening: dict[int, list[Section]] = {}
        for one in self.sections:
            if one.start < one.end:
                opening.setdefault(one.start, []).append(one)
        around: list[list[Section]] = []
        inside: list[Section] = []
        order = {id(one): number for number, one in enumerate(self.sections)}
        for edge in edges:
            inside = [one for one in inside if one.end > edge] + opening.get(edge, [])
            inside.sort(key=lambda one: order[id(one)])
            around.append(list(inside))
        return edges, around

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers an offset."""
        number = bisect_right(self._sentence_starts, offset) - 1
        if number < 0 or self.sentences[number].end <= offset:
            return None
        return self.sentences[number]

    def sections_at(self, offset: int) -> list[Section]:
        """The document's parts around an offset, outermost first."""
        edges, around = self._section_cuts
        number = bisect_right(edges, offset) - 1
        return around[number] if number >= 0 else []

    def speech_at(self, offset: int) -> Intervention | None:
        """The speech that an offset lies in."""
        starts, ordered = self._speeches
        number = bisect_right(starts, offset) - 1
        return ordered[number] if number >= 0 and offset < ordered[number].extent[1] else None

    def _starts_of_mentions(self) -> list[int]:
        """The starts of the mentions, reckoned anew only while the names step still fills them."""
        known: list[int] | None = self.__dict__.get("_mention_starts")
        if known is None or len(known) != len(self.mentions):
            known = [one.start for one in self.mentions]
            self.__dict__["_mention_starts"] = known
        return known

    def mentions_in(self, span: Span | Sentence, sort: str | None = None) -> list[Mention]:
        """The names inside a span, in order."""
        found = []
        for number in range(bisect_left(self._starts_of_mentions(), span.start), len(self.mentions)):
            mention = self.mentions[number]
            if mention.start >= span.end:
                break
            if sort is None or mention.sort == sort:
                found.append(mention)
        return found

    def dates_in(self, sentence: Sentence) -> list[FoundDate]:
        """The dates of a sentence, read passage by passage so that "on the 23rd" counts from the date before it.

        Missing years are those of a yearly report; in narratives, and where the document has no date, they go on from
        the passage before; in other documents they are reckoned from the part's or the document's own date.
        """
        if not self._dates:
            self._read_dates()
        dates = self._dates.get(sentence.passage, [])
        low = bisect_left(dates, sentence.start, key=lambda one: one.start)
        return dates[low : bisect_left(dates, sentence.end, lo=low, key=lambda one: one.start)]

    def numbers_in(self, sentence: Sentence) -> list[FoundNumber]:
        """The numbers of a sentence, read once for all who ask."""
        known: dict[tuple[int, int, str], list[FoundNumber]] = self.kept.setdefault("numbers", {})
        place = (sentence.start, sentence.end, sentence.language)
        if place not in known:
            known[place] = numbers(self.text, *place)
        return list(known[place])

    def _read_dates(self) -> None:
        """Read the dates of all passages in the order of the text; a new voice or part with a date begins anew."""
        told: DateRange | None = None
        before: tuple[object, object] | None = None
        for number, passage in enumerate(self.passages):
            if passage.kind is PassageKind.FURNITURE:
                continue
            written = self.time_written(passage.start)
            speech = self.speech_at(passage.start)
            place = (written, speech.extent if speech else None)
            story = self.facts.kind in _NARRATIVES or written is None
            goes_on = place == before and story and passage.kind is not PassageKind.FOOTNOTE
            found, last = dates_from(
                self.text,
                passage.start,
                passage.end,
                passage.language or "en",
                year=written.end.year if written and self.facts.kind is Kind.COUNTRY_REPORT else None,
                anchor=written.last if written else None,
                told=told if goes_on else None,
                before=told if place == before else None,
            )
            self._dates[number] = found
            told, before = (told if passage.kind is PassageKind.FOOTNOTE else last), place

    def written_at(self, offset: int) -> date | None:
        """The first day on which the words at an offset may have been written, where the document settles it."""
        told = self.time_written(offset)
        return told.first if told else None

    def time_written(self, offset: int) -> DateRange | None:
        """When the words at an offset were written, by their part's date or the document's."""
        told = [section.date for section in self.sections_at(offset)]
        for known in [*reversed(told), self.facts.published]:
            try:
                if known:
                    return DateRange.parse(known)
            except MalformedValue:
                continue
        return None

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        """Evidence for one run of the text."""
        return (Evidence.at(self.text, start, end),)

    def country_at(self, offset: int) -> str | None:
        """The country that a statement at an offset is about, where its sections or the document settle it."""
        for section in reversed(self.sections_at(offset)):
            if section.country:
                return section.country
        return self.facts.country


def analyse(text: str, structure: Structure, interventions: Sequence[Intervention]) -> Analysis:
    """Split a structured text into sentences; furniture is left out, and so is what stands in a language not read."""
    passages = [
        one if (one.language or "en") in READ else replace(one, kind=PassageKind.FURNITURE)
        for one in structure.passages
    ]
    found: list[Sentence] = []
    seen: Counter[str] = Counter()
    unread: list[Span] = []
    for index, passage in enumerate(passages):
        if passage.kind is PassageKind.FURNITURE:
            continue
        whole = sentences(text, passage.start, passage.end)
        read = bounded(text, whole, seen)
        unread += left_out(whole, read)
        for span in read:
            found.append(Sentence(span.start, span.end, span.of(text), passage.language or "en", index, len(found)))
        if len(read) < len(whole):
            # Names and dates are looked for by passage: they are bounded with its sentences.
            kind = passage.kind if read else PassageKind.FURNITURE
            passages[index] = replace(passage, end=read[-1].end if read else passage.end, kind=kind)
    return Analysis(
        text=text,
        facts=structure.facts,
        passages=tuple(passages),
        sections=structure.sections,
        interventions=tuple(interventions),
        sentences=tuple(found),
        kept={"stated": structure.statements},
        unread=tuple(unread),
    )
