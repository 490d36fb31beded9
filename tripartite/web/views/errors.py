"""Pages for what went wrong, in the same design: what it was, and where to go from here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def _page(request: HttpRequest, status: int, title: str, remedy: str) -> HttpResponse:
    context = {"status": status, "title": title, "remedy": remedy}
    return render(request, "web/error.html", context, status=status)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return _page(request, 400, _("This request could not be understood"), _("Go back and try once more."))


def not_allowed(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403: a form sent too late (its `reason` is told), else something that the account has no right to."""
    late = _("Open the page again and repeat what you did; the form may have been open for too long.")
    rights = _("Your account has no right to this. Ask whoever looks after the accounts, or sign in with another one.")
    remedy = late if reason else rights
    return _page(request, 403, _("This is not allowed"), remedy)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    remedy = _("The address may be mistyped, or the document may no longer be in this store. Search for its words.")
    return _page(request, 404, _("There is no such page"), remedy)


def failed(request: HttpRequest) -> HttpResponse:
    """500."""
    remedy = _("Nothing was changed. The terminal in which the site runs says more about what went wrong.")
    return _page(request, 500, _("This page could not be made"), remedy)
