"""The review of statements: what matters most first, each in its context, decided by a click or a key."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tripartite.pipeline.countryfile import file_of
from tripartite.store import decisions, review
from tripartite.store.decisions import Verdict, decide
from tripartite.store.documents import reading_of
from tripartite.store.models import Decision
from tripartite.store.outcomes import Outcome, confirm, confirmed
from tripartite.store.review import Narrowed, Reviewed
from tripartite.store.search_choices import choices
from tripartite.values.errors import Conflict, NotFound
from tripartite.values.statements import Statement
from tripartite.web.correcting import Corrected, corrected, form_of
from tripartite.web.rendering.context import excerpts_of
from tripartite.web.reviewer import required_reviewer, reviewer_of
from tripartite.web.undoing import forget, last_of, own_number, remember
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.changes import changes_of
from tripartite.web.wording.fields import REASONS, STATUSES
from tripartite.web.wording.labels import SORTS

_DONE = {
    Verdict.ACCEPTED: gettext_lazy("Accepted."),
    Verdict.REJECTED: gettext_lazy("Rejected."),
    Verdict.CORRECTED: gettext_lazy("Corrected."),
}


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """The first statement that waits; a friendly word where none does."""
    asked = _asked(request)
    key = review.first(asked)
    if key is not None:
        return HttpResponseRedirect(_address(key, asked))
    return render(request, "web/review/item.html", {**_frame(request, asked), "item": None})


@require_http_methods(["GET", "HEAD", "POST"])
def item(request: HttpRequest, key: str) -> HttpResponse:
    """One statement in its context with what can be done; a POST decides."""
    found = review.reviewed(key)
    if found is None:
        raise Http404
    if request.method == "POST":
        return _decide(request, found)
    return _shown(request, found)


@require_POST
def outcome(request: HttpRequest, key: str) -> HttpResponse:
    """Keep a person's word on what became of a commitment."""
    by = required_reviewer(request)
    try:
        said = Outcome(request.POST.get("outcome", ""))
        confirm(key, said, by=by, reason=request.POST.get("reason", "").strip()[:2000])
    except (ValueError, NotFound) as reason:
        raise Http404 from reason
    return HttpResponseRedirect(_address(key, _asked(request)))


def _shown(
    request: HttpRequest, found: Reviewed, *, form: Corrected | None = None, notice: str = "", status: int = 200
) -> HttpResponse:
    asked, record = _asked(request), found.record
    history = review.decisions_on([record.key]).get(record.key, [])
    spans = record.statement.evidence
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    following, earlier = review.after(found.place, asked), review.before(found.place, asked)
    context = {
        **_frame(request, asked),
        "item": found,
        "card": card_of(record),
        "excerpts": excerpts_of(record, review.passages_about(found.document_id, start, end)),
        "history": history,
        "changes": changes_of(history),
        "outcome": confirmed([record.key]).get(record.key),
        "seen": history[-1].pk if history else 0,
        "form": form or form_of(record.statement),
        "correcting": form is not None or "correct" in request.GET,
        "notice": notice,
        "reasons": REASONS.items(),
        "after": following and _address(following, asked),
        "before": earlier and _address(earlier, asked),
    }
    return render(request, "web/review/item.html", context, status=status)


def _decide(request: HttpRequest, found: Reviewed) -> HttpResponse:
    by, asked, key = required_reviewer(request), _asked(request), found.record.key
    try:
        verdict = Verdict(request.POST.get("verdict", ""))
        seen = int(request.POST.get("seen", ""))
    except ValueError:
        return _shown(request, found, notice=_("This could not be understood. Nothing was changed."), status=400)
    form, statement = None, None
    if verdict is Verdict.CORRECTED:
        form = _entered(request, found)
        if form.statement is None:
            return _shown(request, found, form=form, status=422)
        statement = form.statement
    if verdict is Verdict.ADDED:
        return _shown(request, found, notice=_("This could not be understood. Nothing was changed."), status=400)
    following = review.after(found.place, asked) or review.first(asked)
    try:
        _keep(request, found, verdict, statement, by=by, seen=seen)
    except Conflict:
        return _conflict(request, key, form)
    except NotFound:
        return _shown(request, found, notice=_("There is no decision to undo."), status=409)
    if verdict is Verdict.WITHDRAWN and found.status == Verdict.REJECTED:
        # What it disagrees with is worked out here, since nobody may open its country's file for long.
        file_of(found.record.statement.country or "")
    messages.success(request, _said(found, verdict), extra_tags=key)
    if verdict is Verdict.WITHDRAWN and review.reviewed(key):
        return HttpResponseRedirect(_address(key, asked, undone="1"))
    if following in (None, key):
        return HttpResponseRedirect(reverse("review") + _query(asked))
    return HttpResponseRedirect(_address(following, asked))


def _keep(
    request: HttpRequest, found: Reviewed, verdict: Verdict, statement: Statement | None, *, by: str, seen: int
) -> None:
    reason = request.POST.get("preset", "") or request.POST.get("reason", "")
    key, reason = found.record.key, reason.strip()[:2000]
    if verdict is not Verdict.WITHDRAWN:
        remember(request, decide(key, verdict, by=by, statement=statement, reason=reason, seen=seen))
        return
    undone = own_number(request, seen) or seen
    earlier = decisions.before(key, undone)
    made = decide(key, verdict, by=by, reason=reason, seen=seen, instead_of=undone)
    forget(request, undone, made, earlier.pk if earlier else None)


def _said(found: Reviewed, verdict: Verdict) -> str:
    """What was done, in words; of an undoing also to what, since it may not be the statement last looked at."""
    if verdict is not Verdict.WITHDRAWN:
        return str(_DONE[verdict])
    card = card_of(found.record)
    claim = str(card.title or card.tag)[:120]
    return _("Undone (%(was)s): %(claim)s") % {"was": STATUSES.get(found.status, found.status), "claim": claim}


def _entered(request: HttpRequest, found: Reviewed) -> Corrected:
    posted = {name[2:]: str(value) for name, value in request.POST.items() if name.startswith("f-")}
    runs = list(zip(request.POST.getlist("start"), request.POST.getlist("end"), strict=False))
    text = reading_of(found.record.document.sha256).text
    return corrected(found.record.statement, posted, runs[:20], text)


def _conflict(request: HttpRequest, key: str, form: Corrected | None) -> HttpResponse:
    """Somebody was quicker: what they decided is shown, and nothing of theirs or of what was entered is lost."""
    now = review.reviewed(key)
    if now is None:
        raise Http404
    notice = _("Somebody decided on this statement meanwhile. Look at what was decided, then decide again.")
    return _shown(request, now, form=form, notice=notice, status=409)


def _frame(request: HttpRequest, asked: Narrowed) -> dict[str, Any]:
    return {
        "asked": asked,
        "query": _query(asked),
        "waiting": review.waiting(asked),
        "narrowed": any((asked.country, asked.sort, asked.document, asked.disputed)),
        "choices": choices(),
        "sorts": SORTS.items(),
        "statuses": STATUSES,
        "reviewer": reviewer_of(request),
        "last": _last(request),
        "undone": request.GET.get("undone") == "1",
    }


def _last(request: HttpRequest) -> Decision | None:
    """The newest decision of this person that can still be undone."""
    by = reviewer_of(request)
    last = last_of(request, by) if by else None
    return last.standing if last else None


def _asked(request: HttpRequest) -> Narrowed:
    country, sort = request.GET.get("country", "")[:3].upper(), request.GET.get("sort", "")
    document = request.GET.get("document", "")[:64].lower()
    return Narrowed(
        country=country if country.isalpha() else "",
        sort=sort if sort in SORTS else "",
        document=document if document.isalnum() else "",
        disputed=request.GET.get("disputed") == "1",
    )


def _query(asked: Narrowed, **more: str) -> str:
    parts = {"country": asked.country, "sort": asked.sort, "document": asked.document}
    parts |= {"disputed": "1" if asked.disputed else "", **more}
    query = urlencode({name: value for name, value in parts.items() if value})
    return f"?{query}" if query else ""


def _address(key: str, asked: Narrowed, **more: str) -> str:
    return reverse("review-item", args=[key]) + _query(asked, **more)
