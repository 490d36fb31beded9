"""The queue of statements that wait for a person: what can harm most first, then what the machine is least sure of.

People and sanctions come before all others, and among each, what is part of a disagreement before what is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from tripartite.casefile.records import Record
from tripartite.store import models
from tripartite.store.decisions import UNREVIEWED
from tripartite.store.disputes import matter_of
from tripartite.store.documents import ref
from tripartite.store.overview import waiting as all_waiting
from tripartite.store.rows import statement_of
from tripartite.store.turns import DISPUTED, TURNS, turn_of

_ORDER = ("confidence", "document_id", "start", "key")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """To what the queue is narrowed; all where empty. `document` is the beginning of a SHA-256."""

    country: str = ""
    sort: str = ""
    document: str = ""
    disputed: bool = False


#: A turn of the queue, and where a statement stands in it.
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
    rows = _waiting(asked)
    return _first_of(rows.filter(turn=turn).order_by(*_ORDER) for turn in _turns(asked))


def after(place: Place, asked: Narrowed) -> str | None:
    """The key of the next statement that waits after a place in the queue."""
    return _first_of(_beyond(place, asked, backwards=False))


def before(place: Place, asked: Narrowed) -> str | None:
    """The key of the last statement that waits before a place in the queue."""
    return _first_of(_beyond(place, asked, backwards=True))


def waiting(asked: Narrowed) -> int:
    """How many statements wait."""
    return _waiting(asked).count() if asked != Narrowed() else all_waiting()


def reviewed(key: str) -> Reviewed | None:
    """A statement by its key, rejected ones too; None where there is none."""
    row = models.Statement.objects.select_related("document").defer("document__reading").filter(key=key).first()
    if row is None:
        return None
    matter = matter_of(key)
    place = (turn_of(row.sort, disputed=bool(matter)), (row.confidence, row.document_id, row.start, row.key))
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


def _turns(asked: Narrowed) -> tuple[int, ...]:
    of_sort = {turn_of(asked.sort, disputed=told) for told in (True, False)} if asked.sort else set(TURNS)
    return tuple(one for one in TURNS if one in of_sort and (one in DISPUTED or not asked.disputed))


def _waiting(asked: Narrowed) -> QuerySet[models.Statement]:
    rows = models.Statement.objects.filter(status=UNREVIEWED)
    # Few documents are copies, mostly none: a list of them costs the queue less than a question for each statement.
    copies = list(models.Document.objects.order_by().filter(copy_of__isnull=False).values_list("id", flat=True))
    if copies:
        rows = rows.exclude(document_id__in=copies)
    if asked.country:
        rows = rows.filter(country=asked.country)
    if asked.sort:
        rows = rows.filter(sort=asked.sort)
    if asked.disputed:
        rows = rows.filter(turn__in=DISPUTED)
    if asked.document:
        named = models.Document.objects.filter(sha256__startswith=asked.document).values_list("id", flat=True)
        rows = rows.filter(document_id__in=list(named[:2]))
    return rows


def _beyond(place: Place, asked: Narrowed, *, backwards: bool) -> Iterator[QuerySet[models.Statement]]:
    """What waits beyond a place, the nearest first, cut so that each piece is one run of the index.

    That is the rest of the document among what is as sure, the other documents of that, what is surer (or less sure),
    then the turns beyond.
    """
    turn, (confidence, document, start, key) = place
    rows, way = _waiting(asked), "lt" if backwards else "gt"
    order = [f"-{one}" for one in _ORDER] if backwards else list(_ORDER)
    turns = _turns(asked)
    if turn in turns:
        here = rows.filter(turn=turn).order_by(*order)
        rest = Q(**{f"start__{way}": start}) | Q(**{"start": start, f"key__{way}": key})
        yield here.filter(rest, confidence=confidence, document_id=document)
        yield here.filter(confidence=confidence, **{f"document_id__{way}": document})
        yield here.filter(**{f"confidence__{way}": confidence})
    for other in reversed(turns) if backwards else turns:
        if (other < turn) if backwards else (other > turn):
            yield rows.filter(turn=other).order_by(*order)


def _first_of(lists: Iterable[QuerySet[models.Statement]]) -> str | None:
    for rows in lists:
        key = rows.values_list("key", flat=True).first()
        if key is not None:
            return key
    return None
