"""Where the store lies on disk: `TRIPARTITE_STORE`, else the user's data folder."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from platformdirs import user_data_path

from tripartite.values.errors import StoreFailure

#: The database of a store that is not kept elsewhere (`DATABASE_URL`).
DATABASE_FILE = "tripartite.sqlite3"


def store_folder() -> Path:
    """The store's folder, which need not exist yet."""
    named = os.environ.get("TRIPARTITE_STORE")
    return Path(named).expanduser().resolve() if named else user_data_path("tripartite")


def is_store(folder: Path) -> bool:
    """Whether a store is kept there, or at the address of a database."""
    return bool(os.environ.get("DATABASE_URL")) or (folder / DATABASE_FILE).exists()


def made(folder: Path) -> Path:
    """The folder, made if it was not there, readable by its owner only.

    Raises:
        StoreFailure: where it cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as reason:
        raise StoreFailure(
            f"The store's folder cannot be made ({reason.strerror or reason}).",
            place=str(folder),
            remedy="Name a folder that you may write to with --store or TRIPARTITE_STORE.",
        ) from reason
    return folder


def secret_key(folder: Path) -> str:
    """The key that signs sessions: kept in the store, made at first use; a throw-away one where it cannot be kept."""
    given = os.environ.get("TRIPARTITE_SECRET_KEY")
    if given:
        return given
    file = folder / "secret-key"
    try:
        return file.read_text(encoding="ascii").strip()
    except OSError:
        key = secrets.token_urlsafe(50)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
            out.write(key)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    except OSError:
        # A store on a read-only disk can still be read; its sessions end with the program.
        return key
    return key
