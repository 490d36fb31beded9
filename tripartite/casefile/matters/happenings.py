"""Which statements speak of one happening, compared only where they can: by sort, by name beside them, by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from tripartite.casefile.matters.anchors import close, same_time, when
from tripartite.casefile.records import Record
from tripartite.resolution.clusters import Clusters
from tripartite.values.dates import DateRange


def happenings(
    records: Sequence[Record],
    family: Callable[[Record], Hashable],
    date: Callable[[Record], str | None],
    near: Sequence[frozenset[str]],
    *,
    dated: bool,
    unnamed: bool,
) -> Iterator[list[Record]]:
    """Sets of statements on one happening each.

    Args:
        records: the statements.
        family: what sort of happening or measure; different ones never belong together.
        date: a statement's date.
        near: the telling names beside each statement.
        dated: whether two statements with a name in common must both have a date (that may be one).
        unnamed: whether the same month or day is enough where no name is shared.
    """
    dates = [when(date(record)) for record in records]
    buckets: dict[tuple[Hashable, Hashable], list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        keys: set[Hashable] = set(near[index])
        day = dates[index]
        if day is not None and day.start.month is not None:
            keys.add((day.start.year, day.start.month))
        for key in sorted(keys, key=str):
            buckets[family(record), key].append(index)
    ties: list[tuple[int, int]] = []
    for bucket in buckets.values():
        for number, index in enumerate(bucket):
            for other in bucket[:number]:
                a, b = dates[index], dates[other]
                shared = bool(near[index] & near[other])
                by_day = close(a, b) and (shared or unnamed or a == b)
                by_name = shared and same_time(a, b) and (not dated or (a is not None and b is not None))
                if by_day or by_name:
                    ties.append((other, index))
    for members, _ in _of_one_time(ties, dates).sets():
        yield [records[index] for index in members]


def _of_one_time(ties: Sequence[tuple[int, int]], dates: Sequence[DateRange | None]) -> Clusters:
    """The sets that the ties make, none with two dates that cannot be one.

    What has a date is tied first. A statement without one joins the only happening that it is tied to; where it is
    tied to several of different times, it may be of any of them and so joins none.
    """
    sets = Clusters(len(dates))
    times: dict[int, tuple[DateRange, ...]] = {index: (day,) for index, day in enumerate(dates) if day is not None}

    def unite(a: int, b: int) -> None:
        one, other = times.get(sets.find(a), ()), times.get(sets.find(b), ())
        if all(same_time(x, y) for x in one for y in other) and sets.unite(a, b, ""):
            times[sets.find(a)] = tuple(dict.fromkeys([*one, *other]))

    bridges: dict[int, list[int]] = defaultdict(list)
    for a, b in ties:
        if dates[a] is not None and dates[b] is not None:
            unite(a, b)
        elif dates[a] is not None or dates[b] is not None:
            undated, told = (a, b) if dates[a] is None else (b, a)
            bridges[undated].append(told)
    for a, b in ties:
        if dates[a] is None and dates[b] is None and not bridges[a] and not bridges[b]:
            unite(a, b)
    for undated in sorted(bridges):
        if len({sets.find(told) for told in bridges[undated]}) == 1:
            unite(undated, bridges[undated][0])
    return sets
