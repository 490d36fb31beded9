"""What of a document is marked: the evidence of its statements, and every place where a name is written."""

from __future__ import annotations

from collections.abc import Iterable

from tripartite.casefile.records import Record
from tripartite.web.rendering.marking import Marking


def markings_of(records: Iterable[Record]) -> list[Marking]:
    """The markings of statements, in order of where they begin."""
    found: list[Marking] = []
    for record in records:
        found += _of(record)
    return sorted(found)


def _of(record: Record) -> list[Marking]:
    one = record.statement
    first = min(one.evidence, key=lambda evidence: evidence.start)
    marks = [Marking(ev.start, ev.end, record.key, one.sort, first=ev is first) for ev in one.evidence]
    mentions: Iterable[tuple[int, int]] = getattr(one, "mentions", ())
    told = {(ev.start, ev.end) for ev in one.evidence}
    marks += [
        Marking(start, end, record.key, one.sort, first=False, mention=True)
        for start, end in mentions
        if (start, end) not in told and start < end
    ]
    return marks
