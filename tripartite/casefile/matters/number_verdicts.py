"""How numbers of one matter stand to each other: when they contradict, and when something reconciles them.

Only whole counts of the same people at one happening can contradict each other. A count of "others" or "colleagues"
comes on top of something, and its sentence goes on with its parts: if it is one short of another count, the two are
compatible. "Six of them" and "including two" count a part, and contradict nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tripartite.casefile.disagreements import Value, Verdict
from tripartite.casefile.matters.counted import counted
from tripartite.values.quantities import Interval, plain_number
from tripartite.values.vocabulary import Measure

#: Measures that count the same thing: whoever is arrested is detained.
_ALIKE = {"detained": "arrested", "participants": "strikers"}


def verdict_of_numbers(values: Sequence[Value], sure: Callable[[Value, Value], bool]) -> tuple[Verdict, str]:
    """The verdict on numbers: disjoint intervals contradict, one number however qualified is compatible.

    Args:
        values: what the voices say.
        sure: whether two values are surely of the same people and happening; others only differ.
    """
    told = [one for one in values if one.interval is not None]
    added = [one for one in told if counted(one.record).on_top]
    rest = [one for one in told if one not in added and not any(_in_one_sentence(one, other) for other in added)]
    whole = [one for one in rest if not counted(one.record).part]
    apart = [(a, b) for i, a in enumerate(whole) for b in whole[:i] if _exclude(a, b)]
    for a, b in apart:
        if _measure(a) == _measure(b) and a.voice != b.voice and sure(a, b):
            return Verdict.CONTRADICT, f"{_words(a.interval)} and {_words(b.interval)} cannot both be right"
    if len({one.quantity for one in told}) == 1:
        return Verdict.COMPATIBLE, "one number, given more or less exactly"
    if apart:
        return Verdict.DIFFER, "the numbers are not the same, but may count other people, or another day"
    if len({one.quantity for one in whole}) == 1:
        if all(float(one.quantity) + 1 == float(whole[0].quantity) for one in told if one not in whole):
            return Verdict.COMPATIBLE, "the one who is named and the others make the number"
        return Verdict.DIFFER, "some numbers count a part, or come on top of others"
    return Verdict.DIFFER, "the bounds do not exclude one another, but the numbers are not the same"


def _exclude(a: Value, b: Value) -> bool:
    return bool(a.interval and b.interval and not a.interval.overlaps(b.interval))


def _in_one_sentence(value: Value, other: Value) -> bool:
    a, b = value.record.statement.evidence[0], other.record.statement.evidence[0]
    return value.record.document == other.record.document and a.start < b.end and b.start < a.end


def _measure(value: Value) -> str:
    measure = str(getattr(value.record.statement, "measure", Measure.OTHER))
    return _ALIKE.get(measure, measure)


def _words(interval: Interval | None) -> str:
    if interval is None:
        return ""
    low, high = (plain_number(one) if one is not None else None for one in (interval.low, interval.high))
    if low == high:
        return str(low)
    return f"at least {low}" if high is None else f"at most {high}" if low is None else f"{low} to {high}"
