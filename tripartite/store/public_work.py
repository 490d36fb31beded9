"""Work on the public copy that a decision asks for, beside the pages: how far it is, and whether the copy is closed.

Who withholds a name closes the copy in the same transaction. It stays closed to every reader until each document in it
has been looked through, whatever becomes of the program meanwhile.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db.models import Max
from django.utils import timezone

from tripartite.store import models


class State(StrEnum):
    """How the work stands: it waits, documents are looked through, made anew; it is done, or was broken off."""

    WAITING = "waiting"
    CHECKING = "checking"
    MAKING = "making"
    DONE = "done"
    FAILED = "failed"


UNFINISHED = (State.WAITING, State.CHECKING, State.MAKING)


def last_withholding() -> int:
    """The number of the latest decision on whose name is withheld."""
    return models.Withholding.objects.aggregate(last=Max("id"))["last"] or 0


def ask(by: str, *, closing: bool) -> models.PublicWork:
    """Note that the copy must be made anew after the latest withholding; within the transaction that keeps that.

    Args:
        by: who decided.
        closing: whether the copy is closed until it has been looked through.
    """
    return models.PublicWork.objects.create(withholding=last_withholding(), by=by, closing=closing)


def closed() -> bool:
    """Whether the copy is closed, since a name may still stand in it that must not leave."""
    return models.PublicWork.objects.filter(closing=True).exists()


def any_waiting() -> bool:
    """Whether there is something to do, also what a program that was stopped left behind."""
    return models.PublicWork.objects.filter(state__in=UNFINISHED).exists()


def latest() -> models.PublicWork | None:
    """The work asked for last."""
    return models.PublicWork.objects.order_by("-id").first()


def told(upto: int, state: State, done: int, total: int) -> None:
    """Keep how far the work for the withholdings up to a number is."""
    rows = models.PublicWork.objects.filter(withholding__lte=upto, state__in=UNFINISHED)
    if rows.exists():
        rows.update(state=state, done=done, total=total)


def looked_through(upto: int) -> None:
    """Open the copy again as far as the withholdings up to a number closed it."""
    models.PublicWork.objects.filter(withholding__lte=upto, closing=True).update(closing=False)


def ended(upto: int, outcome: dict[str, Any]) -> None:
    """The work for the withholdings up to a number is done."""
    rows = models.PublicWork.objects.filter(withholding__lte=upto).exclude(state=State.DONE)
    rows.update(state=State.DONE, outcome=outcome, ended=timezone.now())


def broken_off() -> None:
    """What was being done could not be done; a copy that was closed stays closed."""
    models.PublicWork.objects.filter(state__in=UNFINISHED).update(state=State.FAILED, ended=timezone.now())


def wait_again() -> None:
    """Let what was broken off be done again."""
    models.PublicWork.objects.filter(state=State.FAILED).update(state=State.WAITING, done=0, total=0, ended=None)
