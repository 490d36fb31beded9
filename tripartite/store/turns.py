"""When a statement comes up for review: what can harm most first, and of that what sources disagree on.

The turn is kept with each statement's row, so that the queue is walked in an index and nothing is gone through to find
the next one: 0 and 1 are people and sanctions, 2 and 3 all else; 0 and 2 are what is part of a disagreement.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tripartite.store import models
from tripartite.store.review_models import Dispute

#: A wrong claim about a person is the worst bug, so these sorts come before all others.
FIRST = ("people", "sanctions")
#: Every turn, in order, and those of what sources disagree on.
TURNS, DISPUTED = (0, 1, 2, 3), (0, 2)
#: Keys that one question asks for; databases bound how many it may.
_AT_ONCE = 500


def turn_of(sort: str, *, disputed: bool) -> int:
    """The turn of a statement of a sort."""
    return (0 if sort in FIRST else 2) + (0 if disputed else 1)


def put_in_turn(rows: Iterable[models.Statement]) -> list[models.Statement]:
    """Rows that are not saved yet, each given its turn by the disputes kept now."""
    waiting = list(rows)
    disputed = _disputed([one.key for one in waiting])
    for one in waiting:
        one.turn = turn_of(one.sort, disputed=one.key in disputed)
    return waiting


def turn_again(keys: Collection[str]) -> None:
    """Put the turns of saved rows right after their disputes came or went."""
    wanted = sorted(keys)
    disputed = _disputed(wanted)
    for told, of in ((True, disputed), (False, set(wanted) - disputed)):
        for some in _cut(sorted(of)):
            rows = models.Statement.objects.filter(key__in=some)
            rows.filter(sort__in=FIRST).update(turn=turn_of(FIRST[0], disputed=told))
            rows.exclude(sort__in=FIRST).update(turn=turn_of("", disputed=told))


def _disputed(keys: list[str]) -> set[str]:
    found: set[str] = set()
    for some in _cut(keys):
        found.update(Dispute.objects.filter(statement_key__in=some).values_list("statement_key", flat=True))
    return found


def _cut(keys: list[str]) -> list[list[str]]:
    return [keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE)]
