"""The same request over speakers, documents, languages and years: who asked, how often, in what words, since when.

A request joins a thread by what it asks for: `data/asks.json` lists what is asked again and again in this field, with
the words for it in each language. Asking for one organisation's registration, or for one article's repeal, is a thread
of its own for that organisation or article. A request may join several threads; one that fits none stands alone and is
listed with the requests. How an asking stands to the one before it is told from who asked and where, never from
silence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Instrument, Request
from tripartite.values.vocabulary import Kind

_COMMITTEE = re.compile(r"(?i)\b(?:committee|commission|comit[éeè]|comisión)\b")
_UNIONS = ("union", "union-centre", "employers")


class Relation(StrEnum):
    """How an asking stands to the one before it in its thread."""

    FIRST = "first asked"
    REPEATS = "repeats"
    JOINS = "another asks the same"


@dataclass(frozen=True, slots=True)
class Ask:
    """One line of the list of asks."""

    code: str
    label: dict[str, str]
    subject: str | None
    patterns: dict[str, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Asking:
    """One request in its thread."""

    record: Record
    relation: Relation


@dataclass(frozen=True, slots=True)
class Thread:
    """One request over time.

    Attributes:
        key: the ask's code and, where it has one, its subject.
        label: what is asked for, by interface language.
        subject: the organisation or article that it is about; None where it is general.
        askings: every asking, in order of time.
        in_conclusions: whether a supervisory body asked it in conclusions or recommendations.
    """

    key: str
    label: dict[str, str]
    subject: str | None
    askings: tuple[Asking, ...]
    in_conclusions: bool

    @property
    def first(self) -> str | None:
        """When it was first asked, as far as the documents' dates tell."""
        return min(self._dates, default=None)

    @property
    def last(self) -> str | None:
        """When it was last asked."""
        return max(self._dates, default=None)

    @property
    def _dates(self) -> list[str]:
        return [one.record.document.published for one in self.askings if one.record.document.published]


@lru_cache(maxsize=1)
def asks() -> tuple[Ask, ...]:
    """The published list of asks."""
    data = json.loads((files("tripartite.casefile") / "data" / "asks.json").read_text(encoding="utf-8"))
    return tuple(
        Ask(
            row["code"],
            row["label"],
            row["subject"],
            {
                language: re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)
                for language, patterns in row["patterns"].items()
            },
        )
        for row in data["asks"]
    )


def threads(records: Sequence[Record], actors: Sequence[Actor]) -> tuple[Thread, ...]:
    """Every request that was made more than once, the most often made first."""
    subjects = _Subjects(records, actors)
    found: dict[str, list[Record]] = {}
    heads: dict[str, tuple[Ask, str | None]] = {}
    for record in records:
        if isinstance(record.statement, Request):
            for ask in asks():
                for subject in _subjects_asked(ask, record, subjects):
                    key = f"{ask.code}:{subject}" if subject else ask.code
                    heads.setdefault(key, (ask, subject))
                    found.setdefault(key, []).append(record)
    made = [_thread(key, *heads[key], asked) for key, asked in found.items() if len({_asker(one) for one in asked}) > 1]
    return tuple(sorted(made, key=lambda one: (-len(one.askings), one.key)))


def _subjects_asked(ask: Ask, record: Record, subjects: _Subjects) -> Iterator[str | None]:
    """The subjects for which a request belongs under an ask; nothing where it does not."""
    if not any(pattern.search(record.quote) for pattern in ask.patterns.values()):
        return
    if ask.subject == "organisation":
        yield from subjects.organisations(record)
    elif ask.subject == "article":
        yield from subjects.articles(record)
    else:
        yield None


class _Subjects:
    """The organisations and articles named in or beside a request's words."""

    def __init__(self, records: Sequence[Record], actors: Sequence[Actor]) -> None:
        self._unions: dict[str, list[tuple[int, str]]] = {}
        self._laws: dict[str, list[tuple[int, str]]] = {}
        names = {key: actor.name for actor in actors if actor.type in _UNIONS for key in actor.statements}
        for record in records:
            one = record.statement
            if record.key in names:
                places = getattr(one, "mentions", ()) or ((one.evidence[0].start, 0),)
                known = self._unions.setdefault(record.document.sha256, [])
                known += [(start, names[record.key]) for start, _ in places]
            elif isinstance(one, Instrument) and one.article and not one.code:
                subject = f"{one.name}, article {one.article}"
                self._laws.setdefault(record.document.sha256, []).append((one.evidence[0].start, subject))

    def organisations(self, record: Record) -> list[str]:
        """Unions and employers' bodies named in the request."""
        return self._within(self._unions, record)

    def articles(self, record: Record) -> list[str]:
        """Articles of laws named in the request."""
        return self._within(self._laws, record)

    @staticmethod
    def _within(known: dict[str, list[tuple[int, str]]], record: Record) -> list[str]:
        evidence = record.statement.evidence[0]
        places = known.get(record.document.sha256, [])
        return sorted({subject for start, subject in places if evidence.start <= start < evidence.end})


def _asker(record: Record) -> tuple[str, str, int]:
    one = record.statement
    assert isinstance(one, Request)
    return record.document.sha256, one.by or "", one.evidence[0].start


def _thread(key: str, ask: Ask, subject: str | None, asked: Sequence[Record]) -> Thread:
    ordered = sorted(asked, key=lambda one: (one.document.published or "", one.document.file, one.statement.start))
    askings: list[Asking] = []
    before: set[str] = set()
    for record in ordered:
        assert isinstance(record.statement, Request)
        by = (record.statement.by or "").casefold()
        relation = Relation.FIRST if not askings else Relation.REPEATS if by in before else Relation.JOINS
        before.add(by)
        askings.append(Asking(record, relation))
    concluded = any(_is_conclusion(record) for record in ordered)
    return Thread(key, ask.label, subject, tuple(askings), concluded)


def _is_conclusion(record: Record) -> bool:
    """Whether a supervisory body itself asks, in its own record."""
    by = getattr(record.statement, "by", None) or ""
    own = record.document.kind in (Kind.CAS_RECORD, Kind.CEACR_COMMENT, Kind.CFA_REPORT)
    return own and not record.statement.attribution and bool(_COMMITTEE.search(by))
