"""The feed of documents, the calendar of due dates and the export of statements, of whichever side is asked."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tripartite.casefile.due import Matter, due
from tripartite.publishing import tables
from tripartite.publishing.feeds import Day, Entry, atom, calendar
from tripartite.publishing.jsonlines import json_lines
from tripartite.store.documents import ref
from tripartite.store.due import about_labour, dated_records
from tripartite.store.overview import newest
from tripartite.store.statements import records
from tripartite.values.statements import SORTS
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.labels import KINDS, label
from tripartite.web.wording.locale_names import country_name

_ENTRIES = 50


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The documents that came last, as Atom."""
    entries = []
    for row in newest(_ENTRIES):
        one = ref(row)
        address = request.build_absolute_uri(reverse("document", args=[one.sha256[:12]]))
        said = [label(KINDS, one.kind), str(country_name(one.country)) if one.country else "", one.published or ""]
        entries.append(Entry(address, one.label, ", ".join(part for part in said if part), row.added))
    made = atom("Tripartite", request.build_absolute_uri(), entries, timezone.now())
    return HttpResponse(made, content_type="application/atom+xml; charset=utf-8")


@require_safe
def due_calendar(request: HttpRequest) -> HttpResponse:
    """What falls due, as iCalendar."""
    found = []
    dated, sentences = about_labour(dated_records())
    for one in due(dated, timezone.localdate(), sentences):
        card, last = card_of(one.record), str(one.date).rpartition("/")[2]
        try:
            day = date.fromisoformat(last)
        except ValueError:
            continue
        address = request.build_absolute_uri(reverse("statement", args=[one.record.key]))
        who = getattr(one.record.statement, "to" if one.matter is Matter.REQUEST else "by", None) or _("not named")
        told = card.title if one.matter is Matter.SANCTION else f"{who}: {one.words}"
        found.append(Day(one.record.key, day, f"{card.tag}: {told}"[:300], address))
    made = calendar(_("What falls due"), found, datetime.now(UTC))
    return HttpResponse(made, content_type="text/calendar; charset=utf-8")


@require_safe
def export(request: HttpRequest, form: str) -> HttpResponse:
    """Every statement, as JSON lines, or one sort of them as CSV; always a download."""
    sort = request.GET.get("sort", "")
    if form == "jsonl":
        made, kind = "".join(json_lines(records())), "application/x-ndjson"
    elif form == "csv" and sort in {one.sort for one in SORTS}:
        made, kind = tables.table(sort, records(sorts=[sort])), "text/csv"
    else:
        raise Http404
    name = f"{sort or 'statements'}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(made, content_type=f"{kind}; charset=utf-8", headers=headers)
