"""What the store holds, country by country: counts, the latest document, what came in last."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from django.db import connection
from django.db.models import Count, Max, Q, QuerySet

from tripartite.casefile.records import DocumentRef, Record
from tripartite.store import models
from tripartite.store.documents import ref
from tripartite.store.public_copy import generation, side
from tripartite.store.shelf import HEAD
from tripartite.store.statements import records_of_rows


@dataclass(frozen=True, slots=True)
class CountrySummary:
    """One country's documents and statements in numbers; `code` is empty for what no country is settled for."""

    code: str
    documents: int
    statements: dict[str, int] = field(default_factory=dict)
    latest: DocumentRef | None = None

    @property
    def total(self) -> int:
        """All its statements."""
        return sum(self.statements.values())


@dataclass(frozen=True, slots=True)
class Overview:
    """Every country, most documents first, and the totals."""

    countries: tuple[CountrySummary, ...]
    documents: int
    words: int
    statements: dict[str, int]


def overview() -> Overview:
    """The store in numbers; counted again only after a document was added, read again or taken out."""
    told = _overview(documents_stamp())
    rejected = models.Statement.objects.order_by().filter(status="rejected", document__copy_of=None)
    counts = list(rejected.values_list("country", "sort").annotate(number=Count("id")))
    return _without(told, counts) if counts else told


def _without(told: Overview, rejected: Iterable[tuple[str, str, int]]) -> Overview:
    """The numbers less what people rejected."""
    by_country: dict[str, dict[str, int]] = defaultdict(dict)
    totals = dict(told.statements)
    for country, sort, number in rejected:
        by_country[country][sort] = number
        totals[sort] = totals.get(sort, 0) - number
    countries = (
        replace(one, statements={sort: n - by_country[one.code].get(sort, 0) for sort, n in one.statements.items()})
        if one.code in by_country
        else one
        for one in told.countries
    )
    return replace(told, countries=tuple(countries), statements=totals)


def told_stamp() -> str:
    """What changes whenever what is told does: as `stamp`, but for decisions that accept what stood there before."""
    changing = (
        "SELECT id FROM store_decision d WHERE verdict <> 'accepted' OR EXISTS "
        "(SELECT 1 FROM store_decision e WHERE e.superseded_by_id = d.id) ORDER BY id DESC LIMIT 1"
    )
    return _asked(f"SELECT ({changing}), (SELECT MAX(id) FROM store_judgement), (SELECT MAX(id) FROM store_outcome)")


def unrejected_stamp() -> str:
    """As `told_stamp`, but for decisions that only reject: for what is kept whole and then shown without those."""
    changing = (
        "SELECT id FROM store_decision d WHERE verdict NOT IN ('accepted', 'rejected') OR (verdict = 'accepted' AND "
        "EXISTS (SELECT 1 FROM store_decision e WHERE e.superseded_by_id = d.id)) ORDER BY id DESC LIMIT 1"
    )
    return _asked(f"SELECT ({changing}), (SELECT MAX(id) FROM store_judgement)")


def documents_stamp() -> str:
    """What changes whenever a document comes, goes or is read again, or a statement is corrected."""
    corrected = "SELECT MAX(id) FROM store_decision WHERE verdict IN ('corrected', 'withdrawn')"
    return _asked(f"SELECT ({corrected})")


def _asked(question: str) -> str:
    highest = ", ".join(f"(SELECT MAX(id) FROM store_{table})" for table in ("document", "passage", "statement"))
    with connection.cursor() as cursor:
        cursor.execute(f"{question}, (SELECT COUNT(*) FROM store_document), {highest}")
        return ":".join([side(), str(generation()), *(str(number or 0) for number in cursor.fetchone())])


def stamp() -> str:
    """What changes whenever a document comes, goes or is read again, or a person decides something.

    A document that is read again gets new rows of passages and statements, so the highest row numbers tell; they are
    had at once, whatever the size of the store.
    """
    tables = ("document", "passage", "statement", "decision", "judgement", "outcome")
    highest = ", ".join(f"(SELECT MAX(id) FROM store_{table})" for table in tables)
    # One question for all, since every page asks it.
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT (SELECT COUNT(*) FROM store_document), {highest}")
        return ":".join([side(), str(generation()), *(str(number or 0) for number in cursor.fetchone())])


def waiting() -> int:
    """How many statements wait for review: all but the few that a person has decided on."""
    decided = models.Statement.objects.filter(status__in=("accepted", "corrected", "added")).count()
    return max(0, sum(overview().statements.values()) - decided)


def stamp_of(country: str) -> tuple[str, int]:
    """What changes whenever something of one country's file does (ISO alpha-3), and stays where another's does.

    Returns:
        What it was made of: documents, statements, judgements; and the number of the last decision that changes what
        it tells (a statement that is accepted as it stands changes nothing).
    """
    about = models.Statement.objects.order_by().filter(country=country)
    held = models.Document.objects.order_by().filter(country=country)
    documents = held.aggregate(number=Count("id"), last=Max("read"))
    judged = models.Judgement.objects.aggregate(last=Max("id"))
    outcomes = models.Outcome.objects.aggregate(last=Max("id"))
    # A statement that is decided on keeps its row's number; one that comes, or is read again, gets a new one.
    newest = about.aggregate(last=Max("id"))
    parts = [*documents.values(), newest["last"], judged["last"], outcomes["last"]]
    made_of = ":".join([str(generation()), *map(str, parts)])
    return made_of, _decisions(country).aggregate(last=Max("id"))["last"] or 0


def decided_since(country: str, number: int) -> dict[str, Record | None]:
    """The statements of one country that were decided on after the decision with a number, as they stand now.

    None stands for one that is no longer told.
    """
    keys = set(_decisions(country).filter(id__gt=number).values_list("statement_key", flat=True))
    now = {one.key: one for one in records_of_rows(models.Statement.objects.filter(key__in=keys))}
    return {key: now.get(key) for key in keys}


def _decisions(country: str) -> QuerySet[models.Decision]:
    """The decisions that change what is told of a country: all but those that accept what stood there before."""
    about = models.Statement.objects.order_by().filter(country=country).exclude(status="unreviewed")
    inside = Q(document__country=country) | Q(statement_key__in=about.values("key"))
    return models.Decision.objects.order_by().filter(inside).exclude(verdict="accepted", earlier=None)


def newest(number: int = 8) -> list[models.Document]:
    """The documents that came in last."""
    return list(models.Document.objects.defer("reading").order_by("-added", "-id")[:number])


@lru_cache(maxsize=2)
def _overview(stamp: str) -> Overview:
    rows = models.Document.objects.only(*HEAD, "words").order_by("-published", "file")
    latest: dict[str, models.Document] = {}
    documents: Counter[str] = Counter()
    words = 0
    for row in rows.iterator(chunk_size=500):
        documents[row.country] += 1
        words += row.words
        latest.setdefault(row.country, row)
    counts = _statements()
    summaries = [
        CountrySummary(code, documents[code], counts.get(code, {}), ref(latest[code]) if code in latest else None)
        for code in {*documents, *counts}
    ]
    totals: Counter[str] = Counter()
    for one in summaries:
        totals.update(one.statements)
    ordered = sorted(summaries, key=lambda one: (-one.documents, -one.total, one.code))
    return Overview(tuple(ordered), documents.total(), words, dict(totals))


def _statements() -> dict[str, dict[str, int]]:
    """Statements by country and sort, rejected ones too; copies' statements are counted once, with the first."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    # All are counted from the index alone; the few that do not count are taken away.
    rows = models.Statement.objects.order_by().values_list("country", "sort").annotate(number=Count("id"))
    for country, sort, number in rows:
        counts[country][sort] = number
    copies = models.Document.objects.filter(copy_of__isnull=False).values_list("id", flat=True)
    for country, sort, number in rows.filter(document__in=list(copies)):
        counts[country][sort] -= number
    return counts
