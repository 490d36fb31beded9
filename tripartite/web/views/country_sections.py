"""What each section of a country's file shows: filters out of the address, the items of one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from tripartite.casefile.country import CountryFile
from tripartite.casefile.disagreements import Verdict
from tripartite.casefile.records import DocumentRef, Record
from tripartite.values.statements import Commitment, Event, Figure, Request
from tripartite.values.vocabulary import Measure
from tripartite.web.paging import paged
from tripartite.web.rendering.affiliations import affiliations_of
from tripartite.web.rendering.axis import span_of
from tripartite.web.rendering.bars import bars_of
from tripartite.web.rendering.timeline import picture_of
from tripartite.web.views.indicators import indicators
from tripartite.web.views.timeline_tools import called_when, names_of, offered_names, zooms_of
from tripartite.web.wording.asked_dates import wrong_dates
from tripartite.web.wording.cards import Card, card_of
from tripartite.web.wording.labels import ACTS, ASKERS, EVENTS, MEASURES, MODALITIES, VERDICTS, label
from tripartite.web.wording.ledgers import gap_words, law_parts, proceeding_parts, promise_cards
from tripartite.web.wording.matters import matter_words, thread_cards, value_words

Context = dict[str, Any]
_PER_PAGE = 60


def timeline(file: CountryFile, request: HttpRequest) -> Context:
    """Events by date, narrowed by sort, how they are put, source and years; those without a date last."""
    asked = _asked(request, "kind", "modality", "source", "from", "to", "actor")
    wrong = wrong_dates((asked["from"], asked["to"]), asked["from"], asked["to"])
    asked |= {name: asked[name] if span_of(asked[name]) else "" for name in ("from", "to")}
    named = names_of(asked["actor"], file.actors)
    fitting = [
        one
        for one in file.timeline
        if _fits(one, asked) and _is_kind(one, asked["kind"]) and (not named or named & _taking_part(one))
    ]
    shown = [one for one in fitting if _in_years(one, asked["from"], asked["to"])]
    records, pages = paged(shown, request, _PER_PAGE)
    picture = picture_of(shown if asked["from"] or asked["to"] else fitting)
    return {
        "asked": asked,
        "wrong_dates": wrong,
        "picture": picture,
        "zooms": zooms_of(picture, asked["from"], asked["to"]),
        "actors": offered_names(file),
        "years": _by_year(records),
        "pages": pages,
        "kinds": _offered([str(_kind(one)) for one in file.timeline], EVENTS),
        **_choices(file.timeline),
    }


def people(file: CountryFile, request: HttpRequest) -> Context:
    """People, those with sanctions first, with what was imposed on them as bars in time."""
    ledgers, pages = paged(file.people, request, 30)
    rows = [
        {
            "ledger": one,
            "sanctions": [card_of(record) for record in one.sanctions],
            "events": [card_of(record) for record in one.events],
            "charges": [charge for charge, _ in one.charges],
            "gaps": [gap_words(gap) for gap in one.gaps],
        }
        for one in ledgers
    ]
    named = {record.key for one in file.people for record in one.sanctions}
    named |= {record.key for one in file.organisations for record in one.sanctions}
    others = [card_of(one) for one in file.sanctions if one.key not in named]
    bars = bars_of((one.actor.name, one.actor.key, one.sanctions) for one in ledgers)
    return {"rows": rows, "bars": bars, "pages": pages, "others": others if pages.number == pages.last else []}


def organisations(file: CountryFile, request: HttpRequest) -> Context:
    """The ledger of registration acts in order of time, and the bodies with their names."""
    asked = _asked(request, "act", "modality", "source")
    acts = [
        one
        for one in file.registrations
        if _fits(one, asked) and asked["act"] in ("", str(getattr(one.statement, "act", "")))
    ]
    shown, pages = paged(acts, request, _PER_PAGE)
    ledgers, bodies = paged(file.organisations, request, 80, "bodies")
    return {
        "asked": asked,
        "acts": [card_of(one) for one in shown],
        "bodies": bodies,
        "affiliations": affiliations_of(file.memberships, file.actors),
        "called": called_when(file),
        "acts_told": _offered([str(getattr(one.statement, "act", "")) for one in file.registrations], ACTS),
        "ledgers": ledgers,
        "pages": pages,
        **_choices(file.registrations),
    }


def law(file: CountryFile, request: HttpRequest) -> Context:
    """Instruments, the most cited first, with the articles cited and where; ratifications."""
    laws, pages = paged(file.laws, request, 60)
    return {
        "laws": [
            (one, [card_of(record) for record in one.records[:4]], len(one.records) - 4, law_parts(one)) for one in laws
        ],
        "ratifications": [card_of(one) for one in file.ratifications],
        "pages": pages,
    }


def proceedings(file: CountryFile, request: HttpRequest) -> Context:
    """Each record of a supervisory body: who spoke, and what was asked."""
    found, pages = paged(list(reversed(file.proceedings)), request, 20)
    rows = [
        {
            "document": one.document,
            "speeches": [card_of(record) for record in one.speeches],
            "requests": [card_of(record) for record in one.requests],
            "groups": [(label(ASKERS, group), len(asked)) for group, asked in one.by_group],
            "taken": proceeding_parts(one),
        }
        for one in found
    ]
    return {"rows": rows, "pages": pages}


def requests(file: CountryFile, request: HttpRequest) -> Context:
    """What was asked of whom, by whom; those with a due date can be had alone."""
    asked = _asked(request, "by", "due", "source", "modality")
    shown = [one for one in file.requests if _fits(one, asked) and _asks(one, asked["by"], asked["due"])]
    askers = Counter(one.statement.by for one in file.requests if isinstance(one.statement, Request))
    records, pages = paged(shown, request, _PER_PAGE)
    return {
        "asked": asked,
        "cards": [card_of(one) for one in records],
        "threads": [] if any(asked.values()) or pages.number > 1 else thread_cards(file.threads),
        "askers": [(by, number) for by, number in askers.most_common(60) if by],
        "pages": pages,
        **_choices(file.requests),
    }


def commitments(file: CountryFile, request: HttpRequest) -> Context:
    """What a government said that it would do, those with a due date first, in order of time."""
    asked = _asked(request, "source", "modality", "due")
    shown = [one for one in file.commitments if _fits(one, asked) and _promises(one, asked["due"])]
    records, pages = paged(shown, request, _PER_PAGE)
    told, today = promise_cards(file, timezone.localdate()), timezone.localdate()
    cards = [(card_of(one), told.get(one.key)) for one in records]
    return {"asked": asked, "cards": cards, "on": today.isoformat(), "pages": pages, **_choices(file.commitments)}


def figures(file: CountryFile, request: HttpRequest) -> Context:
    """Figures by what they count; lengths of time, shares and the like only where asked for."""
    asked = _asked(request, "measure", "source", "modality")
    shown = [one for one in file.figures if _fits(one, asked) and _counts(one, asked["measure"])]
    shown.sort(key=lambda one: list(MEASURES).index(_measure(one)))
    records, pages = paged(shown, request, _PER_PAGE)
    groups = [
        (measure, [card_of(one) for one in group]) for measure, group in groupby(records, key=lambda one: _measure(one))
    ]
    return {
        "asked": asked,
        "groups": groups,
        "pages": pages,
        "measures": _offered([_measure(one) for one in file.figures], MEASURES),
        **_choices(file.figures),
    }


def disagreements(file: CountryFile, request: HttpRequest) -> Context:
    """Matters on which the sources disagree, side by side; those that can all be right only where asked for."""
    asked = _asked(request, "verdict")
    fitting = [
        one
        for one in file.disagreements
        if str(one.verdict) == asked["verdict"] or (not asked["verdict"] and one.verdict is not Verdict.COMPATIBLE)
    ]
    shown, pages = paged(fitting, request, 40)
    return {
        "asked": asked,
        "matters": [
            (
                one,
                matter_words(one),
                [(value_words(value), card_of(value.record), value.copy_of) for value in one.values],
            )
            for one in shown
        ],
        "pages": pages,
        "verdicts": _offered([str(one.verdict) for one in file.disagreements], VERDICTS),
    }


def documents(file: CountryFile, request: HttpRequest) -> Context:
    """Every document on the country, the latest first."""
    return {"documents": list(reversed(file.documents))}


#: Each section by the name in its address.
SECTIONS: dict[str, Callable[[CountryFile, HttpRequest], Context]] = {
    "timeline": timeline,
    "people": people,
    "organisations": organisations,
    "law": law,
    "proceedings": proceedings,
    "requests": requests,
    "commitments": commitments,
    "figures": figures,
    "disagreements": disagreements,
    "indicators": indicators,
    "documents": documents,
}


def _asked(request: HttpRequest, *names: str) -> dict[str, str]:
    return {name: request.GET.get(name, "")[:200] for name in names}


def _fits(record: Record, asked: dict[str, str]) -> bool:
    return asked["modality"] in ("", str(record.statement.modality)) and asked["source"] in (
        "",
        record.document.sha256[:12],
    )


def _taking_part(record: Record) -> set[str]:
    one = record.statement
    assert isinstance(one, Event)
    return {name.casefold() for name in (*one.who, *one.by)}


def _kind(record: Record) -> str:
    assert isinstance(record.statement, Event)
    return str(record.statement.kind)


def _is_kind(record: Record, kind: str) -> bool:
    return kind in ("", _kind(record))


def _in_years(record: Record, since: str, until: str) -> bool:
    """Whether an event may have happened between two (partial) dates; without a date it fits where none is asked."""
    if not since and not until:
        return True
    assert isinstance(record.statement, Event)
    span, low, high = span_of(record.statement.date), span_of(since), span_of(until)
    if span is None:
        return False
    return (low is None or span.last >= low.first) and (high is None or span.first <= high.last)


def _asks(record: Record, by: str, due: str) -> bool:
    one = record.statement
    assert isinstance(one, Request)
    return by in ("", one.by) and (due != "1" or one.due is not None)


def _promises(record: Record, due: str) -> bool:
    one = record.statement
    assert isinstance(one, Commitment)
    return due != "1" or one.due is not None


def _measure(record: Record) -> str:
    assert isinstance(record.statement, Figure)
    return str(record.statement.measure)


def _counts(record: Record, measure: str) -> bool:
    found = _measure(record)
    return found == measure if measure else found != Measure.OTHER


def _by_year(records: Iterable[Record]) -> list[tuple[str, list[Card]]]:
    def year(record: Record) -> str:
        return (getattr(record.statement, "date", None) or "")[:4]

    return [(key, [card_of(one) for one in group]) for key, group in groupby(records, key=year)]


def _offered(found: Sequence[str], labels: dict[str, Any]) -> list[tuple[str, Any, int]]:
    """(value, label, number) of the values that occur, in the order of the labels."""
    counts = Counter(found)
    return [(value, name, counts[value]) for value, name in labels.items() if counts[value]]


def _choices(records: Sequence[Record]) -> Context:
    """What modality and source a list can be narrowed to."""
    sources: dict[DocumentRef, int] = Counter(one.document for one in records)
    return {
        "modalities": _offered([str(one.statement.modality) for one in records], MODALITIES),
        "sources": sorted(sources.items(), key=lambda pair: (pair[0].published or "", pair[0].label), reverse=True),
    }
