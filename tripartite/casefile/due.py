"""What falls due or expires: commitments, reports asked for by a date, sanctions that end.

Status is never guessed from silence. A date that has passed is said to have passed; whether the thing was done is said
only by a statement, and is for a person to confirm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING
from tripartite.values.dates import DateRange
from tripartite.values.statements import Commitment, Request, Sanction


class Matter(StrEnum):
    """What sort of thing falls due."""

    COMMITMENT = "commitment"
    REQUEST = "request"
    SANCTION = "sanction"


class Standing(StrEnum):
    """How a due date stands to a day."""

    AHEAD = "ahead"
    NOW = "due"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing with the date on which it falls due; `computed` where the date is start plus length, not stated."""

    matter: Matter
    record: Record
    date: DateRange
    computed: bool
    standing: Standing


def due(records: Sequence[Record], on: date) -> list[Due]:
    """Everything dated that falls due, in order of time, and how it stands on a day."""
    found = [
        Due(matter, record, ends, computed, _standing(ends, on)) for matter, record, ends, computed in _dated(records)
    ]
    return sorted(found, key=lambda one: (one.date.last, one.date.first, one.record.document.file, one.record.key))


def _dated(records: Sequence[Record]) -> Iterator[tuple[Matter, Record, DateRange, bool]]:
    for record in records:
        one = record.statement
        match one:
            case Commitment():
                stated, computed, matter = one.due, None, Matter.COMMITMENT
            case Request():
                stated, computed, matter = one.due, None, Matter.REQUEST
            case Sanction():
                # What a pardon or an annulment has ended does not fall due.
                over = one.outcome in ENDING
                stated, computed = (None, None) if over else (one.until, one.until_computed)
                matter = Matter.SANCTION
            case _:
                continue
        ends = when(stated) or when(computed)
        if ends is not None:
            yield matter, record, ends, when(stated) is None


def _standing(ends: DateRange, on: date) -> Standing:
    if on < ends.first:
        return Standing.AHEAD
    return Standing.NOW if on <= ends.last else Standing.PAST
