"""The picture of a timeline: events by sort and time, drawn here so that it needs no script and no inline style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import sqrt

from tripartite.casefile.records import Record
from tripartite.values.dates import DateRange, PartialDate
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind as Kind
from tripartite.web.rendering.axis import Axis, axis_over, span_of

WIDTH = 1000
_LEFT, _RIGHT, _TOP = 166, 985, 26
#: Where the names of the lanes end and what scrolls beside them begins, so that the names stay in sight.
_CUT = 148
#: Height of a lane.
LANE = 34

#: The lanes of the picture, each with the sorts of event that it shows.
LANES: dict[str, tuple[Kind, ...]] = {
    "violence": (Kind.KILLING, Kind.VIOLENCE, Kind.ARREST),
    "courts": (Kind.TRIAL, Kind.CONVICTION, Kind.SENTENCE, Kind.RELEASE),
    "work": (Kind.STRIKE, Kind.PROTEST, Kind.DISMISSAL),
    "registration": (
        Kind.REGISTRATION_APPLICATION,
        Kind.REGISTRATION_REFUSAL,
        Kind.REGISTRATION,
        Kind.SUSPENSION,
        Kind.DISSOLUTION,
        Kind.FOUNDING,
        Kind.RENAMING,
        Kind.AFFILIATION,
    ),
    "law": (Kind.LAW_PROPOSED, Kind.LAW_ADOPTED, Kind.LAW_AMENDED, Kind.RATIFICATION),
    "supervision": (Kind.COMPLAINT, Kind.HEARING, Kind.MISSION, Kind.REPORT, Kind.AWARD),
    "other": (Kind.OTHER,),
}
_LANE_OF = {kind: lane for lane, kinds in LANES.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Dot:
    """Some events of one lane that lie close together; `since` and `until` narrow the list to them."""

    x: float
    y: float
    r: float
    number: int
    since: str
    until: str
    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the picture."""

    name: str
    y: float
    dots: tuple[Dot, ...]
    stretches: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture, in units of its view box: names left of `cut`, and `wide` units of lanes right of it."""

    cut: int
    wide: int
    height: int
    foot: float
    left: float
    right: float
    ticks: tuple[tuple[float, int], ...]
    lanes: tuple[Lane, ...]
    undated: int = 0
    earlier: int = 0
    first: int = 0
    last: int = 0


@dataclass
class _Group:
    numbers: Counter[str] = field(default_factory=Counter)
    since: date = date.max
    until: date = date.min


def picture_of(records: Sequence[Record], lane: int = LANE) -> Picture | None:
    """The picture of events, its lanes of some height; None where no event has a date."""
    dated: list[tuple[Kind, DateRange]] = []
    for record in records:
        assert isinstance(record.statement, Event)
        span = span_of(record.statement.date)
        if span is not None:
            dated.append((record.statement.kind, span))
    axis = axis_over([span for _, span in dated], _LEFT, _RIGHT)
    if axis is None:
        return None
    used = [name for name in LANES if any(_LANE_OF[kind] == name for kind, _ in dated)]
    lanes = tuple(
        _lane(name, _TOP + lane * (place + 0.5), [one for one in dated if _LANE_OF[one[0]] == name], axis, lane)
        for place, name in enumerate(used)
    )
    foot = _TOP + lane * len(used)
    return Picture(
        cut=_CUT,
        wide=WIDTH - _CUT,
        height=foot + 8,
        foot=foot,
        left=_LEFT,
        right=_RIGHT,
        ticks=tuple(axis.ticks),
        lanes=lanes,
        undated=len(records) - len(dated),
        earlier=sum(span.first.year < axis.first for _, span in dated),
        first=axis.first,
        last=axis.last,
    )


def _lane(name: str, y: float, dated: Sequence[tuple[Kind, DateRange]], axis: Axis, height: int) -> Lane:
    groups: dict[tuple[int, int], _Group] = {}
    months = _months_together(axis)
    stretches = []
    for kind, span in dated:
        if span.first.year < axis.first:
            continue
        group = groups.setdefault((span.first.year, (span.first.month - 1) // months), _Group())
        group.numbers[kind] += 1
        group.since, group.until = min(group.since, span.first), max(group.until, span.first)
        if span.start != span.end:
            stretches.append((axis.at(span.first), axis.at(span.last)))
    dots = tuple(
        _dot((year, part), months, group, y, axis, height / 2 - 1) for (year, part), group in sorted(groups.items())
    )
    return Lane(name, y, dots, tuple(dict.fromkeys(stretches)))


def _months_together(axis: Axis) -> int:
    years = axis.last - axis.first + 1
    return 1 if years <= 5 else 3 if years <= 16 else 12


def _dot(place: tuple[int, int], months: int, group: _Group, y: float, axis: Axis, largest: float) -> Dot:
    year, part = place
    number = group.numbers.total()
    since, until = PartialDate(year, part * months + 1), PartialDate(year, (part + 1) * months)
    whole_year = months == 12
    middle = date.fromordinal((group.since.toordinal() + group.until.toordinal()) // 2)
    return Dot(
        x=axis.at(middle),
        y=y,
        r=round(min(3 + 1.9 * sqrt(number), largest), 1),
        number=number,
        since=str(year) if whole_year else str(since),
        until=str(year) if whole_year else str(until),
        kinds=tuple(group.numbers.most_common()),
    )
