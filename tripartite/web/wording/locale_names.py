"""Countries and languages by their names in the language of the page."""

from __future__ import annotations

from functools import lru_cache

import pycountry
from babel import Locale
from django.utils.translation import get_language


def page_locale() -> Locale:
    """The locale of the page being made."""
    return _locale((get_language() or "en").split("-")[0])


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    # British English writes "16 December 2011", as the documents of the ILO do.
    return Locale.parse("en_GB" if language == "en" else language)


def country_name(code: str | None) -> str:
    """A country's name from its ISO alpha-3 code; the code itself where it has none."""
    return _country_name(code or "", (get_language() or "en").split("-")[0])


@lru_cache(maxsize=2000)
def _country_name(code: str, language: str) -> str:
    found = pycountry.countries.get(alpha_3=code) if code else None
    if found is None:
        return code
    return str(_locale(language).territories.get(found.alpha_2, found.name))


def language_name(code: str | None) -> str:
    """A language's name from its ISO 639-1 code; the code itself where it has none."""
    name = page_locale().languages.get(code or "", code or "")
    return str(name)
