"""What was sent on a day: a complaint or a report, told once for each date of its sentence.

Case reports open with such sentences ("The Government sent its observations in communications of 3 May and 4 June"):
each date is a paper of its own, and one paper is a complaint or a report, never both.
"""

from __future__ import annotations

from dataclasses import replace

from tripartite.extraction.happening.event_finds import Found
from tripartite.values.vocabulary import EventKind


def sent_once(told: list[Found]) -> list[Found]:
    """What one date dates was sent once: as a complaint where it is one, else as a report."""
    told = _lodged_by(told)
    sent = {one.date for one in told if one.trigger.family.kind is EventKind.COMPLAINT and one.date is not None}
    kept = []
    for one in told:
        if one.trigger.family.kind is EventKind.REPORT and one.date is not None:
            if one.date in sent:
                continue
            sent.add(one.date)
        kept.append(one)
    return kept


def _lodged_by(told: list[Found]) -> list[Found]:
    """A complaint that a communication lodged is of its day: "in a communication of 17 June ... complained"."""
    days = [
        one.date
        for one in told
        if one.trigger.family.kind is EventKind.REPORT and one.date is not None and len(str(one.date.value)) == 10
    ]
    if len(days) != 1:
        return told
    return [
        replace(one, date=days[0])
        if one.trigger.family.kind is EventKind.COMPLAINT and len(str(one.date.value if one.date else "")) < 7
        else one
        for one in told
    ]
