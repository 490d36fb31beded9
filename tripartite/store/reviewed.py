"""Documents that people have reviewed, with the statements they stand by: what an annotation is made of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tripartite.store import models
from tripartite.store.decisions import UNREVIEWED
from tripartite.store.rows import statement_of
from tripartite.store.saving import unpacked
from tripartite.values.reading import Reading
from tripartite.values.statements import Statement

#: How a statement stands that a person stands by.
STOOD_BY = ("accepted", "corrected", "added")


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """A document's reading, the statements that people stand by, and how many nobody has decided on yet."""

    reading: Reading
    statements: tuple[Statement, ...]
    waiting: int


def reviewed_documents(sorts: Collection[str], country: str | None = None) -> Iterator[ReviewedDocument]:
    """Every document on which somebody decided something, in the order of their files.

    Args:
        sorts: the sorts of statement that count.
        country: only documents about this country (ISO alpha-3).
    """
    decided = models.Decision.objects.order_by().values("document_id")
    rows = models.Document.objects.filter(id__in=decided, copy_of=None).order_by("file", "sha256")
    if country is not None:
        rows = rows.filter(country=country)
    for row in rows.iterator(chunk_size=10):
        statements = models.Statement.objects.filter(document=row, sort__in=list(sorts))
        stood_by = tuple(statement_of(one) for one in statements.filter(status__in=STOOD_BY).order_by("start", "id"))
        yield ReviewedDocument(unpacked(row.reading), stood_by, statements.filter(status=UNREVIEWED).count())
