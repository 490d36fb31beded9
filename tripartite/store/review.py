"""The queue of statements that wait for a person: what can harm most first, then what the machine is least sure of.

People and sanctions come before all others, and among each, what is part of a disagreement before what is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from tripartite.casefile.records import Record
from tripartite.store import models
from tripartite.store.decisions import UNREVIEWED
from tripartite.store.disputes import matter_of
from tripartite.store.documents import ref
from tripartite.store.overview import waiting as all_waiting
from tripartite.store.review_models import Dispute
from tripartite.store.rows import statement_of

#: A wrong claim about a person is the worst bug, so these sorts come before all others.
FIRST = ("people", "sanctions")
_ORDER = ("confidence", "document_id", "start", "key")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """To what the queue is narrowed; all where empty. `document` is the beginning of a SHA-256."""

    country: str = ""
    sort: str = ""
    document: str = ""
    disputed: bool = False


#: A part of the queue, and where a statement stands in it.
Place = tuple[int, tuple[float, int, int, str]]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One statement as it stands: its record, its status, and where it stands in the queue.

    `matter` is what sources disagree on about it, in words; empty where they do not.
    """

    record: Record
    status: str
    place: Place
    document_id: int
    matter: str = ""


def first(asked: Narrowed) -> str | None:
    """The key of the statement that matters most among those that nobody has decided on; None where all is decided."""
    return _first_of([_waiting(asked).filter(part).order_by(*_ORDER) for part in _parts()])


def after(place: Place, asked: Narrowed) -> str | None:
    """The key of the next statement that waits after a place in the queue."""
    number, spot = place
    rows, parts = _waiting(asked), _parts()
    here = rows.filter(parts[number], _beyond(spot, "gt")).order_by(*_ORDER)
    return _first_of([here, *(rows.filter(part).order_by(*_ORDER) for part in parts[number + 1 :])])


def before(place: Place, asked: Narrowed) -> str | None:
    """The key of the last statement that waits before a place in the queue."""
    number, spot = place
    rows, parts, backwards = _waiting(asked), _parts(), [f"-{one}" for one in _ORDER]
    here = rows.filter(parts[number], _beyond(spot, "lt")).order_by(*backwards)
    return _first_of([here, *(rows.filter(part).order_by(*backwards) for part in reversed(parts[:number]))])


def waiting(asked: Narrowed) -> int:
    """How many statements wait."""
    return _waiting(asked).count() if asked != Narrowed() else all_waiting()


def reviewed(key: str) -> Reviewed | None:
    """A statement by its key, rejected ones too; None where there is none."""
    row = models.Statement.objects.select_related("document").defer("document__reading").filter(key=key).first()
    if row is None:
        return None
    matter = matter_of(key)
    part = (0 if row.sort in FIRST else 2) + (0 if matter else 1)
    place = (part, (row.confidence, row.document_id, row.start, row.key))
    return Reviewed(Record(row.key, ref(row.document), statement_of(row)), row.status, place, row.document_id, matter)


def passages_about(document_id: int, start: int, end: int, margin: int = 350) -> list[models.Passage]:
    """The passages that hold a run of a document's text, and those that begin or end near it."""
    near = models.Passage.objects.filter(document_id=document_id, end__gt=start - margin, start__lt=end + margin)
    return list(near.order_by("number"))


def decisions_on(keys: Iterable[str]) -> dict[str, list[models.Decision]]:
    """Every decision on some statements, by key, the first one first."""
    found: dict[str, list[models.Decision]] = {}
    for one in models.Decision.objects.filter(statement_key__in=list(keys)).order_by("id"):
        found.setdefault(one.statement_key, []).append(one)
    return found


def decisions_in(document: models.Document) -> dict[str, list[models.Decision]]:
    """Every decision on the statements of a document, by key, the first one first."""
    found: dict[str, list[models.Decision]] = {}
    for one in document.decisions.order_by("id"):
        found.setdefault(one.statement_key, []).append(one)
    return found


def rejected_in(document: models.Document) -> list[Record]:
    """What people rejected of a document's statements."""
    rows = models.Statement.objects.filter(document=document, status="rejected").order_by("start")
    head = ref(document)
    return [Record(row.key, head, statement_of(row)) for row in rows]


def _parts() -> list[Q]:
    """The parts of the queue, what matters most first."""
    # Asked of each statement in the order of the queue, of which few are looked at; a list would be gone through whole.
    disputed = Exists(Dispute.objects.filter(statement_key=OuterRef("key")))
    return [
        first & second for first in (Q(sort__in=FIRST), ~Q(sort__in=FIRST)) for second in (Q(disputed), Q(~disputed))
    ]


def _waiting(asked: Narrowed) -> QuerySet[models.Statement]:
    copies = models.Document.objects.filter(copy_of__isnull=False).values("id")
    rows = models.Statement.objects.filter(status=UNREVIEWED).exclude(document_id__in=copies)
    if asked.country:
        rows = rows.filter(country=asked.country)
    if asked.sort:
        rows = rows.filter(sort=asked.sort)
    if asked.disputed:
        rows = rows.filter(key__in=Dispute.objects.order_by().values("statement_key"))
    if asked.document:
        named = models.Document.objects.filter(sha256__startswith=asked.document).values_list("id", flat=True)
        rows = rows.filter(document_id__in=list(named[:2]))
    return rows


def _beyond(spot: tuple[float, int, int, str], way: str) -> Q:
    """What stands after ("gt") or before ("lt") a spot in the order of the queue."""
    fixed: dict[str, object] = {}
    steps = []
    for name, value in zip(_ORDER, spot, strict=True):
        steps.append(Q(**fixed, **{f"{name}__{way}": value}))
        fixed[name] = value
    return reduce(or_, steps)


def _first_of(lists: Iterable[QuerySet[models.Statement]]) -> str | None:
    for rows in lists:
        key = rows.values_list("key", flat=True).first()
        if key is not None:
            return key
    return None
