"""What ties two statements to one happening: the same place, body or person named beside them, the same time."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from tripartite.casefile.dates import close, same_time, when
from tripartite.casefile.disagreements import Ground
from tripartite.casefile.records import Record
from tripartite.resolution.latin import folded

__all__ = ["WINDOW", "Anchors", "close", "same_time", "when"]

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

    def within(self, record: Record) -> frozenset[str]:
        """The telling names in a statement's own words."""
        places = self._found.get(record.document.sha256, [])
        evidence = record.statement.evidence[0]
        low, high = bisect_left(places, (evidence.start, "")), bisect_left(places, (evidence.end, ""))
        return frozenset(label for _, label in places[low:high])

    def before(self, record: Record, at: int) -> list[str]:
        """The telling names from the nearest to the furthest before a place in a statement's document."""
        places = self._found.get(record.document.sha256, [])
        high = bisect_left(places, (at, ""))
        low = bisect_left(places, (at - WINDOW, ""))
        return [label for _, label in reversed(places[low:high])]

    def near(self, record: Record) -> frozenset[str]:
        """The telling names within WINDOW of a statement's words."""
        places = self._found.get(record.document.sha256, [])
        evidence = record.statement.evidence[0]
        low = bisect_left(places, (evidence.start - WINDOW, ""))
        high = bisect_left(places, (evidence.end + WINDOW, ""))
        return frozenset(label for _, label in places[low:high])
