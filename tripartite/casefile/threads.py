"""The same request over speakers, documents, languages and years: who asked, how often, in what words, since when.

A request joins a thread by what it asks for (`tripartite.casefile.asks`). It may join several threads; one that fits
none stands alone and is listed with the requests. How an asking stands to the one before it is told from its words: it
narrows where it names fewer of the bodies and articles named before, or says "at least"; it widens where it names more,
or says "any other"; else it repeats, or another asks the same. Between the askings stand notes of progress or of
satisfaction on the same matter. A thread falls silent for somebody where a later document of theirs asks for other
things and not for this: that document is named, and nothing more is concluded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tripartite.casefile.asks import Ask, Subjects, asked_in, asks
from tripartite.casefile.became import Family, tells
from tripartite.casefile.moments import moments_of
from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.versions import versions_of
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Request
from tripartite.values.vocabulary import SUPERVISORY

__all__ = ["Asking", "Relation", "Silence", "Thread", "asks", "threads"]
#: Courts order and do not ask; "a worker may request" tells a rule.
_ORDERING = re.compile(
    r"(?i)\b(?:courts?|judges?|tribunal\w*|cour|juges?|jueza?|juzgados?|corte|police|prosecutors?)\b|\bсуд\w*|^(?:workers?|employees?|employers?)$"
)
_COMMITTEE = re.compile(r"(?i)\b(?:committee|commission|comit[éeè]|comisión)\b")


class Relation(StrEnum):
    """How an asking stands to the one before it in its thread."""

    FIRST = "first asked"
    REPEATS = "repeats"
    JOINS = "another asks the same"
    VERSION = "the same in another language"
    NARROWS = "narrows"
    WIDENS = "widens"
    PROGRESS = "notes progress"
    SATISFACTION = "notes with satisfaction"


_NOTES = {Family.PROGRESS: Relation.PROGRESS, Family.SATISFACTION: Relation.SATISFACTION}


@dataclass(frozen=True, slots=True)
class Asking:
    """One request in its thread, or one note on what became of it."""

    record: Record
    relation: Relation


@dataclass(frozen=True, slots=True)
class Silence:
    """Who asked before and, in a later document, asks for other things and not for this."""

    by: str
    document: DocumentRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One request over time.

    Attributes:
        key: the ask's code and, where it has one, its subject.
        label: what is asked for, by interface language.
        subject: the organisation or article that it is about; None where it is general.
        askings: every asking, in order of time.
        in_conclusions: whether a supervisory body asked it in conclusions or recommendations.
        notes: where progress is noted on the same matter, in order of time.
        silences: where it falls silent.
    """

    key: str
    label: dict[str, str]
    subject: str | None
    askings: tuple[Asking, ...]
    in_conclusions: bool
    notes: tuple[Asking, ...] = ()
    silences: tuple[Silence, ...] = ()

    @property
    def first(self) -> str | None:
        """When it was first asked, as far as the documents' dates tell."""
        return min(self._dates, default=None)

    @property
    def last(self) -> str | None:
        """When it was last asked."""
        return max(self._dates, default=None)

    @property
    def times(self) -> int:
        """How often it was asked; one record in several languages asks once."""
        return sum(one.relation is not Relation.VERSION for one in self.askings)

    @property
    def askers(self) -> tuple[tuple[str, int], ...]:
        """Who asked, and how often, in the order in which they first asked."""
        asked = (one.record for one in self.askings if one.relation is not Relation.VERSION)
        return tuple(Counter(map(_by, asked)).items())

    @property
    def _dates(self) -> list[str]:
        return [one.record.document.published for one in self.askings if one.record.document.published]


def threads(
    records: Sequence[Record], actors: Sequence[Actor], told: Iterable[tuple[Family, Record]] = ()
) -> tuple[Thread, ...]:
    """Every request that was made more than once, the most often made first.

    Args:
        records: a country's statements.
        actors: who is who among the bodies named.
        told: sentences that tell what became of something (`tripartite.casefile.became`).
    """
    subjects, moments, versions = Subjects(records, actors), moments_of(records), versions_of(records)
    found: dict[str, list[Record]] = {}
    heads: dict[str, tuple[Ask, str | None]] = {}
    requests = [one for one in records if isinstance(one.statement, Request) and not _ORDERING.search(_by(one))]
    for record in requests:
        for key, ask, subject in asked_in(record, subjects):
            heads.setdefault(key, (ask, subject))
            found.setdefault(key, []).append(record)
    notes: dict[str, list[Asking]] = {}
    for family, record in told:
        if family in _NOTES:
            for key, _, _ in asked_in(record, subjects):
                notes.setdefault(key, []).append(Asking(record, _NOTES[family]))
    made = [
        _thread(key, *heads[key], asked, notes.get(key, []), requests, subjects, moments, versions)
        for key, asked in found.items()
        if len({_asker(one) for one in asked}) > 1
    ]
    return tuple(sorted((one for one in made if one.times > 1), key=lambda one: (-one.times, one.key)))


def _asker(record: Record) -> tuple[str, str, int]:
    return record.document.sha256, _by(record), record.statement.evidence[0].start


def _is_version(record: Record, before: Sequence[Record], versions: Mapping[str, str]) -> bool:
    """Whether the same record asks it before in another language."""
    mine = record.document.sha256
    others = {one.document.sha256 for one in before}
    return any(other != mine and versions.get(other) == versions.get(mine) for other in others)


def _by(record: Record) -> str:
    return getattr(record.statement, "by", None) or ""


def _time(record: Record, moments: Mapping[str, str]) -> tuple[str, str, int]:
    """Where an asking stands in time: documents of which nothing tells their time come last."""
    return moments.get(record.document.sha256, "9"), record.document.file, record.statement.start


def _thread(
    key: str,
    ask: Ask,
    subject: str | None,
    asked: Sequence[Record],
    notes: Sequence[Asking],
    requests: Sequence[Record],
    subjects: Subjects,
    moments: Mapping[str, str],
    versions: Mapping[str, str],
) -> Thread:
    ordered = sorted(asked, key=lambda one: _time(one, moments))
    askings: list[Asking] = []
    before: list[Record] = []
    for record in ordered:
        if _is_version(record, before, versions):
            askings.append(Asking(record, Relation.VERSION))
            continue
        askings.append(Asking(record, _relation(record, before, subjects)))
        before.append(record)
    # who notes progress on it is not silent on it
    spoken = {one.record.document for one in notes}
    return Thread(
        key=key,
        label=ask.label,
        subject=subject,
        askings=tuple(askings),
        in_conclusions=any(_is_conclusion(record) for record in ordered),
        notes=tuple(sorted(notes, key=lambda one: _time(one.record, moments))),
        silences=tuple(one for one in _silences(ordered, requests, moments) if one.document not in spoken),
    )


def _relation(record: Record, before: Sequence[Record], subjects: Subjects) -> Relation:
    if not before:
        return Relation.FIRST
    last = before[-1]
    now, then = subjects.named(record), subjects.named(last)
    if (now and now < then) or _turns(Family.NARROWER, record, last):
        return Relation.NARROWS
    if (then and then < now) or _turns(Family.WIDER, record, last):
        return Relation.WIDENS
    asked = {_by(one).casefold() for one in before}
    return Relation.REPEATS if _by(record).casefold() in asked else Relation.JOINS


def _turns(family: Family, record: Record, last: Record) -> bool:
    return tells(family, record.quote) and not tells(family, last.quote)


def _silences(asked: Sequence[Record], requests: Sequence[Record], moments: Mapping[str, str]) -> tuple[Silence, ...]:
    """For each asker the first later document in which they ask for other things only."""
    latest: dict[str, str] = {}
    for record in asked:
        if record.document.published:
            latest[_by(record)] = max(latest.get(_by(record), ""), record.document.published)
    found: dict[str, DocumentRef] = {}
    for record in sorted(requests, key=lambda one: _time(one, moments)):
        by, published = _by(record), record.document.published
        if by and published and by in latest and published[:7] > latest[by][:7]:
            found.setdefault(by, record.document)
    return tuple(Silence(by, document) for by, document in found.items())


def _is_conclusion(record: Record) -> bool:
    """Whether a supervisory body itself asks, in its own record."""
    own = record.document.kind in SUPERVISORY
    return own and not record.statement.attribution and bool(_COMMITTEE.search(_by(record)))
