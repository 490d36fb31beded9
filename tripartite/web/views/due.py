"""What falls due: promises and requests with a date, sanctions that end, and how each stands to a chosen day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tripartite.casefile.commitments import Promise, Status
from tripartite.casefile.due import Due, Matter, Standing, Undated, due, put_together, undated
from tripartite.casefile.records import Record
from tripartite.pipeline.ready_files import promises_of
from tripartite.pipeline.resolving import resolve
from tripartite.store.due import about_labour, dated_records, dated_stamp, rejected_keys, worded_records
from tripartite.store.overview import told_stamp
from tripartite.store.search_choices import choices
from tripartite.web.paging import paged
from tripartite.web.wording.asked_dates import wrong_dates
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.fields import DUE_MATTERS
from tripartite.web.wording.labels import PROMISED, label

_PER_PAGE = 60


@require_safe
def due_dates(request: HttpRequest) -> HttpResponse:
    """Everything dated, of one country or all: what comes, what is due on the day, what has passed (latest first)."""
    code = request.GET.get("country", "")[:3].upper()
    matter = request.GET.get("matter", "")
    day = _day(request.GET.get("on", ""))
    everything = [one for one in _due(code, dated_stamp(), told_stamp(), day) if matter in ("", one.matter)]
    now = [one for one in everything if one.standing is Standing.NOW]
    ahead = [one for one in everything if one.standing is Standing.AHEAD]
    passed = [one for one in reversed(everything) if one.standing is Standing.PAST]
    shown, pages = paged([*now, *ahead, *passed], request, _PER_PAGE)
    groups = [
        (standing, [_row(one, day, only_kept=not code) for one in shown if one.standing is standing])
        for standing in _STANDINGS
    ]
    counts = {Standing.NOW: len(now), Standing.AHEAD: len(ahead), Standing.PAST: len(passed)}
    last = pages.number == pages.last
    worded = [one for one in (_worded(code, dated_stamp()) if last else ()) if matter in ("", one.matter)]
    context = {
        "wrong_dates": wrong_dates([request.GET.get("on", "").strip()[:40]]),
        "worded": [_told_in_words(one) for one in worded],
        "day": day,
        "asked": {"country": code, "matter": matter, "on": day.isoformat()},
        "groups": [(str(standing), counts[standing], rows) for standing, rows in groups if rows],
        "pages": pages,
        "choices": choices(),
        "matters": [(str(one), DUE_MATTERS[one]) for one in Matter],
    }
    return render(request, "web/due.html", context)


_STANDINGS = (Standing.NOW, Standing.AHEAD, Standing.PAST)


def _told_in_words(one: Undated) -> dict[str, Any]:
    return {
        "matter": DUE_MATTERS[one.matter],
        "card": card_of(one.record),
        "words": one.words,
        "date": f"“{one.deadline}”",
    }


def _row(one: Due, day: date, only_kept: bool) -> dict[str, Any]:
    return {
        **_became(one, day, only_kept),
        "matter": DUE_MATTERS[one.matter],
        "card": card_of(one.record),
        "words": "" if one.matter is Matter.SANCTION else one.words,
        "also": [card_of(told) for told in one.also],
        "date": date_words(str(one.date)),
        "computed": one.computed,
    }


#: What became of a promise that several documents tell: a person's word first, then what was said, then its date.
_WEIGHT = (
    Status.CONFIRMED_NOT_DONE,
    Status.CONFIRMED_DONE,
    Status.SAID_NOT_DONE,
    Status.SAID_DONE,
    Status.OVERDUE,
    Status.DUE,
    Status.OPEN,
)


def _became(one: Due, day: date, only_kept: bool) -> dict[str, Any]:
    """How a promise stands on the day, and the statement or person that says so; nothing for other matters."""
    if one.matter is not Matter.COMMITMENT:
        return {}
    kept = _promises(one.record.statement.country or "", told_stamp(), only_kept)
    told = [(kept[record.key].status(day), kept[record.key]) for record in one.tellings if record.key in kept]
    if not told:
        return {}
    status, promise = min(told, key=lambda pair: _WEIGHT.index(pair[0]))
    said = {Status.SAID_DONE: promise.kept, Status.SAID_NOT_DONE: promise.broken}.get(status, ())
    return {
        "status": label(PROMISED, status),
        "status_by": promise.confirmed.by if promise.confirmed else "",
        "said": [card_of(record) for record in said[-1:]],
    }


@lru_cache(maxsize=256)
def _promises(country: str, stamp: str, only_kept: bool) -> dict[str, Promise]:
    """A country's promises by their keys; none where its file would first have to be made for a list of them all."""
    return {one.record.key: one for one in promises_of(country, only_kept=only_kept) or ()}


def _day(asked: str) -> date:
    """The day asked for; today where there is none or it is nonsense."""
    try:
        return date.fromisoformat(asked[:10])
    except ValueError:
        return timezone.localdate()


@lru_cache(maxsize=4)
def _records(country: str, stamp: str) -> tuple[tuple[Record, ...], dict[str, str]]:
    resolve()
    found, sentences = about_labour(dated_records(country))
    return tuple(found), sentences


@lru_cache(maxsize=4)
def _worded(country: str, stamp: str) -> tuple[Undated, ...]:
    """Promises and requests whose deadline no date can be reckoned from, as of one stamp."""
    return tuple(undated(*about_labour(worded_records(country))))


@lru_cache(maxsize=8)
def _due(country: str, stamp: str, told: str, day: date) -> tuple[Due, ...]:
    """What falls due by the statements as of one stamp, without what was rejected as of the other."""
    found, sentences = _records(country, stamp)
    gone = rejected_keys()
    dates = due([one for one in found if one.key not in gone], day, sentences)
    # Over all countries at once, the files of two hundred would have to be opened for it.
    same = {key: one.same for key, one in _promises(country, told, False).items() if one.same} if country else {}
    return tuple(put_together(dates, same))
