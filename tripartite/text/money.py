"""Sums of money: the currency before or after a number, as its ISO 4217 code.

Where several countries share a currency's plain name ("rupees", "francs"), that name is kept: the text alone does not
settle the code.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.resources import files

from tripartite.text.number_words import alternatives


@lru_cache(maxsize=1)
def _currencies() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str], list[str]]:
    """Patterns of the signs before a sum and the words after it, with their codes."""
    data = json.loads(files("tripartite.text").joinpath("data/currencies.json").read_text(encoding="utf-8"))
    signs = re.compile(rf"(?<![\w])(?P<sign>{alternatives(data['signs'])})[\s\u00a0]?$")
    words = "|".join(f"({pattern.replace('(', '(?:').replace('(?:?:', '(?:')})" for pattern in data["words"])
    after = re.compile(rf"[\s\u00a0-]+(?:de\s+|d['’])?(?:{words})(?![\w])|\s?(?P<sign>[€₽₸₺₹₴£$])", re.IGNORECASE)
    return signs, after, data["signs"], list(data["words"].values())


def with_currency(text: str, start: int, end: int, at: int, stop: int) -> tuple[int, int, str | None]:
    """The bounds of a number with its currency, and the currency."""
    signs, after, codes, names = _currencies()
    sign = signs.search(text, max(start, at - 6), at)
    if sign:
        return sign.start(), stop, codes[sign.group("sign")]
    word = after.match(text, stop, min(end, stop + 40))
    if word:
        named = word.group("sign")
        return at, word.end(), codes[named] if named else names[(word.lastindex or 1) - 1]
    return at, stop, None
