"""How long: the length and the end of one person's sanction of one sort, as stated and as computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.casefile.terms import end_of
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import SanctionType


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
        seen.setdefault((value.voice, said), value)
    return list(seen.values())


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
    amounts = {one.amount for value in values if isinstance(one := value.record.statement, Sanction) and one.amount}
    if len(amounts) > 1:
        return Verdict.DIFFER, "the lengths or amounts are not the same: another stage, another sanction, or a mistake"
    return Verdict.COMPATIBLE, "the tellings can all be right"
