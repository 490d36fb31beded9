"""Who did it, and to whom: one happening of which several documents name other people or bodies.

Happenings of one sort belong together where they name the same month or day and the same town, body or person beside
them; what is done to one person after another (arrests, trials, dismissals), only where they name the same day. A
telling that names nobody differs from none. What is shown is each telling's own words; whether they can all be
right is for the reader to judge.
"""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import Anchors, close, when
from tripartite.casefile.matters.happenings import happenings
from tripartite.casefile.records import Record
from tripartite.resolution.latin import folded, sound
from tripartite.values.statements import Event
from tripartite.values.vocabulary import AFFIRMED, SUPERVISORY, EventKind, Kind

#: Sorts of happening that tell one story: shooting at a protest is the killing, the violence and the protest.
FAMILIES = {
    EventKind.KILLING: "violence",
    EventKind.VIOLENCE: "violence",
    EventKind.PROTEST: "protest",
    EventKind.STRIKE: "strike",
    EventKind.ARREST: "arrest",
    EventKind.TRIAL: "trial",
    EventKind.CONVICTION: "trial",
    EventKind.RELEASE: "release",
    EventKind.MISSION: "mission",
    EventKind.LAW_ADOPTED: "law",
    EventKind.LAW_AMENDED: "law",
    EventKind.DISMISSAL: "dismissal",
    EventKind.AFFILIATION: "affiliation",
    EventKind.SUSPENSION: "suspension",
    EventKind.DISSOLUTION: "dissolution",
}
#: What is done to one person after another: two in one month are two, not one told twice.
_ONE_BY_ONE = frozenset({"arrest", "trial", "release", "dismissal", "affiliation"})


def tellings_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each happening that two voices or more tell, not alike, with all the tellings."""
    records = [one for one in ground.of_sort("events") if _told(one)]
    anchors = Anchors(ground)
    near = [anchors.near(one) | frozenset(_who(ground, one)) for one in records]
    for told in happenings(records, _family, _date, near, dated=True, unnamed=False, fit=_of_one_day):
        values = _distinct([Value(record, _actors_of(record)) for record in told])
        if len({_witness(one.record) for one in values}) > 1 and _named_otherwise(ground, told):
            why = "the tellings name other people or bodies"
            yield Disagreement(_matter(values), "other", tuple(values), Verdict.DIFFER, why)


def _of_one_day(one: Record, other: Record) -> bool:
    """Whether two tellings name one month; where people undergo it one by one, or in yearly reports, one day."""
    a, b = when(_date(one)), when(_date(other))
    if a is None or b is None or not close(a, b):
        return False
    yearly = one.document.kind is other.document.kind is Kind.COUNTRY_REPORT
    return not (yearly or _family(one) in _ONE_BY_ONE) or None not in (a.start.day, b.start.day)


def _witness(record: Record) -> tuple[str, tuple[str, ...]]:
    """Who tells: a document, or in a supervisory body's record a speaker."""
    speaker = record.statement.attribution[-1:] if record.document.kind in SUPERVISORY else ()
    return record.document.sha256, speaker


def _told(record: Record) -> bool:
    one = record.statement
    assert isinstance(one, Event)
    return one.kind in FAMILIES and one.modality in AFFIRMED


def _family(record: Record) -> str:
    assert isinstance(record.statement, Event)
    return FAMILIES[record.statement.kind]


def _who(ground: Ground, record: Record) -> Iterator[str]:
    assert isinstance(record.statement, Event)
    return (actor.key for actor in ground.actors_in(record.statement.who, record))


def _date(record: Record) -> str | None:
    assert isinstance(record.statement, Event)
    return record.statement.date


def _actors_of(record: Record) -> str:
    one = record.statement
    assert isinstance(one, Event)
    return ", ".join(one.by or one.who) or str(one.kind)


def _distinct(values: list[Value]) -> list[Value]:
    return list({(one.voice, one.record.quote): one for one in reversed(values)}.values())[::-1]


def _matter(values: list[Value]) -> str:
    first = values[0].record
    dates = sorted({date for one in values if (date := getattr(one.record.statement, "date", None))}, key=len)
    place = next((place for one in values if (place := getattr(one.record.statement, "place", None))), None)
    who = next((str(one.quantity) for one in values), None)
    return " · ".join(
        part for part in (f"how it is told: {_family(first)}", place or who, dates[-1] if dates else None) if part
    )


def _named_otherwise(ground: Ground, told: list[Record]) -> bool:
    """Whether two witnesses name doers, or people who underwent it, of whom none are the same."""
    for role in (_doers, _people):
        named = [(_witness(one), some) for one in told if (some := role(ground, one))]
        if any(a[0] != b[0] and not a[1] & b[1] for place, a in enumerate(named) for b in named[:place]):
            return True
    return False


def _doers(ground: Ground, record: Record) -> frozenset[str]:
    assert isinstance(record.statement, Event)
    return frozenset(_known(ground, name) for name in record.statement.by)


def _people(ground: Ground, record: Record) -> frozenset[str]:
    assert isinstance(record.statement, Event)
    actors = [actor for actor in ground.actors_in(record.statement.who, record) if actor.sort == "people"]
    # by surname, so that a short name that may be of several people is nobody else
    return frozenset(sound(actor.name.split()[-1]) for actor in actors)


def _known(ground: Ground, name: str) -> str:
    actor = ground.actor(name)
    return actor.key if actor else folded(name)
