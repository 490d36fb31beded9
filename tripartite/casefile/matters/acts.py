"""When: dates of an act that happens once, such as a dissolution or a sentence, told differently.

Two tellings are of one act where the kind is the same and the same person or body undergoes it, or the same law.
Kinds that recur (applications, strikes, hearings) are left out, and so are dates that the words themselves do not give
but that were reckoned from what was told before them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind, Modality

_DATED = re.compile(r"\d")

#: What nobody undergoes twice.
_NEVER_AGAIN = frozenset({EventKind.KILLING, EventKind.FOUNDING})
#: Days between two dates of one act that are a slip, not another stage.
_SLIP = 5
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
        if one.kind not in ONCE or one.modality not in (Modality.ASSERTED, Modality.ALLEGED) or when(one.date) is None:
            continue
        if not _DATED.search(record.quote):
            continue
        for subject in _subjects(ground, one):
            acts[one.kind, subject].append(record)
    for (kind, subject), records in acts.items():
        values = _distinct([Value(record, str(getattr(record.statement, "date", ""))) for record in records])
        if len({one.quantity for one in values}) > 1:
            name = next(actor.name for actor in ground.actors if actor.key == subject)
            verdict, why = _verdict(kind, values)
            yield Disagreement(f"date of {kind}: {name}", "date", tuple(values), verdict, why)


def _subjects(ground: Ground, one: Event) -> list[str]:
    """The people who undergo it, or where none is named the bodies: a leader's sentence is not the union's."""
    actors = [actor for actor in map(ground.actor, one.who) if actor is not None]
    people = [actor for actor in actors if actor.sort == "people"]
    return sorted({actor.key for actor in people or actors})


def _distinct(values: list[Value]) -> list[Value]:
    return list({(one.voice, one.quantity): one for one in reversed(values)}.values())[::-1]


def _verdict(kind: EventKind, values: list[Value]) -> tuple[Verdict, str]:
    dates = [found for found in (when(str(one.quantity)) for one in values) if found is not None]
    if all(a.overlaps(b) for index, a in enumerate(dates) for b in dates[:index]):
        return Verdict.COMPATIBLE, "one date, given more or less exactly"
    days = sorted(one.first for one in dates if one.first == one.last)
    near = any(0 < (b - a).days <= _SLIP for a, b in pairwise(days))
    if kind in _NEVER_AGAIN or near:
        return Verdict.CONTRADICT, "it happened once, and the dates exclude one another"
    return Verdict.DIFFER, "dates that exclude one another: stages of one act, several acts, or a mistake"
