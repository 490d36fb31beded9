"""Numbers, durations and money by locale: `P2Y6M` is "2 years 6 months", `80000 USD` is "US$80,000"."""

from __future__ import annotations

import re
from functools import lru_cache

from babel.numbers import format_currency, format_decimal
from babel.units import format_unit
from django.utils.translation import gettext

from tripartite.web.wording.labels import QUALIFIERS
from tripartite.web.wording.locale_names import locale_of, page_language, page_locale

_DURATION = re.compile(r"P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?\Z")
_UNITS = (
    "duration-year",
    "duration-month",
    "duration-week",
    "duration-day",
    "duration-hour",
    "duration-minute",
)
_MONEY = re.compile(r"(\d+(?:\.\d+)?) ([A-Z]{3})\Z")
_HOURS = re.compile(r"(\d+) hours?\Z")


def number_words(number: float | None) -> str:
    """A number with the separators of the page's language."""
    if number is None:
        return ""
    return _in_locale(number, page_language())


@lru_cache(maxsize=4096)
def _in_locale(number: float, language: str) -> str:
    """Remembered: a map with its table writes thousands of numbers, most of them alike."""
    return str(format_decimal(number, locale=locale_of(language)))


def quantity_words(number: float, qualifier: str | None) -> str:
    """A number with how exactly it is given ("at least 16")."""
    pattern = QUALIFIERS.get(qualifier or "")
    return str(pattern) % {"number": number_words(number)} if pattern else number_words(number)


def amount_words(amount: str | None) -> str:
    """A sanction's amount: a duration, hours or money; "permanent" and anything else as it stands."""
    if not amount:
        return ""
    locale = page_locale()
    duration = _DURATION.match(amount)
    if duration:
        parts = [
            format_unit(int(number), unit, locale=locale)
            for number, unit in zip(duration.groups(), _UNITS, strict=True)
            if number
        ]
        return " ".join(parts)
    hours = _HOURS.match(amount)
    if hours:
        return str(format_unit(int(hours[1]), "duration-hour", locale=locale))
    money = _MONEY.match(amount)
    if money:
        return str(
            format_currency(float(money[1]), money[2], locale=locale, currency_digits=False, format="#,##0.## ¤¤")
        )
    if amount.lower() in ("permanent", "life"):
        return gettext("for life")
    return amount
