"""What ties two statements to one happening: the same place, body or person named beside them, the same time."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache

from tripartite.casefile.disagreements import Ground
from tripartite.casefile.records import Record
from tripartite.resolution.latin import folded
from tripartite.values.dates import DateRange
from tripartite.values.errors import MalformedValue

#: How far, in characters, a name may stand from the words that it ties down.
WINDOW = 220
#: Bodies that speak about everything tie nothing together.
_EVERYWHERE = frozenset({"igo", "global-union", "ngo", "government-body", "media", "police"})


class Anchors:
    """The telling names of every document of a country's file, by where they stand."""

    def __init__(self, ground: Ground) -> None:
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for record in ground.records:
            one = record.statement
            if one.sort not in ("people", "organisations", "places") or getattr(one, "code", None):
                continue
            if getattr(one, "type", "") in _EVERYWHERE:
                continue
            name: str = getattr(one, "name", "")
            actor = ground.actor(name)
            label = actor.key if actor else folded(name)
            places = getattr(one, "mentions", ()) or ((one.evidence[0].start, one.evidence[0].end),)
            found[record.document.sha256] += [(start, label) for start, _ in places]
        self._found = {sha256: sorted(places) for sha256, places in found.items()}

    def near(self, record: Record) -> frozenset[str]:
        """The telling names within WINDOW of a statement's words."""
        places = self._found.get(record.document.sha256, [])
        evidence = record.statement.evidence[0]
        low = bisect_left(places, (evidence.start - WINDOW, ""))
        high = bisect_left(places, (evidence.end + WINDOW, ""))
        return frozenset(label for _, label in places[low:high])


@lru_cache(maxsize=20_000)
def when(text: str | None) -> DateRange | None:
    """A statement's date as a range; None where it has none or it cannot be read."""
    try:
        return DateRange.parse(text) if text else None
    except MalformedValue:
        return None


def same_time(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether two dates may be one; no date may be any."""
    return a is None or b is None or a.overlaps(b)


def close(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether two dates are given to the month or the day and may be one."""
    return a is not None and b is not None and a.start.month is not None and b.start.month is not None and a.overlaps(b)
