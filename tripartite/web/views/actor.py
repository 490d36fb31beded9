"""A person or a body: every name, every document that names it, every statement about it."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tripartite.casefile.records import Record
from tripartite.store.about_actor import actor_with, documents_naming, forms_of, namings_of_actor, statements_on
from tripartite.values.statements import Sanction
from tripartite.web.paging import paged
from tripartite.web.rendering.bars import bars_of
from tripartite.web.reviewer import reviewer_of
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.labels import SORTS

#: Documents of one page: what names an actor of the world may be hundreds.
_DOCUMENTS = 25
_ORDER = {name: place for place, name in enumerate(SORTS)}


@require_safe
def actor(request: HttpRequest, key: str) -> HttpResponse:
    """One actor; `?in=KAZ` says in which country's file it was met."""
    code = request.GET.get("in", "")[:3].upper()
    found = actor_with(key)
    if found is None:
        raise Http404
    documents, pages = paged(documents_naming(found), request, _DOCUMENTS)
    everything = statements_on(found, documents)
    sort = request.GET.get("sort", "")
    counts = Counter(one.statement.sort for one in everything)
    shown = sorted((one for one in everything if sort in ("", one.statement.sort)), key=_weight)
    sanctions = [one for one in everything if isinstance(one.statement, Sanction)]
    return render(
        request,
        "web/actor.html",
        {
            "actor": found,
            "code": code,
            "asked": {"sort": sort},
            "counts": [(name, counts[name]) for name in SORTS if counts[name]],
            "cards": [card_of(one) for one in shown],
            "total": len(everything),
            "pages": pages,
            "bars": bars_of([(found.name, found.key, sanctions)]),
            "documents": documents,
            "namings": [(one, forms_of(one.key, key)) for one in namings_of_actor(found)],
            "reviewer": reviewer_of(request),
        },
    )


def _weight(record: Record) -> tuple[int, str, str]:
    """Sorts in the order of the site, then time."""
    one = record.statement
    when = getattr(one, "date", None) or getattr(one, "imposed", None) or record.document.published or "9999"
    return (_ORDER[one.sort], when, record.document.file)
