"""The documents of the store by country, genre and language, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from tripartite.casefile.records import DocumentRef
from tripartite.store import models
from tripartite.store.documents import ref

#: What a list says of a document: columns that stand before its reading, which is large and slow to skip.
HEAD = (
    "sha256",
    "file",
    "kind",
    "title",
    "publisher",
    "country",
    "published",
    "session",
    "symbol",
    "languages",
)
#: Asks for the documents for which no country is settled.
NO_COUNTRY = "none"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some documents, and how many there are in all."""

    documents: tuple[DocumentRef, ...]
    total: int


def on_shelf(*, country: str = "", kind: str = "", language: str = "", limit: int = 100, offset: int = 0) -> Shelf:
    """Documents, the latest published first; those without a date last.

    Args:
        country: ISO alpha-3, or NO_COUNTRY.
        kind: of this kind only.
        language: with words in this language (ISO 639-1).
        limit, offset: which of them.
    """
    rows = models.Document.objects.only(*HEAD).order_by("-published", "title", "file")
    if country:
        rows = rows.filter(country="" if country == NO_COUNTRY else country)
    if kind:
        rows = rows.filter(kind=kind)
    if language:
        # The languages are a short JSON list; two-letter codes in quotes cannot be mistaken for anything else.
        rows = rows.filter(languages__icontains=f'"{language}"')
    return Shelf(tuple(ref(row) for row in rows[offset : offset + limit]), rows.count())
