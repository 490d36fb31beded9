"""Remarks: sentences in which somebody takes a side on one of the published issues, with whose words they are.

They are found when a country's file is put together, out of the passages of its documents, and live in the file only.
A remark belongs to the speaker in whose speech it stands; elsewhere to whom the statements read in the same sentence
are attributed, and in a supervisory body's record to whom the statements before and after it agree upon.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from tripartite.casefile.issues import Issue, Position, Side, sides
from tripartite.casefile.records import DocumentRef, Record
from tripartite.text.sentences import sentences
from tripartite.values.spans import Evidence
from tripartite.values.statements import Intervention, Statement
from tripartite.values.vocabulary import SUPERVISORY, Kind

#: In a report on every human right, only passages with one of these letters are about labour.
LABOUR = re.compile(
    r"(?i)(?<!european )(?<!african )(?<!soviet )(?<!re)(?<!comm)union(?!ist part)|worker|(?<!air)strik(?:e|ing)"
    r"|\blabou?r|employe|syndic|travail|gr[eè]v|sindica|trabaj|huelga|профсоюз|труд|забаст"
)
#: The heading over what a report on every human right tells of workers, and those that end it.
_WORKERS_SECTION = re.compile(r"(?i)(?:section \d+\.?\s*|(?P<letter>[a-z]\.\s*))?workers?['’]? rights\b(?!.{40})")
#: Unions of the police are no sign that a sentence is about workers.
_POLICE = re.compile(r"(?i)\bpolice (?:trade )?unions?\b|\bEuropean Union\b|\bAfrican Union\b|\bSoviet Union\b")
_SECTION, _LETTERED = re.compile(r"(?i)section \d"), re.compile(r"(?i)section \d|[a-z]\.\s+[A-Z][^.]{3,90}$")
#: What is told of happenings, and so belongs to the passage that tells it.
_HAPPENINGS = ("events", "figures", "sanctions", "registrations", "commitments", "requests")
#: Statements whose attribution is that of the words around them; a request's is that of whoever asks.
_TELLING = ("events", "figures", "sanctions", "registrations", "instruments", "commitments", "memberships")


@dataclass(frozen=True, kw_only=True)
class Remark(Statement):
    """A sentence that takes a side: on which issue, which side, and the words captured."""

    sort: ClassVar[str] = "remarks"
    issue: str
    position: str
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One passage of a document: where it starts in the text, its words, its language."""

    document: DocumentRef
    start: int
    text: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """A side taken: the issue, the position and the remark as a record."""

    issue: Issue
    position: Position
    record: Record


def remarks(passages: Iterable[Words], records: Sequence[Record]) -> list[Taken]:
    """Every side taken in some passages, in their order."""
    voices = Voices(records)
    found = []
    for passage, on_workers in _with_sections(passages):
        if not on_workers and not speaks_of_labour(passage.document, passage.text):
            continue
        taken = list(sides(passage.text, passage.language))
        for side, start, end in _in_sentences(passage, taken) if taken else ():
            if on_workers or LABOUR.search(_POLICE.sub("", passage.text[start:end])):
                found.append(_taken(passage, side, start, end, voices))
    return found


def speaks_of_labour(document: DocumentRef, words: str) -> bool:
    """Whether a passage is about labour: any is, but for one without a word of it in a report on every human right."""
    return document.kind is not Kind.COUNTRY_REPORT or bool(LABOUR.search(words))


def on_labour(records: Sequence[Record], passages: Iterable[Words]) -> list[Record]:
    """The records, less what reports on every human right tell in passages that do not speak of labour.

    Names of people, bodies, places and laws stay: they are compared over the whole document.
    """
    other = _other_passages(passages)
    return [one for one in records if one.statement.sort not in _HAPPENINGS or not _within(one, other)]


def off_labour(records: Sequence[Record], passages: Iterable[Words]) -> frozenset[str]:
    """The keys of the records of which every mention stands in a passage of such a report that is not about labour."""
    other = _other_passages(passages)
    return frozenset(one.key for one in records if other.get(one.document.sha256) and _only_within(one, other))


def _other_passages(passages: Iterable[Words]) -> dict[str, list[tuple[int, int]]]:
    """By document (SHA-256) the passages of reports on every human right that do not speak of labour, in order.

    Whatever stands under a heading "Worker Rights" speaks of labour, until the next heading of the same rank.
    """
    other: dict[str, list[tuple[int, int]]] = {}
    for passage, on_workers in _with_sections(passages):
        if not on_workers and not LABOUR.search(passage.text):
            ends = (passage.start, passage.start + len(passage.text))
            other.setdefault(passage.document.sha256, []).append(ends)
    for some in other.values():
        some.sort()
    return other


def _with_sections(passages: Iterable[Words]) -> Iterator[tuple[Words, bool]]:
    """Each passage, and whether it is of a document on labour or of what such a report tells under "Worker Rights"."""
    inside: tuple[str, re.Pattern[str]] | None = None
    for passage in passages:
        if passage.document.kind is not Kind.COUNTRY_REPORT:
            yield passage, True
            continue
        sha256, text = passage.document.sha256, passage.text.lstrip()
        if found := _WORKERS_SECTION.match(text):
            inside = sha256, _LETTERED if found["letter"] else _SECTION
        elif inside and (sha256 != inside[0] or inside[1].match(text)):
            inside = None
        yield passage, inside is not None


def _only_within(record: Record, places: dict[str, list[tuple[int, int]]]) -> bool:
    mentions: tuple[tuple[int, int], ...] = getattr(record.statement, "mentions", ())
    starts = [start for start, _ in mentions] or [record.statement.evidence[0].start]
    return all(_stands(start, places[record.document.sha256]) for start in starts)


def _within(record: Record, places: dict[str, list[tuple[int, int]]]) -> bool:
    return _stands(record.statement.evidence[0].start, places.get(record.document.sha256, []))


def _stands(start: int, some: list[tuple[int, int]]) -> bool:
    index = bisect_right(some, (start, start)) - 1
    return any(first <= start < last for first, last in some[max(0, index) : index + 2])


def _in_sentences(passage: Words, taken: Sequence[Side]) -> Iterator[tuple[Side, int, int]]:
    """Each side with the sentence that it stands in (offsets in the passage)."""
    spans = sentences(passage.text, 0, len(passage.text))
    starts = [one.start for one in spans]
    for side in sorted(taken, key=lambda one: one.start):
        first = max(0, bisect_right(starts, side.start) - 1)
        last = max(first, bisect_right(starts, side.end - 1) - 1)
        yield side, spans[first].start, spans[last].end


def _taken(passage: Words, side: Side, start: int, end: int, voices: Voices) -> Taken:
    issue, position = side.issue, side.position
    record = made(passage, f"issues.{issue.code}", start, end, issue.code, position.code, side.said, voices)
    return Taken(issue, position, record)


def made(
    passage: Words, rule: str, start: int, end: int, issue: str, position: str, said: str | None, voices: Voices
) -> Record:
    """A remark as a record: the words from `start` to `end` of a passage, with whose they are."""
    at, to = passage.start + start, passage.start + end
    words = passage.text[start:end]
    matter = "\x1f".join((passage.document.sha256, issue, position, str(at), words))
    remark = Remark(
        evidence=(Evidence(at, to, words),),
        rule=rule,
        attribution=voices.at(passage.document, at, to),
        country=passage.document.country,
        issue=issue,
        position=position,
        said=said,
    )
    return Record(hashlib.blake2b(matter.encode(), digest_size=10).hexdigest(), passage.document, remark)


class Voices:
    """Whose words stand where, as the statements of a country's file tell."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._speeches: dict[str, list[tuple[int, int, str]]] = {}
        self._told: dict[str, list[tuple[int, int, tuple[str, ...]]]] = {}
        for record in records:
            one = record.statement
            if isinstance(one, Intervention):
                self._speeches.setdefault(record.document.sha256, []).append((*one.extent, one.label))
            elif one.sort in _TELLING:
                first = one.evidence[0]
                told = self._told.setdefault(record.document.sha256, [])
                told.append((first.start, first.end, one.attribution))
        for some in self._told.values():
            some.sort()

    def at(self, document: DocumentRef, start: int, end: int) -> tuple[str, ...]:
        """Whom the words between two offsets are to be attributed to; nobody where the author speaks."""
        told = self._told.get(document.sha256, [])
        index = bisect_right(told, (start, end, ()))
        near = told[max(0, index - 30) : index + 30]
        within = Counter(said for first, last, said in near if first < end and start < last)
        speech = next((who for a, b, who in self._speeches.get(document.sha256, []) if a <= start < b), None)
        if within:
            said = within.most_common(1)[0][0]
            return said if speech is None or said[-1:] == (speech,) else (*said, speech)
        if speech is not None:
            return (speech,)
        around = [said[-1:] for _, _, said in told[max(0, index - 1) : index + 1]]
        agreed = document.kind in SUPERVISORY and len(around) == 2 and around[0] == around[1]
        return around[0] if agreed else ()
