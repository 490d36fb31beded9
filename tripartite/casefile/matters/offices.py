"""Who holds what: a person's office as different voices give it."""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.resolution.bodies import meaning
from tripartite.values.statements import Person


def offices_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each person whom documents give offices that say different things, in whatever language.

    An office that only says less than another ("leader", "trade union leader") is no other office.
    """
    by_key = {record.key: record for record in ground.of_sort("people")}
    for actor in ground.actors:
        values: dict[frozenset[str], Value] = {}
        for key in actor.statements:
            record = by_key.get(key)
            if record is None or not isinstance(record.statement, Person):
                continue
            for role in record.statement.roles:
                values.setdefault(meaning(role), Value(record, role))
        if (
            any(not (a <= b or b <= a) for a in values for b in values)
            and len({one.voice[0] for one in values.values()}) > 1
        ):
            why = "the offices are of several times, or the documents name them differently"
            yield Disagreement(f"office of {actor.name}", "other", tuple(values.values()), Verdict.DIFFER, why)
