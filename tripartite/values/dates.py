"""Dates as precise as the text: `2011`, `2011-12`, `2011-12-16`, or a range `2011-05/2011-12`.

A partial date is an interval: `2011-12` is any day of December 2011, never the first of it.
The written form follows ISO 8601-2 (level 0: reduced precision and `/` intervals).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from tripartite.values.errors import MalformedValue

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day.

    Raises:
        MalformedValue: where no such day or month exists.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise MalformedValue("A day needs its month.")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as reason:
            raise MalformedValue(f"There is no such date: {reason}.") from reason

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2011`, `2011-12` or `2011-12-16`."""
        found = _PART.match(text)
        if not found:
            raise MalformedValue(f"Not a date: {text!r}.")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        return cls(year, month, day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first(self) -> date:
        """The first day that this date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that this date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """From one partial date to another; equal ends are a single date."""

    start: PartialDate
    end: PartialDate

    def __post_init__(self) -> None:
        if self.end.last < self.start.first:
            raise MalformedValue(f"{self.end} comes before {self.start}.")

    @classmethod
    def parse(cls, text: str) -> DateRange:
        """Read a date or a range of two joined by `/`."""
        start, _, end = text.partition("/")
        return cls(PartialDate.parse(start), PartialDate.parse(end or start))

    @classmethod
    def on(cls, year: int, month: int | None = None, day: int | None = None) -> DateRange:
        """The range that is one (partial) date."""
        single = PartialDate(year, month, day)
        return cls(single, single)

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def first(self) -> date:
        """The first day that may be meant."""
        return self.start.first

    @property
    def last(self) -> date:
        """The last day that may be meant."""
        return self.end.last

    def overlaps(self, other: DateRange) -> bool:
        """Whether some day may be meant by both."""
        return self.first <= other.last and other.first <= self.last


def add_duration(day: date, years: int = 0, months: int = 0, days: int = 0) -> date:
    """The day reached after whole years and months, then days; the 31st falls back to a month's last day."""
    months_on = day.month - 1 + months + 12 * years
    year, month = day.year + months_on // 12, months_on % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1])) + timedelta(days=days)
