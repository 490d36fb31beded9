"""The first page: every country with what the store holds on it, a map, what is new, due and waiting."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tripartite.store.due import due_records
from tripartite.store.overview import CountrySummary, Overview, newest, overview, waiting
from tripartite.store.rights import rights_by_country
from tripartite.web.casefiles import country_file
from tripartite.web.rendering.timeline import picture_of as picture_of_time
from tripartite.web.rendering.worldmap import picture_of
from tripartite.web.reviewer import reviewer_of
from tripartite.web.views.country import tabs_of
from tripartite.web.views.upload import context_of
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.labels import SORTS
from tripartite.web.wording.locale_names import country_name
from tripartite.web.wording.rights import themes

#: Up to so many countries are shown in short below the table.
_FEW = 3
#: The sorts that the table of countries counts, the weightiest first.
COLUMNS = ("people", "sanctions", "registrations", "events", "requests", "commitments", "figures")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Countries with counts, a map, the newest documents; where there are none, how to add some."""
    store = overview()
    everything = [one for one in store.countries if one.code and one.documents]
    find = request.GET.get("find", "").strip()[:60]
    countries = [one for one in everything if find.casefold() in country_name(one.code).casefold()]
    if request.GET.get("order") == "name":
        countries.sort(key=lambda one: country_name(one.code))
    named = [one for one in store.countries if one.code and not one.documents and _spoken_of(one)]
    return render(
        request,
        "web/home.html",
        {
            "store": store,
            "known": len(everything),
            "find": find,
            "countries": countries,
            "columns": COLUMNS,
            "named": sorted(named, key=lambda one: country_name(one.code)),
            "unsettled": next((one for one in store.countries if not one.code and one.documents), None),
            "newest": newest(),
            "due": [card_of(one) for one in due_records(timezone.localdate())],
            "waiting": waiting(),
            "few": [_in_short(one.code) for one in everything] if len(everything) <= _FEW else [],
            **map_context(store, request.GET.get("map", "")),
            **context_of(reviewer_of(request)),
        },
    )


def _in_short(code: str) -> tuple[str, Any, list[Any]]:
    """A country's timeline and how much each section of its file holds, for a store of few countries."""
    file = country_file(code)
    told = [(section, name, number) for section, name, number in tabs_of(file) if number]
    return code, picture_of_time(file.timeline, lane=25), told


def map_context(store: Overview, asked: str) -> dict[str, Any]:
    """The map of what is asked for: documents, a sort of statement, or a right at issue."""
    numbers = _numbers(store, asked)
    if numbers is None:
        asked, numbers = "documents", {one.code: one.documents for one in store.countries}
    return {
        "map": picture_of(numbers),
        "map_asked": asked,
        "map_sorts": [(name, SORTS[name]) for name in COLUMNS],
        "map_rights": [(one.code, one.name) for one in themes()],
        "map_numbers": sorted(
            ((code, number) for code, number in numbers.items() if code and number),
            key=lambda pair: (-pair[1], pair[0]),
        ),
    }


def _numbers(store: Overview, asked: str) -> dict[str, int] | None:
    if asked in COLUMNS:
        return {one.code: one.statements.get(asked, 0) for one in store.countries}
    if asked in {one.code for one in themes()}:
        return rights_by_country().get(asked, {})
    return None


def _spoken_of(country: CountrySummary) -> bool:
    """Whether something is said of a country, beyond its delegates having spoken."""
    return country.total > country.statements.get("interventions", 0)
