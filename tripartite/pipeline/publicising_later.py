"""The public copy made anew beside the pages after a name was withheld: closed at once, open again when it may be."""

from __future__ import annotations

import logging

from tripartite.pipeline.beside import Beside
from tripartite.pipeline.publicising import refresh
from tripartite.store import public_work

_LOG = logging.getLogger("tripartite")


def wake() -> None:
    """Do what waits, unless that is being done already; returns at once."""
    _BESIDE.wake()


def wait_until_done(seconds: float = 60) -> None:
    """Wait for the thread to end, where one runs."""
    _BESIDE.wait_until_done(seconds)


def look_after() -> None:
    """Go on with what a program that was stopped left behind."""
    if public_work.any_waiting():
        wake()


def again() -> None:
    """Try once more what was broken off."""
    public_work.wait_again()
    wake()


def work() -> None:
    """Bring the copy up to date for all that was asked for till now; what fails is told, and leaves the copy closed."""
    try:
        refresh()
    except Exception:
        _LOG.exception("The public copy could not be made anew.")
        public_work.broken_off()


_BESIDE = Beside("public-copy", public_work.any_waiting, work)
