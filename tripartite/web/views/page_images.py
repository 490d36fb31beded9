"""A PDF's pages as they are printed: each a picture with the evidence marked on it and the statements beside it."""

from __future__ import annotations

import threading
from bisect import bisect_right

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tripartite.store import models
from tripartite.store.opened import OpenedDocument, document_named, document_of_statement, opened
from tripartite.store.page_pictures import DrawnPage, drawn_page
from tripartite.store.review import decisions_in
from tripartite.values.reading import Passage
from tripartite.web.rendering.markings import markings_of
from tripartite.web.rendering.on_page import MarkOnPage, marks_on_page, pages_of
from tripartite.web.views.document import SHORT
from tripartite.web.wording.cards import card_of

PDF = "application/pdf"


@require_safe
def page(request: HttpRequest, name: str, number: int) -> HttpResponse:
    """One page as a picture, its evidence marked, with the statements that stand on it."""
    row, document = _paged(name, number)
    drawn = drawn_page(row.sha256, number)
    marks = _marks(document, drawn, number) if drawn else []
    keys = {key for one in marks for key in one.keys} if drawn else _keys_of_page(document, number)
    histories = decisions_in(row)
    _draw_ahead(row.sha256, [one for one in (number + 1, number - 1) if 1 <= one <= (row.pages or 0)])
    cards = {one.key: card_of(one) for one in document.records if one.key in keys}
    return render(
        request,
        "web/page_image.html",
        {
            "row": row,
            "name": row.sha256[:SHORT],
            "page": number,
            "before": number - 1 if number > 1 else None,
            "after": number + 1 if number < (row.pages or 0) else None,
            "numbers": range(1, (row.pages or 0) + 1),
            "drawn": drawn,
            "marks": [(one, [cards[key] for key in one.keys]) for one in marks],
            "rough": any(one.rough for one in marks),
            "cards": list(cards.values()),
            "total": len(document.records),
            "first_passage": _first_passage(document, number),
            "histories": histories,
            "statuses": {key: told[-1].verdict for key, told in histories.items()},
        },
    )


@require_safe
def picture(request: HttpRequest, name: str, number: int) -> FileResponse:
    """The picture of a page."""
    row, _ = _paged(name, number)
    drawn = drawn_page(row.sha256, number)
    if drawn is None or not drawn.picture.exists():
        raise Http404
    response = FileResponse(drawn.picture.open("rb"), content_type="image/png")
    # A page's picture never changes, since originals never do; but only this reader may keep it.
    response["Cache-Control"] = "private, max-age=86400"
    return response


@require_safe
def statement_on_page(request: HttpRequest, key: str) -> HttpResponse:
    """Where a statement's words are printed: leads to the page, or to the text where there are no pages."""
    sha256 = document_of_statement(key)
    row = document_named(sha256) if sha256 else None
    if row is None:
        raise Http404
    document = opened(row)
    found = next((one for one in document.records if one.key == key), None)
    if found is None:
        raise Http404
    passage = _passage_at(document, found.statement.start)
    pages = pages_of(passage) if passage else []
    if row.media_type != PDF or not pages:
        return HttpResponseRedirect(reverse("statement", args=[key]))
    number = pages[0]
    for one in pages if len(pages) > 1 else ():
        drawn = drawn_page(row.sha256, one)
        if drawn and any(key in mark.keys for mark in _marks(document, drawn, one)):
            number = one
            break
    return HttpResponseRedirect(reverse("page-image", args=[row.sha256[:SHORT], number]) + f"#e-{key}")


def _paged(name: str, number: int) -> tuple[models.Document, OpenedDocument]:
    row = document_named(name)
    if row is None or row.media_type != PDF or not 1 <= number <= (row.pages or 0):
        raise Http404
    return row, opened(row)


def _marks(document: OpenedDocument, drawn: DrawnPage, number: int) -> list[MarkOnPage]:
    reading = document.reading
    return marks_on_page(reading.text, reading.passages, markings_of(document.records), drawn, number)


def _keys_of_page(document: OpenedDocument, number: int) -> set[str]:
    """The statements of a page that could not be drawn, by the passages that stand on it."""
    spans = [(one.start, one.end) for one in document.reading.passages if number in pages_of(one)]
    return {one.key for one in document.records if any(start <= one.statement.start < end for start, end in spans)}


def _first_passage(document: OpenedDocument, number: int) -> int | None:
    """The passage with which a page begins, so that the text can be opened there."""
    passages = document.reading.passages
    return next((at for at, one in enumerate(passages) if number in pages_of(one)), None)


def _passage_at(document: OpenedDocument, offset: int) -> Passage | None:
    passages = document.reading.passages
    at = bisect_right([one.start for one in passages], offset) - 1
    return passages[at] if at >= 0 else None


def _draw_ahead(sha256: str, numbers: list[int]) -> None:
    """Have the neighbouring pages drawn while this one is read, so that turning the page takes no waiting."""
    threading.Thread(target=lambda: [drawn_page(sha256, one) for one in numbers], daemon=True).start()
