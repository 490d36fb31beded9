"""Search over the passages of all documents, in all languages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tripartite.store.search import Found, search
from tripartite.store.search_choices import choices
from tripartite.web.paging import Pages, page_asked

PER_PAGE = 20


@require_safe
def found(request: HttpRequest) -> HttpResponse:
    """What was found; only the results where HTMX asks."""
    words = request.GET.get("q", "").strip()[:400]
    asked = {name: request.GET.get(name, "")[:30] for name in ("country", "kind", "language")}
    number = page_asked(request)
    result = Found((), 0)
    if words:
        result = search(words, **asked, limit=PER_PAGE, offset=(number - 1) * PER_PAGE)
    context = {
        "words": words,
        "asked": asked,
        "filtered": any(asked.values()),
        "found": result,
        "pages": Pages(number, PER_PAGE, result.total),
    }
    if request.headers.get("HX-Target") == "results":
        return render(request, "web/search_results.html", context)
    return render(request, "web/search.html", context | {"choices": choices()})
