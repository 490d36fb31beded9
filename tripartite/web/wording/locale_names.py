"""Countries and languages by their names in the language of the page."""

from __future__ import annotations

from functools import lru_cache

import pycountry
from babel import Locale
from django.utils.translation import get_language


def page_language() -> str:
    """The language of the page being made (ISO 639-1): the key of all that is remembered by language."""
    return (get_language() or "en").split("-")[0]


def page_locale() -> Locale:
    """The locale of the page being made."""
    return locale_of(page_language())


@lru_cache(maxsize=16)
def locale_of(language: str) -> Locale:
    """The locale of a language of the interface."""
    # British English writes "16 December 2011", as the documents of the ILO do.
    return Locale.parse("en_GB" if language == "en" else language)


def country_name(code: str | None) -> str:
    """A country's name from its ISO alpha-3 code; the code itself where it has none."""
    return _country_name(code or "", page_language())


@lru_cache(maxsize=2000)
def _country_name(code: str, language: str) -> str:
    found = pycountry.countries.get(alpha_3=code) if code else None
    if found is None:
        return code
    return str(locale_of(language).territories.get(found.alpha_2, found.name))


def language_name(code: str | None) -> str:
    """A language's name from its ISO 639-1 code; the code itself where it has none."""
    name = page_locale().languages.get(code or "", code or "")
    return str(name)
