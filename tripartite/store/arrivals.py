"""Files that people gave to the site, on their way into the store: their bytes set down, and how each stands.

The state is kept in the store and not in a program's memory, so that a program that is stopped leaves the truth behind:
whoever reads a file says every few seconds that it is at work, and what has fallen silent is told as interrupted.
"""

from __future__ import annotations

import os
import unicodedata
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from tripartite.store import models
from tripartite.store.place import made, store_folder
from tripartite.values.errors import StoreFailure

#: How often a worker says that it is at work, and after how long a silence it is taken to have been stopped (seconds).
BEAT, SILENCE = 4, 30
_LONGEST_NAME = 200


class State(StrEnum):
    """How a file stands."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


UNFINISHED = (State.WAITING, State.READING)


def set_down(chunks: Iterable[bytes], *, name: str, by: str) -> models.Arrival:
    """Write a file's bytes into the store's `arrivals`, under a name of our own, and note that it waits.

    Raises:
        StoreFailure: where the disk is full or may not be written to; nothing half written is left.
    """
    staged = uuid.uuid4().hex
    path = _path(staged)
    size = 0
    try:
        made(path.parent)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            for chunk in chunks:
                size += out.write(chunk)
    except OSError as reason:
        path.unlink(missing_ok=True)
        raise StoreFailure(
            f"The file cannot be written ({reason.strerror or reason}).",
            place=shown_name(name),
            remedy="See that the disk has room and that the store's folder may be written to.",
        ) from reason
    return models.Arrival.objects.create(staged=staged, name=shown_name(name), size=size, by=by)


def turned_away(*, name: str, size: int, by: str, problem: str, remedy: str) -> models.Arrival:
    """Note a file that was not even set down, with why."""
    told = {"name": shown_name(name), "outcome": State.FAILED, "problem": problem, "remedy": remedy}
    return models.Arrival.objects.create(
        staged=uuid.uuid4().hex,
        name=shown_name(name),
        size=size,
        by=by,
        state=State.FAILED,
        ended=timezone.now(),
        outcomes=[told],
    )


def shown_name(name: str) -> str:
    """A file's name as it may be shown and kept: no folders, no control characters, of a bounded length."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(char for char in last if unicodedata.category(char)[0] != "C").strip()
    return plain[-_LONGEST_NAME:] or "file"


def arrivals_of(by: str, number: int = 200) -> list[models.Arrival]:
    """One person's files, the latest first."""
    return list(models.Arrival.objects.filter(by=by)[:number])


def take_next() -> models.Arrival | None:
    """The file that has waited longest, now being read by the caller alone; None where none waits."""
    while True:
        row = models.Arrival.objects.filter(state=State.WAITING).order_by("id").first()
        if row is None:
            return None
        # Two programs may serve one store: only one of them changes the row.
        mine = models.Arrival.objects.filter(id=row.id, state=State.WAITING)
        if mine.update(state=State.READING, alive=timezone.now()):
            return row


def bytes_of(row: models.Arrival) -> bytes:
    """The bytes set down.

    Raises:
        OSError: where they are gone.
    """
    return _path(row.staged).read_bytes()


def still_at_work(row: models.Arrival) -> None:
    """Say that the file is still being read."""
    models.Arrival.objects.filter(id=row.id).update(alive=timezone.now())


def told(row: models.Arrival, outcomes: list[dict[str, Any]]) -> None:
    """Keep what became of a file's documents so far."""
    models.Arrival.objects.filter(id=row.id).update(outcomes=outcomes, alive=timezone.now())


def ended(row: models.Arrival, outcomes: list[dict[str, Any]]) -> None:
    """Keep what became of a file's documents, and let its bytes go: the store has its own."""
    failed = not outcomes or all(one["outcome"] == State.FAILED for one in outcomes)
    models.Arrival.objects.filter(id=row.id).update(
        outcomes=outcomes, state=State.FAILED if failed else State.DONE, ended=timezone.now()
    )
    _path(row.staged).unlink(missing_ok=True)


def tell_interrupted(now: datetime | None = None) -> int:
    """Mark as interrupted what nobody has worked on for a while; how many there were."""
    silent = (now or timezone.now()) - timedelta(seconds=SILENCE)
    rows = models.Arrival.objects.filter(state=State.READING, alive__lt=silent)
    # Pages ask this all the time: only where there is something to write is the one who writes waited for.
    return rows.update(state=State.INTERRUPTED) if rows.exists() else 0


def wait_again(number: int, by: str) -> bool:
    """Let an interrupted file of this person wait again; whether there was one."""
    rows = models.Arrival.objects.filter(id=number, by=by, state=State.INTERRUPTED)
    return bool(rows.update(state=State.WAITING, outcomes=[], alive=None))


def clear(by: str) -> None:
    """Take this person's finished files off the list, with the bytes of those that were interrupted."""
    rows: QuerySet[models.Arrival] = models.Arrival.objects.filter(by=by).exclude(state__in=UNFINISHED)
    for staged in rows.values_list("staged", flat=True):
        _path(staged).unlink(missing_ok=True)
    rows.delete()


def any_waiting() -> bool:
    """Whether a file waits to be read."""
    return models.Arrival.objects.filter(state=State.WAITING).exists()


def _path(staged: str) -> Path:
    return store_folder() / "arrivals" / staged
