"""Custody of the original bytes: unaltered files named by their SHA-256, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from tripartite.store.place import made, store_folder
from tripartite.values.errors import NotFound, StoreFailure


def path_of(sha256: str) -> Path:
    """Where the original with this hash lies."""
    return store_folder() / "originals" / sha256[:2] / sha256


def keep(data: bytes) -> str:
    """Keep the bytes and return their SHA-256; the same bytes again change nothing.

    Raises:
        StoreFailure: where the disk is full or may not be written to; nothing half written is left.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    path = path_of(sha256)
    if path.exists() and path.stat().st_size == len(data):
        return sha256
    folder = made(path.parent)
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=".incoming-")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            Path(name).chmod(0o400)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as reason:
        raise StoreFailure(
            f"An original cannot be written ({reason.strerror or reason}).",
            place=str(store_folder()),
            remedy="See that the disk has room and that you may write to it; what was added before is intact.",
        ) from reason
    return sha256


def original(sha256: str) -> bytes:
    """The original bytes.

    Raises:
        NotFound: where they are not in the store.
    """
    try:
        return path_of(sha256).read_bytes()
    except OSError as reason:
        raise NotFound(
            "The original is not in the store.",
            place=sha256,
            remedy="Add the document again; `tripartite verify` lists every missing original.",
        ) from reason
