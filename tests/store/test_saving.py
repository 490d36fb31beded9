"""A reading is stored wholly or not at all, and comes out as it went in."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import DatabaseError

from tripartite.pipeline.reading import read_document
from tripartite.store import models, saving
from tripartite.store.documents import find_documents, reading_of
from tripartite.store.rows import statement_of
from tripartite.store.saving import Outcome, packed, save, unpacked
from tripartite.store.statements import records

pytestmark = pytest.mark.django_db


def add(path: Path, place: str = "") -> Outcome:
    data = path.read_bytes()
    return save(read_document(data, path.name), size=len(data), place=place or str(path), name=path.name)


def test_a_reading_comes_out_as_it_went_in(store: Path, document: Path) -> None:
    reading = read_document(document.read_bytes(), document.name)
    assert unpacked(packed(reading)) == reading
    add(document)
    assert reading_of(reading.document.sha256) == reading


def test_statements_come_out_as_they_went_in(store: Path, document: Path) -> None:
    reading = read_document(document.read_bytes(), document.name)
    assert reading.statements
    add(document)
    kept = {row.key: statement_of(row) for row in models.Statement.objects.all()}
    for one in reading.statements:
        same = [other for other in kept.values() if other.sort == one.sort and other.evidence == one.evidence]
        assert same, one


def test_the_same_bytes_again_change_nothing_but_their_origin(store: Path, document: Path) -> None:
    assert add(document) is Outcome.CREATED
    before = set(models.Statement.objects.values_list("id", "key"))
    assert add(document, "elsewhere") is Outcome.UNCHANGED
    assert set(models.Statement.objects.values_list("id", "key")) == before
    assert sorted(models.Origin.objects.values_list("place", flat=True)) == sorted([str(document), "elsewhere"])


def test_nothing_half_stored_is_left(store: Path, document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(saving, "_statements", fail)
    with pytest.raises(DatabaseError):
        add(document)
    assert not models.Document.objects.exists()
    assert not models.Passage.objects.exists()


def test_a_document_is_found_by_hash_name_and_not_otherwise(store: Path, document: Path) -> None:
    add(document)
    sha256 = models.Document.objects.get().sha256
    assert [row.sha256 for row in find_documents(sha256[:10])] == [sha256]
    assert [row.sha256 for row in find_documents("LETTER.txt")] == [sha256]
    assert find_documents("another.txt") == []


def test_one_record_served_twice_counts_once(store: Path, document: Path, tmp_path: Path) -> None:
    add(document)
    first = models.Document.objects.get()
    first.record = "normlex:comment:1"
    first.save()
    number = len(records())
    copy = models.Document.objects.create(
        sha256="0" * 64, size=1, file="copy.html", kind=first.kind, reader="0", reading=b"", copy_of=first
    )
    models.Statement.objects.create(
        document=copy, key="k", sort="places", start=0, end=1, quote="x", modality="asserted", confidence=1, rule="r",
        fields={"name": "x", "evidence_spans": [[0, 1]]},
    )  # fmt: skip
    assert len(records()) == number
