"""When: dates of an act that happens once, such as a dissolution or a sentence, told differently.

Two tellings are of one act where the kind is the same and the same person or body undergoes it, or the same law.
Kinds that recur (applications, strikes, hearings) are left out, and so are dates that the words themselves do not give
but that were reckoned from what was told before them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.law_names import law_title, laws_in
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.values.statements import Event
from tripartite.values.vocabulary import AFFIRMED, EventKind

#: A date that the words give: figures, or a month's name (English ones by their capital: "may" and "march" are words).
_DATED = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février"
    r"|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre|январ\w|феврал\w|март[ае]?|апрел\w|ма[йея]|июн\w|июл\w|август\w?|сентябр\w|октябр\w"
    r"|ноябр\w|декабр\w)\b"
)

_LAWS = frozenset({EventKind.LAW_ADOPTED, EventKind.LAW_AMENDED, EventKind.RATIFICATION})
#: Days after which a telling is of another act; a date known only by its year does not stretch that far.
_APART, _COARSE = 240, 300
#: The same for what recurs, so that a slip of the year is found.
_YEAR = 400
#: What befalls people: where none is named, it is nobody's here. A union has many members who may be killed.
_OF_PEOPLE = frozenset({EventKind.KILLING, EventKind.CONVICTION, EventKind.SENTENCE, EventKind.RELEASE})
#: What befalls one person time and again; only dates so near that they are hardly two acts are compared.
_RECURRING = frozenset({EventKind.ARREST, EventKind.DISMISSAL})
#: What nobody undergoes twice.
_NEVER_AGAIN = frozenset({EventKind.KILLING, EventKind.FOUNDING})
#: Days between two dates of one act that are a slip, not another stage.
_SLIP = 5
#: A death told of days further apart is told of two things, one of them misread.
_ONE_MONTH = 40
ONCE = frozenset(
    {
        EventKind.KILLING,
        EventKind.CONVICTION,
        EventKind.SENTENCE,
        EventKind.RELEASE,
        EventKind.SUSPENSION,
        EventKind.DISSOLUTION,
        EventKind.LAW_ADOPTED,
        EventKind.LAW_AMENDED,
        EventKind.RATIFICATION,
        EventKind.FOUNDING,
        EventKind.RENAMING,
        EventKind.AFFILIATION,
        EventKind.AWARD,
        EventKind.MISSION,
        EventKind.REGISTRATION,
    }
)


def dates_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each act that is dated more than once and not alike."""
    acts: dict[tuple[EventKind, str], list[Record]] = defaultdict(list)
    for record in ground.of_sort("events"):
        one = record.statement
        assert isinstance(one, Event)
        if one.kind not in ONCE | _RECURRING or one.modality not in AFFIRMED or when(one.date) is None:
            continue
        if not _DATED.search(record.quote):
            continue
        for subject in _subjects(ground, record):
            acts[one.kind, subject].append(record)
    names = {actor.key: actor.name for actor in ground.actors}
    for (kind, subject), records in acts.items():
        for some in _of_one_time(records, _YEAR if kind in _RECURRING else _APART):
            values = _distinct([Value(record, str(getattr(record.statement, "date", ""))) for record in some])
            slip = _slips(values) or _a_year_apart(values)
            several = kind not in _NEVER_AGAIN and _several(values)
            if len({one.quantity for one in values}) > 1 and (slip or not (several or kind in _RECURRING)):
                verdict, why = _verdict(kind, values)
                matter = f"date of {kind}: {names.get(subject) or law_title(subject)}"
                yield Disagreement(matter, "date", tuple(values), verdict, why)


def _of_one_time(records: list[Record], apart: int) -> Iterator[list[Record]]:
    """Sets of tellings with no long time between them: what is years apart is told of two acts."""
    spans = [(span, place) for place, one in enumerate(records) if (span := when(getattr(one.statement, "date", None)))]
    sets: list[list[int]] = []
    last = None
    for span, place in sorted(spans, key=lambda one: (one[0].first, one[0].last, one[1])):
        if last is None or (span.first - last).days > apart:
            sets.append([])
        sets[-1].append(place)
        last = span.last if last is None or (span.last - last).days < _COARSE else max(last, span.first)
    for places in sets:
        yield [records[place] for place in sorted(places)]


def _subjects(ground: Ground, record: Record) -> list[str]:
    """The law that is made; else the people who undergo it, or where none is named the bodies.

    A leader's sentence is not the union's, and an assembly makes many laws.
    """
    one = record.statement
    assert isinstance(one, Event)
    if one.kind in _LAWS:
        return sorted(laws_in(record.quote)) if len(laws_in(record.quote)) == 1 else []
    actors = ground.actors_in(one.who, record)
    people = [actor for actor in actors if actor.sort == "people"]
    if one.kind in _OF_PEOPLE or one.kind in _RECURRING:
        return sorted({actor.key for actor in people})
    return sorted({actor.key for actor in people or actors})


def _distinct(values: list[Value]) -> list[Value]:
    return list({(one.voice, one.quantity): one for one in reversed(values)}.values())[::-1]


def _verdict(kind: EventKind, values: list[Value]) -> tuple[Verdict, str]:
    dates = [found for found in (when(str(one.quantity)) for one in values) if found is not None]
    if all(a.overlaps(b) for index, a in enumerate(dates) for b in dates[:index]):
        return Verdict.COMPATIBLE, "one date, given more or less exactly"
    days = _days(values)
    if kind in _RECURRING:
        return Verdict.DIFFER, "dates a few days, or just a year, apart: a slip, or another act"
    within = len(days) > 1 and (days[-1] - days[0]).days <= _ONE_MONTH
    if _slips(values) or (kind in _NEVER_AGAIN and within):
        return Verdict.CONTRADICT, "it happened once, and the dates exclude one another"
    return Verdict.DIFFER, "dates that exclude one another: stages of one act, several acts, or a mistake"


def _slips(values: list[Value]) -> bool:
    """Whether two documents, or two voices, give days so near that one of them is a slip."""
    return any(0 < (b - a).days <= _SLIP for a, b in pairwise(_days(values))) and len({one.voice for one in values}) > 1


def _a_year_apart(values: list[Value]) -> bool:
    """Whether two voices give the same month, or day, of two years on end."""
    told = sorted({(one.voice, str(one.quantity)) for one in values if "/" not in str(one.quantity)})
    days = [(voice, int(said[:4]), said[5:]) for voice, said in told if said[5:]]
    pairs = [(a, b) for place, a in enumerate(days) for b in days[:place] if a[0] != b[0] and abs(a[1] - b[1]) == 1]
    return any(a[2].startswith(b[2]) or b[2].startswith(a[2]) for a, b in pairs)


def _several(values: list[Value]) -> bool:
    """Whether one voice alone tells two dates that exclude one another: it knows of several acts."""
    told = [(one.voice, span) for one in values if (span := when(str(one.quantity))) is not None]
    return any(a[0] == b[0] and not a[1].overlaps(b[1]) for place, a in enumerate(told) for b in told[:place])


def _days(values: list[Value]) -> list[date]:
    """The days that are given, in order; a date known only by its month or year is none."""
    spans = [found for one in values if (found := when(str(one.quantity))) is not None and found.first == found.last]
    return sorted(one.first for one in spans)
