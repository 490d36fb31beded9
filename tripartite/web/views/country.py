"""A country's file: the overview, and one page per section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from tripartite.casefile.country import CountryFile
from tripartite.casefile.records import Record
from tripartite.values.dates import DateRange
from tripartite.values.vocabulary import RegistrationAct
from tripartite.web.casefiles import country_file
from tripartite.web.rendering.axis import span_of
from tripartite.web.rendering.timeline import picture_of
from tripartite.web.views.country_sections import SECTIONS
from tripartite.web.wording.cards import Card, card_of
from tripartite.web.wording.rights import themes

#: The sections by the name in their address, in the order of the tabs.
TITLES: dict[str, str | Promise] = {
    "timeline": _("Timeline"),
    "people": _("People"),
    "organisations": _("Organisations"),
    "law": pgettext_lazy("section", "Law"),
    "proceedings": _("Proceedings"),
    "requests": _("Requests"),
    "commitments": _("Commitments"),
    "figures": _("Figures"),
    "disagreements": _("Disagreements"),
    "indicators": _("Indicators"),
    "documents": _("Documents"),
}
_FEW = 4
#: Of one person or union, how many things the overview tells.
_TOLD = 6


@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    """The file in a screenful: what weighs most of each section."""
    file = _file(code)
    people = [one for one in file.people if one.sanctions][:_FEW]
    unions = [one for one in file.organisations if one.registrations]
    context = {
        **_frame(file, ""),
        "picture": picture_of(file.timeline, lane=25),
        "people": [(one.actor, _told(one.sanctions)[:_TOLD]) for one in people],
        "organisations": [(one.actor, _told(one.registrations)[:_TOLD]) for one in unions[:_FEW]],
        "refusals": [one for one in file.registrations if _is_refusal(one)],
        "requests": [card_of(one) for one in sorted(file.requests, key=_latest_first)[:_FEW]],
        "commitments": [card_of(one) for one in _next_due(file.commitments, timezone.localdate())[:_FEW]],
        "ratings": _each_once(reversed(file.ratings))[:3],
        "ratifications": _each_once(file.ratifications),
        "documents": list(reversed(file.documents))[:_FEW],
        "laws": file.laws[:_FEW],
    }
    return render(request, "web/country/overview.html", context)


@require_safe
def section(request: HttpRequest, code: str, section: str) -> HttpResponse:
    """One section in full."""
    if section not in SECTIONS:
        raise Http404
    file = _file(code)
    context = {**_frame(file, section), **SECTIONS[section](file, request)}
    return render(request, f"web/country/{section}.html", context)


def _file(code: str) -> CountryFile:
    file = country_file(code.upper())
    if not file.documents:
        raise Http404
    return file


def _frame(file: CountryFile, shown: str) -> dict[str, Any]:
    return {
        "file": file,
        "code": file.country,
        "shown": shown,
        "title": TITLES.get(shown, ""),
        "tabs": tabs_of(file),
    }


def tabs_of(file: CountryFile) -> list[tuple[str, str | Promise, int]]:
    """(name in the address, title, how much it holds) of each section."""
    counts = {
        "timeline": len(file.timeline),
        "people": len(file.people),
        "organisations": len(file.organisations),
        "law": len(file.laws),
        "proceedings": len(file.proceedings),
        "requests": len(file.requests),
        "commitments": len(file.commitments),
        "figures": len(file.figures),
        "disagreements": len(file.disagreements),
        "indicators": len(themes()),
        "documents": len(file.documents),
    }
    return [(name, title, counts[name]) for name, title in TITLES.items()]


def _told(records: Iterable[Record]) -> list[tuple[Card, int]]:
    """What is told of one person or body, each thing once, with how many statements tell it."""
    told: dict[tuple[str, ...], list[Card]] = {}
    for record in records:
        card = card_of(record)
        told.setdefault((card.tag, card.brief, card.when, card.modality), []).append(card)
    return [(cards[0], len(cards)) for cards in told.values()]


def _each_once(records: Iterable[Record]) -> list[Card]:
    """Cards, those that say the same thing once; without a date only what is nowhere told with one."""
    cards = {(card.title, card.when): card for card in map(card_of, records)}
    dated = {title for title, when in cards if when}
    return [card for (title, when), card in cards.items() if when or title not in dated]


def _next_due(records: Sequence[Record], today: date) -> list[Record]:
    """Promises that are still to fall due, the next first; then those whose date has passed, the last first."""

    def due(record: Record) -> DateRange | None:
        return span_of(getattr(record.statement, "due", None))

    dated = [(span, one) for one in records if (span := due(one)) is not None]
    ahead = sorted((pair for pair in dated if pair[0].last >= today), key=lambda pair: pair[0].last)
    passed = sorted((pair for pair in dated if pair[0].last < today), key=lambda pair: pair[0].last, reverse=True)
    undated = [one for one in records if due(one) is None]
    return [*(one for _, one in (*ahead, *passed)), *undated]


def _is_refusal(record: Record) -> bool:
    return getattr(record.statement, "act", None) is RegistrationAct.REFUSAL


def _latest_first(record: Record) -> tuple[int, str]:
    published = record.document.published or ""
    return (-int(published[:4]) if published[:4].isdigit() else 0, record.document.file)
