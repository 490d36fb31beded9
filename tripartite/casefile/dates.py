"""Statements' dates as ranges, and whether two may be one."""

from __future__ import annotations

from functools import lru_cache

from tripartite.values.dates import DateRange
from tripartite.values.errors import MalformedValue


@lru_cache(maxsize=20_000)
def when(text: str | None) -> DateRange | None:
    """A statement's date as a range; None where it has none or it cannot be read."""
    try:
        return DateRange.parse(text) if text else None
    except MalformedValue:
        return None


def same_time(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether two dates may be one; no date may be any."""
    return a is None or b is None or a.overlaps(b)


def close(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether two dates are given to the month or the day and may be one."""
    return a is not None and b is not None and a.start.month is not None and b.start.month is not None and a.overlaps(b)
