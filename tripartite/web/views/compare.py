"""Two countries, two years of one, or before and after a date: numbers side by side, each with what it counts."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tripartite.store.comparison import SORTS, Side, Told, question_for, told_of
from tripartite.store.search_choices import choices
from tripartite.values.dates import DateRange
from tripartite.web.rendering.axis import span_of
from tripartite.web.wording.asked_dates import wrong_dates
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.labels import KINDS, label
from tripartite.web.wording.labels import SORTS as SORT_LABELS
from tripartite.web.wording.locale_names import country_name
from tripartite.web.wording.questions import what_words

MODES = ("countries", "years", "date")


@dataclass(frozen=True, slots=True)
class Cell:
    """One number with the address of what it counts."""

    number: int
    address: str


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """The comparison asked for; without one, the form."""
    asked = {
        name: request.GET.get(name, "").strip()[:10] for name in ("left", "right", "from", "to", "one", "other", "date")
    }
    mode = request.GET.get("by", "")
    mode = mode if mode in MODES else "countries"
    sides = sides_of(mode, asked)
    typed = {"countries": ("from", "to"), "years": ("one", "other"), "date": ("date",)}[mode]
    ends = (asked["from"], asked["to"]) if mode == "countries" else ("", "")
    wrong = wrong_dates((asked[name] for name in typed), *ends)
    context: dict[str, Any] = {"mode": mode, "asked": asked, "choices": choices(), "sides": None, "wrong_dates": wrong}
    if sides:
        told = tuple(told_of(side) for side in sides)
        context |= {
            "sides": [_head(side, one) for side, one in zip(sides, told, strict=True)],
            "sections": [_section(sort, sides, told) for sort in SORTS],
            "figures": [[card_of(record) for record in one.figures] for one in told],
            "uneven": _uneven(told),
        }
    return render(request, "web/compare.html", context)


def sides_of(mode: str, asked: dict[str, str]) -> tuple[Side, Side] | None:
    """The two sides; None where the question is not whole."""
    left, right = asked["left"].upper(), asked["right"].upper()
    if mode == "countries":
        since, until = _partial(asked["from"]), _partial(asked["to"])
        return (Side(left, since, until), Side(right, since, until)) if left and right and left != right else None
    if mode == "years":
        one, other = _partial(asked["one"])[:4], _partial(asked["other"])[:4]
        return (Side(left, one, one), Side(left, other, other)) if left and one and other and one != other else None
    day = _span(asked["date"])
    if not left or day is None:
        return None
    before = day.first - timedelta(days=1)
    return Side(left, "", before.isoformat()), Side(left, day.first.isoformat(), "")


def _span(iso: str) -> DateRange | None:
    span = span_of(iso) if "/" not in iso else None
    return span if span and span.first > date(2, 1, 1) else None


def _partial(iso: str) -> str:
    return iso if _span(iso) else ""


def _head(side: Side, told: Told) -> dict[str, Any]:
    coverage = told.coverage
    return {
        "name": country_name(side.country),
        "code": side.country,
        "time": _time(side),
        "coverage": coverage,
        "kinds": [(label(KINDS, kind), number) for kind, number in coverage.kinds.items()],
        "dated": bool(side.since or side.until),
    }


def _time(side: Side) -> str:
    if side.since and side.since == side.until:
        return date_words(side.since)
    if side.since and side.until:
        return f"{date_words(side.since)} – {date_words(side.until)}"
    if side.since:
        return _("from %(date)s on") % {"date": date_words(side.since)}
    if side.until:
        return _("until %(date)s") % {"date": date_words(side.until)}
    return ""


def _section(sort: str, sides: tuple[Side, Side], told: tuple[Told, ...]) -> dict[str, Any]:
    totals = [one.numbers.get((sort, ""), 0) for one in told]
    kinds = {what for one in told for found, what in one.numbers if found == sort and what}
    most = max((max(one.numbers.get((sort, what), 0) for one in told) for what in kinds), default=0)
    ordered = sorted(kinds, key=lambda what: (-sum(one.numbers.get((sort, what), 0) for one in told), what))
    return {
        "sort": sort,
        "name": SORT_LABELS[sort],
        "totals": [Cell(number, _address(side, sort)) for side, number in zip(sides, totals, strict=True)],
        "rows": [
            {
                "name": what_words(sort, what),
                "cells": [
                    Cell(one.numbers.get((sort, what), 0), _address(side, sort, what))
                    for side, one in zip(sides, told, strict=True)
                ],
            }
            for what in ordered
        ],
        "most": most,
    }


def _address(side: Side, sort: str, what: str = "") -> str:
    question = asdict(question_for(side, sort, what))
    names = {"since": "from", "until": "to"}
    told = {names.get(name, name): value for name, value in question.items() if value}
    return f"{reverse('search')}?{urlencode(told)}"


def _uneven(told: tuple[Told, ...]) -> bool:
    """Whether one side was read out of much more than the other, or out of other sorts of document."""
    left, right = (one.coverage for one in told)
    more, less = max(left.within, right.within), min(left.within, right.within)
    return more > less * 1.5 or set(left.kinds) != set(right.kinds)
