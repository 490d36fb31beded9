"""What of a document is marked: the evidence of its statements, and every place where a name is written."""

from __future__ import annotations

from collections.abc import Iterable

from tripartite.casefile.records import Record
from tripartite.web.rendering.marking import Marking

#: Evidence of a name may be its whole sentence; only what is short enough to be the name itself counts as one.
_LONGEST_NAME = 150
#: Sorts that are names: where one lies inside another ("Kazakhstan" in a union's name), the longer is meant.
_NAMES = ("people", "organisations", "places")


def markings_of(records: Iterable[Record]) -> list[Marking]:
    """The markings of statements, in order of where they begin."""
    found: list[Marking] = []
    for record in records:
        found += _of(record)
    return _without_names_in_names(sorted(found))


def _of(record: Record) -> list[Marking]:
    one = record.statement
    first = min(one.evidence, key=lambda evidence: evidence.start)
    marks = [Marking(ev.start, ev.end, record.key, one.sort, first=ev is first) for ev in one.evidence]
    # Places are named in every other line; marking each would hide what matters.
    mentions: Iterable[tuple[int, int]] = () if one.sort == "places" else getattr(one, "mentions", ())
    told = {(ev.start, ev.end) for ev in one.evidence}
    marks += [
        Marking(start, end, record.key, one.sort, first=False, mention=True)
        for start, end in mentions
        if (start, end) not in told and start < end
    ]
    return marks


def _without_names_in_names(markings: list[Marking]) -> list[Marking]:
    """Markings without the mentions of names that lie wholly inside a longer name."""
    kept: list[Marking] = []
    reach = (0, 0)
    for one in sorted(markings, key=lambda one: (one.start, -one.end)):
        if one.sort in _NAMES and one.end - one.start < _LONGEST_NAME:
            inside = reach[0] <= one.start and one.end <= reach[1] and one.end - one.start < reach[1] - reach[0]
            if inside and one.mention:
                continue
            if one.end > reach[1]:
                reach = (one.start, one.end)
        kept.append(one)
    return sorted(kept)
