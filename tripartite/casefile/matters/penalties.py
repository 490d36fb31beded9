"""How long: the length and the end of one person's sanction of one sort, as stated and as computed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.casefile.terms import end_of
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import SanctionType

_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def sanctions_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each sanction that several voices tell, where its length, end or amount is not the same."""
    told: dict[tuple[str, SanctionType], list[Record]] = defaultdict(list)
    for record in ground.of_sort("sanctions"):
        one = record.statement
        assert isinstance(one, Sanction)
        actor = ground.actor(one.person)
        if actor is not None:
            told[actor.key, one.type].append(record)
    names = {actor.key: actor.name for actor in ground.actors}
    for (key, kind), records in told.items():
        values = _distinct(records)
        if len(values) > 1 and len({one.voice for one in values}) > 1:
            verdict, why = _verdict(values)
            yield Disagreement(f"{kind} of {names[key]}", _measure(kind), tuple(values), verdict, why)


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
