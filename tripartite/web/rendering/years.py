"""How much there is by year, as a row of bars: one bar a year, each a link that narrows to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tripartite.web.rendering.axis import SHOWN

WIDTH, HEIGHT = 900, 96
_TOP, _FOOT, _LEFT, _RIGHT = 8, 78, 6, 894
_MOST_YEARS = 70


@dataclass(frozen=True, slots=True)
class YearBar:
    """One year's bar; `labelled` where its year is written below."""

    year: str
    number: int
    x: float
    y: float
    width: float
    height: float
    middle: float
    labelled: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The bars, in units of the view box."""

    width: int
    height: int
    foot: int
    bars: tuple[YearBar, ...]
    earlier: int


def _first(numbers: dict[int, int]) -> int:
    """The year from which nearly all is: a lone year long before is told of as a number instead."""
    few = sum(numbers.values()) * (1 - SHOWN)
    for year in sorted(numbers):
        few -= numbers[year]
        if few < 0:
            return year
    return min(numbers)


def years_of(counts: Iterable[tuple[str, int]]) -> Picture | None:
    """The picture of (year, number); what is before the last seventy years is told as a number instead."""
    numbers = {int(year): number for year, number in counts if year.isdigit() and len(year) == 4}
    if not numbers:
        return None
    last = max(numbers)
    first = max(_first(numbers), last - _MOST_YEARS + 1)
    years = range(first, last + 1)
    most = max(numbers.get(year, 0) for year in years)
    step = (_RIGHT - _LEFT) / len(years)
    every = max(1, -(-len(years) // 16))
    bars = []
    for place, year in enumerate(years):
        number = numbers.get(year, 0)
        height = round((_FOOT - _TOP) * number / most, 1)
        x = _LEFT + place * step
        bars.append(
            YearBar(
                year=str(year),
                number=number,
                x=round(x + step * 0.08, 1),
                y=round(_FOOT - height, 1),
                width=round(min(step * 0.84, 60), 1),
                height=height,
                middle=round(x + min(step * 0.5, 36), 1),
                labelled=year % every == 0 or len(years) <= 16,
            )
        )
    earlier = sum(number for year, number in numbers.items() if year < first)
    return Picture(WIDTH, HEIGHT, _FOOT, tuple(bars), earlier)
