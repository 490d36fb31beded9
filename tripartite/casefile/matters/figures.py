"""How many: figures of one measure about one happening.

Two figures belong together where they count the same thing and either name the same month or day, or may be of one time
and stand beside the same town, body or person, or give the same telling number (13 or more). Membership figures belong
together where they are of one organisation; the number of unions in a country, and the majority that a rule asks for,
where they are told of one year. A figure without a date takes that of what its own sentence tells ("was shot in May").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict, verdict_of_numbers
from tripartite.casefile.matters.anchors import Anchors
from tripartite.casefile.matters.happenings import happenings
from tripartite.casefile.records import Record
from tripartite.values.quantities import Interval
from tripartite.values.statements import Event, Figure
from tripartite.values.vocabulary import EventKind, Measure, Modality

#: Measures that sources use for one another.
FAMILY = {
    Measure.DETAINED: Measure.ARRESTED,
    Measure.PARTICIPANTS: Measure.STRIKERS,
    Measure.CONVICTED: Measure.PROSECUTED,
    Measure.IMPRISONED: Measure.PROSECUTED,
}


#: What the sentence of a figure tells, where the figure itself has no date.
_TELLS = {
    Measure.KILLED: (EventKind.KILLING, EventKind.VIOLENCE),
    Measure.INJURED: (EventKind.VIOLENCE, EventKind.KILLING),
    Measure.ARRESTED: (EventKind.ARREST,),
    Measure.PROSECUTED: (EventKind.TRIAL, EventKind.CONVICTION, EventKind.SENTENCE),
    Measure.DISMISSED: (EventKind.DISMISSAL,),
    Measure.STRIKERS: (EventKind.STRIKE, EventKind.PROTEST),
}
#: Smaller numbers are the same by chance.
_TELLING = 13
_UNIONS = re.compile(r"(?i)(?:\w+ ){0,2}(?:trade unions?|unions|syndicats|sindicatos|профсоюз\w*)\b")
#: Words of counting what there is, not of who called a strike.
_THERE_ARE = re.compile(
    r"(?i)\bregist|there (?:are|were)|\b(?:have|has|unites|comprises)\b|\bexist|number of|\btotal|\bcount(?:ed|s)"
    r"|enregistr|\bil y a|existen|\bhay\b"
    r"|inscrit|регистр|насчит|действу|имеется"
)
_VOTES = re.compile(r"(?i)\b(?:votes?|majorit|quorum|mayoría|большинств|голосов)")
#: A count that goes on until the document's own day.
_SINCE = re.compile(r"(?i)\b(?:since|between|depuis|entre|desde|с (?:начала )?(?:19|20)\d\d|to date|so far)\b")
#: What is told of a whole country in a year.
_COUNTRYWIDE = ("unions", "majority")


def figures_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each happening that is counted more than once, with all its counts."""
    records = [one for one in ground.of_sort("figures") if _counts(one)]
    anchors = Anchors(ground)
    dates = _dates(ground, records)
    unions = frozenset(one.key for one in ground.actors if one.type in ("union", "union-centre", "employers"))
    near = [_tied(one, anchors, unions) for one in records]

    def date(record: Record) -> str | None:
        return dates.get(record.key)

    for told in happenings(records, _family, date, near, dated=False, unnamed=True, number=_telling):
        values = _distinct([_value(record) for record in told])
        if len({(one.quantity, one.qualifier) for one in values}) > 1 or len({one.voice[0] for one in values}) > 1:
            verdict, why = _verdict(ground, values)
            if len({one.voice for one in values}) == 1 and verdict is not Verdict.COMPATIBLE:
                continue
            yield Disagreement(_matter(values), _family(values[0].record), tuple(values), verdict, why)


def _tied(record: Record, anchors: Anchors, unions: frozenset[str]) -> frozenset[str]:
    """What ties a figure to others: the country for the number of its unions, one union for its members."""
    family = _family(record)
    if family in _COUNTRYWIDE:
        return frozenset({family})
    if family != Measure.MEMBERS:
        return anchors.near(record)
    own = anchors.within(record) & unions
    if len(own) == 1:
        return own
    return frozenset([one for one in anchors.before(record, _number_at(record)) if one in unions][:1])


def _number_at(record: Record) -> int:
    """About where a figure's number stands: at the first digit of its words, else at their beginning."""
    evidence = record.statement.evidence[0]
    digit = re.search(r"\d", evidence.words)
    return evidence.start + (digit.start() if digit else 0)


def _verdict(ground: Ground, values: list[Value]) -> tuple[Verdict, str]:
    """Counts of unions, majorities and members are of several scopes, stages or times before they contradict."""
    verdict, why = verdict_of_numbers(values)
    loose = _family(values[0].record) in (*_COUNTRYWIDE, Measure.MEMBERS)
    if loose and verdict is Verdict.CONTRADICT:
        return Verdict.DIFFER, "the numbers are not the same: another time, another scope, or another count"
    if verdict is Verdict.CONTRADICT and all(_SINCE.search(one.record.quote) for one in values):
        days = [ground.moment(one.record) for one in values]
        if len(set(days)) == len(days):
            return Verdict.DIFFER, "counted up to the day of each document"
    return verdict, why


def _counts(record: Record) -> bool:
    one = record.statement
    assert isinstance(one, Figure)
    return _family(record) != Measure.OTHER and one.modality in (Modality.ASSERTED, Modality.ALLEGED)


def _family(record: Record) -> str:
    """What is counted: a measure, or the unions of a country, or the majority that a rule asks for."""
    one = record.statement
    assert isinstance(one, Figure)
    if one.measure is not Measure.OTHER:
        return FAMILY.get(one.measure, one.measure)
    if one.quantity >= 2 and one.of and _UNIONS.match(one.of) and _THERE_ARE.search(record.quote):
        return "unions"
    if 0 < one.quantity < 1 and _VOTES.search(record.quote):
        return "majority"
    return Measure.OTHER


def _telling(record: Record) -> float | None:
    one = record.statement
    assert isinstance(one, Figure)
    return one.quantity if one.quantity >= _TELLING and one.measure is not Measure.MEMBERS else None


def _dates(ground: Ground, records: list[Record]) -> dict[str, str | None]:
    """When each figure's happening was, by the figure's key.

    Memberships are told of no day, so that their organisation alone ties them; strikes last, so that a year is enough.
    """
    told: dict[str, list[Event]] = defaultdict(list)
    for record in ground.of_sort("events"):
        if isinstance(record.statement, Event) and record.statement.date:
            told[record.document.sha256].append(record.statement)
    dates: dict[str, str | None] = {}
    for record in records:
        one = record.statement
        assert isinstance(one, Figure)
        family = _family(record)
        if family in _COUNTRYWIDE:
            dates[record.key] = (one.event_date or record.document.published or "")[:4] or None
        elif one.measure is not Measure.MEMBERS:
            found = one.event_date or _of_sentence(record, told[record.document.sha256])
            dates[record.key] = found[:4] if found and family == Measure.STRIKERS else found
    return dates


def _of_sentence(record: Record, events: list[Event]) -> str | None:
    """The date of what the figure's own sentence tells, where that is what the figure counts."""
    one = record.statement
    assert isinstance(one, Figure)
    kinds = _TELLS.get(FAMILY.get(one.measure, one.measure), ())
    first = one.evidence[0]
    return next(
        (
            event.date
            for event in events
            if event.kind in kinds and event.evidence[0].start < first.end and first.start < event.evidence[0].end
        ),
        None,
    )


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
