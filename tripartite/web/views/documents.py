"""Every document in the store, a page at a time."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tripartite.store.search_choices import choices
from tripartite.store.shelf import on_shelf
from tripartite.web.paging import Pages, page_asked

_PER_PAGE = 100


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """The documents that fit the filters, the latest first; `country=none` has those that no country is settled for."""
    asked = {name: request.GET.get(name, "")[:30] for name in ("country", "kind", "language")}
    number = page_asked(request)
    found = on_shelf(**asked, limit=_PER_PAGE, offset=(number - 1) * _PER_PAGE)
    context = {
        "asked": asked,
        "documents": found.documents,
        "pages": Pages(number, _PER_PAGE, found.total),
        "choices": choices(),
    }
    return render(request, "web/documents.html", context)
