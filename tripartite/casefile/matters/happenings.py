"""Which statements speak of one happening, compared only where they can: by sort, by name beside them, by month."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from tripartite.casefile.matters.anchors import close, same_time, when
from tripartite.casefile.records import Record
from tripartite.resolution.clusters import Clusters
from tripartite.values.dates import DateRange

#: What sets one number against another where only one of them has a speaker.
_CONTRAST = re.compile(
    r"(?i);|\b(?:while|whereas|but|against|tandis que|alors que|mais|contre|mientras|pero|frente a)\b"
    r"|\b(?:тогда как|но|против)\b"
)


def happenings(
    records: Sequence[Record],
    family: Callable[[Record], Hashable],
    date: Callable[[Record], str | None],
    near: Sequence[frozenset[str]],
    *,
    dated: bool,
    unnamed: bool,
    number: Callable[[Record], Hashable] = lambda record: None,
    fit: Callable[[Record, Record], bool] = lambda one, other: True,
    bound: Callable[[Record], str | None] | None = None,
) -> Iterator[list[Record]]:
    """Sets of statements on one happening each.

    Args:
        records: the statements.
        family: what sort of happening or measure; different ones never belong together.
        date: a statement's date.
        near: the telling names beside each statement.
        dated: whether two statements with a name in common must both have a date (that may be one).
        unnamed: whether the same day is enough where no name is shared, in two documents.
        number: a telling number, or nothing; two statements that give it are on one happening if their dates allow it.
        bound: the date of a statement that excludes others, where it is vaguer than the date that ties it.
        fit: whether two statements may be of one happening, whatever ties them.

    Two sets are never joined where a date of one excludes a date of the other, whatever an undated statement between
    them suggests: what happened in one year is not compared with what happened in another.
    """
    sets = Clusters(len(records))
    dates = [when(date(record)) for record in records]
    bounds = [when(bound(record)) for record in records] if bound else dates
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

    def tied(index: int, other: int) -> bool:
        a, b = dates[index], dates[other]
        if _in_one_sentence(records[index], records[other]):
            return _set_against(records[index], records[other])
        shared = bool(near[index] & near[other])
        apart = records[index].document != records[other].document
        by_day = shared or (unnamed and apart and _days(a, b)) or (a == b and not unnamed)
        by_name = shared and not (dated and (a is None or b is None)) and same_time(bounds[index], bounds[other])
        return (close(a, b) and by_day) or by_name or (numbers[index] is not None and numbers[index] == numbers[other])

    for bucket in buckets.values():
        for place, index in enumerate(bucket):
            for other in bucket[:place]:
                if tied(index, other) and _of_one_time(sets, bounds, index, other):
                    first, second = sets.members(index), sets.members(other)
                    if all(fit(records[one], records[each]) for one in first for each in second):
                        sets.unite(other, index, "")
    for members, _ in sets.sets():
        yield [records[index] for index in members]


def _days(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether both dates are given to the day."""
    return all(one is not None and one.start.day is not None for one in (a, b))


def _in_one_sentence(record: Record, other: Record) -> bool:
    """Whether two statements share words: what one sentence tells twice is a whole and its part, or two things."""
    a, b = record.statement.evidence[0], other.statement.evidence[0]
    same = record.document == other.document and record.statement.sort == other.statement.sort == "figures"
    return same and a.start < b.end and b.start < a.end


def _set_against(record: Record, other: Record) -> bool:
    """Whether one sentence gives the numbers of two sides: "600 by the union's count; 350, said the company"."""
    a, b = record.statement.attribution, other.statement.attribution
    if getattr(record.statement, "measure", 0) != getattr(other.statement, "measure", 1) or set(a) & set(b):
        return False
    return bool(a and b) or (bool(a or b) and _CONTRAST.search(f"{record.quote} {other.quote}") is not None)


def _of_one_time(sets: Clusters, dates: Sequence[DateRange | None], one: int, other: int) -> bool:
    """Whether no date of the one set excludes a date of the other."""
    if sets.find(one) == sets.find(other):
        return False
    known = [dates[index] for index in sets.members(one)]
    return all(same_time(a, dates[index]) for index in sets.members(other) for a in known)
