"""The public side: under /public/ the same pages, made from the public copy alone, without the tools.

While the copy is closed (`tripartite.store.public_work`) there is one page that says so, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.loader import render_to_string
from django.urls import get_script_prefix, set_script_prefix
from django.utils.translation import get_language_from_request, override

from tripartite.pipeline import publicising_later
from tripartite.store.public_copy import place, public_side
from tripartite.values.errors import PublicClosed
from tripartite.web.views.appearance import COOKIE

PREFIX = "/public"
#: Cookies that mean something there: the language and the look. Whoever is signed in is a reader like any other.
_COOKIES = ("django_language", "csrftoken", COOKIE)


class PublicSite:
    """Answers what lies under /public/ out of the public copy; everything else passes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == PREFIX:
            return HttpResponseRedirect(f"{request.path}/")
        if not request.path_info.startswith(f"{PREFIX}/"):
            return self.get_response(request)
        kept = {name: value for name, value in request.COOKIES.items() if name in _COOKIES}
        cast(Any, request).COOKIES = kept
        cast(Any, request).public_side = True
        request.path_info = request.path_info[len(PREFIX) :]
        before = get_script_prefix()
        set_script_prefix(f"{before.rstrip('/')}{PREFIX}/")
        try:
            request.urlconf = _urls()
            with public_side(writing=not place().is_file()):
                return _whole(self.get_response(request))
        except PublicClosed:
            return _closed(request)
        finally:
            set_script_prefix(before)


def _closed(request: HttpRequest) -> HttpResponse:
    """What stands in the place of every public page while the copy is closed; no question is asked to make it."""
    publicising_later.look_after()
    with override(get_language_from_request(request)):
        content = render_to_string("web/publishing/closed.html")
    headers = {"Retry-After": "20", "Cache-Control": "no-store"}
    return HttpResponse(content, status=503, headers=headers)


def _urls() -> str:
    return "tripartite.web.access.public_urls"


def _whole(response: HttpResponse) -> HttpResponse:
    """A response that is made while it is sent would be made from the private store, so it is made here."""
    if isinstance(response, StreamingHttpResponse):
        content = b"".join(cast(Any, response))
        headers = {name: value for name, value in response.headers.items() if name != "Content-Length"}
        return HttpResponse(content, status=response.status_code, headers=headers)
    return response
