"""Which statements stand against others, kept from a country's file for the review to put them first."""

from __future__ import annotations

from collections.abc import Iterable

from tripartite.casefile.disagreements import Disagreement, Verdict
from tripartite.store.disputes import keep_disputes
from tripartite.store.public_copy import on_public_side


def keep(country: str, found: Iterable[Disagreement]) -> None:
    """Keep which statements a country's disagreements are about; what may all be true is none."""
    if on_public_side():
        return
    told = (one for one in found if one.verdict is not Verdict.COMPATIBLE)
    keep_disputes(country, ((value.record.key, one.matter) for one in told for value in one.values))
