"""How many: figures of one measure about one happening.

Two figures belong together where they may count the same people and either name the same day, or may be of one time
and stand beside the same town, body or person, or give the same telling number (13 or more). What was counted over a
stretch of time is compared only with what was counted over the same. Membership figures belong together where they are
of one organisation; the number of unions in a country, and the majority that a rule asks for, where they are told of
one year. A figure without a date takes that of what its own sentence tells ("was shot in May"), or its report's year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.count_dates import bound, dates_of_counts
from tripartite.casefile.matters.count_families import COUNTRYWIDE, family_of
from tripartite.casefile.matters.count_ties import Ties, telling
from tripartite.casefile.matters.counted import counted
from tripartite.casefile.matters.happenings import happenings
from tripartite.casefile.matters.number_verdicts import verdict_of_numbers
from tripartite.casefile.records import Record
from tripartite.values.quantities import Interval
from tripartite.values.statements import Figure
from tripartite.values.vocabulary import AFFIRMED, Measure

#: A count that goes on until the document's own day.
_SINCE = re.compile(r"(?i)\b(?:since|between|depuis|entre|desde|с (?:начала )?(?:19|20)\d\d|to date|so far)\b")


def figures_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each happening that is counted more than once, with all its counts."""
    records = [one for one in ground.of_sort("figures") if _counts(one)]
    dates = dates_of_counts(ground, records)
    ties = Ties(ground, dates)
    near = [ties.near(one) for one in records]

    def date(record: Record) -> str | None:
        return dates.get(record.key)

    def excluding(record: Record) -> str | None:
        return bound(dates.get(record.key), record.quote)

    sets = happenings(
        records, family_of, date, near, dated=False, unnamed=True, number=telling, fit=ties.fit, bound=excluding
    )
    for told in sets:
        values = _distinct([_value(record) for record in told])
        weighed = _without_breakdowns(values)
        if len({(one.quantity, one.qualifier) for one in weighed}) > 1 or len({one.voice[0] for one in weighed}) > 1:
            verdict, why = _verdict(ground, weighed, ties)
            if len({one.voice for one in weighed}) == 1 and verdict is not Verdict.COMPATIBLE:
                continue
            yield Disagreement(_matter(values), family_of(values[0].record), tuple(values), verdict, why)


def _without_breakdowns(values: list[Value]) -> list[Value]:
    """The values less what one document says of a part ("six of them") where it also says the whole.

    A part stays where another document gives its number for a whole.
    """
    whole = [one for one in values if not counted(one.record).part]
    return [
        one
        for one in values
        if one in whole
        or all(one.record.document != each.record.document for each in whole)
        or any(one.quantity == each.quantity and one.record.document != each.record.document for each in whole)
    ]


def _verdict(ground: Ground, values: list[Value], ties: Ties) -> tuple[Verdict, str]:
    """Counts of unions, majorities and members are of several scopes, stages or times before they contradict."""
    verdict, why = verdict_of_numbers(values, lambda a, b: ties.sure(a.record, b.record))
    loose = family_of(values[0].record) in (*COUNTRYWIDE, Measure.MEMBERS)
    if loose and len({one.quantity for one in values}) > 1:
        return Verdict.DIFFER, "the numbers are not the same: another time, another scope, or another count"
    if verdict is Verdict.CONTRADICT and all(_SINCE.search(one.record.quote) for one in values):
        told = sorted((ground.moment(one.record), float(one.quantity)) for one in values)
        if len({day for day, _ in told}) == len(told) and told == sorted(told, key=lambda one: one[1]):
            return Verdict.DIFFER, "counted up to the day of each document"
    return verdict, why


def _counts(record: Record) -> bool:
    return family_of(record) != Measure.OTHER and record.statement.modality in AFFIRMED


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
    return " · ".join(part for part in (str(family_of(values[0].record)), of, dates[0] if dates else None) if part)
