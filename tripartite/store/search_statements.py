"""Statements by their words, sort, kind, country, date, source, status, right and whom they name; with counts.

Words are looked for in a statement's own words and in the names and terms that it holds, by the index of
`tripartite.store.search_tables`; everything else by plain columns. Counts come from one grouped query.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection
from django.db.models import Case, Count, Q, QuerySet, When
from django.db.models.functions import Substr

from tripartite.casefile.records import Record
from tripartite.store import models
from tripartite.store.overview import stamp
from tripartite.store.search import sqlite_query, tsquery, words_asked
from tripartite.store.search_tables import POSTGRES_QUOTE, POSTGRES_TOLD
from tripartite.store.statements import records_of_rows

#: Asks for what is said to be so, leaving out what is denied, planned or asked for.
SAID = "said"
_SAID = ("asserted", "alleged")


#: By column: (value, how many), most first.
Facets = dict[str, tuple[tuple[str, int], ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for; empty fields ask for nothing.

    Attributes:
        words: words, phrases in quotes, beginnings with `*`.
        actor: a name; every name of the person or body that bears it is looked for.
        what: a kind of event, type of sanction, act or measure.
        since, until: partial ISO dates between which the statement's own date lies.
        modality: how it is put, or SAID.
        status: how it was reviewed; without it, all but the rejected.
        theme: a right at issue.
        source: a document's SHA-256, or the first characters of it.
    """

    words: str = ""
    sort: str = ""
    what: str = ""
    country: str = ""
    actor: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    language: str = ""
    publisher: str = ""
    source: str = ""
    status: str = ""
    modality: str = ""
    theme: str = ""
    dated: str = ""


@dataclass(frozen=True, slots=True)
class FoundStatements:
    """One page of what was found, how many there are in all, and by what they can be narrowed: (value, number)."""

    records: tuple[Record, ...]
    total: int
    facets: Facets


def find_statements(
    question: Question, *, limit: int = 50, offset: int = 0, oldest_first: bool = False
) -> FoundStatements:
    """What fits, the latest first and what has no date last; or the earliest first."""
    rows = rows_of(question)
    facets, total = _facets(question, stamp())
    if oldest_first:
        # What has no date stands last in either order.
        ordered = rows.order_by(Case(When(date="", then=1), default=0), "date", "id")
    else:
        ordered = rows.order_by("-date", "-id")
    ids = list(ordered.values_list("id", flat=True)[offset : offset + limit])
    return FoundStatements(in_order(ids), total, facets)


def in_order(ids: Iterable[int]) -> tuple[Record, ...]:
    """The records of some rows in the order of their numbers given."""
    wanted = list(ids)
    rows = models.Statement.objects.filter(id__in=wanted)
    keys = dict(rows.values_list("key", "id"))
    # What a person rejected is shown too where it was asked for.
    records = {keys[one.key]: one for one in records_of_rows(rows, rejected=True, proposed=True)}
    return tuple(records[one] for one in wanted if one in records)


def rows_of(question: Question) -> QuerySet[models.Statement]:
    """The rows that fit, in no order."""
    rows = models.Statement.objects.order_by()
    for column in ("sort", "what", "country"):
        if getattr(question, column):
            rows = rows.filter(**{column: getattr(question, column)})
    rows = _of_status(rows, question.status)
    if question.modality:
        rows = rows.filter(modality__in=_SAID if question.modality == SAID else (question.modality,))
    if question.theme:
        rows = rows.filter(themes__contains=f";{question.theme};")
    if question.dated:
        rows = rows.exclude(date="")
    rows = _in_time(rows, question)
    rows = _of_documents(rows, question)
    if question.words:
        rows = _matching(rows, words_asked(question.words), told_only=False)
    if question.actor.strip():
        rows = _matching(rows, _names_of(question.actor), told_only=True)
    return rows


def _of_status(rows: QuerySet[models.Statement], status: str) -> QuerySet[models.Statement]:
    if not status:
        return rows.exclude(status="rejected")
    if status == "unreviewed":
        # Nearly all are; said so, the database does not go through them by an index made for the few others.
        return rows.exclude(status__in=("accepted", "corrected", "rejected", "added", "withdrawn"))
    return rows.filter(status=status)


def _in_time(rows: QuerySet[models.Statement], question: Question) -> QuerySet[models.Statement]:
    """Dates are compared as text: "2019" is before "2019-03", and "~" stands after every digit and dash."""
    if question.since:
        wider = [question.since[:4], question.since[:7]]
        rows = rows.filter(Q(date__gte=question.since) | Q(date__in=wider))
    if question.until:
        rows = rows.filter(date__lte=f"{question.until}~").exclude(date="")
    return rows


def _of_documents(rows: QuerySet[models.Statement], question: Question) -> QuerySet[models.Statement]:
    wanted = models.Document.objects.order_by()
    if question.kind:
        wanted = wanted.filter(kind=question.kind)
    if question.publisher:
        wanted = wanted.filter(publisher=question.publisher)
    if question.language:
        wanted = wanted.filter(languages__icontains=f'"{question.language}"')
    if question.source:
        wanted = wanted.filter(sha256__startswith=question.source)
    if question.kind or question.publisher or question.language or question.source:
        return rows.filter(document__in=list(wanted.filter(copy_of=None).values_list("id", flat=True)))
    copies = list(models.Document.objects.filter(copy_of__isnull=False).values_list("id", flat=True))
    return rows.exclude(document__in=copies) if copies else rows


def _names_of(actor: str) -> list[str]:
    """The names to look for, any of which will do: all those of the actor who bears the name asked for."""
    name = actor.strip()
    bearers = models.Actor.objects.filter(Q(name__iexact=name) | Q(names__name__iexact=name)).distinct()[:5]
    names = models.ActorName.objects.filter(actor__in=list(bearers)).values_list("name", flat=True).distinct()
    return [f'"{one}"' for one in dict.fromkeys([name, *names[:40]])]


def _matching(rows: QuerySet[models.Statement], asked: list[str], *, told_only: bool) -> QuerySet[models.Statement]:
    """Rows whose words fit: all of the terms, or (`told_only`) any of the names among what the statement names."""
    if told_only:
        asked = [term for one in asked for term in words_asked(one)]
    if not asked:
        return rows.none()
    if connection.vendor == "sqlite":
        match = " OR ".join(map(_phrase, asked)) if told_only else sqlite_query(asked)
        if told_only:
            match = f"told : ({match})"
        found = "store_statement.id IN (SELECT rowid FROM store_statement_words WHERE store_statement_words MATCH %s)"
        return rows.extra(where=[found], params=[match])
    quote, told = (one.format(row="store_statement.") for one in (POSTGRES_QUOTE, POSTGRES_TOLD))
    query = " | ".join(tsquery([one]) for one in asked) if told_only else tsquery(asked)
    if told_only:
        return rows.extra(where=[f"{told} @@ to_tsquery('simple', %s)"], params=[query])
    where = f"({quote} @@ to_tsquery('simple', %s) OR {told} @@ to_tsquery('simple', %s))"
    return rows.extra(where=[where], params=[query, query])


def _phrase(term: str) -> str:
    return sqlite_query([term])


@lru_cache(maxsize=64)
def _facets(question: Question, stamp: str) -> tuple[Facets, int]:
    """How many fit by each column, most first; kept until the store changes, since every page of a search asks."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    # In the order of the index that counts, so that the groups are counted as they come.
    for *told, number in rows_of(question).values_list(*_PLAIN).annotate(number=Count("id")):
        for name, value in zip(_PLAIN, told, strict=True):
            counts[name][value] += number
    total = counts["sort"].total()
    if total <= _MOST_COUNTED:
        documents = _documents(stamp)
        dated = rows_of(question).annotate(year=Substr("date", 1, 4)).values_list("document_id", "year")
        for document, year, number in dated.annotate(number=Count("id")):
            told = [year, *documents.get(document, ("", "", ""))]
            for name, value in zip(("year", "kind", "publisher", "language"), told, strict=True):
                counts[name][value] += number
    return {name: _ordered(found) for name, found in counts.items()}, total


def years_found(question: Question) -> tuple[tuple[str, int], ...]:
    """How many fit by the year of their date, for a picture of any number of them."""
    facets, total = _facets(question, stamp())
    return facets["year"] if total <= _MOST_COUNTED else _years(question, stamp())


@lru_cache(maxsize=16)
def _years(question: Question, stamp: str) -> tuple[tuple[str, int], ...]:
    rows = rows_of(question).annotate(year=Substr("date", 1, 4))
    return tuple(rows.values_list("year").annotate(number=Count("id")))


def _ordered(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


#: What is always counted; the rest only where no more than so many were found, lest a search be slow.
_PLAIN = ("country", "sort", "what", "status", "modality")
_MOST_COUNTED = 40_000
FACETS = ("sort", "what", "country", "status", "modality", "year", "kind", "publisher", "language")


@lru_cache(maxsize=2)
def _documents(stamp: str) -> dict[int, tuple[str, str, str]]:
    """Kind, publisher and first language of every document."""
    rows = models.Document.objects.order_by().values_list("id", "kind", "publisher", "languages")
    return {number: (kind, publisher, languages[0] if languages else "") for number, kind, publisher, languages in rows}
