"""Country files kept ready between pages; made anew after something of that country changed."""

from __future__ import annotations

from functools import lru_cache

from django.db import connection
from django.utils.translation import get_language

from tripartite.casefile.country import CountryFile
from tripartite.pipeline.countryfile import file_of
from tripartite.pipeline.ready_files import ready_file
from tripartite.store.overview import stamp_of
from tripartite.store.public_copy import on_public_side, side


def country_file(code: str) -> CountryFile:
    """The file of one country (ISO alpha-3), its actors named in the language of the page."""
    language = (get_language() or "en").split("-")[0]
    if "memory" in str(connection.settings_dict["NAME"]):
        # Nothing outlives a database in memory, and no other program sees it.
        return _country_file(code, f"{side()} {stamp_of(code)}", language)
    return ready_file(code, language, anew_beside=not on_public_side())


@lru_cache(maxsize=12)
def _country_file(code: str, stamp: str, language: str) -> CountryFile:
    return file_of(code, language)
