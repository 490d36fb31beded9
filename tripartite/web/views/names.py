"""Who is who by hand: doubtful pairs side by side, and taking a name out of an actor."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tripartite.pipeline.editing import decided_on
from tripartite.pipeline.resolving import doubts, resolve_country
from tripartite.resolution.matching import Doubt
from tripartite.resolution.partings import form_key
from tripartite.store import actors, review
from tripartite.store.about_actor import actor_with, forms_of
from tripartite.store.actors import documents_of_statements
from tripartite.store.models import Judgement
from tripartite.store.overview import overview, told_stamp
from tripartite.store.review import Reviewed
from tripartite.values.errors import Conflict
from tripartite.web.rendering.context import excerpts_of
from tripartite.web.reviewer import required_reviewer, reviewer_of
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.fields import JUDGEMENTS

#: How many countries are looked through for a pair in doubt where none was asked for.
_LOOKED_THROUGH = 6


@require_http_methods(["GET", "HEAD", "POST"])
def pairs(request: HttpRequest) -> HttpResponse:
    """The doubtful pairs of one country, one at a time; a POST judges."""
    countries = [one.code for one in overview().countries if one.code and one.documents]
    code = request.GET.get("country", "")[:3].upper() or _first_in_doubt(countries)
    if request.method == "POST":
        return _judge(request, code)
    return _shown(request, code, countries)


def _first_in_doubt(countries: list[str]) -> str:
    """The first of the countries with most documents that has a pair in doubt; the very first where none has."""
    stamp = told_stamp()
    return next((one for one in countries[:_LOOKED_THROUGH] if _doubts(one, stamp)), next(iter(countries), ""))


def _shown(request: HttpRequest, code: str, countries: list[str], notice: str = "", status: int = 200) -> HttpResponse:
    waiting = _doubts(code, told_stamp()) if code else ()
    place = min(_number(request.GET.get("pair", "")), max(0, len(waiting) - 1))
    pair = waiting[place] if waiting else None
    context = {
        "code": code,
        "countries": countries,
        "waiting": len(waiting),
        "place": place + 1,
        "reason": pair.reason if pair else "",
        "sides": [_side(pair.left.key), _side(pair.right.key)] if pair else [],
        "left": pair.left.key if pair else "",
        "right": pair.right.key if pair else "",
        "seen": _in_force(pair.left.key, pair.right.key) if pair else 0,
        "before": _address(code, place - 1) if place else "",
        "after": _address(code, place + 1) if place + 1 < len(waiting) else "",
        "decided": [_told(one) for one in actors.latest_judgements(code)] if code else [],
        "judgements": JUDGEMENTS,
        "reviewer": reviewer_of(request),
        "notice": notice,
    }
    return render(request, "web/review/names.html", context, status=status)


def _judge(request: HttpRequest, code: str) -> HttpResponse:
    by = required_reviewer(request)
    left, right = sorted((request.POST.get("left", "")[:20], request.POST.get("right", "")[:20]))
    verdict, seen = request.POST.get("verdict", ""), _number(request.POST.get("seen", ""))
    one, other = review.reviewed(left), review.reviewed(right)
    known = one is not None and other is not None
    # a form that was taken out of a naming has no statement of its own
    taken_out = (one is not None or other is not None) and bool(_in_force(left, right))
    if not (known or taken_out) or left == right or verdict not in (*JUDGEMENTS, actors.WITHDRAWN):
        raise Http404
    place = _number(request.GET.get("pair", ""))
    try:
        reason = request.POST.get("reason", "").strip()[:2000]
        actors.judge(left, right, verdict, by=by, reason=reason, seen=seen)
    except Conflict:
        notice = _(
            "Somebody judged these two meanwhile: their word stands in the list below. Change it there if need be."
        )
        return _shown(request, code, [code], notice, 409)
    _resolve_again([left, right])
    said = _("Undone.") if verdict == actors.WITHDRAWN else _("Kept: %(verdict)s.") % {"verdict": JUDGEMENTS[verdict]}
    messages.success(request, said)
    return HttpResponseRedirect(_address(code, place))


@require_POST
def apart(request: HttpRequest, key: str) -> HttpResponse:
    """Say that one naming of an actor is somebody else: it is kept apart from every other naming of that actor.

    With a form told, that form alone is taken out of the naming, and what the document says of it goes with it.
    """
    by = required_reviewer(request)
    found, naming, form = actor_with(key), request.POST.get("naming", ""), request.POST.get("form", "")
    if found is None or naming not in found.statements:
        raise Http404
    if form:
        return _form_apart(request, key, naming, form, by)
    others = [one for one in found.statements if one != naming]
    for other in others:
        actors.judge(naming, other, "different", by=by)
    _resolve_again(found.statements)
    messages.success(request, _("They are kept apart from now on."))
    again = next((found for found in map(actors.actor_of_statement, others) if found), None)
    code = request.GET.get("in", "")[:3].upper()
    if again is None:
        return HttpResponseRedirect(reverse("actor", args=[key]))
    return HttpResponseRedirect(reverse("actor", args=[again]) + (f"?{urlencode({'in': code})}" if code else ""))


def _form_apart(request: HttpRequest, key: str, naming: str, form: str, by: str) -> HttpResponse:
    """Take one form out of a naming that has others."""
    forms = forms_of(naming, key)
    if form not in forms or len(forms) < 2:
        raise Http404
    said = _("“%(name)s” is somebody else's name there") % {"name": form}
    actors.judge(naming, form_key(naming, form), "different", by=by, reason=said)
    _resolve_again([naming])
    messages.success(request, _("They are kept apart from now on."))
    code = request.GET.get("in", "")[:3].upper()
    again = actors.actor_of_statement(naming) or key
    return HttpResponseRedirect(reverse("actor", args=[again]) + (f"?{urlencode({'in': code})}" if code else ""))


def _resolve_again(keys: list[str] | tuple[str, ...]) -> None:
    for country in actors.countries_of_statements(keys):
        resolve_country(country)
    decided_on(documents_of_statements(keys))


@lru_cache(maxsize=8)
def _doubts(code: str, stamp: str) -> tuple[Doubt, ...]:
    return tuple(doubts(code))


def _side(key: str) -> dict[str, Any]:
    """One naming with its context and the actor that it belongs to."""
    found = review.reviewed(key)
    if found is None:
        raise Http404
    return {
        "card": card_of(found.record),
        "excerpts": [one for one in _context(found) if one.holds],
        "actor": actors.actor_of_statement(key),
    }


def _context(found: Reviewed) -> Any:
    first = found.record.statement.evidence[0]
    address = reverse("statement", args=[found.record.key])
    return excerpts_of(found.record, review.passages_about(found.document_id, first.start, first.end, 0), address)


def _told(one: Judgement) -> dict[str, Any]:
    sides = [review.reviewed(key) for key in (one.left, one.right)]
    return {"judgement": one, "sides": [card_of(side.record) for side in sides if side]}


def _in_force(left: str, right: str) -> int:
    """The number of the judgement in force on a pair; 0 for none."""
    left, right = sorted((left, right))
    found = actors.judgements_on([(left, right)])
    return found[left, right].pk if found else 0


def _number(asked: str) -> int:
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 18 else 0


def _address(code: str, place: int) -> str:
    parts = {"country": code, **({"pair": str(place)} if place else {})}
    return reverse("review-names") + "?" + urlencode(parts)
