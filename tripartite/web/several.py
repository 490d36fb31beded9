"""Several processes that answer on one socket: one more core, one more page at a time.

The program that was started only looks after them: it starts another where one ends, does the work beside the pages
(`tripartite.pipeline.beside`) so that it exists once, and ends them all when it is ended. A process whose program is
gone without a word ends of itself.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import FrameType

from tripartite.values.errors import StopAll

_LOG = logging.getLogger("tripartite")
#: Seconds between two looks, that a process has to end, and within which one that ends did not serve at all.
_LOOK, _GRACE, _TOO_SOON = 1.0, 10.0, 5.0
#: How many processes may end so soon, one after another, before serving is given up; and at most that are started.
_TRIES, _MOST = 3, 4


@dataclass(frozen=True, slots=True)
class Serving:
    """What a process must know to serve: the store's folder, the host named, and whether people sign in."""

    store: Path
    host: str
    accounts: bool


def cores() -> int:
    """How many processes serve unless told otherwise: one for each core that this program may use, few at most."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, _MOST)


def serve_together(listener: socket.socket, serving: Serving, number: int, look_after: Callable[[], None]) -> None:
    """Have some processes answer on a socket until this program is interrupted or ended.

    Args:
        listener: listens already.
        serving: what they serve.
        number: of processes.
        look_after: called every second; does or wakes the work beside the pages.

    Raises:
        StopAll: where the processes end as soon as they are started.
    """
    with _told_to_end() as over:
        workers = [_started(listener, serving) for _ in range(number)]
        try:
            _keep(workers, lambda: _started(listener, serving), look_after, over)
        finally:
            _end([one for one, _ in workers])


def _keep(
    workers: list[tuple[SpawnProcess, float]],
    another: Callable[[], tuple[SpawnProcess, float]],
    look_after: Callable[[], None],
    over: threading.Event,
) -> None:
    """Look after the processes until this program is told to end."""
    tries = 0
    while tries < _TRIES:
        if over.is_set():
            return
        for place, (one, since) in enumerate(workers):
            if not one.is_alive():
                soon = time.monotonic() - since < _TOO_SOON
                tries = tries + 1 if soon else 0
                _LOG.error("A process of the site ended (%s); another is started.", one.exitcode)
                workers[place] = another()
        try:
            look_after()
        except Exception:
            _LOG.exception("What waits beside the pages could not be looked after.")
        wait([one.sentinel for one, _ in workers], timeout=_LOOK)
    raise StopAll(
        "The processes of the site end as soon as they are started.",
        remedy="The lines above say why. `tripartite serve --processes 1` serves in one process.",
    )


def _started(listener: socket.socket, serving: Serving) -> tuple[SpawnProcess, float]:
    process = get_context("spawn").Process(target=_serve, args=(listener, serving), name="tripartite-site")
    process.start()
    return process, time.monotonic()


def _end(processes: list[SpawnProcess]) -> None:
    for one in processes:
        if one.is_alive():
            one.terminate()
    until = time.monotonic() + _GRACE
    for one in processes:
        one.join(max(0.0, until - time.monotonic()))
        if one.is_alive():
            one.kill()
            one.join()


@contextmanager
def _told_to_end() -> Iterator[threading.Event]:
    """While inside, Ctrl-C and being told to end set what is handed out.

    An exception raised wherever the program happens to be could be lost there; this is looked at every second.
    """
    over = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield over
        return

    def heard(_number: int, _frame: FrameType | None) -> None:
        over.set()

    before = {one: signal.signal(one, heard) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield over
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _ended(_number: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def _serve(listener: socket.socket, serving: Serving) -> None:
    """One process: answers until it is ended."""
    # Ctrl-C reaches every process of a terminal; the one that started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _ended)
    from tripartite.pipeline.parent import end_with_parent
    from tripartite.store.opening import open_store

    end_with_parent()
    open_store(serving.store)
    from tripartite.pipeline.beside import leave_to_another
    from tripartite.web.serving import answer, set_up, warm

    leave_to_another()
    set_up(serving.host, accounts=serving.accounts)
    warm()
    answer(listener)
