"""By what name: actors whom documents write differently beyond titles, initials and acronyms."""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.records import Record
from tripartite.resolution.latin import folded
from tripartite.values.statements import Organisation, Person

_UNIONS = ("union", "union-centre", "global-union")


def names_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each person, and each union, that documents call by full names that are not the same."""
    by_key = {record.key: record for record in ground.records}
    for actor in ground.actors:
        if actor.sort == "organisations" and actor.type not in _UNIONS:
            continue
        seen: dict[str, Value] = {}
        for key in actor.statements:
            record = by_key.get(key)
            if record is not None:
                name = _full_name(record)
                if name:
                    seen.setdefault(folded(name), Value(record, name))
        if len(seen) > 1:
            why = "one actor, by the reasons given for it: " + "; ".join(actor.reasons[:3])
            yield Disagreement(f"name of {actor.name}", "name", tuple(seen.values()), Verdict.COMPATIBLE, why)


def _full_name(record: Record) -> str | None:
    one = record.statement
    if isinstance(one, Person):
        return one.name if len(one.name.split()) > 1 and "." not in one.name else None
    if isinstance(one, Organisation):
        return one.name if len(one.name.split()) > 1 else None
    return None
