"""Which statements speak of one happening, compared only where they can: by sort, by name beside them, by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from tripartite.casefile.matters.anchors import close, same_time, when
from tripartite.casefile.records import Record
from tripartite.resolution.clusters import Clusters


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
    sets = Clusters(len(records))
    dates = [when(date(record)) for record in records]
    buckets: dict[tuple[Hashable, Hashable], list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        keys: set[Hashable] = set(near[index])
        day = dates[index]
        if day is not None and day.start.month is not None:
            keys.add((day.start.year, day.start.month))
        for key in sorted(keys, key=str):
            buckets[family(record), key].append(index)
    for bucket in buckets.values():
        for number, index in enumerate(bucket):
            for other in bucket[:number]:
                a, b = dates[index], dates[other]
                shared = bool(near[index] & near[other])
                by_day = close(a, b) and (shared or unnamed or a == b)
                by_name = shared and same_time(a, b) and (not dated or (a is not None and b is not None))
                if by_day or by_name:
                    sets.unite(other, index, "")
    for members, _ in sets.sets():
        yield [records[index] for index in members]
