"""How many statements touch each right, by country or by year: counted from the index, kept until the store changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache

from django.db.models import Count, QuerySet
from django.db.models.functions import Substr

from tripartite.casefile.records import Record
from tripartite.store import models
from tripartite.store.overview import told_stamp
from tripartite.store.statements import records_of_rows

#: How a claim must be put to be counted: what is denied, planned or asked for has not been said to be so.
TOLD = ("asserted", "alleged")


def rights_by_country() -> dict[str, dict[str, int]]:
    """Right (a theme's code) to country to the number of statements told of it."""
    return _by_country(told_stamp())


@lru_cache(maxsize=2)
def _by_country(stamp: str) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    rows = _told().exclude(country="").values_list("country", "themes").annotate(number=Count("id"))
    for country, themes, number in rows:
        for theme in themes.strip(";").split(";"):
            counts[theme][country] += number
    return {theme: dict(found) for theme, found in counts.items()}


def rights_by_year(country: str) -> dict[str, Counter[str]]:
    """Year ("" for none) to right to the number of statements told of it, of one country."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    rows = _told().filter(country=country).annotate(year=Substr("date", 1, 4))
    for year, themes, number in rows.values_list("year", "themes").annotate(number=Count("id")):
        for theme in themes.strip(";").split(";"):
            counts[year][theme] += number
    return dict(counts)


def undated_of_rights(country: str) -> int:
    """How many statements on a country touch a right and have no date."""
    return _told().filter(country=country, date="").count()


def told_of_right(country: str, theme: str, year: str = "", limit: int = 300) -> list[Record]:
    """The statements behind a number, those with a date first, the latest first."""
    rows = _told().filter(country=country, themes__contains=f";{theme};")
    if year:
        rows = rows.filter(date__startswith=year)
    ids = list(rows.order_by("-date", "id").values_list("id", flat=True)[:limit])
    found = records_of_rows(models.Statement.objects.filter(id__in=ids))
    dates = dict(models.Statement.objects.filter(id__in=ids).values_list("key", "date"))
    return sorted(found, key=lambda one: dates[one.key], reverse=True)


def _told() -> QuerySet[models.Statement]:
    copies = list(models.Document.objects.filter(copy_of__isnull=False).values_list("id", flat=True))
    rows = models.Statement.objects.order_by().exclude(themes="").filter(modality__in=TOLD)
    return rows.exclude(status="rejected").exclude(document__in=copies)
