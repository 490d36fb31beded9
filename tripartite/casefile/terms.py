"""Whether a sanction still runs on a day: ended, in force, or not known.

A stated end goes before one reckoned from the length; a pardon, a release or an annulment ends it whatever its length.
Where the texts give no end nothing is concluded from their silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tripartite.casefile.matters.anchors import when
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import SanctionType

#: Outcomes that end a sanction.
ENDING = frozenset({"pardoned", "released", "lifted"})
#: What is paid, not served, has no term to run.
_PAID = frozenset({SanctionType.FINE, SanctionType.DAMAGES})


class Running(StrEnum):
    """How a sanction stands on a day."""

    ENDED = "ended"
    IN_FORCE = "in-force"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Term:
    """How a sanction stands, with the date of its end where one is told or reckoned (`computed`)."""

    running: Running
    end: str | None = None
    computed: bool = False


def end_of(one: Sanction) -> str | None:
    """When a sanction ends or ended, as told, else as reckoned; None where an outcome ended it on no day told."""
    if one.outcome in ENDING:
        return one.ended
    return one.until or one.until_computed


def term_of(one: Sanction, on: date) -> Term | None:
    """How a sanction stands on a day; None for what is paid, which has no term."""
    if one.outcome in ENDING:
        ended = when(one.ended)
        if ended is not None and ended.first > on:
            return Term(Running.IN_FORCE, one.ended)
        return Term(Running.ENDED, one.ended)
    if one.type in _PAID:
        return None
    end, computed = (one.until, False) if when(one.until) else (one.until_computed, True)
    span = when(end)
    if span is None:
        return Term(Running.UNKNOWN)
    if span.last < on:
        return Term(Running.ENDED, end, computed)
    return Term(Running.IN_FORCE if on < span.first else Running.UNKNOWN, end, computed)
