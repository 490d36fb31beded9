"""What moves a timeline's picture, whom it can be narrowed to, and in which years bodies were called what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.casefile.country import CountryFile
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Event
from tripartite.web.rendering.axis import span_of
from tripartite.web.rendering.timeline import Picture

_OFFERED = 60


@dataclass(frozen=True, slots=True)
class Zoom:
    """One way to move the picture: "in", "out", "earlier" or "later", and the years that it leads to."""

    name: str
    since: int
    until: int


def zooms_of(picture: Picture | None, since: str, until: str) -> list[Zoom]:
    """The ways to move from the years shown; a single year cannot be zoomed into."""
    if picture is None:
        return []
    begin, end = span_of(since), span_of(until)
    first = begin.first.year if begin else picture.first
    last = end.last.year if end else picture.last
    length = last - first + 1
    quarter, half = max(1, length // 4), max(1, length // 2)
    ways = [Zoom("earlier", first - half, last - half), Zoom("later", first + half, last + half)]
    if length > 1:
        inner = (first + quarter, last - quarter) if length > 2 else (last, last)
        ways.append(Zoom("in", *inner))
    if since or until:
        ways.append(Zoom("out", first - half, last + half))
    return [one for one in ways if 1 <= one.since <= one.until <= 9999]


def offered_names(file: CountryFile) -> list[tuple[str, int]]:
    """Who takes part in the file's events, under the name by which each is shown, the most often first."""
    shown = {name.name.casefold(): actor.name for actor in file.actors for name in actor.names}
    counts: Counter[str] = Counter()
    for record in file.timeline:
        one = record.statement
        if isinstance(one, Event):
            counts.update({shown.get(name.casefold(), name) for name in (*one.who, *one.by)})
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_OFFERED]
    return sorted(most, key=lambda pair: pair[0].casefold())


def names_of(asked: str, actors: Sequence[Actor]) -> set[str]:
    """Every name of whoever bears the name asked for, without regard to case; nothing where nobody is asked for."""
    if not asked:
        return set()
    name = asked.casefold()
    found = {name}
    for actor in actors:
        names = {actor.name.casefold(), *(one.name.casefold() for one in actor.names)}
        if name in names:
            found |= names
    return found


def called_when(file: CountryFile) -> dict[str, list[tuple[str, str, str]]]:
    """By actor: (name, first year, last year) in which documents published then call a body so, in order of time."""
    published = {one.sha256: (one.published or "")[:4] for one in file.documents}
    found: dict[str, list[tuple[str, str, str]]] = {}
    for ledger in file.organisations:
        told = []
        for name in ledger.actor.names:
            years = sorted({published.get(sha256, "") for sha256 in name.documents} - {""})
            told.append((name.name, years[0] if years else "", years[-1] if years else ""))
        found[ledger.actor.key] = sorted(told, key=lambda one: (one[1] or "9999", one[2], one[0]))
    return found
