"""A record in two languages side by side, passage by passage, the evidence of both marked."""

from __future__ import annotations

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tripartite.store import models
from tripartite.store.opened import OpenedDocument, document_named, opened
from tripartite.store.public_copy import side
from tripartite.text.parallel import Aligned
from tripartite.web.rendering.side_by_side import pages_of, rows_of, set_beside, tally_of
from tripartite.web.views.document import SHORT


@require_safe
def beside(request: HttpRequest, name: str, other: str, part: int = 1) -> HttpResponse:
    """Two documents that hold one record; others are not set side by side."""
    row, across = document_named(name), document_named(other)
    if row is None or across is None or row.pk == across.pk or not row.record or row.record != across.record:
        raise Http404
    left, right = opened(row), opened(across)
    found = _aligned(f"{_state(row)} {_state(across)}", _Pair(left, right))
    pages = pages_of(found, left, right)
    if not 1 <= part <= len(pages):
        raise Http404
    short = row.sha256[:SHORT], across.sha256[:SHORT]
    return render(
        request,
        "web/side_by_side.html",
        {
            "row": row,
            "across": across,
            "name": short[0],
            "other": short[1],
            "rows": rows_of(pages[part - 1], left, right, lambda key: reverse("statement", args=[key])),
            "tally": tally_of(found),
            "part": part,
            "last": len(pages),
            "before": _address(*short, part - 1) if part > 1 else "",
            "after": _address(*short, part + 1) if part < len(pages) else "",
        },
    )


def _address(name: str, other: str, part: int) -> str:
    return reverse("beside", args=[name, other]) if part == 1 else reverse("beside-part", args=[name, other, part])


def _state(row: models.Document) -> str:
    """What tells one reading of a document from every other."""
    return f"{side()} {row.sha256} {row.reader} {row.read.isoformat()}"


class _Pair:
    """Two opened documents that count as the same to what is kept ready: the stamp alone tells readings apart."""

    def __init__(self, left: OpenedDocument, right: OpenedDocument) -> None:
        self.left, self.right = left, right

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pair)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=6)
def _aligned(stamp: str, pair: _Pair) -> Aligned:
    return set_beside(pair.left, pair.right)
