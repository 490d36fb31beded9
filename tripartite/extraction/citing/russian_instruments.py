"""Russian instruments by their names in the nominative: "Уголовного кодекса" and "УК" are "Уголовный кодекс"."""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.citing.instrument_words import DATES, instrument_file

_DATED = re.compile(rf"(№\s?[\w/-]+)\s+от\s+(?:{DATES['ru']})$")


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[tuple[re.Pattern[str], str], ...], dict[str, str]]:
    data = instrument_file("nominative")
    return tuple((re.compile(pattern), form) for pattern, form in data["heads"]), data["short"]


def nominative(name: str) -> str:
    """The name with its head in the nominative, short names written out, no date after a number.

    Names that are not Russian come back unchanged.
    """
    heads, short = _forms()
    first = name.split(" ", 1)[0]
    if first in short:
        return name.replace(first, short[first], 1)
    for pattern, form in heads:
        name = pattern.sub(form, name, count=1)
    return _DATED.sub(r"\1", name)
