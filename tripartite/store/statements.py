"""Queries for statements: the records of a country, a document or a name."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from tripartite.casefile.records import DocumentRef, Record
from tripartite.store import models
from tripartite.store.documents import ref
from tripartite.store.saving import QUOTES_BETWEEN
from tripartite.values.spans import Evidence
from tripartite.values.statements import Statement, from_json


def records(country: str | None = None, sorts: Iterable[str] = (), documents: Iterable[str] = ()) -> list[Record]:
    """Statements with their documents, copies left out.

    Args:
        country: ISO alpha-3; "" for statements about no settled country; None for all.
        sorts, documents: only these sorts, only these documents (SHA-256); all where empty.
    """
    rows = models.Statement.objects.filter(document__copy_of=None).select_related("document")
    rows = rows.defer("document__reading").order_by("document_id", "start", "id")
    if country is not None:
        rows = rows.filter(country=country)
    if sorts:
        rows = rows.filter(sort__in=list(sorts))
    if documents:
        rows = rows.filter(document__sha256__in=list(documents))
    return _values(rows)


def tally(country: str | None = None) -> dict[str, int]:
    """How many statements of each sort there are."""
    rows = models.Statement.objects.filter(document__copy_of=None)
    if country:
        rows = rows.filter(country=country)
    return dict(rows.values_list("sort").annotate(number=Count("id")))


def _values(rows: QuerySet[models.Statement]) -> list[Record]:
    refs: dict[int, DocumentRef] = {}
    found = []
    for row in rows:
        document = refs.get(row.document_id) or refs.setdefault(row.document_id, ref(row.document))
        found.append(Record(row.key, document, statement_of(row)))
    return found


def statement_of(row: models.Statement) -> Statement:
    """The statement that a row keeps; its evidence quotes the words kept beside it."""
    quotes = zip(row.fields["evidence_spans"], row.quote.split(QUOTES_BETWEEN), strict=True)
    plain = {name: value for name, value in row.fields.items() if name != "evidence_spans"}
    plain |= {"rule": row.rule, "confidence": row.confidence, "modality": row.modality, "country": row.country or None}
    evidence = tuple(Evidence(start, end, words) for (start, end), words in quotes)
    return from_json(row.sort, plain, "", evidence=evidence)
