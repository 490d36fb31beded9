"""Opening a store: settings, migrations, and clear words where it cannot be opened."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tripartite.store.place import is_store, made, store_folder
from tripartite.values.errors import StoreFailure

#: What a database says while another program makes the same tables, and how many seconds to wait for it.
_BUSY = ("already exists", "is locked", "duplicate", "concurrent")
_PATIENCE = 30


def open_store(folder: Path | None = None, *, make: bool = True) -> Path:
    """Configure Django for a store and bring its tables up to date.

    Args:
        folder: the store's folder; None takes `TRIPARTITE_STORE` or the user's data folder.
        make: whether a store that is not there is made; one that only reads says that there is none.

    Returns:
        The store's folder.

    Raises:
        StoreFailure: where it cannot be made, opened, read or brought up to date.
    """
    if folder is not None:
        os.environ["TRIPARTITE_STORE"] = str(folder.expanduser().resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tripartite.store.settings")
    place = store_folder()
    if not make:
        _must_exist(place)
    if not os.environ.get("DATABASE_URL") or not place.exists():
        made(place)
    import django

    django.setup()
    _migrate(place)
    return place


def _must_exist(place: Path) -> None:
    """A store in a database is found by its address; a folder's must hold the database's file."""
    if not is_store(place):
        raise StoreFailure(
            "There is no store here.",
            place=str(place),
            remedy="See that --store or TRIPARTITE_STORE is spelt right; `tripartite add PATH` makes one.",
        )


def _migrate(place: Path) -> None:
    """Bring the tables up to date; where another program is just doing so, wait for it."""
    from django.db import Error

    for patience in range(_PATIENCE, -1, -1):
        try:
            _bring_up_to_date()
            return
        except Error as reason:
            if patience and any(words in str(reason) for words in _BUSY):
                time.sleep(1)
                continue
            where = os.environ.get("DATABASE_URL", "").rpartition("@")[2] or str(place)
            raise StoreFailure(
                f"The store cannot be opened ({reason}).",
                place=where,
                remedy="See that the folder or the database exists, that you may write to it and that there is room.",
            ) from reason


def _bring_up_to_date() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
