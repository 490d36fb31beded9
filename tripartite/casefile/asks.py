"""What is asked again and again: the published list of asks, and the organisations, articles and laws in a request.

`data/asks.json` lists what is asked in this field with the words for it in each language. Asking for one organisation's
registration, or for one law's or article's change, is an ask of its own for that organisation, law or article.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tripartite.casefile.law_names import law_key, laws_in
from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor
from tripartite.resolution.bodies import languages_of
from tripartite.values.statements import Instrument

#: An article's number without its paragraph: to amend part of an article is to amend the article.
_NUMBER = re.compile(r"(?<![\d.(-])\d{1,4}(?:-\d+)?")
#: How far, in characters, "the draft" may stand from the law whose draft it is.
_NEAR = 360
_UNIONS = ("union", "union-centre", "employers")


@dataclass(frozen=True, slots=True)
class Ask:
    """One line of the list of asks."""

    code: str
    label: dict[str, str]
    subject: str | None
    patterns: dict[str, re.Pattern[str]]


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


def asked_in(record: Record, subjects: Subjects) -> Iterator[tuple[str, Ask, str | None]]:
    """The asks that a statement's words make or speak of: key, ask, and the subject where the ask has one."""
    for ask in asks():
        for subject in _subjects_asked(ask, record, subjects):
            yield (f"{ask.code}:{subject}" if subject else ask.code), ask, subject


def _subjects_asked(ask: Ask, record: Record, subjects: Subjects) -> Iterator[str | None]:
    """The subjects for which a request belongs under an ask; nothing where it does not."""
    if not any(pattern.search(record.quote) for pattern in ask.patterns.values()):
        return
    if ask.subject == "organisation":
        yield from subjects.organisations(record)
    elif ask.subject == "article":
        yield from subjects.articles(record)
    elif ask.subject == "law":
        # who asks to change an article asks under that article
        yield from subjects.laws(record) if not subjects.articles(record) else ()
    else:
        yield None


class Subjects:
    """The organisations and articles named in or beside a request's words."""

    def __init__(self, records: Sequence[Record], actors: Sequence[Actor]) -> None:
        self._unions: dict[str, list[tuple[int, str]]] = {}
        self._articles: dict[str, list[tuple[int, str]]] = {}
        self._laws: dict[str, list[tuple[int, str]]] = {}
        self._shown = _law_names(records)
        names = {key: actor.name for actor in actors if actor.type in _UNIONS for key in actor.statements}
        for record in records:
            one = record.statement
            if record.key in names:
                places = getattr(one, "mentions", ()) or ((one.evidence[0].start, 0),)
                known = self._unions.setdefault(record.document.sha256, [])
                known += [(start, names[record.key]) for start, _ in places]
            elif isinstance(one, Instrument) and not one.code and (key := law_key(one.name)):
                start = one.evidence[0].start
                self._laws.setdefault(record.document.sha256, []).append((start, key))
                for number in _NUMBER.findall(one.article or ""):
                    subject = f"{self._shown[key]}, article {number}"
                    self._articles.setdefault(record.document.sha256, []).append((start, subject))

    def organisations(self, record: Record) -> list[str]:
        """Unions and employers' bodies named in the request."""
        return self._within(self._unions, record)

    def articles(self, record: Record) -> list[str]:
        """Articles of laws named in the request."""
        return self._within(self._articles, record)

    def laws(self, record: Record) -> list[str]:
        """Laws named in the request, by the name that the file has for each."""
        return sorted(self._shown[key] for key in self.law_keys(record) if key in self._shown)

    def law_keys(self, record: Record) -> frozenset[str]:
        """The keys of the laws named in the request (`tripartite.casefile.law_names`)."""
        return frozenset((*self._within(self._laws, record), *laws_in(record.quote)))

    def organisations_before(self, record: Record) -> list[str]:
        """The union that was named last before a record's words, or in them, if that is not far."""
        start, end = record.statement.evidence[0].start, record.statement.evidence[-1].end
        near = [(at, name) for at, name in self._unions.get(record.document.sha256, []) if start - _NEAR < at < end]
        return [max(near)[1]] if near else []

    def law_before(self, record: Record) -> str | None:
        """The key of the law that was named last before a record's words, if that is not far."""
        start = record.statement.evidence[0].start
        places = self._laws.get(record.document.sha256, [])
        near = [(at, key) for at, key in places if start - _NEAR < at < start]
        return max(near)[1] if near else None

    def named(self, record: Record) -> frozenset[str]:
        """Everything that the request names: organisations and articles."""
        return frozenset((*self.organisations(record), *self.articles(record)))

    @staticmethod
    def _within(known: dict[str, list[tuple[int, str]]], record: Record) -> list[str]:
        evidence = record.statement.evidence[0]
        places = known.get(record.document.sha256, [])
        return sorted({subject for start, subject in places if evidence.start <= start < evidence.end})


def _law_names(records: Sequence[Record]) -> dict[str, str]:
    """The name that each law goes by in a country's file: in English where a document gives one, else the first."""
    names: dict[str, set[str]] = {}
    for record in records:
        one = record.statement
        if isinstance(one, Instrument) and not one.code and (key := law_key(one.name)):
            names.setdefault(key, set()).add(one.name)
    return {key: min(some, key=_shown_first) for key, some in names.items()}


def _shown_first(name: str) -> tuple[bool, int, str]:
    return "en" not in languages_of(name) or name.islower(), len(name), name
