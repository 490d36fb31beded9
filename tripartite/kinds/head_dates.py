"""Dates as mastheads, headers and bylines write them, in English, French, Spanish and Russian.

Two-digit years are read as the ILO's pages use them: the Committee on Freedom of Association first met in 1951, so
`63` is 1963 and `17` is 2017. Where only numerals stand the day comes first, unless no such month exists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.text.date_words import STAMPED, date_words
from tripartite.text.languages import READ
from tripartite.values.dates import PartialDate
from tripartite.values.errors import MalformedValue

_FIRST_YEAR_OF_1900S = 51


@dataclass(frozen=True, slots=True)
class HeadDate:
    """A date and where it stands."""

    start: int
    end: int
    date: PartialDate


def dates_in(text: str, start: int = 0, end: int | None = None) -> list[HeadDate]:
    """Every date of `text[start:end]` that has at least a month and a year, in order."""
    found = []
    for hit in _pattern().finditer(text, start, len(text) if end is None else end):
        date = _date(hit)
        if date is not None:
            found.append(HeadDate(hit.start(), hit.end(), date))
    return found


def date_in(text: str, start: int = 0, end: int | None = None) -> PartialDate | None:
    """The first date of `text[start:end]`; None where there is none."""
    found = dates_in(text, start, end)
    return found[0].date if found else None


def year_of(digits: str) -> int:
    """A year of four or of two digits."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _FIRST_YEAR_OF_1900S else 2000)


def _date(hit: re.Match[str]) -> PartialDate | None:
    part = hit.groupdict()
    try:
        if part["iso"]:
            return PartialDate.parse(part["iso"].replace("/", "-"))
        if part["n_year"]:
            day, month = int(part["n_day"]), int(part["n_month"])
            if month > 12:
                day, month = month, day
            return PartialDate(year_of(part["n_year"]), month, day)
        word = part["month1"] or part["month2"] or part["month3"]
        month = _months()[word.lower()]
        year = year_of(part["year1"] or part["year2"] or part["year3"])
        digits = part["day1"] or part["day2"]
        return PartialDate(year, month, int(digits) if digits else None)
    except MalformedValue:
        return None


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    months = dict(STAMPED)
    for language in READ:
        months |= {word.rstrip("."): number for word, number in date_words(language).months.items()}
    return months


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(_months(), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"""(?<![\w/.-])(?:
        (?P<iso>(?:19|20)\d\d[-/]\d\d[-/]\d\d)(?!\d)
        |(?P<n_day>\d{{1,2}})(?P<sep>[./-])(?P<n_month>\d{{1,2}})(?P=sep)(?P<n_year>(?:19|20)\d\d|(?<=\d\d[./-]\d\d[./-])\d\d)(?!\d|[./-]\d)
        |(?P<day1>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|º|°|ª))?(?:\s+(?:of|de|del)\s+|[\s-]\s?)
            (?P<month1>{month})\b\.?(?:\s+(?:de|del|of)\s+|,?\s?-?\s?)(?P<year1>(?:19|20)\d\d|\d\d(?!\d))(?!\d)
        |(?P<month2>{month})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>(?:19|20)\d\d)(?!\d)
        |(?P<month3>{month})\b\.?,?\s+(?:(?:de|del|of)\s+)?(?P<year3>(?:19|20)\d\d)(?!\d)
        )""",
        re.IGNORECASE | re.VERBOSE,
    )
