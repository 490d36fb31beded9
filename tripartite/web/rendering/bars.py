"""Sanctions as bars in time, a row for each person: from the day imposed to the day told or reckoned as the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING, end_of
from tripartite.values.dates import DateRange
from tripartite.values.statements import Sanction
from tripartite.web.rendering.axis import Axis, axis_over, span_of

WIDTH = 760
_LEFT, _RIGHT, _TOP, _LINE, _GAP = 190.0, 748.0, 18, 7, 9
#: Where the names end and what scrolls beside them begins.
_CUT = 182
#: A sanction without a known end is drawn this wide.
_UNTOLD = 10.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One sanction, however many documents tell of it.

    Attributes:
        key: the first statement that tells of it.
        told: how many statements do.
        open: whether no end is known.
        reckoned: whether the end was worked out from the length.
    """

    key: str
    type: str
    x: float
    y: float
    width: float
    told: int
    open: bool
    reckoned: bool
    amount: str | None
    imposed: str
    until: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One person's bars."""

    name: str
    key: str
    y: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture in units of its view box: names left of `cut`, and `wide` units of bars right of it."""

    cut: int
    wide: int
    height: float
    foot: float
    left: float
    ticks: tuple[tuple[float, int], ...]
    rows: tuple[Row, ...]


def bars_of(people: Iterable[tuple[str, str, Sequence[Record]]]) -> Picture | None:
    """The picture of some people's sanctions; None where none has a date.

    Args:
        people: (name, actor's key, sanctions) of each.
    """
    told = [(name, key, _together(sanctions)) for name, key, sanctions in people]
    told = [one for one in told if one[2]]
    axis = axis_over(
        [span for _, _, groups in told for group in groups for span in _spans(_fullest(group))], _LEFT, _RIGHT
    )
    if axis is None:
        return None
    rows, y = [], float(_TOP)
    for name, key, groups in told:
        bars = tuple(_bar(group, y + place * _LINE, axis) for place, group in enumerate(groups))
        height = max(len(bars) * _LINE, 2 * _LINE)
        rows.append(Row(name, key, y + height / 2, bars))
        y += height + _GAP
    return Picture(_CUT, WIDTH - _CUT, y, y, _LEFT, tuple(axis.ticks), tuple(rows))


def _together(records: Sequence[Record]) -> list[list[Record]]:
    """Dated sanctions, those that agree in all but their document put together, in order of time."""
    groups: dict[tuple[str, str, str | None], list[Record]] = {}
    for record in records:
        one = record.statement
        assert isinstance(one, Sanction)
        if span_of(one.imposed) is not None:
            groups.setdefault((one.imposed or "", str(one.type), one.amount), []).append(record)
    return [group for _, group in sorted(groups.items(), key=lambda pair: pair[0][:2])]


def _spans(record: Record) -> list[DateRange]:
    one = record.statement
    assert isinstance(one, Sanction)
    return [span for span in (span_of(one.imposed), span_of(end_of(one))) if span is not None]


def _fullest(group: Sequence[Record]) -> Record:
    """The telling to draw: one of a pardon or an annulment first, then one with an end."""
    return max(group, key=lambda one: (getattr(one.statement, "outcome", None) in ENDING, len(_spans(one))))


def _bar(group: Sequence[Record], y: float, axis: Axis) -> Bar:
    record = _fullest(group)
    one = record.statement
    assert isinstance(one, Sanction)
    begin, end = span_of(one.imposed), span_of(end_of(one))
    assert begin is not None
    x = axis.at(begin.first)
    right = axis.at(end.last if end is not None else date.min)
    return Bar(
        key=record.key,
        type=str(one.type),
        x=x,
        y=y,
        width=round(max(right - x, 4.0), 1) if end is not None else _UNTOLD,
        told=len(group),
        open=end is None,
        reckoned=end is not None and not one.until and not one.ended,
        amount=one.amount,
        imposed=one.imposed or "",
        until=end_of(one),
    )
