"""What people decided became of commitments: kept apart from readings, superseded but never overwritten.

A decision goes by the commitment's key, which survives re-reading (`tripartite.casefile.keys`).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from django.db import transaction

from tripartite.casefile.commitments import Confirmed
from tripartite.store import models
from tripartite.values.errors import NotFound


class Outcome(StrEnum):
    """What a person can say of a commitment; `open` takes an earlier word back."""

    DONE = "done"
    NOT_DONE = "not-done"
    OPEN = "open"


def confirm(key: str, outcome: Outcome, *, by: str, reason: str = "") -> models.Outcome:
    """Keep a person's word on what became of a commitment; an earlier word is superseded, not lost.

    Raises:
        NotFound: where there is no such commitment.
    """
    if not models.Statement.objects.filter(key=key, sort="commitments").exists():
        raise NotFound("There is no such commitment.", place=key)
    with transaction.atomic():
        made = models.Outcome.objects.create(statement_key=key, outcome=outcome, by=by, reason=reason)
        earlier = models.Outcome.objects.filter(statement_key=key, superseded_by=None).exclude(pk=made.pk)
        earlier.update(superseded_by=made)
    return made


def confirmed(keys: Iterable[str] | None = None) -> dict[str, Confirmed]:
    """The words in force by the commitments' keys; of all commitments where no keys are given."""
    rows = models.Outcome.objects.filter(superseded_by=None).exclude(outcome=Outcome.OPEN)
    wanted = None if keys is None else set(keys)
    return {
        row.statement_key: Confirmed(row.outcome == Outcome.DONE, row.by, row.made.date().isoformat(), row.reason)
        for row in rows
        if wanted is None or row.statement_key in wanted
    }


def history(key: str) -> list[models.Outcome]:
    """Every word on a commitment, the first one first."""
    return list(models.Outcome.objects.filter(statement_key=key))
