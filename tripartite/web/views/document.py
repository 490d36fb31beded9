"""A document: its text with the evidence marked, the statements beside it, and what is known of the file."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from pathlib import PurePath

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tripartite.store import models
from tripartite.store.opened import (
    OpenedDocument,
    document_named,
    document_of_statement,
    in_other_languages,
    opened,
    origins,
    other_tellings,
)
from tripartite.store.originals import path_of
from tripartite.store.review import decisions_in, rejected_in
from tripartite.web.rendering.blocks import Setting, blocks_of
from tripartite.web.rendering.markings import markings_of
from tripartite.web.rendering.notes import ties_of
from tripartite.web.rendering.parts import Part, part_at, parts_of
from tripartite.web.rendering.places import number_at
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.labels import SORTS

#: Characters of a document's SHA-256 in its address.
SHORT = 12


@require_safe
def first_part(request: HttpRequest, name: str) -> HttpResponse:
    """The document from its beginning."""
    return part(request, name, 1)


@require_safe
def part(request: HttpRequest, name: str, part: int) -> HttpResponse:
    """One part of the document with the statements that begin in it."""
    row = _document(name)
    document = opened(row)
    parts = parts_of(document.reading.text, document.reading.passages)
    if not 1 <= part <= len(parts):
        raise Http404
    shown = parts[part - 1]
    sorts = [one for one in request.GET.getlist("sort") if one in SORTS]
    places = _Places(row.sha256, document, parts, part)
    wanted = [one for one in document.records if not sorts or one.statement.sort in sorts]
    setting = Setting(
        text=document.reading.text,
        markings=markings_of(wanted),
        ties=ties_of(document.reading.text, document.reading.passages),
        statement=places.statement,
        passage=places.passage,
    )
    here = [one for one in document.records if part_at(parts, one.statement.start) is shown]
    counts = Counter(one.statement.sort for one in here)
    histories = decisions_in(row)
    return render(
        request,
        "web/document.html",
        {
            "row": row,
            "name": row.sha256[:SHORT],
            "reading": document.reading,
            "parts": parts,
            "part": shown,
            "before": parts[part - 2] if part > 1 else None,
            "after": parts[part] if part < len(parts) else None,
            "first_page": next((one.passage.page for one in shown.pieces if one.passage.page), 1),
            "blocks": blocks_of(shown, setting),
            "cards": [card_of(one) for one in here if not sorts or one.statement.sort in sorts],
            "counts": [(sort, counts[sort], not sorts or sort in sorts) for sort in SORTS if counts[sort]],
            "total": len(document.records),
            "outline": places.outline(),
            "origins": origins(row),
            "tellings": other_tellings(row),
            "languages": in_other_languages(row),
            "histories": histories,
            "statuses": {key: told[-1].verdict for key, told in histories.items()},
            "rejected": [card_of(one) for one in rejected_in(row)],
        },
    )


@require_safe
def passage(request: HttpRequest, name: str, place: str) -> HttpResponse:
    """The permanent address of a passage: leads to it in the right part, also after the document was read again."""
    row = _document(name)
    document = opened(row)
    found = number_at(document.reading.text, document.reading.passages, place)
    if found is None:
        raise Http404
    number, same = found
    if not same:
        messages.warning(
            request, _("The document was read again since this link was made: the passage reads otherwise now.")
        )
    return HttpResponseRedirect(_Places(row.sha256, document).passage(number))


@require_safe
def offset(request: HttpRequest, name: str, offset: int) -> HttpResponse:
    """The passage at an offset of the text."""
    row = _document(name)
    document = opened(row)
    number = bisect_right([one.start for one in document.reading.passages], offset) - 1
    return HttpResponseRedirect(_Places(row.sha256, document).passage(max(0, number)))


@require_safe
def statement(request: HttpRequest, key: str) -> HttpResponse:
    """The permanent address of a statement: leads to its words in the document."""
    sha256 = document_of_statement(key)
    if sha256 is None:
        raise Http404
    return HttpResponseRedirect(_Places(sha256, opened(_document(sha256))).evidence(key))


@require_safe
def original(request: HttpRequest, name: str) -> FileResponse:
    """The unaltered original, always as a download, never shown by the browser."""
    row = _document(name)
    path = path_of(row.sha256)
    if not path.is_file():
        raise Http404
    return FileResponse(
        path.open("rb"),
        as_attachment=True,
        filename=PurePath(row.file).name or row.sha256,
        content_type="application/octet-stream",
    )


def _document(name: str) -> models.Document:
    row = document_named(name)
    if row is None:
        raise Http404
    return row


class _Places:
    """The addresses of a document's passages and statements; within the part shown they are anchors alone."""

    def __init__(
        self, sha256: str, document: OpenedDocument, parts: tuple[Part, ...] | None = None, shown: int = 0
    ) -> None:
        self.name = sha256[:SHORT]
        self.document = document
        self.parts = parts or parts_of(document.reading.text, document.reading.passages)
        self.shown = shown
        self.starts = {one.key: one.statement.start for one in document.records}

    def _in(self, offset: int, anchor: str) -> str:
        number = part_at(self.parts, offset).number
        if number == self.shown:
            return anchor
        if number == 1:
            return reverse("document", args=[self.name]) + anchor
        return reverse("document-part", args=[self.name, number]) + anchor

    def statement(self, key: str) -> str:
        """Where the card of a statement stands."""
        return self._in(self.starts[key], f"#s-{key}")

    def evidence(self, key: str) -> str:
        """Where the first words of a statement stand."""
        return self._in(self.starts[key], f"#e-{key}")

    def passage(self, number: int) -> str:
        """Where a passage stands."""
        passages = self.document.reading.passages
        return self._in(passages[number].start, f"#p-{number}") if passages else ""

    def outline(self) -> list[tuple[str, int, str]]:
        """Headings as (address, level, words)."""
        text = self.document.reading.text
        return [
            (self.passage(number), min(max(one.level, 1), 4), text[one.start : min(one.end, one.start + 140)])
            for number, one in enumerate(self.document.reading.passages)
            if one.kind == "heading"
        ]
