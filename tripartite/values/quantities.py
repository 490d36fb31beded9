"""Numbers as intervals: "at least 16" is [16, none), "nearly 8,000" is below 8,000."""

from __future__ import annotations

from dataclasses import dataclass

from tripartite.values.errors import MalformedValue
from tripartite.values.vocabulary import Qualifier

#: How far "about" and "nearly" reach, as a share of the number: a convention of this program, see docs/method.md.
ROUGHLY = 0.1


@dataclass(frozen=True, slots=True)
class Interval:
    """What a figure may mean: `low` and `high` inclusive, none where the text sets no bound."""

    low: float | None
    high: float | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise MalformedValue(f"{self.low} is above {self.high}.")

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )


def interval_of(quantity: float, qualifier: Qualifier) -> Interval:
    """The interval that a qualified number states."""
    match qualifier:
        case Qualifier.AT_LEAST:
            return Interval(quantity, None)
        case Qualifier.MORE_THAN:
            return Interval(quantity + 1 if float(quantity).is_integer() else quantity, None)
        case Qualifier.UP_TO:
            return Interval(None, quantity)
        case Qualifier.NEARLY:
            return Interval(quantity - abs(quantity) * ROUGHLY, quantity)
        case Qualifier.ABOUT:
            return Interval(quantity - abs(quantity) * ROUGHLY, quantity + abs(quantity) * ROUGHLY)
        case Qualifier.EXACTLY:
            return Interval(quantity, quantity)


def plain_number(number: float) -> str:
    """A number as people write it: "2,000,000", "1.5"; never with an exponent."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}".rstrip("0")
