"""The public side: under /public/ the same pages, made from the public copy alone, without the tools."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.urls import get_script_prefix, set_script_prefix

from tripartite.store.public_copy import place, public_side
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
        finally:
            set_script_prefix(before)


def _urls() -> str:
    return "tripartite.web.access.public_urls"


def _whole(response: HttpResponse) -> HttpResponse:
    """A response that is made while it is sent would be made from the private store, so it is made here."""
    if isinstance(response, StreamingHttpResponse):
        content = b"".join(cast(Any, response))
        headers = {name: value for name, value in response.headers.items() if name != "Content-Length"}
        return HttpResponse(content, status=response.status_code, headers=headers)
    return response
