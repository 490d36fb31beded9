"""Dates by locale, never more precise than the text: `2011-12` is "December 2011"."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton
from django.utils import timezone

from tripartite.values.dates import DateRange, PartialDate
from tripartite.values.errors import MalformedValue
from tripartite.web.wording.locale_names import locale_of, page_language, page_locale


def date_words(iso: str | None) -> str:
    """An ISO date or range as a person reads it; what is no date as it stands."""
    return _in_words(str(iso), page_language()) if iso else ""


@lru_cache(maxsize=8192)
def _in_words(iso: str, language: str) -> str:
    """Remembered: a timeline writes hundreds of dates, page after page the same."""
    try:
        span = DateRange.parse(iso)
    except MalformedValue:
        return iso
    locale = locale_of(language)
    if span.start == span.end:
        return _partial(span.start, locale)
    return f"{_partial(span.start, locale)} – {_partial(span.end, locale)}"


def _partial(when: PartialDate, locale: Locale) -> str:
    first = date(when.year, when.month or 1, when.day or 1)
    if when.day is not None:
        return format_date(first, "long", locale=locale)
    if when.month is not None:
        return str(format_skeleton("yMMMM", first, locale=locale))
    return str(when.year)


def year_of(iso: str | None) -> str:
    """The year in which a date or range begins; empty where there is none."""
    return iso[:4] if iso and iso[:4].isdigit() else ""


def moment_words(moment: datetime) -> str:
    """A moment in the site's own time zone, to the minute."""
    local = timezone.localtime(moment)
    return str(format_datetime(local, "d MMM y, HH:mm", locale=page_locale()))
