"""What was promised or asked for by a date: what comes next, and what passed last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q

from tripartite.casefile.freed import cut_short
from tripartite.casefile.records import Record
from tripartite.casefile.remarks import speaks_of_labour
from tripartite.store import models
from tripartite.store.actors import people_by_country
from tripartite.store.overview import unrejected_stamp
from tripartite.store.statements import records_of_rows
from tripartite.text.sentences import sentences
from tripartite.values.statements import Commitment, Request
from tripartite.values.vocabulary import EventKind

_SORTS = ("commitments", "requests")
#: How many times as many are looked at as shown: some are of no labour matter.
_TRIED = 8
#: For how many statements at once their passages are looked up.
_AT_ONCE = 60


def due_records(today: date, number: int = 6) -> list[Record]:
    """Commitments and requests with a due date: first those to come, soonest first, then those passed, latest first."""
    rows = models.Statement.objects.filter(sort__in=_SORTS, document__copy_of=None).exclude(date="")
    rows, asked = rows.exclude(status="rejected"), _TRIED * number
    coming = list(rows.filter(date__gte=today.isoformat()).order_by("date", "id").values_list("id", flat=True)[:asked])
    passed = rows.filter(date__lt=today.isoformat()).order_by("-date", "id").values_list("id", flat=True)
    wanted = coming + list(passed[: asked - len(coming)])
    keys = dict(models.Statement.objects.filter(id__in=wanted).values_list("key", "id"))
    found, _ = about_labour(records_of_rows(models.Statement.objects.filter(id__in=wanted)))
    return sorted(found, key=lambda one: wanted.index(keys[one.key]))[:number]


def dated_records(country: str = "") -> list[Record]:
    """Everything that may fall due: dated commitments and requests, and sanctions that end; of one country or of all.

    The reckoned end of a term from which somebody was freed is no date on which anything falls due.
    """
    rows = models.Statement.objects.filter(document__copy_of=None)
    if country:
        rows = rows.filter(country=country)
    asked = records_of_rows(rows.filter(Q(sort__in=_SORTS) & ~Q(date="")))
    # Most sanctions have neither an end nor an outcome, and most releases name nobody: they settle nothing here.
    undated = Q(fields__until=None, fields__until_computed=None, fields__outcome=None)
    sanctions = _by_country(records_of_rows(rows.filter(sort="sanctions").exclude(undated)))
    named = rows.filter(sort="events", what=EventKind.RELEASE).exclude(fields__who=[])
    releases = _by_country(records_of_rows(named))
    known = people_by_country(sanctions)
    for code, told in sanctions.items():
        asked += cut_short(told, releases.get(code, []), known.get(code, []))
    return asked


def worded_records(country: str = "") -> list[Record]:
    """Promises and requests whose deadline is told in words that no date could be reckoned from."""
    rows = models.Statement.objects.filter(document__copy_of=None, sort__in=_SORTS, date="").exclude(status="rejected")
    rows = rows.filter(country=country) if country else rows
    return records_of_rows(rows.filter(fields__due_words__isnull=False).exclude(fields__due_words=None))


def dated_stamp() -> str:
    """What changes whenever `dated_records` do, but for what people reject of them (`rejected_keys`)."""
    freed = models.Statement.objects.filter(status="rejected", sort="events", what=EventKind.RELEASE)
    return f"{unrejected_stamp()} {freed.count()}"


def rejected_keys() -> set[str]:
    """The dated statements that people rejected."""
    rows = models.Statement.objects.filter(status="rejected", sort__in=[*_SORTS, "sanctions"])
    return set(rows.values_list("key", flat=True))


def _by_country(records: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for one in records:
        found.setdefault(one.statement.country or "", []).append(one)
    return found


def about_labour(records: Iterable[Record]) -> tuple[list[Record], dict[str, str]]:
    """The records that belong in a list of dates, and the sentences that promises and requests stand in, by their keys.

    Left out are promises and requests that a report on every human right tells in a passage that does not speak of
    labour; sanctions stay, whatever is told beside them.
    """
    told = list(records)
    passages = _passages([one for one in told if isinstance(one.statement, (Commitment, Request))])
    kept: list[Record] = []
    found: dict[str, str] = {}
    for record in told:
        if record.key in passages:
            start, text = passages[record.key]
            if not speaks_of_labour(record.document, text):
                continue
            first, last = record.statement.evidence[0].start, record.statement.evidence[0].end
            found[record.key] = _sentence(text, first - start, last - start)
        kept.append(record)
    return kept, found


def _passages(records: Sequence[Record]) -> dict[str, tuple[int, str]]:
    """Where the passage that each record stands in begins, and its text, by the records' keys."""
    found: dict[str, tuple[int, str]] = {}
    for at in range(0, len(records), _AT_ONCE):
        some = records[at : at + _AT_ONCE]
        holding = Q()
        for one in some:
            first = one.statement.evidence[0].start
            holding |= Q(document__sha256=one.document.sha256, start__lte=first, end__gt=first)
        rows = models.Passage.objects.filter(holding).order_by("-number")
        places = list(rows.values_list("document__sha256", "start", "end", "text"))
        for one in some:
            first = one.statement.evidence[0].start
            for sha256, start, end, text in places:
                if sha256 == one.document.sha256 and start <= first < end:
                    found[one.key] = (start, text)
    return found


def _sentence(text: str, first: int, last: int) -> str:
    spans = [one for one in sentences(text, 0, len(text)) if one.start < last and first < one.end]
    return text[spans[0].start : spans[-1].end] if spans else ""
