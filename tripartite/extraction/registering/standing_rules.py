"""The words of a union's and a State's standing, compiled from `data/standing/LANGUAGE.json`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.rulebook import compiled, room


@dataclass(frozen=True, slots=True)
class Rules:
    """The compiled data of one language."""

    stems: tuple[str, ...]
    members: tuple[re.Pattern[str], ...]
    affiliation: tuple[re.Pattern[str], ...]
    ratified: re.Pattern[str]
    not_ratified: re.Pattern[str]
    rated: re.Pattern[str]
    scheme: re.Pattern[str]


@lru_cache(maxsize=8)
def rules(language: str) -> Rules:
    """The compiled data of a language."""
    data = room("standing", language)
    parts = data["parts"]
    return Rules(
        stems=tuple(data["stems"]),
        members=tuple(compiled(one, parts) for one in data["members"]),
        affiliation=tuple(compiled(one, parts) for one in data["affiliation"]),
        ratified=compiled(data["ratified"], parts),
        not_ratified=compiled(data["not_ratified"], parts),
        rated=compiled(data["rated"], parts),
        scheme=re.compile(data["scheme"]),
    )
