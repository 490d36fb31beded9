"""When what a figure counts was: its own date, that of what its sentence tells, or the year that its report covers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tripartite.casefile.disagreements import Ground
from tripartite.casefile.matters.count_families import COUNTRYWIDE, FAMILY, family_of
from tripartite.casefile.matters.counted import counted
from tripartite.casefile.records import DocumentRef, Record
from tripartite.values.statements import Event, Figure
from tripartite.values.vocabulary import EventKind, Kind, Measure

#: What the sentence of a figure tells, where the figure itself has no date.
_TELLS = {
    Measure.KILLED: (EventKind.KILLING, EventKind.VIOLENCE),
    Measure.INJURED: (EventKind.VIOLENCE, EventKind.KILLING),
    Measure.ARRESTED: (EventKind.ARREST,),
    Measure.PROSECUTED: (EventKind.TRIAL, EventKind.CONVICTION, EventKind.SENTENCE),
    Measure.DISMISSED: (EventKind.DISMISSAL,),
    Measure.STRIKERS: (EventKind.STRIKE, EventKind.PROTEST),
}
#: What follows is the year that the year told of is compared with.
_COMPARED = re.compile(
    r"(?i)\b(?:(?:down|up|drop|fall|rise|increase|decrease|decline)(?: \w+)? from|compared (?:with|to)|as against"
    r"|versus|contre|par rapport|frente a|en comparación|против|по сравнению)\b.*"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def dates_of_counts(ground: Ground, records: Sequence[Record]) -> Mapping[str, str | None]:
    """When each figure's happening was, by the figure's key.

    Memberships are told of no day, so that their organisation alone ties them; strikes last, so that a year is enough.
    What a yearly report counts without a date was in its year, unless the words name another.
    """
    told: dict[str, list[Event]] = defaultdict(list)
    for record in ground.of_sort("events"):
        if isinstance(record.statement, Event) and record.statement.date:
            told[record.document.sha256].append(record.statement)
    return {one.key: _date(one, told[one.document.sha256]) for one in records}


def _date(record: Record, events: list[Event]) -> str | None:
    one = record.statement
    assert isinstance(one, Figure)
    family, total = family_of(record), counted(record).total
    if family in COUNTRYWIDE:
        return (one.event_date or covered_year(record.document) or record.document.published or "")[:4] or None
    if family == Measure.MEMBERS or (total or "").startswith("from"):
        return None
    found = one.event_date or _of_sentence(record, events) or _year_of(record)
    return found[:4] if found and (family == Measure.STRIKERS or total) else found


def bound(found: str | None, quote: str) -> str | None:
    """The date that excludes others: a day that the words do not name was told before them, so only its month."""
    day = found[8:] if found and len(found) == len("2001-02-03") else ""
    return found[:7] if found and day and not re.search(rf"(?<!\d)0?{int(day)}(?!\d)", quote) else found


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


def _year_of(record: Record) -> str | None:
    """The only year in a figure's words, else the year that a yearly report covers; None in any other document."""
    covered = covered_year(record.document)
    if covered is None:
        return None
    named = sorted(set(_YEAR.findall(_COMPARED.sub("", record.quote))))
    return (str(named[0]) if len(named) == 1 else None) if named else covered


def covered_year(document: DocumentRef) -> str | None:
    """The year of which a yearly report tells: that of its title, else the one before it was published."""
    if document.kind is not Kind.COUNTRY_REPORT:
        return None
    years: set[str] = set(_YEAR.findall(document.title or ""))
    if len(years) == 1:
        return years.pop()
    return str(int(document.published[:4]) - 1) if document.published and not years else None
