"""Originals are kept unaltered under their hash; a full or read-only disk leaves nothing half written."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tripartite.store import originals
from tripartite.values.errors import NotFound, StoreFailure


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIPARTITE_STORE", str(tmp_path))
    return tmp_path


def test_bytes_come_back_unaltered() -> None:
    data = bytes(range(256))
    sha256 = originals.keep(data)
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert originals.original(sha256) == data
    assert originals.keep(data) == sha256


def test_a_missing_original_is_said_to_be_missing() -> None:
    with pytest.raises(NotFound, match="not in the store"):
        originals.original("0" * 64)


def test_a_failed_write_leaves_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(originals.os, "fsync", full)
    with pytest.raises(StoreFailure, match="No space left"):
        originals.keep(b"words")
    assert [path for path in place.rglob("*") if path.is_file()] == []
