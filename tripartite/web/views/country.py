"""A country's file, section by section."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tripartite.store.documents import documents
from tripartite.store.statements import tally


@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    """The file on one page."""
    rows = documents(code.upper())
    counts = tally(code.upper())
    if not rows and not counts:
        raise Http404
    return render(request, "web/country.html", {"code": code.upper(), "documents": rows, "counts": counts})


@require_safe
def section(request: HttpRequest, code: str, section: str) -> HttpResponse:
    """One section."""
    raise Http404
