"""Work done beside the pages: by one thread, in one of the programs that serve a store, while something waits.

What waits is kept in the store, so nothing is lost where a program is stopped. Where several processes serve one site
(`tripartite.web.several`), the one that looks after them does the work and the others leave it to that one.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from django.db import connection

from tripartite.store.one_at_a_time import held

_LOG = logging.getLogger("tripartite")
#: Seconds between two looks whether another program has done with the work.
_PAUSE = 0.3
_elsewhere = threading.Event()


def leave_to_another() -> None:
    """From now on this program leaves all such work to the one that looks after it."""
    _elsewhere.set()


class Beside:
    """One sort of work.

    Args:
        name: of its lock.
        waits: whether there is something to do.
        work: does all that waits; what it raises is written to the log, and the rest waits for the next call.
    """

    def __init__(self, name: str, waits: Callable[[], bool], work: Callable[[], None]) -> None:
        self.name, self.waits, self.work = name, waits, work
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def wake(self) -> None:
        """Do what waits, unless that is being done already; returns at once."""
        with self._lock:
            if self._thread is None and not _elsewhere.is_set():
                self._thread = threading.Thread(target=self._run, name=f"tripartite-{self.name}", daemon=True)
                self._thread.start()

    def wait_until_done(self, seconds: float = 60) -> None:
        """Wait for the thread to end, where one runs."""
        thread = self._thread
        if thread is not None:
            thread.join(seconds)

    def _run(self) -> None:
        try:
            while self._more():
                with held(self.name) as mine:
                    if mine:
                        self.work()
                    else:
                        time.sleep(_PAUSE)
        except Exception:
            _LOG.exception("Work beside the pages was broken off: %s.", self.name)
            with self._lock:
                self._thread = None
        finally:
            connection.close()

    def _more(self) -> bool:
        """Whether something waits; where nothing does the thread is let go, so that the next call starts another."""
        with self._lock:
            if self.waits():
                return True
            self._thread = None
            return False
