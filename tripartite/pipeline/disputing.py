"""Which statements stand against others, worked out country by country for the review to put them first."""

from __future__ import annotations

from collections.abc import Iterable

from tripartite.casefile.disagreements import Disagreement, Verdict
from tripartite.casefile.matters.finders import disagreements
from tripartite.store.actors import actors
from tripartite.store.disputes import keep_disputes
from tripartite.store.passages import passages
from tripartite.store.public_copy import on_public_side
from tripartite.store.statements import records, speeches


def settle_disputes(country: str) -> None:
    """Work out the disagreements of one country ("" for none) and keep which statements they are about."""
    found = [*records(country), *(speeches(country) if country else ())]
    found.sort(key=lambda one: (one.document.sha256, one.statement.start))
    keep(country, disagreements(found, actors(country), passages(country)))


def keep(country: str, found: Iterable[Disagreement]) -> None:
    """Keep which statements a country's disagreements are about; what may all be true is none."""
    if on_public_side():
        return
    told = (one for one in found if one.verdict is not Verdict.COMPATIBLE)
    keep_disputes(country, ((value.record.key, one.matter) for one in told for value in one.values))
