"""Whether two citations name one instrument: by Convention, number, year, and the words of their names."""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.citing.instrument_words import Citation, instrument_file
from tripartite.text.countries import countries_in

_NUMBER = re.compile(r"(?:\bno\.?|\bn[°ºo]\.?|núm\.?|№)\s?([\w/-]*\d[\w/-]*)|\b(\d+[/-]\d+)\b", re.IGNORECASE)
_BY_LAW = re.compile(r"\((?:loi|ordonnance|décret)[^)]*\)")
_DATE = re.compile(r"(?:\d{1,2}\s+(?:de\s+)?[^\W\d]+\s+(?:de\s+)?)?\b(?:19|20)\d\d\b")
_SMALL = frozenset(
    "the of on for and to in a an new revised republic du de la le les des l d del los las el y et sur о об и".split()  # noqa: SIM905
)


@lru_cache(maxsize=1)
def _same_codes() -> tuple[tuple[frozenset[str], ...], ...]:
    """Codes by the names that records in several languages give them, as the words left by `core_of`."""
    return tuple(tuple(frozenset(name.split()) for name in group) for group in instrument_file("same_codes"))


@lru_cache(maxsize=4096)
def core_of(name: str) -> frozenset[str]:
    """A name for comparison: its words without case, dates, numbers, articles and plurals; one spelling of labour."""
    folded = _DATE.sub(" ", _NUMBER.sub(" ", _BY_LAW.sub(" ", name.casefold())))
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s?\b", "", folded.replace("labour", "labor")))
    core = frozenset(word if len(word) < 4 else word.removesuffix("s") for word in words if word not in _SMALL)
    return next((group[0] for group in _same_codes() if core in group), core)


def number_of(name: str) -> str | None:
    """The number that an instrument is cited by, or None."""
    found = _NUMBER.search(name)
    return (found.group(1) or found.group(2)) if found else None


def fuller(citation: Citation, name: str, head: str) -> bool:
    """Whether a citation's name tells more than the one known: a Convention's title, an Act's year, its capitals."""
    if citation.code:
        return len(name) < 25 < len(citation.name)
    plain, new_plain = name[:1].islower(), citation.name[:1].islower()
    if head == "constitution" or (not plain and new_plain):
        return len(citation.name) > len(name) and not new_plain
    dated = re.search(r"\d{4}", citation.name) and not re.search(r"\d{4}", name)
    return bool(dated) or (plain and not new_plain)


def same(name: str, head: str, date: str | None, code: str | None, draft: bool, citation: Citation) -> bool:
    """Whether a citation names the instrument already known by these facts."""
    if code or citation.code:
        return code == citation.code
    if draft != citation.draft:
        return False
    mine, theirs = number_of(name), number_of(citation.name)
    years = {one[:4] for one in (date, citation.date) if one}
    if mine and theirs:
        return mine == theirs and head == citation.head and len(years) < 2
    if len(years) == 2 and not mine and not theirs:
        return False
    return _alike(core_of(name), core_of(citation.name), date == citation.date)


def _alike(one: frozenset[str], other: frozenset[str], same_date: bool) -> bool:
    """Whether two names have the same words, or one adds no more than a country's name."""
    if one == other:
        return len(one) > 1 or "constitution" in one or same_date
    short, long = sorted((one, other), key=len)
    if not short or not short < long or (len(short) < 2 and "constitution" not in short):
        return False
    return bool(countries_in(" ".join(sorted(long - short)).title()))
