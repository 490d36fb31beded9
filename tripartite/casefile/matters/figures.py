"""How many: figures of one measure about one happening.

Two figures belong together where they count the same thing and either name the same month or day, or may be of one time
and stand beside the same town, body or person. Membership figures belong together where they are of one organisation.
"""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, verdict_of_numbers
from tripartite.casefile.matters.anchors import Anchors
from tripartite.casefile.matters.happenings import happenings
from tripartite.casefile.records import Record
from tripartite.values.quantities import Interval
from tripartite.values.statements import Figure
from tripartite.values.vocabulary import Measure, Modality

#: Measures that sources use for one another.
FAMILY = {
    Measure.DETAINED: Measure.ARRESTED,
    Measure.PARTICIPANTS: Measure.STRIKERS,
    Measure.CONVICTED: Measure.PROSECUTED,
    Measure.IMPRISONED: Measure.PROSECUTED,
}


def figures_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each happening that is counted more than once, with all its counts."""
    records = [one for one in ground.of_sort("figures") if _counts(one)]
    anchors = Anchors(ground)
    near = [anchors.near(one) for one in records]
    for told in happenings(records, _family, _date, near, dated=False, unnamed=True):
        values = _distinct([_value(record) for record in told])
        if len({(one.quantity, one.qualifier) for one in values}) > 1 or len({one.voice[0] for one in values}) > 1:
            verdict, why = verdict_of_numbers(values)
            yield Disagreement(_matter(values), _family(values[0].record), tuple(values), verdict, why)


def _counts(record: Record) -> bool:
    one = record.statement
    assert isinstance(one, Figure)
    return one.measure is not Measure.OTHER and one.modality in (Modality.ASSERTED, Modality.ALLEGED)


def _family(record: Record) -> Measure:
    assert isinstance(record.statement, Figure)
    return FAMILY.get(record.statement.measure, record.statement.measure)


def _date(record: Record) -> str | None:
    """When it was; memberships are told of no day, so that their organisation alone ties them."""
    assert isinstance(record.statement, Figure)
    return None if record.statement.measure is Measure.MEMBERS else record.statement.event_date


def _value(record: Record) -> Value:
    one = record.statement
    assert isinstance(one, Figure)
    return Value(record, one.quantity, one.qualifier, Interval(one.low, one.high))


def _distinct(values: list[Value]) -> list[Value]:
    """Each voice's number once."""
    seen: dict[tuple[object, ...], Value] = {}
    for value in values:
        seen.setdefault((value.voice, value.quantity, value.qualifier), value)
    return list(seen.values())


def _matter(values: list[Value]) -> str:
    statements = [one.record.statement for one in values]
    dates = sorted({one.event_date for one in statements if isinstance(one, Figure) and one.event_date})
    of = next((one.of for one in statements if isinstance(one, Figure) and one.of), None)
    return " · ".join(part for part in (str(_family(values[0].record)), of, dates[0] if dates else None) if part)
