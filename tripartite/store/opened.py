"""One document opened for reading: its row, its reading and its statements with their keys, the last few kept ready."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from django.db.models import Max

from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import DocumentRef, Record
from tripartite.store import models
from tripartite.store.documents import ref
from tripartite.store.public_copy import side
from tripartite.store.saving import unpacked
from tripartite.store.statements import records_of_rows
from tripartite.values.reading import Reading
from tripartite.values.statements import Organisation, Person, Place, Statement


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document's reading and its statements as records, in the order of the text."""

    document: DocumentRef
    reading: Reading
    records: tuple[Record, ...]


def document_named(beginning: str) -> models.Document | None:
    """The one document whose SHA-256 begins so (six characters or more), without its reading."""
    if len(beginning) < 6:
        return None
    rows = models.Document.objects.defer("reading").select_related("copy_of").defer("reading", "copy_of__reading")
    found = list(rows.filter(sha256__startswith=beginning.lower())[:2])
    return found[0] if len(found) == 1 else None


def opened(row: models.Document) -> OpenedDocument:
    """A document's reading and its statements as they stand; unpacked again only after something changed."""
    decided = row.decisions.aggregate(last=Max("id"))["last"] or 0
    return _opened(row.sha256, row.reader, f"{side()} {row.read.isoformat()}", decided)


@lru_cache(maxsize=6)
def _opened(sha256: str, reader: str, read: str, decided: int) -> OpenedDocument:
    row = models.Document.objects.get(sha256=sha256)
    reading = unpacked(row.reading)
    # Rows do not keep where names are written; the reading does.
    mentions = dict(zip(keys_of(sha256, reading.statements), reading.statements, strict=True))
    records = records_of_rows(models.Statement.objects.filter(document=row), proposed=True)
    return OpenedDocument(ref(row), reading, tuple(_with_mentions(one, mentions.get(one.key)) for one in records))


def _with_mentions(record: Record, read: Statement | None) -> Record:
    if isinstance(read, Person | Organisation | Place) and type(read) is type(record.statement):
        return Record(record.key, record.document, replace(record.statement, mentions=read.mentions))
    return record


def origins(row: models.Document) -> list[models.Origin]:
    """Where and when the document's bytes came in, oldest first."""
    return list(row.origins.order_by("added"))


def other_tellings(row: models.Document) -> list[DocumentRef]:
    """Other documents that hold the same record: copies, and the record in other languages."""
    if not row.record:
        return []
    rows = models.Document.objects.defer("reading").filter(record=row.record).exclude(pk=row.pk)
    return [ref(one) for one in rows[:30]]


def in_other_languages(row: models.Document) -> list[DocumentRef]:
    """The documents that hold the same record in other languages than this one, one for each set of languages."""
    found: dict[tuple[str, ...], DocumentRef] = {}
    for one in other_tellings(row):
        if one.languages and set(one.languages) != set(row.languages):
            found.setdefault(one.languages, one)
    return list(found.values())


def document_of_statement(key: str) -> str | None:
    """The SHA-256 of the document that a statement stands in."""
    rows = models.Statement.objects.filter(key=key).values_list("document__sha256", flat=True)
    return rows.first()
