"""Light, dark, or as the reader's system has it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE = "tripartite-appearance"
CHOICES = ("auto", "light", "dark")


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep the choice in a cookie and go back to the page."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(back)
    choice = request.POST.get("appearance", "auto")
    if choice in CHOICES:
        response.set_cookie(COOKIE, choice, max_age=365 * 24 * 3600, samesite="Lax", httponly=True)
    return response


def chosen(request: HttpRequest) -> str:
    """The choice kept earlier; "auto" where there is none."""
    choice = request.COOKIES.get(COOKIE, "auto")
    return choice if choice in CHOICES else "auto"
