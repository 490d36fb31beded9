"""How long: the length and the end of one person's sanction of one sort, as stated and as computed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import Anchors, when
from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING, end_of
from tripartite.values.statements import Event, Sanction
from tripartite.values.vocabulary import EventKind, SanctionType

#: Lengths of which one is more than so many times the other are of two sanctions.
_TIMES_LONGER = 6
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def sanctions_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each sanction that several voices tell, where its length, end or amount is not the same."""
    told: dict[tuple[str, SanctionType], list[Record]] = defaultdict(list)
    for record in ground.of_sort("sanctions"):
        one = record.statement
        assert isinstance(one, Sanction)
        actor = ground.actor(one.person, record)
        if actor is not None:
            told[actor.key, one.type].append(record)
    names = {actor.key: actor.name for actor in ground.actors}
    for (key, kind), records in told.items():
        for some in _of_one_size(records):
            values = _distinct(some)
            if len(values) > 1 and len({one.voice for one in values}) > 1:
                verdict, why = _verdict(values)
                yield Disagreement(f"{kind} of {names[key]}", _measure(kind), tuple(values), verdict, why)


def sentences_for_killings(ground: Ground) -> Iterator[Disagreement]:
    """Each killing for which somebody without a name is sentenced, to lengths that are not the same."""
    killed: dict[str, str] = {}
    for event in ground.of_sort("events"):
        if isinstance(event.statement, Event) and event.statement.kind is EventKind.KILLING:
            victims = [ground.actor(name) for name in event.statement.who]
            killed |= {one.key: one.name for one in victims if one is not None and one.sort == "people"}
    anchors, told = Anchors(ground), defaultdict[str, list[Record]](list)
    for record in ground.of_sort("sanctions") if killed else ():
        near = anchors.within(record) & killed.keys() or anchors.near(record) & killed.keys()
        known = ground.actor(getattr(record.statement, "person", None))
        if known is None and len(near) == 1 and _days(record) is not None:
            told[min(near)].append(record)
    for key, records in told.items():
        values = _distinct(records)
        alone = len({one.record.document for one in values}) == len(values) > 1
        if alone and len({length_of(str(one.quantity)) for one in values}) > 1:
            verdict, why = _verdict(values)
            yield Disagreement(
                f"imprisonment for the killing of {killed[key]}", "imprisoned", tuple(values), verdict, why
            )


def _of_one_size(records: list[Record]) -> Iterator[list[Record]]:
    """Sets of tellings whose lengths may be of one sanction: three months and four years are two sanctions."""
    sized = sorted((days, place) for place, one in enumerate(records) if (days := _days(one)) is not None)
    sets: list[list[int]] = []
    for days, place in sized:
        first = _days(records[sets[-1][0]]) if sets else None
        if first is not None and days <= first * _TIMES_LONGER:
            sets[-1].append(place)
        else:
            sets.append([place])
    rest = [place for place, one in enumerate(records) if _days(one) is None]
    if len(sets) < 2:
        sets = [[place for _, place in sized] + rest]
    else:
        sets.append(rest)
    for some in sets:
        yield [records[place] for place in sorted(some)]


def _days(record: Record) -> int | None:
    """About how many days a sanction's length is; None where it has none."""
    found = length_of(getattr(record.statement, "amount", None) or "")
    return found[0] * 30 + found[1] if isinstance(found, tuple) else None


def _measure(kind: SanctionType) -> str:
    return "imprisoned" if kind is SanctionType.IMPRISONMENT else str(kind)


def _distinct(records: list[Record]) -> list[Value]:
    """One value per voice and amount."""
    seen: dict[tuple[object, ...], Value] = {}
    for record in records:
        one = record.statement
        assert isinstance(one, Sanction)
        said = one.until or one.amount or str(one.type)
        value = Value(record, said)
        seen.setdefault((value.voice, length_of(said)), value)
    return list(seen.values())


def length_of(amount: str) -> tuple[int, int] | str:
    """A length of time as months and days, so that P2Y6M and P30M are one; anything else as it is."""
    found = _LENGTH.fullmatch(amount)
    if not found or not any(found.groups()):
        return amount
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    return 12 * years + months, 7 * weeks + days


def _verdict(values: list[Value]) -> tuple[Verdict, str]:
    if any(_clash(a.record, b.record) for place, a in enumerate(values) for b in values[:place]):
        return Verdict.CONTRADICT, "imposed at one time, and the lengths or ends told cannot both be right"
    ends = []
    for value in values:
        one = value.record.statement
        assert isinstance(one, Sanction)
        end = when(end_of(one))
        if end is not None:
            ends.append(end)
    if any(not a.overlaps(b) for index, a in enumerate(ends) for b in ends[:index]):
        return Verdict.DIFFER, "the ends, stated or computed from start and length, are not the same"
    amounts = {
        length_of(one.amount) for value in values if isinstance(one := value.record.statement, Sanction) and one.amount
    }
    if len(amounts) > 1:
        return Verdict.DIFFER, "the lengths or amounts are not the same: another stage, another sanction, or a mistake"
    return Verdict.COMPATIBLE, "the tellings can all be right"


def _clash(record: Record, other: Record) -> bool:
    """Whether two tellings of a sanction imposed at one time give lengths that differ, nothing having changed it."""
    a, b = record.statement, other.statement
    assert isinstance(a, Sanction) and isinstance(b, Sanction)
    first, second = when(a.imposed), when(b.imposed)
    if first is None or second is None or not first.overlaps(second) or not (a.amount and b.amount):
        return False
    changed = {a.outcome, b.outcome} - {None} - ENDING
    one, two = length_of(a.amount), length_of(b.amount)
    return not changed and isinstance(one, tuple) and isinstance(two, tuple) and one != two
