"""Country files kept ready between pages; made anew after a document was added, read again or taken out."""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import get_language

from tripartite.casefile.country import CountryFile
from tripartite.pipeline.countryfile import file_of
from tripartite.store.overview import stamp


def country_file(code: str) -> CountryFile:
    """The file of one country (ISO alpha-3), its actors named in the language of the page."""
    return _country_file(code, stamp(), (get_language() or "en").split("-")[0])


@lru_cache(maxsize=12)
def _country_file(code: str, stamp: str, language: str) -> CountryFile:
    return file_of(code, language)
