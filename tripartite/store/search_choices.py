"""What a search can be narrowed to: the countries, genres and languages that the store has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tripartite.store import models
from tripartite.store.overview import documents_stamp


@dataclass(frozen=True, slots=True)
class Choices:
    """Values in use, in a fixed order."""

    countries: tuple[str, ...]
    kinds: tuple[str, ...]
    languages: tuple[str, ...]
    publishers: tuple[str, ...] = ()


def choices() -> Choices:
    """What the documents of the store are about, of which genre and in which languages."""
    return _choices(documents_stamp())


@lru_cache(maxsize=2)
def _choices(stamp: str) -> Choices:
    rows = models.Document.objects.order_by()
    languages = {code for found in rows.values_list("languages", flat=True) for code in found}
    return Choices(
        countries=tuple(sorted(rows.exclude(country="").values_list("country", flat=True).distinct())),
        kinds=tuple(sorted(rows.values_list("kind", flat=True).distinct())),
        languages=tuple(sorted(languages)),
        publishers=tuple(sorted(rows.exclude(publisher="").values_list("publisher", flat=True).distinct())[:300]),
    )
