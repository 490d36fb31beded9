"""Addresses made by the hundred: a page's name is looked up once, and what differs is put in."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from django.urls import get_script_prefix, get_urlconf, reverse

#: Stands in an address for what is put there: a slug and a number that nothing has.
_PART = "909090909090909"


def addresses(name: str, *fixed: str) -> Callable[[str], str]:
    """Makes the addresses of one sort of page from the last part of each.

    Args:
        name: of the page, as the site's list of addresses has it.
        fixed: the parts that are the same in all of them.
    """
    before, after = _cut(name, fixed, get_script_prefix(), get_urlconf())
    return lambda part: f"{before}{quote(part)}{after}"


@lru_cache(maxsize=128)
def _cut(name: str, fixed: tuple[str, ...], prefix: str, urlconf: str | None) -> tuple[str, str]:
    before, _, after = reverse(name, args=[*fixed, _PART]).rpartition(_PART)
    return before, after
