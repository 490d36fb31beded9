"""Provinces, states and districts by the names of ISO 3166-2, for texts that name no country.

A regional paper names its towns and provinces and takes the country for granted. A name that two countries bear, and
one that is a plain word ("Central"), says nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pycountry

_RUN = re.compile(
    r"[^\W\d_a-zа-яё][\w’'-]+(?:[ -](?:(?:de|del|do|da|des|du|la|las|los|le) )*[^\W\d_a-zа-яё][\w’'-]+){0,3}"
)
_SHORTEST = 5
#: Words that name a part of many a land, or anything else.
_PLAIN = re.compile(
    r"(?:central|centr[eo]|capital|(?:west|east|north|south)(?:ern)?|midlands|coast|highlands|islands|lowlands|norte|sur|"
    r"oeste|leste|ouest|valle|occidental|oriental|metropolitan|national|federal|federation|littoral|maritime|plateaux|"
    r"savanes|union|victoria|georgia|washington|lincoln|madison|victory|freedom|liberty|independence|progress|rivers?|"
    r"border|upper|lower|unity|lakes|green|saint \w+|san \w+|santa \w+)"
)


@lru_cache(maxsize=1)
def _regions() -> dict[str, str]:
    """The country (ISO 3166-1 alpha-3) of each name that one country alone has."""
    bearers: dict[str, set[str]] = {}
    for one in pycountry.subdivisions:
        for name in (one.name, *one.name.split(", ")):
            bearers.setdefault(name.split(" [")[0].casefold(), set()).add(one.country_code)
    alone = {name: codes.pop() for name, codes in bearers.items() if len(codes) == 1}
    codes = {one.alpha_2: one.alpha_3 for one in pycountry.countries}
    return {
        name: codes[code]
        for name, code in alone.items()
        if code in codes and len(name) >= _SHORTEST and not _PLAIN.fullmatch(name)
    }


def is_region(name: str) -> bool:
    """Whether a name is that of a region of one country."""
    return name.casefold() in _regions()


def regions_in(text: str, start: int = 0, end: int | None = None) -> dict[str, set[str]]:
    """By country (alpha-3), the regions of it that `text[start:end]` names."""
    known = _regions()
    found: dict[str, set[str]] = {}
    for run in _RUN.finditer(text, start, len(text) if end is None else end):
        words = run.group().split(" ")
        for low in range(len(words)):
            for high in range(len(words), low, -1):
                name = " ".join(words[low:high]).casefold()
                if name in known:
                    found.setdefault(known[name], set()).add(name)
                    break
    return found
