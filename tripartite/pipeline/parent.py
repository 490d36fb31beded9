"""A process that was started by another ends with it, however that one ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time

#: Seconds that a process has to end of itself.
_GRACE = 5


def end_with_parent() -> None:
    """Watch the process that started this one (by `multiprocessing`), and end once it is gone."""
    threading.Thread(target=_watch, name="tripartite-parent", daemon=True).start()


def _watch() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    parent.join()
    if os.name != "nt":
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(_GRACE)
    os._exit(1)
