"""Search over the passages of all documents, or over statements, in all languages; every filter is in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tripartite.publishing.found import MOST, passages_as, statements_as
from tripartite.store.overview import overview
from tripartite.store.saved_searches import drop_search, save_search, searches_of
from tripartite.store.search import Found, search
from tripartite.store.search_choices import choices
from tripartite.store.search_statements import Question, find_statements, years_found
from tripartite.web.paging import Pages, page_asked
from tripartite.web.rendering.axis import span_of
from tripartite.web.rendering.years import years_of
from tripartite.web.reviewer import reader_of, required_reader
from tripartite.web.wording.asked_dates import wrong_dates
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.fields import STATUSES
from tripartite.web.wording.labels import MODALITIES, SORTS
from tripartite.web.wording.questions import KINDS_OF_SORT, chips_of, facets_in_words
from tripartite.web.wording.rights import themes

PER_PAGE = 20
VIEWS = ("list", "table", "timeline")
#: What the address calls the fields of a question.
_NAMES = {"words": "q", "since": "from", "until": "to"}
#: What asks for statements, since passages have no such thing.
_OF_STATEMENTS = ("sort", "what", "actor", "status", "modality", "theme", "dated", "source")


@require_safe
def found(request: HttpRequest) -> HttpResponse:
    """What was found; only the results where HTMX asks."""
    question = question_of(request.GET)
    view = request.GET.get("view", "")
    view = view if view in VIEWS else "list"
    number = page_asked(request)
    in_statements = _in_statements(question, request.GET)
    asked = any(value for name, value in asdict(question).items())
    typed = [request.GET.get(name, "").strip() for name in ("from", "to")]
    context: dict[str, Any] = {
        "words": question.words,
        "question": question,
        "asked": asdict(question) | {"from": question.since, "to": question.until},
        "wrong_dates": wrong_dates(typed, *typed),
        "anything": bool(question.words) or (in_statements and asked),
        "in_statements": in_statements,
        "view": view,
        "chips": chips_of(question),
        "searches": saved(request),
        "may_save": reader_of(request) is not None,
        "query": _query(request.GET),
        "most": MOST,
    }
    if context["anything"]:
        show = _statements if in_statements else _passages
        context |= show(question, view, number)
    if request.headers.get("HX-Target") == "results":
        return render(request, "web/search_results.html", context)
    context |= {
        "choices": choices(),
        "sorts": SORTS.items(),
        "whats": KINDS_OF_SORT.get(question.sort, {}).items(),
        "statuses": [(name, STATUSES[name]) for name in STATUSES if name != "withdrawn"],
        "modalities": MODALITIES.items(),
        "themes": [(one.code, one.name) for one in themes()],
        "store": overview(),
    }
    return render(request, "web/search.html", context)


@require_safe
def export(request: HttpRequest, form: str) -> StreamingHttpResponse:
    """What was found as CSV or JSON lines, at most MOST of it."""
    if form not in ("csv", "jsonl"):
        raise Http404
    question = question_of(request.GET)
    if _in_statements(question, request.GET):
        lines = statements_as(form, find_statements(question, limit=MOST).records)
    else:
        lines = passages_as(form, search(question.words, **_of_passages(question), limit=MOST).hits)
    response = StreamingHttpResponse(
        (line.encode() for line in lines),
        content_type="text/csv; charset=utf-8" if form == "csv" else "application/x-ndjson; charset=utf-8",
    )
    response["Content-Disposition"] = f'attachment; filename="tripartite-found.{form}"'
    return response


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the search under a name."""
    by = required_reader(request)
    query = _query(QueryDict(request.POST.get("query", "")[:4000]))
    save_search(by, request.POST.get("name", ""), query)
    return HttpResponseRedirect(f"{reverse('search')}?{query}")


@require_POST
def drop(request: HttpRequest, number: int) -> HttpResponse:
    """Let a saved search go."""
    drop_search(required_reader(request), number)
    return HttpResponseRedirect(reverse("search"))


def question_of(given: Mapping[str, Any]) -> Question:
    """The question in an address; dates that are none are left out."""
    told = {name: str(given.get(_NAMES.get(name, name), "")).strip()[:400] for name in asdict(Question())}
    for name in ("since", "until"):
        if not span_of(told[name]) or "/" in told[name]:
            told[name] = ""
    return Question(**told)


def saved(request: HttpRequest) -> list[Any]:
    """The searches that this person keeps."""
    by = reader_of(request)
    return searches_of(by) if by else []


def _in_statements(question: Question, given: Mapping[str, Any]) -> bool:
    if any(getattr(question, name) for name in _OF_STATEMENTS):
        return True
    return given.get("in") == "statements" or not question.words


def _query(given: QueryDict) -> str:
    """The question as it stands in the address, without the page and what is empty."""
    kept = given.copy()
    for name in list(kept):
        if name in ("page", "csrfmiddlewaretoken") or not any(kept.getlist(name)):
            del kept[name]
    return kept.urlencode()


def _of_passages(question: Question) -> dict[str, Any]:
    names = ("country", "kind", "language", "publisher", "since", "until")
    return {name: getattr(question, name) for name in names}


def _passages(question: Question, view: str, number: int) -> dict[str, Any]:
    options = _of_passages(question)
    by_time = view == "timeline"
    result: Found = search(question.words, **options, by_time=by_time, limit=PER_PAGE, offset=(number - 1) * PER_PAGE)
    facets = {
        "country": result.countries,
        "kind": result.kinds,
        "language": result.languages,
        "publisher": result.publishers,
    }
    return {
        "hits": result.hits,
        "total": result.total,
        "facets": facets_in_words(facets, question),
        "years": years_of(result.years) if by_time else None,
        "pages": Pages(number, PER_PAGE, result.total),
    }


def _statements(question: Question, view: str, number: int) -> dict[str, Any]:
    per_page = 50 if view == "table" else PER_PAGE
    # A timeline shows what has a date; of the rest only the number is told.
    page = 0 if view == "timeline" else per_page
    result = find_statements(question, limit=page, offset=(number - 1) * per_page)
    if view == "timeline":
        dated = replace(question, dated="1")
        result_dated = find_statements(dated, limit=per_page, offset=(number - 1) * per_page)
        return {
            **_shown(result_dated.records),
            "total": result_dated.total,
            "undated": result.total - result_dated.total,
            "facets": facets_in_words(result.facets, question),
            "years": years_of(years_found(question)),
            "pages": Pages(number, per_page, result_dated.total),
        }
    return {
        **_shown(result.records),
        "total": result.total,
        "facets": facets_in_words(result.facets, question),
        "pages": Pages(number, per_page, result.total),
    }


def _shown(records: Any) -> dict[str, Any]:
    return {"cards": [card_of(one) for one in records]}
