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
    number: Callable[[Record], Hashable] = lambda record: None,
) -> Iterator[list[Record]]:
    """Sets of statements on one happening each.

    Args:
        records: the statements.
        family: what sort of happening or measure; different ones never belong together.
        date: a statement's date.
        near: the telling names beside each statement.
        dated: whether two statements with a name in common must both have a date (that may be one).
        unnamed: whether the same month or day is enough where no name is shared, in two documents.
        number: a telling number, or nothing; two statements that give it are on one happening if their dates allow it.

    Two sets are never joined where a date of one excludes a date of the other, whatever an undated statement between
    them suggests: what happened in one year is not compared with what happened in another.
    """
    sets = Clusters(len(records))
    dates = [when(date(record)) for record in records]
    numbers = [number(record) for record in records]
    buckets: dict[tuple[Hashable, Hashable], list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        keys: set[Hashable] = set(near[index])
        day = dates[index]
        if day is not None and day.start.month is not None:
            keys.add((day.start.year, day.start.month))
        if numbers[index] is not None:
            keys.add(("number", numbers[index]))
        for key in sorted(keys, key=str):
            buckets[family(record), key].append(index)
    for bucket in buckets.values():
        for place, index in enumerate(bucket):
            for other in bucket[:place]:
                a, b = dates[index], dates[other]
                shared = bool(near[index] & near[other])
                if _in_one_sentence(records[index], records[other]):
                    continue
                apart = records[index].document != records[other].document
                by_day = close(a, b) and (shared or (unnamed and apart) or (a == b and (apart or not unnamed)))
                by_name = shared and same_time(a, b) and (not dated or (a is not None and b is not None))
                by_number = numbers[index] is not None and numbers[index] == numbers[other] and same_time(a, b)
                if (by_day or by_name or by_number) and _of_one_time(sets, dates, index, other):
                    sets.unite(other, index, "")
    for members, _ in sets.sets():
        yield [records[index] for index in members]


def _in_one_sentence(record: Record, other: Record) -> bool:
    """Whether two statements share words: what one sentence tells twice is a whole and its part, or two things."""
    a, b = record.statement.evidence[0], other.statement.evidence[0]
    same = record.document == other.document and record.statement.sort == other.statement.sort == "figures"
    return same and a.start < b.end and b.start < a.end


def _of_one_time(sets: Clusters, dates: Sequence[DateRange | None], one: int, other: int) -> bool:
    """Whether no date of the one set excludes a date of the other."""
    if sets.find(one) == sets.find(other):
        return False
    known = [dates[index] for index in sets.members(one)]
    return all(same_time(a, dates[index]) for index in sets.members(other) for a in known)
