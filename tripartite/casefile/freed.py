"""Terms cut short: who was released or pardoned, in whatever document, no longer serves to the end that was reckoned.

"Sentenced to two years on 16 May 2017" ends on 16 May 2019 by reckoning alone. Where a later sentence or another
document tells that the person was freed, the reckoned end is dropped: nothing is put in its place, for the release is
a statement of its own. An end that a source states is left as it is told, and so is a ban, which a release does not
lift.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING
from tripartite.resolution.actors import Actor
from tripartite.values.dates import DateRange
from tripartite.values.statements import Event, Sanction
from tripartite.values.vocabulary import AFFIRMED, EventKind, SanctionType

_SERVED = frozenset({SanctionType.IMPRISONMENT, SanctionType.DETENTION})


@dataclass(frozen=True, slots=True)
class _Release:
    """One telling of a release: when, and of which term where it is told of one."""

    on: DateRange | None
    imposed: DateRange | None = None


def cut_short(sanctions: Sequence[Record], events: Sequence[Record], actors: Sequence[Actor]) -> list[Record]:
    """The sanctions, in their order, those of people since freed without the end that was only reckoned.

    Args:
        events: the releases are looked for among these, and among the outcomes of the sanctions.
        actors: who is who over the documents; a name that several bear counts for none of them.
    """
    bearers = _bearers(actors)
    releases: dict[str, list[_Release]] = defaultdict(list)
    for record in events:
        one = record.statement
        if isinstance(one, Event) and one.kind is EventKind.RELEASE and one.modality in AFFIRMED:
            for name in one.who:
                releases[_who(name, bearers)].append(_Release(when(one.date)))
    for record in sanctions:
        one = record.statement
        if isinstance(one, Sanction) and one.person and one.type in _SERVED and one.outcome in ENDING:
            releases[_who(one.person, bearers)].append(_Release(when(one.ended), when(one.imposed)))
    return [_shortened(record, releases, bearers) for record in sanctions]


def _bearers(actors: Sequence[Actor]) -> Mapping[str, str | None]:
    """The key of the person behind each name; None where several people bear it."""
    found: dict[str, str | None] = {}
    for actor in actors:
        if actor.sort == "people":
            for name in {one.name.casefold() for one in actor.names}:
                found[name] = actor.key if found.get(name, actor.key) == actor.key else None
    return found


def _who(name: str, bearers: Mapping[str, str | None]) -> str:
    """Who a name stands for: the person it is tied to, else nobody but the bearer of these very words."""
    return bearers.get(name.casefold()) or f"name:{name.casefold()}"


def _shortened(record: Record, releases: Mapping[str, Sequence[_Release]], bearers: Mapping[str, str | None]) -> Record:
    one = record.statement
    if not isinstance(one, Sanction) or not one.person or one.type not in _SERVED or not one.until_computed:
        return record
    told = releases.get(_who(one.person, bearers), ())
    if not any(_ends(release, when(one.imposed), when(one.until_computed)) for release in told):
        return record
    return replace(record, statement=replace(one, until_computed=None))


def _ends(release: _Release, imposed: DateRange | None, reckoned: DateRange | None) -> bool:
    """Whether a release can be from this term: not told of another one, not before it and not after its end."""
    if release.imposed is not None and imposed is not None and not release.imposed.overlaps(imposed):
        return False
    if release.on is None:
        return True
    if imposed is not None and release.on.last < imposed.first:
        return False
    return reckoned is None or release.on.first <= reckoned.last
