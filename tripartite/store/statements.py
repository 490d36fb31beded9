"""Queries for statements: the records of a country, a document or a name."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from tripartite.casefile.records import Record
from tripartite.store import models
from tripartite.store.decisions import UNREVIEWED
from tripartite.store.documents import ref
from tripartite.store.rows import statement_of
from tripartite.store.turns import TURNS
from tripartite.values.statements import OUTSIDE, OUTSIDE_CONFIDENCE


def proposals() -> QuerySet[models.Statement]:
    """What an outside reader claims and nobody has decided on: shown for review, and told nowhere else.

    All of them have one confidence, so that they are found in the index of the review's queue.
    """
    rows = models.Statement.objects.order_by().filter(status=UNREVIEWED, turn__in=TURNS)
    return rows.filter(confidence__lte=OUTSIDE_CONFIDENCE, rule__startswith=OUTSIDE)


def records(
    country: str | None = None, sorts: Iterable[str] = (), documents: Iterable[str] = (), *, proposed: bool = False
) -> list[Record]:
    """Statements with their documents; copies, `proposals` and what people rejected are left out.

    Args:
        country: ISO alpha-3; "" for statements about no settled country; None for all.
        sorts, documents: only these sorts, only these documents (SHA-256); all where empty.
        proposed: with `proposals`, for a page of the document itself.
    """
    rows = models.Statement.objects.filter(document__copy_of=None)
    if country is not None:
        rows = rows.filter(country=country)
    if sorts:
        rows = rows.filter(sort__in=list(sorts))
    if documents:
        rows = rows.filter(document__sha256__in=list(documents))
    return records_of_rows(rows, proposed=proposed)


def speeches(country: str) -> list[Record]:
    """The speeches held about a country, whatever country the speaker is of."""
    rows = models.Statement.objects.filter(sort="interventions", document__copy_of=None)
    return records_of_rows(rows.filter(document__country=country).exclude(country=country))


def tally(country: str | None = None) -> dict[str, int]:
    """How many statements of each sort there are."""
    rows = models.Statement.objects.filter(document__copy_of=None).exclude(status="rejected")
    if country:
        rows = rows.filter(country=country)
    return dict(rows.values_list("sort").annotate(number=Count("id")))


def records_of_rows(
    rows: QuerySet[models.Statement], *, rejected: bool = False, proposed: bool = False
) -> list[Record]:
    """The records of some rows in the order of their documents' texts; `proposals` and what was rejected are left out.

    Args:
        rows: which rows.
        rejected: keep what people rejected, for a list that asks for it.
        proposed: keep what an outside reader claims and nobody has decided on.
    """
    if not rejected:
        rows = rows.exclude(status="rejected")
    if not proposed:
        rows = rows.exclude(status=UNREVIEWED, rule__startswith=OUTSIDE)
    told = list(rows.only(*_READ).order_by("document_id", "start", "id"))
    # A document is made once, not with each of its hundreds of statements.
    documents = models.Document.objects.defer("reading").in_bulk({row.document_id for row in told})
    refs = {number: ref(one) for number, one in documents.items()}
    return [Record(row.key, refs[row.document_id], statement_of(row)) for row in told]


#: What a statement is made of again.
_READ = ("key", "document_id", "sort", "fields", "quote", "rule", "confidence", "modality", "country")
