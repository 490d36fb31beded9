"""Opening a store: settings, migrations, and clear words where it cannot be opened."""

from __future__ import annotations

import os
from pathlib import Path

from tripartite.store.place import made, store_folder
from tripartite.values.errors import StoreFailure


def open_store(folder: Path | None = None) -> Path:
    """Configure Django for a store and bring its tables up to date.

    Args:
        folder: the store's folder; None takes `TRIPARTITE_STORE` or the user's data folder.

    Returns:
        The store's folder.

    Raises:
        StoreFailure: where it cannot be made, opened, read or brought up to date.
    """
    if folder is not None:
        os.environ["TRIPARTITE_STORE"] = str(folder.expanduser().resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tripartite.store.settings")
    place = store_folder()
    if not os.environ.get("DATABASE_URL") or not place.exists():
        made(place)
    import django

    django.setup()
    _migrate(place)
    return place


def _migrate(place: Path) -> None:
    from django.core.management import call_command
    from django.db import Error, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", interactive=False, verbosity=0)
    except Error as reason:
        raise StoreFailure(
            f"The store cannot be opened ({reason}).",
            place=os.environ.get("DATABASE_URL", "").rpartition("@")[2] or str(place),
            remedy="See that the folder or the database exists, that you may write to it and that the disk has room.",
        ) from reason
