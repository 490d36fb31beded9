"""Offices of which a state has one (parliament, prosecutor, supreme court), by the names that they go by.

The gazetteer is `data/names/state_offices.json`, each office beside names that belong to it and names that do not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tripartite.extraction.naming.name_words import listed
from tripartite.text.countries import countries_in

_WORD = re.compile(r"\w+")
#: Links of the languages read, which may stand at the end of a name whose country is taken out ("Parliament of").
_LINKS = frozenset(("of", "the", "de", "du", "des", "del", "la", "le", "les", "l", "d", "в", "на"))


@lru_cache(maxsize=20_000)
def state_office(name: str) -> str | None:
    """The office of which a state has one that a name without its country is known for; None for any other name."""
    kept, at = [], 0
    for country in countries_in(name):
        kept.append(name[at : country.start])
        at = country.end
    words = _plain(" ".join((*kept, name[at:]))).split()
    while words and words[-1] in _LINKS:
        words.pop()
    return _offices().get(" ".join(word for word in words if word != "the"))


def _plain(name: str) -> str:
    folded = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return " ".join(_WORD.findall(folded))


@lru_cache(maxsize=1)
def _offices() -> dict[str, str]:
    data = listed("state_offices")
    named = ((_plain(name), key) for key, office in data["offices"].items() for name in office["names"])
    return {" ".join(word for word in name.split() if word != "the"): key for name, key in named}
