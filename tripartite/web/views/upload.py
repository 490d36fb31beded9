"""Adding documents by the browser: files are set down at once and read beside the site; each one's fate is told."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tripartite.pipeline import arriving
from tripartite.sources.limits import limits
from tripartite.sources.opening import too_large
from tripartite.store import arrivals
from tripartite.values.errors import StopAll
from tripartite.web.receiving import oversized
from tripartite.web.reviewer import required_reviewer
from tripartite.web.wording.amounts import number_words
from tripartite.web.wording.remarks import remark_words

#: How many files one form may send.
MOST = 500


def upload(request: HttpRequest) -> HttpResponse:
    """The form and what became of what was sent; a POST takes files in."""
    return _taken_in(request) if request.method == "POST" else _page(request)


@require_safe
def how_far(request: HttpRequest) -> HttpResponse:
    """The list alone, for a page that asks again while files are being read."""
    return render(request, "web/upload/list.html", context_of(required_reviewer(request)))


@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """Read an interrupted file again."""
    if arrivals.wait_again(number, required_reviewer(request)):
        arriving.wake()
    return HttpResponseRedirect(reverse("upload"))


@require_POST
def clear(request: HttpRequest) -> HttpResponse:
    """Take what is finished off the list."""
    arrivals.clear(required_reviewer(request))
    return HttpResponseRedirect(reverse("upload"))


def context_of(by: str | None) -> dict[str, Any]:
    """What the form and the list show; nothing for somebody who may not add documents."""
    if by is None:
        return {"may_add": False}
    arriving.look_after()
    rows = arrivals.arrivals_of(by)
    for row in rows:
        for one in row.outcomes:
            if one.get("problem"):
                one["problem"], one["remedy"] = remark_words(one["problem"]), remark_words(one["remedy"])
    return {
        "may_add": True,
        "arrivals": rows,
        "unfinished": sum(row.state in arrivals.UNFINISHED for row in rows),
        "limit": limits().document,
        "limit_words": f"{number_words(round(limits().document / 1e6))} MB",
        "most": MOST,
    }


def _page(request: HttpRequest) -> HttpResponse:
    return render(request, "web/upload/page.html", context_of(required_reviewer(request)))


def _taken_in(request: HttpRequest) -> HttpResponse:
    by = required_reviewer(request)
    for file in request.FILES.getlist("files"):
        if isinstance(file, UploadedFile):
            _set_down(file, by)
    for one in oversized(request):
        refused = too_large(one.name, limits())
        arrivals.turned_away(name=one.name, size=one.size, by=by, problem=refused.problem, remedy=refused.remedy)
    arriving.wake()
    if request.htmx or request.headers.get("X-Requested-With") == "XMLHttpRequest":  # type: ignore[attr-defined]
        return render(request, "web/upload/list.html", context_of(by))
    return HttpResponseRedirect(reverse("upload"))


def _set_down(file: UploadedFile[bytes], by: str) -> None:
    try:
        arrivals.set_down(file.chunks(), name=file.name or "", by=by)
    except StopAll as error:
        arrivals.turned_away(
            name=file.name or "", size=file.size or 0, by=by, problem=error.problem, remedy=error.remedy
        )
