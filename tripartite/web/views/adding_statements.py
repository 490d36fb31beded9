"""Adding a statement that the machine missed: words selected in the document, a sort, the fields of that sort."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tripartite.casefile.records import Record
from tripartite.pipeline.resolving import resolve_country
from tripartite.store import decisions, models, review
from tripartite.store.documents import ref
from tripartite.store.opened import document_named, opened
from tripartite.values.spans import Evidence
from tripartite.values.statements import SORTS, Place, Statement
from tripartite.web.correcting import Corrected, added, blank_form
from tripartite.web.rendering.context import excerpts_of
from tripartite.web.reviewer import required_reviewer, reviewer_of
from tripartite.web.wording.labels import SORT

_BY_SORT: dict[str, type[Statement]] = {one.sort: one for one in SORTS}
#: Places in the text that are offered where the words stand in several, and letters shown around each.
_OFFERED, _AROUND = 20, 60


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, name: str) -> HttpResponse:
    """Words, then a sort, then the fields; a POST keeps the statement."""
    row = document_named(name)
    if row is None:
        raise Http404
    sort = request.POST.get("sort") or request.GET.get("sort", "")
    if sort and sort not in _BY_SORT:
        raise Http404
    if request.method == "POST":
        return _keep(request, row, sort)
    text = opened(row).reading.text
    start, end, found = _run_asked(request, text)
    form = blank_form(_BY_SORT[sort], text[start:end], start, end, row.country) if sort else None
    return _shown(request, row, sort, (start, end), form, found)


def _keep(request: HttpRequest, row: models.Document, sort: str) -> HttpResponse:
    by = required_reviewer(request)
    if sort not in _BY_SORT:
        raise Http404
    posted = {name[2:]: str(value) for name, value in request.POST.items() if name.startswith("f-")}
    runs = list(zip(request.POST.getlist("start"), request.POST.getlist("end"), strict=False))[:20]
    form = added(_BY_SORT[sort], posted, runs, opened(row).reading.text)
    if form.statement is None:
        start, end = (_number(runs[0][0]), _number(runs[0][1])) if runs else (0, 0)
        return _shown(request, row, sort, (start, end), form, status=422)
    made = decisions.add(row, form.statement, by=by, reason=request.POST.get("reason", "").strip()[:2000])
    if sort in ("people", "organisations"):
        resolve_country(form.statement.country or "")
    messages.success(request, _("Added. It stays when the document is read again."))
    return HttpResponseRedirect(reverse("statement", args=[made.statement_key]))


def _shown(
    request: HttpRequest,
    row: models.Document,
    sort: str,
    run: tuple[int, int],
    form: Corrected | None,
    found: list[tuple[str, str, str, str]] | None = None,
    status: int = 200,
) -> HttpResponse:
    text = opened(row).reading.text
    start, end = run if 0 <= run[0] < run[1] <= len(text) and text[run[0] : run[1]].strip() else (0, 0)
    context: dict[str, Any] = {
        "row": row,
        "name": name_of(row),
        "sort": sort,
        "sorts": [(one, words) for one, words in SORT.items() if one in _BY_SORT],
        "start": start,
        "end": end,
        "words": request.GET.get("words", "")[:2000],
        "found": found,
        "excerpts": _excerpts(row, text, start, end) if end else [],
        "form": form,
        "reviewer": reviewer_of(request),
    }
    return render(request, "web/review/add.html", context, status=status)


def name_of(row: models.Document) -> str:
    """The document's name in addresses."""
    return row.sha256[:12]


def _excerpts(row: models.Document, text: str, start: int, end: int) -> Any:
    """The selected words in their context."""
    here = Place(evidence=(Evidence.at(text, start, end),), rule="", name=text[start:end])
    return excerpts_of(Record("new", ref(row), here), review.passages_about(row.pk, start, end), "#add")


def _run_asked(request: HttpRequest, text: str) -> tuple[int, int, list[tuple[str, str, str, str]] | None]:
    """The run that the address names; by its words where these stand once, else where they stand."""
    start, end = _number(request.GET.get("start", "")), _number(request.GET.get("end", ""))
    words = request.GET.get("words", "")[:2000].split()
    if end > start or not words:
        return (start, end, None) if start < end <= len(text) else (0, 0, None)
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    places = [one.span() for _, one in zip(range(_OFFERED), pattern.finditer(text), strict=False)]
    if len(places) == 1:
        return (*places[0], None)
    offered = [
        (
            "?" + urlencode({"start": first, "end": last, "sort": request.GET.get("sort", "")}),
            text[max(0, first - _AROUND) : first],
            text[first:last],
            text[last : last + _AROUND],
        )
        for first, last in places
    ]
    return 0, 0, offered


def _number(asked: str) -> int:
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 12 else 0
