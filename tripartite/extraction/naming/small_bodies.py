"""Courts, prosecutors' offices and offices of one person, which English also writes small.

A court or prosecutor's office is named only by its place or level ("a regional court in Orlo", "the Orlo district
prosecutor's office"); "a court" is not. Offices of one person count as bodies under their full title.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.naming.bodies import Body
from tripartite.extraction.naming.name_words import UPPER, either, is_ordinary, listed
from tripartite.values.vocabulary import OrganisationType

_PLACE = rf"(?:St\. )?[{UPPER}][\w-]+(?: [{UPPER}][\w-]+)?"
_LEVEL = (
    r"(?:regional|district|city|municipal|provincial|county|economic|military|criminal|appeals?|appellate|supreme|"
    r"high|constitutional|administrative|civil|commercial|labou?r|magistrate[’']s|specialized|specialised|local|"
    r"interdistrict|federal|national security|revolutionary|first instance)"
)
_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober)?\b"
_SIDE = r"(?:southern|northern|eastern|western|central)"
_COURT = re.compile(
    rf"(?<![\w-])(?:(?P<before>(?!A |An |The |In |On ){_PLACE} (?:{_LEVEL} ){{0,3}}court)"
    r"(?! (?:of|rulings?|orders?|system)\b)"
    rf"|(?P<side>{_SIDE} (?:{_LEVEL} )court)"
    rf"|(?P<after>(?:{_LEVEL} ){{0,3}}court in (?:the )?(?!{_MONTH})(?P<town>{_PLACE})))(?!\w)"
)
_PROSECUTOR = re.compile(
    rf"(?<![\w-])(?P<place>(?!A |An |The |In |On |That ){_PLACE} )?"
    r"(?P<level>(?:(?:district|city|regional|provincial|state|public|general|military|chief) )*)"
    rf"prosecutor(?P<general> general)?[’']s office(?P<of> (?:in|of) {_PLACE})?"
)


@lru_cache(maxsize=1)
def _offices() -> re.Pattern[str]:
    names = [*listed("offices")["en"], *listed("offices")["parliaments"]]
    return re.compile(rf"(?<![\w-])(?:{either(names)})(?![\w-])(?! [{UPPER}])")


def small_bodies_in(text: str, start: int, end: int, states: frozenset[int]) -> list[Body]:
    """Every court, prosecutor's office and office of one person that a passage names so.

    Args:
        states: where names of countries and peoples begin: "a Ruritanian court" is no one court.
    """
    found = []
    words = text[start:end]
    if "court" in words:
        for hit in _COURT.finditer(text, start, end):
            if hit.start() in states or (hit["before"] and is_ordinary(hit["before"].split()[0])):
                continue
            found.append(
                Body(*_without_article(text, *hit.span()), OrganisationType.COURT, "Court", "small_bodies.court")
            )
    if "prosecutor" in words:
        for hit in _PROSECUTOR.finditer(text, start, end):
            if hit["place"] or hit["level"] or hit["general"] or hit["of"]:
                found.append(Body(*hit.span(), OrganisationType.GOVERNMENT_BODY, "Office", "small_bodies.prosecutor"))
    for hit in _offices().finditer(text, start, end):
        found.append(Body(*hit.span(), OrganisationType.GOVERNMENT_BODY, "Office", "small_bodies.office"))
    return found


def _without_article(text: str, start: int, end: int) -> tuple[int, int]:
    article = re.match(r"(?:A|An|The|Another) ", text[start:end])
    return (start + article.end() if article else start), end
