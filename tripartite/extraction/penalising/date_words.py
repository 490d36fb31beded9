"""The words that tell whose a date is, compiled from `data/sanction_dates/LANGUAGE.json`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.rulebook import compiled, room


@dataclass(frozen=True)
class DateWords:
    """The compiled patterns of one language; see the data."""

    in_force: re.Pattern[str]
    approximate: re.Pattern[str]
    range_before: re.Pattern[str]
    range_behind: re.Pattern[str]
    served_verbs: re.Pattern[str]
    after_serving: re.Pattern[str]
    so_far: re.Pattern[str]
    since: re.Pattern[str]
    release: re.Pattern[str]
    death: re.Pattern[str]
    acts: re.Pattern[str]
    reported: re.Pattern[str]
    matrix: re.Pattern[str]
    reported_that: re.Pattern[str]
    later_clause: re.Pattern[str]
    earlier_clause: re.Pattern[str]
    other_acts: re.Pattern[str]
    deed: re.Pattern[str]
    pluperfect: re.Pattern[str]


@lru_cache(maxsize=8)
def date_words(language: str) -> DateWords:
    """The words of a language that tell whose a date is."""
    data = room("sanction_dates", language)
    return DateWords(**{name: compiled(data[name], {}) for name in DateWords.__dataclass_fields__})
