"""English names that go on in small letters: "Trade union of ferry and harbour workers", "Congress of free unions".

The head is large (or is "trade union" written small and followed by a place), the complement ends with those who are
organised: workers, unions, employees, teachers.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.naming.bodies import Body
from tripartite.extraction.naming.name_words import UPPER, either, listed
from tripartite.values.vocabulary import OrganisationType


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    source = listed("lower_names")
    stop = either(source["stop"])
    crowd = either(source["crowds"])
    small = rf"(?:(?!(?:{stop})\b)[a-z][\w’'-]*(?:,? and |, (?=[a-z-]+,? and )| & | ))"
    town = rf"[{UPPER}]\w+(?: [{UPPER}]\w+)?(?: region| district| province| city)?"
    place = rf"(?:(?!(?:{stop})\b)[a-z][\w’'-]* ){{0,6}}{town}"
    return re.compile(
        rf"(?<![\w-])(?P<head>{either(source['heads'])}|(?P<small>trade union)) of (?:the )?{small}{{0,7}}?(?:{crowd})"
        rf"(?P<tail>(?: (?:of|in) (?:the )?{small}{{0,8}}?(?:{crowd}|industry|sector|complex))?"
        rf"(?: (?:of|in) (?:the )?{place})?)(?![\w-])"
    )


def lower_bodies_in(text: str, start: int, end: int) -> list[Body]:
    """Every body that a passage names so."""
    found = []
    for hit in _pattern().finditer(text, start, end):
        if hit["small"] and not re.search(rf" [{UPPER}]", hit["tail"]):
            continue
        opens = text[max(0, hit.start() - 2) : hit.start()].strip() in ("", ".")
        if opens and not hit["tail"] and text[hit.end() : hit.end() + 2] != " (":
            continue
        sort = OrganisationType.UNION
        found.append(Body(hit.start(), hit.end(), sort, hit["head"].split()[-1].capitalize(), "lower_bodies"))
    return found
