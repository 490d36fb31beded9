"""What coders answered for a country, a year and a right, with the evidence; superseded, never overwritten."""

from __future__ import annotations

from enum import StrEnum

from django.db import transaction

from tripartite.store import models
from tripartite.values.errors import NoEvidence


class Answer(StrEnum):
    """Whether the right was violated, as a coder reads the documents."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


def codings_of(country: str, year: int) -> dict[str, list[models.Coding]]:
    """By right: every answer that was given, the one that stands first, then the earlier ones."""
    found: dict[str, list[models.Coding]] = {}
    for row in models.Coding.objects.filter(country=country, year=year).order_by("-id"):
        found.setdefault(row.theme, []).append(row)
    return found


def years_coded(country: str) -> set[int]:
    """The years of a country for which anything was answered."""
    return set(models.Coding.objects.filter(country=country).values_list("year", flat=True))


def code(
    country: str, year: int, theme: str, answer: Answer, *, by: str, statement_key: str = "", note: str = ""
) -> models.Coding:
    """Keep an answer in the place of the one before.

    Raises:
        NoEvidence: where a yes has no statement of this country to carry it.
    """
    if statement_key and not models.Statement.objects.filter(key=statement_key, country=country).exists():
        statement_key = ""
    if answer is Answer.YES and not statement_key:
        raise NoEvidence("A yes needs a statement that carries it.", remedy="Choose one of the statements.")
    with transaction.atomic():
        before = models.Coding.objects.filter(country=country, year=year, theme=theme, superseded_by=None)
        earlier = list(before.values_list("id", flat=True))
        row = models.Coding.objects.create(
            country=country,
            year=year,
            theme=theme,
            answer=answer,
            statement_key=statement_key,
            note=note.strip()[:1000],
            by=by,
        )
        models.Coding.objects.filter(id__in=earlier).update(superseded_by=row)
    return row
