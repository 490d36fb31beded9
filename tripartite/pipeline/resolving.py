"""Who is who, kept up to date: only the countries that new or changed documents touch are worked out again."""

from __future__ import annotations

from functools import lru_cache

from tripartite.pipeline.namings import namings_of
from tripartite.resolution.actors import actors_of
from tripartite.resolution.matching import Doubt, matched
from tripartite.resolution.partings import parted
from tripartite.store import actors
from tripartite.store.overview import told_stamp
from tripartite.store.public_copy import on_public_side
from tripartite.store.statements import records


def resolve() -> list[str]:
    """Work out who is who where something is not settled yet; the countries that were worked out ("" for none)."""
    if on_public_side():
        # The public copy has its actors from the private store.
        return []
    countries = actors.unresolved_countries()
    for country in countries:
        resolve_country(country)
    return countries


def resolve_country(country: str) -> None:
    """Work out who is who among the statements about one country, people's judgements first."""
    found = records(country, ("people", "organisations"))
    actors.replace_actors(country, actors_of(namings_of(found), actors.judgements()))


def doubts(country: str) -> list[Doubt]:
    """Pairs of people or bodies of one country that may be one, for a person to judge; what is judged is left out.

    They are kept until a document comes, goes or is read again, or a person decides
    something that changes what is told.
    """
    return list(_doubts(country, told_stamp()))


@lru_cache(maxsize=32)
def _doubts(country: str, stamp: str) -> tuple[Doubt, ...]:
    judged = actors.judgements()
    found = matched(parted(namings_of(records(country, ("people", "organisations"))), judged), judged)
    cluster = {naming.key: number for number, (members, _) in enumerate(found.clusters) for naming in members}
    apart = (one for one in found.doubts if cluster[one.left.key] != cluster[one.right.key])
    # a form that a person took out has no statement of its own to lay beside another
    return tuple(one for one in apart if not (one.left.taken_from or one.right.taken_from))
