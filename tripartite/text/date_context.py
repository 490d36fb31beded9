"""What a text has told of time so far, from which the dates that follow go on: missing years, "the same day"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tripartite.text.relative_dates import Told
from tripartite.values.dates import DateRange

#: Units that count from a day, and how many days back a story lies to which "on Monday" belongs.
_DAYS = frozenset({"day", "week", "weekday", "next-weekday"})
_LONG_AGO = 60


class DateContext:
    """What has been told so far: the last date, and whence missing years come."""

    def __init__(self, year: int | None, anchor: date | None, before: DateRange | None = None) -> None:
        self.year = year
        #: The date told in another part, from which only "the same day" and its like go on.
        self.before = before
        self.anchor = anchor
        self.last: DateRange | None = None
        self.last_day: DateRange | None = None
        #: The year since when something stands: no date of the story, but "that year" may mean it.
        self.since: DateRange | None = None

    def note(self, value: DateRange | None) -> None:
        """Remember a date as the last one told; no story goes on from a day to come ("barred until 2026")."""
        if value is not None and not (self.anchor is not None and value.first > self.anchor):
            self.last = value
            self.last_day = value if value.start.day else self.last_day

    def base(self, relative: Told) -> DateRange | None:
        """The date from which a relative one is reckoned: days and weeks count from the last day told."""
        if self.last is None and relative.unit == "year":
            return self.since or self.before
        if self.last is None:
            return self.before
        coarse = self.last is None or self.last.start.day is None
        if relative.unit in ("number", "named-day"):
            return self.last if self.last is not None and self.last.start.month else self.last_day
        return self.last_day if coarse and relative.unit in _DAYS else self.last

    def placed(self, relative: Told) -> Told:
        """A weekday as it is meant: in a story of long ago "on Monday" goes on from the day told last."""
        day = self.last_day.last if self.last_day is not None else None
        if relative.unit == "weekday" and day and self.anchor and (self.anchor - day).days > _LONG_AGO:
            return replace(relative, base="last", unit="next-weekday")
        if relative.unit == "next-weekday" and self.last_day is None:
            return replace(relative, base="today", unit="weekday")
        return relative

    def year_for(self, month: int, day: int | None) -> int | None:
        """The year of a month, or day, that is written without one."""
        if self.year is not None:
            return self.year
        if self.last is not None:
            before = self.last.start
            year = before.year + 1 if before.month and before.month - month >= 6 else before.year
            # A story goes on from the date before, but not beyond the day on which it was written.
            ahead = (
                self.anchor and year == self.anchor.year and (month, day or 1) > (self.anchor.month, self.anchor.day)
            )
            return year - 1 if ahead else year
        if self.anchor is not None:
            return self.anchor.year - (1 if (month, day or 1) > (self.anchor.month, self.anchor.day) else 0)
        return None
