"""Putting one reading into the store: all of it or nothing, in one transaction."""

from __future__ import annotations

import json
import zlib
from enum import StrEnum

from django.db import transaction

from tripartite.casefile.keys import keys_of
from tripartite.store import models
from tripartite.store.decisions import rows_with_decisions
from tripartite.store.turns import put_in_turn
from tripartite.values.reading import Reading, reading_as_json, reading_from_json


class Outcome(StrEnum):
    """What became of one document that was added or read again."""

    CREATED = "created"
    UNCHANGED = "unchanged"
    UPDATED = "updated"


def packed(reading: Reading) -> bytes:
    """A reading as compressed JSON."""
    plain = json.dumps(reading_as_json(reading), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return zlib.compress(plain.encode(), 6)


def unpacked(data: bytes | memoryview) -> Reading:
    """A reading again from `packed`."""
    return reading_from_json(json.loads(zlib.decompress(bytes(data)).decode()))


def save(reading: Reading, *, size: int, place: str, name: str) -> Outcome:
    """Store a reading with where it came from.

    Args:
        reading: what was read.
        size: bytes of the original.
        place: where the bytes came from, for custody ("/home/me/a.zip!b.pdf").
        name: the file's name.
    """
    data = packed(reading)
    with transaction.atomic():
        known = models.Document.objects.filter(sha256=reading.document.sha256).first()
        if known is not None:
            _origin(known, place, name)
            if bytes(known.reading) == data:
                return Outcome.UNCHANGED
        document = _document(reading, data, size, known, name)
        _origin(document, place, name)
        _passages(document, reading)
        _statements(document, reading)
    return Outcome.CREATED if known is None else Outcome.UPDATED


def _origin(document: models.Document, place: str, name: str) -> None:
    """Record where the bytes came from; reading again from the store's own originals is no origin."""
    if place:
        models.Origin.objects.get_or_create(document=document, place=place, defaults={"name": name})


def seen_again(sha256: str, *, place: str, name: str) -> models.Document | None:
    """Record that known bytes came from a further place; the document's row, or None where there is none yet."""
    row = models.Document.objects.defer("reading").filter(sha256=sha256).first()
    if row is not None:
        _origin(row, place, name)
    return row


def _document(reading: Reading, data: bytes, size: int, known: models.Document | None, name: str) -> models.Document:
    facts = reading.document
    document = known or models.Document(sha256=facts.sha256, file=name)
    document.size = size
    for field in ("media_type", "title", "publisher", "author", "country", "published", "session", "symbol", "record"):
        setattr(document, field, getattr(facts, field) or "")
    document.kind = facts.kind
    document.languages = list(facts.languages)
    document.pages = facts.pages
    document.words = len(reading.text.split())
    document.warnings = len(reading.legibility.warnings) + sum(len(one.warnings) for one in reading.legibility.pages)
    document.reader = reading.reader
    document.reading = data
    document.copy_of = _earlier_copy(document)
    document.save()
    return document


def _earlier_copy(document: models.Document) -> models.Document | None:
    """The first document with the same record number and the same languages: one record, served twice."""
    if not document.record:
        return None
    same = models.Document.objects.filter(record=document.record, copy_of=None).exclude(sha256=document.sha256)
    return next((one for one in same.order_by("added") if one.languages == document.languages), None)


def _passages(document: models.Document, reading: Reading) -> None:
    document.passages.all().delete()
    models.Passage.objects.bulk_create(
        [
            models.Passage(
                document=document,
                number=number,
                start=one.start,
                end=one.end,
                page=one.page,
                language=one.language or "",
                text=reading.text[one.start : one.end],
            )
            for number, one in enumerate(reading.passages)
        ],
        batch_size=500,
    )


def _statements(document: models.Document, reading: Reading) -> None:
    document.statements.all().delete()
    keys = keys_of(document.sha256, reading.statements)
    machine = list(zip(keys, reading.statements, strict=True))
    models.Statement.objects.bulk_create(put_in_turn(rows_with_decisions(document, machine)), batch_size=500)
