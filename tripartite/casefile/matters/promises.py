"""By when: one promise with several due dates.

Commitments are on one matter where their words ask for the same (`casefile/data/asks.json` reads them as it reads
requests); undated tellings are left to the list of commitments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.threads import asks
from tripartite.values.statements import Commitment


def promises_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each matter on which commitments name more than one date."""
    dated: dict[str, list[Value]] = defaultdict(list)
    for record in ground.of_sort("commitments"):
        one = record.statement
        assert isinstance(one, Commitment)
        if one.due is None or when(one.due) is None:
            continue
        for ask in asks():
            if any(pattern.search(record.quote) for pattern in ask.patterns.values()):
                dated[ask.label["en"]].append(Value(record, one.due))
    for label, values in dated.items():
        if len({one.quantity for one in values}) > 1:
            why = "several dates are named: stages of one promise, or one date that moved"
            yield Disagreement(f"when it is due to {label}", "date", tuple(values), Verdict.DIFFER, why)
