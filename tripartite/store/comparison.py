"""Two sides beside each other: how much each tells, of what kind, out of which documents; counts, no averages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Count

from tripartite.casefile.records import Record
from tripartite.store import models
from tripartite.store.search_statements import SAID, Question, in_order, rows_of

#: The sorts compared, and of which sorts what is planned or asked for counts too, because that is what they are.
SORTS = ("events", "sanctions", "registrations", "requests", "commitments")
_PUT_ANY_WAY = ("requests", "commitments")


@dataclass(frozen=True, slots=True)
class Side:
    """One side: a country, all the time or between two partial dates."""

    country: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a side's numbers are read out of.

    Attributes:
        documents: documents about the country, and how many of them were published within the side's time.
        kinds: those documents by genre.
        telling: documents, on whatever country, that hold what is counted.
        undated: statements on the country that cannot be counted, because they have no date and the side has.
    """

    documents: int
    within: int
    words: int
    kinds: dict[str, int] = field(default_factory=dict)
    telling: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """A side's numbers: (sort, kind) to statements; "" as the kind for all of a sort."""

    coverage: Coverage
    numbers: dict[tuple[str, str], int]
    figures: tuple[Record, ...]


def question_for(side: Side, sort: str, what: str = "") -> Question:
    """The search that finds exactly the statements behind a number."""
    modality = "" if sort in _PUT_ANY_WAY else SAID
    return Question(sort=sort, what=what, country=side.country, since=side.since, until=side.until, modality=modality)


def told_of(side: Side, figures: int = 12) -> Told:
    """Everything of one side."""
    numbers: Counter[tuple[str, str]] = Counter()
    telling: set[int] = set()
    undated = 0
    for sort in SORTS:
        rows = rows_of(question_for(side, sort))
        for what, document, number in rows.values_list("what", "document_id").annotate(number=Count("id")):
            numbers[sort, ""] += number
            if what:
                numbers[sort, what] += number
            telling.add(document)
        if side.since or side.until:
            undated += rows_of(question_for(Side(side.country), sort)).filter(date="").count()
    return Told(_coverage(side, len(telling), undated), dict(numbers), _figures(side, figures))


def _coverage(side: Side, telling: int, undated: int) -> Coverage:
    rows = models.Document.objects.order_by().filter(country=side.country, copy_of=None)
    documents = rows.count()
    within = rows
    if side.since:
        within = within.filter(published__gte=side.since[:4])
    if side.until:
        within = within.filter(published__lte=f"{side.until}~").exclude(published="")
    kinds, words = Counter[str](), 0
    for kind, length in within.values_list("kind", "words"):
        kinds[kind] += 1
        words += length
    return Coverage(documents, kinds.total(), words, dict(kinds.most_common()), telling, undated)


def _figures(side: Side, number: int) -> tuple[Record, ...]:
    """Figures of people, the latest first; each stands by itself, since figures of several sources cannot be added."""
    rows = rows_of(question_for(side, "figures")).exclude(what__in=("other", ""))
    return in_order(rows.order_by("-date", "id").values_list("id", flat=True)[:number])
