"""The public copy: a database of its own that holds what was published, names masked, and nothing else.

Public pages, searches, pictures and exports are made from this copy alone. While it is in use it stands in the place of
the store's database, for this thread and for every query, so that no page can show by oversight what is not in it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

from tripartite.store.place import made, store_folder
from tripartite.values.errors import PublicClosed

_READING = "PRAGMA query_only=ON;"
_WRITING = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
_kept = threading.local()


def place() -> Path:
    """Where the public copy lies; it need not exist."""
    return store_folder() / "public.sqlite3"


def something_is_public() -> bool:
    """Whether at least one document, or a part of one, is public."""
    if not place().is_file():
        return False
    from tripartite.store import models

    try:
        with public_side():
            return models.Document.objects.exists()
    except PublicClosed:
        # Something is, and will be seen again.
        return True


@contextmanager
def public_side(*, writing: bool = False) -> Iterator[None]:
    """Put the public copy in the place of the store's database for this thread.

    Args:
        writing: whether the copy may be changed; it is made and brought up to date first.

    Raises:
        PublicClosed: to who only reads, where the copy is closed, also where that came about meanwhile: what was read
            must not leave.
    """
    if not writing:
        _open()
    private = _kept.private = connections[DEFAULT_DB_ALIAS]
    file = place()
    if writing:
        made(file.parent)
    connections[DEFAULT_DB_ALIAS] = _connection(file, writing)
    try:
        if writing:
            _bring_up_to_date()
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = private
    if not writing:
        _open()


def _open() -> None:
    from tripartite.store.public_work import closed

    if closed():
        raise PublicClosed(
            "A name was withheld, and nothing public is shown until every public document was looked through for it.",
            remedy="Try again in a minute. Where nobody serves the store, withhold the name once more.",
        )


@contextmanager
def private_side() -> Iterator[None]:
    """While the public copy is in use: the store's own database again, for one question; else as it is."""
    public = connections[DEFAULT_DB_ALIAS]
    if on_public_side():
        connections[DEFAULT_DB_ALIAS] = _kept.private
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = public


def forget() -> None:
    """See that what was taken out of the copy is not in its journal either."""
    with public_side(writing=True), connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def on_public_side() -> bool:
    """Whether queries of this thread go to the public copy."""
    return str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]) == str(place())


def side() -> str:
    """Which database queries of this thread go to: part of every key under which something is kept ready."""
    return str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"])


def generation() -> int:
    """How often the public copy was changed, where it is in use; 0 on the private side. For keys of what is kept."""
    if not on_public_side():
        return 0
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("PRAGMA user_version")
        return int(cursor.fetchone()[0])


def count_change() -> None:
    """Tell that the public copy is changed; within the transaction that changes it."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("PRAGMA user_version")
        cursor.execute(f"PRAGMA user_version = {int(cursor.fetchone()[0]) + 1}")


def _connection(file: Path, writing: bool) -> BaseDatabaseWrapper:
    """This thread's connection to the copy, kept open between pages."""
    name = (str(file), writing)
    if getattr(_kept, "name", None) != name or not file.is_file():
        if getattr(_kept, "connection", None) is not None:
            _kept.connection.close()
        options = {"timeout": 60, "init_command": _WRITING if writing else _READING}
        if writing:
            options["transaction_mode"] = "IMMEDIATE"
        settings = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": options}
        _kept.connection = ConnectionHandler({DEFAULT_DB_ALIAS: settings})[DEFAULT_DB_ALIAS]
        _kept.name = name
    connection = _kept.connection
    assert isinstance(connection, BaseDatabaseWrapper)
    return connection


def _bring_up_to_date() -> None:
    from django.core.management import call_command
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
