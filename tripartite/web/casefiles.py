"""Country files kept ready between pages; made anew after something of that country changed."""

from __future__ import annotations

from functools import lru_cache

from tripartite.casefile.country import CountryFile
from tripartite.pipeline.countryfile import file_of
from tripartite.store.overview import stamp_of


def country_file(code: str) -> CountryFile:
    """The file of one country (ISO alpha-3)."""
    return _country_file(code, stamp_of(code))


@lru_cache(maxsize=12)
def _country_file(code: str, stamp: str) -> CountryFile:
    return file_of(code)
