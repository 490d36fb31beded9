"""What sort of body a name stands for, from its words."""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.naming.name_words import listed
from tripartite.extraction.naming.world_bodies import WorldBody
from tripartite.values.vocabulary import OrganisationType


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[re.Pattern[str], OrganisationType], ...]:
    return tuple(
        (re.compile(row["pattern"], re.IGNORECASE), OrganisationType(row["type"]))
        for row in listed("body_types")["rules"]
    )


@lru_cache(maxsize=4096)
def type_of(name: str, usual: OrganisationType, world: WorldBody | None = None) -> OrganisationType:
    """The sort of a body: the gazetteer's word, else the first rule that fits, else its head word's usual sort."""
    if world is not None:
        return world.type
    for pattern, sort in _rules():
        if pattern.search(name):
            return sort
    return usual


def sort_of(analysis: Analysis, body: Mention) -> OrganisationType:
    """What sort of body a mention names, as the names step settled it."""
    known = analysis.kept.get("body_types", {})
    sort = known.get(body.name)
    return sort if isinstance(sort, OrganisationType) else type_of(body.name, OrganisationType.OTHER)
