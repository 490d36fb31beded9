"""Files that people gave to the site, read one after another beside it: a thread here, the reading in other processes.

The thread lives while files wait and ends with the last of them. It may be woken at any time; one works on a store.
Everything that it knows it writes into the store, so that pages show it and a restart does not hide it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from tripartite.pipeline.adding import Ticket, add_given
from tripartite.pipeline.beside import Beside
from tripartite.pipeline.editing import follow
from tripartite.pipeline.pool import ReadingPool
from tripartite.pipeline.ready_files import make_ready
from tripartite.pipeline.resolving import resolve
from tripartite.pipeline.tally import Tally
from tripartite.store import arrivals, models
from tripartite.values.errors import TripartiteError

_LOG = logging.getLogger("tripartite")
#: With two or more workers documents are read in processes of their own, and the site stays quick.
_WORKERS = 2


def wake() -> None:
    """Read what waits, unless that is being done already; returns at once."""
    _BESIDE.wake()


def wait_until_done(seconds: float = 60) -> None:
    """Wait for the thread to end, where one runs."""
    _BESIDE.wait_until_done(seconds)


def look_after() -> None:
    """Tell what was interrupted, and read on where files wait; for pages that show arrivals."""
    arrivals.tell_interrupted()
    if arrivals.any_waiting():
        wake()


def work() -> None:
    """Read every file that waits, then bring up to date what depends on it. What is cut off is told as interrupted."""
    with ReadingPool[Ticket](_WORKERS) as pool:
        while (one := arrivals.take_next()) is not None:
            _read(one, pool)
    for country in resolve():
        make_ready(country)
    follow()


_BESIDE = Beside("arrivals", arrivals.any_waiting, work)


def _read(one: models.Arrival, pool: ReadingPool[Ticket]) -> None:
    tally = Tally()
    extra: list[dict[str, Any]] = []
    with _at_work(one):
        try:
            data = arrivals.bytes_of(one)
            add_given(
                one.name,
                data,
                place=f"given to the site by {one.by}: {one.name}",
                pool=pool,
                tally=tally,
                progress=lambda done, name: arrivals.told(one, outcomes_of(tally)),
            )
        except TripartiteError as error:
            extra.append(_failure(one.name, error.problem, error.remedy))
        except OSError as reason:
            problem = f"What was sent is no longer there ({reason.strerror or reason})."
            extra.append(_failure(one.name, problem, "Send the file again."))
        except Exception:
            _LOG.exception("A file that arrived could not be added.")
            extra.append(
                _failure(
                    one.name, "The program failed on this file.", "Tell whoever runs this site; the log says more."
                )
            )
    arrivals.ended(one, [*outcomes_of(tally), *extra])


@contextmanager
def _at_work(one: models.Arrival) -> Iterator[None]:
    """While inside, the store is told every few seconds that the file is being read."""
    over = threading.Event()

    def beat() -> None:
        try:
            while not over.wait(arrivals.BEAT):
                arrivals.still_at_work(one)
        finally:
            connection.close()

    thread = threading.Thread(target=beat, name="tripartite-beat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def outcomes_of(tally: Tally) -> list[dict[str, Any]]:
    """A tally as the store keeps it beside a file that arrived."""
    added = [
        {
            "name": one.name,
            "outcome": str(one.outcome),
            "sha256": one.sha256,
            "kind": one.kind,
            "country": one.country or "",
            "statements": one.statements,
            "words": one.words,
            "warnings": list(one.warnings),
        }
        for one in tally.added
    ]
    return [*added, *(_failure(one.name, one.problem, one.remedy) for one in (*tally.failed, *tally.skipped))]


def _failure(name: str, problem: str, remedy: str) -> dict[str, Any]:
    return {"name": name, "outcome": str(arrivals.State.FAILED), "problem": problem, "remedy": remedy}
