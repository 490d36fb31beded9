"""A stretch of time laid out from left to right: where a day stands, and which years are written below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tripartite.values.dates import DateRange
from tripartite.values.errors import MalformedValue

#: Of the dates, the share that the axis must show; a lone date long before is told of at the edge instead.
SHOWN = 0.97
_MOST_TICKS = 14
_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first of January of one year to the last of December of another, over some width."""

    first: int
    last: int
    left: float
    right: float

    def at(self, day: date) -> float:
        """Where a day stands; days outside stand at the edge."""
        begin, end = date(self.first, 1, 1).toordinal(), date(self.last + 1, 1, 1).toordinal()
        share = (day.toordinal() - begin) / (end - begin)
        return round(self.left + (self.right - self.left) * min(max(share, 0.0), 1.0), 1)

    @property
    def ticks(self) -> list[tuple[float, int]]:
        """(x, year) of the years to write, evenly spaced."""
        years = self.last - self.first + 1
        step = next((one for one in _STEPS if years / one <= _MOST_TICKS), _STEPS[-1])
        written = (year for year in range(self.first, self.last + 1) if year % step == 0 or years < 3)
        return [(self.at(date(year, 1, 1)), year) for year in written]


def axis_over(spans: Iterable[DateRange], left: float, right: float) -> Axis | None:
    """The axis that shows nearly all of some dates; None where there are none."""
    years = sorted(span.first.year for span in spans)
    if not years:
        return None
    first = years[int(len(years) * (1 - SHOWN))]
    return Axis(first, max(years[-1], first), left, right)


def span_of(iso: str | None) -> DateRange | None:
    """A date or range, or None where there is none that can be understood."""
    try:
        return DateRange.parse(iso) if iso else None
    except MalformedValue:
        return None
