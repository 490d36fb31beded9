"""Help: the method in plain words, and the keys."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tripartite import __version__
from tripartite.web.wording import labels


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """How Tripartite reads, what its words mean, and how to use the site by keyboard."""
    return render(request, "web/help.html", {"version": __version__, "sorts": labels.SORTS, "kinds": labels.KINDS})
