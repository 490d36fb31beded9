"""The doorkeeper: every address of the site asks for a right, and what is not in the table asks for one all the same.

Reading asks for READ and changing for REVIEW unless the table says otherwise, so that a page added later is never open
by oversight. HTMX asks at the same doors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import get_script_prefix, reverse

from tripartite.store.accounts import Right
from tripartite.store.public_copy import something_is_public
from tripartite.web.access.rights import from_own_machine, is_public, may_do

_SAFE = ("GET", "HEAD", "OPTIONS")
#: Addresses that need nobody signed in.
OPEN = frozenset({"sign-in", "sign-in-code", "sign-out", "set_language", "appearance"})
#: By the address's name: the rights to read it and to change something there.
DOORS: dict[str, tuple[Right, Right]] = {
    "own-account": (Right.READ, Right.READ),
    "two-factor": (Right.READ, Right.READ),
    "two-factor-picture": (Right.READ, Right.READ),
    "search-save": (Right.READ, Right.READ),
    "search-drop": (Right.READ, Right.READ),
    "review": (Right.REVIEW, Right.REVIEW),
    "review-item": (Right.REVIEW, Right.REVIEW),
    "review-names": (Right.REVIEW, Right.REVIEW),
    "add-statement": (Right.REVIEW, Right.REVIEW),
    "upload": (Right.REVIEW, Right.REVIEW),
    "upload-list": (Right.REVIEW, Right.REVIEW),
    "accounts": (Right.MANAGE, Right.MANAGE),
    "account-change": (Right.MANAGE, Right.MANAGE),
    "publishing": (Right.PUBLISH, Right.PUBLISH),
    "publish": (Right.PUBLISH, Right.PUBLISH),
    "publishing-work": (Right.PUBLISH, Right.PUBLISH),
    "publishing-again": (Right.PUBLISH, Right.PUBLISH),
}
#: What somebody who must first set up a second factor can reach.
_WITHOUT_SECOND = OPEN | {"two-factor", "two-factor-picture", "own-account"}


def right_for(name: str | None, method: str) -> Right | None:
    """The right that an address asks for; None where it is open to all."""
    if name in OPEN:
        return None
    reading, changing = DOORS.get(name or "", (Right.READ, Right.REVIEW))
    return reading if method in _SAFE else changing


class Doorkeeper:
    """Lets through who may, sends who is not signed in to sign in, and says no to the rest."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not is_public(request) and request.user.is_authenticated:
            # What somebody signed in saw must not be had from a shared computer's store of pages afterwards.
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """None to let the request through."""
        name = request.resolver_match.url_name if request.resolver_match else None
        right = right_for(name, request.method or "")
        if is_public(request):
            if not settings.ACCOUNTS and not from_own_machine(request):
                raise PermissionDenied
            return None
        if right is None:
            return None
        if request.user.is_authenticated:
            return self._signed_in(request, name, right)
        if may_do(request, right):
            return None
        if not settings.ACCOUNTS:
            raise PermissionDenied
        return _to_sign_in(request, name)

    def _signed_in(self, request: HttpRequest, name: str | None, right: Right) -> HttpResponse | None:
        from tripartite.web.access.two_factor import has_second_factor

        user: Any = request.user
        if not user.is_verified() and (settings.TWO_FACTOR_REQUIRED or has_second_factor(user)):
            if has_second_factor(user):
                # The second factor was set up in another window after this one signed in.
                logout(request)
                return _to_sign_in(request, name)
            if name not in _WITHOUT_SECOND:
                return _to(request, reverse("two-factor"))
        if not may_do(request, right):
            raise PermissionDenied
        return None


def _to_sign_in(request: HttpRequest, name: str | None) -> HttpResponse:
    if name == "home" and request.method == "GET" and something_is_public():
        return _to(request, f"{get_script_prefix()}public/")
    back = {"next": request.get_full_path()} if request.method == "GET" and name != "home" else {}
    return _to(request, reverse("sign-in") + (f"?{urlencode(back)}" if back else ""))


def _to(request: HttpRequest, address: str) -> HttpResponse:
    """Lead to another page; HTMX is told to leave the page, lest a part of one be shown inside another."""
    if request.headers.get("HX-Request"):
        return HttpResponse(status=403, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)
