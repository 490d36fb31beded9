"""Queries for documents: lists, one by name, its reading, its origins."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import Count

from tripartite.casefile.records import DocumentRef
from tripartite.store import models
from tripartite.store.saving import unpacked
from tripartite.values.reading import Reading
from tripartite.values.vocabulary import Kind


def ref(row: models.Document) -> DocumentRef:
    """A document's row as the value that views show."""
    return DocumentRef(
        sha256=row.sha256,
        file=row.file,
        kind=Kind(row.kind),
        title=row.title or None,
        publisher=row.publisher or None,
        country=row.country or None,
        published=row.published or None,
        session=row.session or None,
        symbol=row.symbol or None,
        languages=tuple(row.languages),
    )


def documents(country: str | None = None) -> list[models.Document]:
    """Documents without their readings, of one country or all."""
    rows = models.Document.objects.defer("reading")
    return list(rows.filter(country=country) if country else rows)


def find_documents(name: str) -> list[models.Document]:
    """Documents by SHA-256 (or its beginning, six characters or more), file name or title."""
    rows = models.Document.objects.defer("reading")
    if len(name) >= 6 and all(char in "0123456789abcdef" for char in name.lower()):
        by_hash = list(rows.filter(sha256__startswith=name.lower()))
        if by_hash:
            return by_hash
    return list(rows.filter(file__iexact=name)) or list(rows.filter(title__iexact=name))


def reading_of(sha256: str) -> Reading:
    """The stored reading of a document.

    Raises:
        Document.DoesNotExist: where there is none.
    """
    return unpacked(models.Document.objects.only("reading").get(sha256=sha256).reading)


def reading_if_stored(sha256: str) -> Reading | None:
    """The stored reading of a document; None where there is none yet."""
    row = models.Document.objects.only("reading").filter(sha256=sha256).first()
    return unpacked(row.reading) if row else None


def readings(country: str | None = None) -> Iterator[Reading]:
    """Every stored reading, one after another."""
    rows = models.Document.objects.filter(country=country) if country else models.Document.objects.all()
    for data in rows.values_list("reading", flat=True).iterator(chunk_size=20):
        yield unpacked(data)


def hashes() -> set[str]:
    """The SHA-256 of every document in the store."""
    return set(models.Document.objects.values_list("sha256", flat=True))


def current(sha256: str, reader: str) -> bool:
    """Whether a document is in the store and was read by this version of the reader."""
    return models.Document.objects.filter(sha256=sha256, reader=reader).exists()


def added_since(day: date) -> list[str]:
    """The SHA-256 of every document that was added on a day or later."""
    rows = models.Document.objects.filter(added__date__gte=day, copy_of=None).order_by("added")
    return list(rows.values_list("sha256", flat=True))


def refs(hashes: Collection[str], country: str | None = None) -> list[DocumentRef]:
    """What views say of some documents (SHA-256), of one country or of all, the latest published first."""
    rows = models.Document.objects.defer("reading").filter(sha256__in=hashes)
    found = [ref(row) for row in (rows.filter(country=country) if country else rows)]
    return sorted(found, key=lambda one: (one.published or "", one.country or "", one.file), reverse=True)


def countries() -> list[tuple[str, int]]:
    """(ISO alpha-3, number of documents) of every country with documents, most first."""
    rows = models.Document.objects.exclude(country="").values_list("country").annotate(number=Count("id"))
    return sorted(rows, key=lambda row: (-row[1], row[0]))
