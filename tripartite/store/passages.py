"""Queries for passages: the words of a country's documents, in order."""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.casefile.remarks import Words
from tripartite.store import models
from tripartite.store.documents import ref


def passages(country: str) -> Iterator[Words]:
    """Every passage of the documents about one country (ISO alpha-3), copies left out; none where it is unsettled."""
    if not country:
        return
    rows = models.Document.objects.defer("reading").filter(country=country, copy_of=None).order_by("sha256")
    known = {row.pk: ref(row) for row in rows}
    found = models.Passage.objects.filter(document__in=list(known)).order_by("document_id", "number")
    for document, start, text, language in found.values_list("document_id", "start", "text", "language").iterator():
        yield Words(known[document], start, text, language or None)
