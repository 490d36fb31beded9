"""What documents say of one actor: the statements that hold one of its names, some documents at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from tripartite.casefile.records import DocumentRef, Record
from tripartite.resolution.actors import Actor
from tripartite.store import models
from tripartite.store.actors import actors_of_ids
from tripartite.store.documents import ref
from tripartite.store.statements import records_of_rows

#: Statement fields that hold names of people and bodies.
_NAMING = ("name", "person", "organisation", "by", "to", "of", "who", "on_behalf_of")


def actor_with(key: str) -> Actor | None:
    """The actor with a key; None where there is none."""
    ids = models.Actor.objects.filter(key=key).values_list("id", flat=True)
    return next(iter(actors_of_ids(ids)), None)


def documents_naming(actor: Actor) -> list[DocumentRef]:
    """The documents that name an actor, the latest published first."""
    named = {sha256 for one in actor.names for sha256 in one.documents}
    rows = models.Document.objects.defer("reading").filter(sha256__in=named)
    return [ref(row) for row in rows.order_by("-published", "file")]


def statements_on(actor: Actor, documents: Sequence[DocumentRef]) -> list[Record]:
    """The statements of some documents that hold one of the actor's names in a field of their own."""
    names = names_by_document(actor)
    rows = models.Statement.objects.filter(document__sha256__in=[one.sha256 for one in documents])
    # The fields are JSON text, so a name stands in them as JSON writes it; what is found so is compared exactly below.
    written = (Q(fields__icontains=json.dumps(one.name)[1:-1]) for one in actor.names)
    held = reduce(or_, written, Q(key__in=actor.statements))
    return [
        one
        for one in records_of_rows(rows.filter(held))
        if one.key in actor.statements or names[one.document.sha256] & {word.casefold() for word in _names_in(one)}
    ]


def forms_of(statement: str, actor: str) -> list[str]:
    """The forms in which a statement (by key) names an actor, in the order in which they are kept."""
    rows = models.ActorName.objects.filter(statement__key=statement, actor__key=actor)
    return list(dict.fromkeys(rows.order_by("id").values_list("name", flat=True)))


def names_by_document(actor: Actor) -> dict[str, set[str]]:
    """What each document (SHA-256) calls an actor, in small letters: another may bear the name elsewhere."""
    found: dict[str, set[str]] = {}
    for one in actor.names:
        for sha256 in one.documents:
            found.setdefault(sha256, set()).add(one.name.casefold())
    return found


def namings_of_actor(actor: Actor, number: int = 80) -> list[Record]:
    """The statements that were put together under an actor, at most so many."""
    return records_of_rows(models.Statement.objects.filter(key__in=actor.statements[:number]))


def _names_in(record: Record) -> list[str]:
    found: list[str] = []
    for field in _NAMING:
        value = getattr(record.statement, field, None)
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            found += [part for part in value if isinstance(part, str)]
    return found
