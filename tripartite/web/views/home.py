"""The first page: every country with what the store holds on it, and what is new."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tripartite.store.due import due_records
from tripartite.store.overview import CountrySummary, newest, overview
from tripartite.web.wording.cards import card_of
from tripartite.web.wording.locale_names import country_name

#: The sorts that the table of countries counts, the weightiest first.
COLUMNS = ("people", "sanctions", "registrations", "events", "requests", "commitments", "figures")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Countries with counts, a search box, the newest documents; where there are none, how to add some."""
    store = overview()
    countries = [one for one in store.countries if one.code and one.documents]
    if request.GET.get("order") == "name":
        countries.sort(key=lambda one: country_name(one.code))
    named = [one for one in store.countries if one.code and not one.documents and _spoken_of(one)]
    return render(
        request,
        "web/home.html",
        {
            "store": store,
            "countries": countries,
            "columns": COLUMNS,
            "named": sorted(named, key=lambda one: country_name(one.code)),
            "unsettled": next((one for one in store.countries if not one.code and one.documents), None),
            "newest": newest(),
            "due": [card_of(one) for one in due_records(timezone.localdate())],
        },
    )


def _spoken_of(country: CountrySummary) -> bool:
    """Whether something is said of a country, beyond its delegates having spoken."""
    return country.total > country.statements.get("interventions", 0)
