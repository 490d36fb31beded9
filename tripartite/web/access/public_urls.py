"""The addresses of the public side: those on the list; every other one is there by name only and shows nothing."""

from __future__ import annotations

from typing import Any, NoReturn

from django.http import Http404, HttpRequest
from django.urls import URLPattern, URLResolver, path

from tripartite.web import urls

#: Pages for reading. What is not named here does not exist for the public, whatever is added to the site later.
PUBLIC = frozenset(
    {
        "home",
        "search",
        "search-export",
        "compare",
        "country",
        "country-section",
        "actor",
        "documents",
        "document",
        "document-part",
        "beside",
        "beside-part",
        "passage",
        "offset",
        "statement",
        "due",
        "help",
        "appearance",
        "set_language",
        "feed",
        "calendar",
        "public-export",
    }
)
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500


def nothing(request: HttpRequest, **_parts: Any) -> NoReturn:
    """What the public is shown at an address that is not public."""
    raise Http404


def _public(patterns: list[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The same patterns, those that are not public leading nowhere."""
    found: list[URLPattern | URLResolver] = []
    for one in patterns:
        if isinstance(one, URLResolver):
            found += [path(str(one.pattern), (_public(one.url_patterns), None, None))]
        elif one.name in PUBLIC:
            found.append(one)
        else:
            found.append(URLPattern(one.pattern, nothing, one.default_args, one.name))
    return found


urlpatterns = _public(urls.urlpatterns)
