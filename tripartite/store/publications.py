"""What editors decided to publish and whose names to withhold: who, when, what; superseded, never overwritten."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.db.models import Q

from tripartite.resolution.actors import Actor
from tripartite.store import models


class Subject(StrEnum):
    """Of what sort a thing is that can be published by itself."""

    DOCUMENT = "document"
    STATEMENT = "statement"
    ACTOR = "actor"


class Extent(StrEnum):
    """How much of a document is public: its words alone, with the statements that a person confirmed, or with all."""

    WORDS = "words"
    REVIEWED = "reviewed"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is public by the decisions in force.

    Attributes:
        documents: SHA-256 of each published document, with its extent.
        statements: key of each statement decided on by itself, and whether it is public.
        actors: keys of the people whose own pages are public.
    """

    documents: dict[str, Extent]
    statements: dict[str, bool]
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class CountryStanding:
    """What is public of a country by the decisions in force.

    Attributes:
        documents: how many documents are public, by extent, the least first.
        of_documents: how many documents the store holds on it.
        statements: how many of its statements were published one by one.
        people: how many of the people named there have a public page.
        of_people: how many people are named there.
    """

    documents: dict[Extent, int]
    of_documents: int
    statements: int
    people: int
    of_people: int

    @property
    def public_documents(self) -> int:
        """How many of its documents are public, whole or in part."""
        return sum(self.documents.values())

    @property
    def extent(self) -> Extent | None:
        """The extent of most of its public documents, the lesser of two; None where none is public."""
        return max(self.documents, key=lambda one: self.documents[one]) if self.documents else None


def publish(
    subject: Subject, key: str, *, by: str, public: bool = True, extent: Extent = Extent.REVIEWED, reason: str = ""
) -> models.Publication:
    """Keep an editor's decision that something is public, or that it is private (again)."""
    said = extent if subject is Subject.DOCUMENT and public else ""
    with transaction.atomic():
        made = models.Publication.objects.create(
            subject=subject, key=key, public=public, extent=said, by=by, reason=reason
        )
        earlier = models.Publication.objects.filter(subject=subject, key=key, superseded_by=None)
        earlier.exclude(pk=made.pk).update(superseded_by=made)
    return made


def standing() -> Standing:
    """Everything that is public by the decisions in force."""
    documents: dict[str, Extent] = {}
    statements: dict[str, bool] = {}
    actors = set()
    for one in models.Publication.objects.filter(superseded_by=None):
        if one.subject == Subject.DOCUMENT and one.public:
            documents[one.key] = Extent(one.extent)
        elif one.subject == Subject.STATEMENT:
            statements[one.key] = one.public
        elif one.subject == Subject.ACTOR and one.public:
            actors.add(one.key)
    return Standing(documents, statements, frozenset(actors))


def country_standing(code: str) -> CountryStanding:
    """What is public of a country (ISO alpha-3) at present."""
    now = standing()
    there = list(models.Document.objects.filter(country=code).values_list("sha256", flat=True))
    extents = [now.documents[sha256] for sha256 in there if sha256 in now.documents]
    named = models.ActorName.objects.filter(actor__sort="people", document__country=code)
    people = set(named.values_list("actor__key", flat=True))
    single = models.Statement.objects.filter(document__country=code).values_list("key", flat=True)
    return CountryStanding(
        documents={one: extents.count(one) for one in Extent if one in extents},
        of_documents=len(there),
        statements=sum(now.statements.get(key, False) for key in single.iterator()) if now.statements else 0,
        people=len(people & now.actors),
        of_people=len(people),
    )


def publications_of(subject: Subject, key: str) -> list[models.Publication]:
    """Every decision on one thing, the latest first."""
    return list(models.Publication.objects.filter(subject=subject, key=key).order_by("-id"))


def latest_publications(number: int = 30) -> list[models.Publication]:
    """The latest decisions on anything."""
    return list(models.Publication.objects.order_by("-id")[:number])


def withhold(
    actor: Actor, *, by: str, pseudonym: str = "", spellings: Iterable[str] = (), reason: str = ""
) -> models.Withholding:
    """Keep an editor's decision that somebody's name must not leave, in any spelling known or added, now or before."""
    earlier = _of_actor(actor.key)
    before = (name for one in earlier for name in one.names)
    names = dict.fromkeys([actor.name, *(one.name for one in actor.names), *spellings, *before])
    return _supersede(
        models.Withholding(
            key=actor.key,
            namings=list(actor.statements),
            names=[one.strip() for one in names if one.strip()],
            pseudonym=pseudonym,
            by=by,
            reason=reason,
        ),
        *earlier,
    )


def withhold_words(
    names: Iterable[str], *, by: str, pseudonym: str = "", reason: str = "", key: str = ""
) -> models.Withholding:
    """Keep an editor's decision that a name must not leave which is nobody's in the lists of people.

    Args:
        key: that of an earlier withholding, whose spellings stay; made of the name where there is none.
    """
    earlier = [one for one in withholdings() if key and one.key == key]
    spelt = [one.strip() for one in [*names, *(name for one in earlier for name in one.names)] if one.strip()]
    key = key or hashlib.blake2b(f"words:{spelt[0].casefold()}".encode(), digest_size=8).hexdigest()
    kept = models.Withholding(key=key, names=list(dict.fromkeys(spelt)), pseudonym=pseudonym, by=by, reason=reason)
    return _supersede(kept)


def lift(key: str, *, by: str, reason: str = "") -> list[models.Withholding]:
    """End the withholdings of one actor, or the one kept under a key; none where none is in force."""
    return [
        _supersede(
            models.Withholding(key=one.key, namings=one.namings, names=one.names, lifted=True, by=by, reason=reason)
        )
        for one in _of_actor(key)
    ]


def _supersede(made: models.Withholding, *others: models.Withholding) -> models.Withholding:
    """Keep a decision in the place of those under its key, and of others."""
    with transaction.atomic():
        made.save()
        under = Q(key=made.key) | Q(pk__in=[one.pk for one in others])
        models.Withholding.objects.filter(under, superseded_by=None).exclude(pk=made.pk).update(superseded_by=made)
    return made


def withholdings() -> list[models.Withholding]:
    """Every withholding in force, the oldest first."""
    return list(models.Withholding.objects.filter(superseded_by=None, lifted=False).order_by("id"))


def withholding_of(key: str) -> models.Withholding | None:
    """The withholding in force of one actor, also where it was put together anew since; the latest of several."""
    return next(reversed(_of_actor(key)), None)


def withheld_words(name: str) -> list[models.Withholding]:
    """The withholdings in force that give a name, whether anybody of that name is among the people or not."""
    asked = " ".join(name.split()).casefold()
    return [one for one in withholdings() if asked in {" ".join(each.split()).casefold() for each in one.names}]


def _of_actor(key: str) -> list[models.Withholding]:
    statements = set(models.ActorName.objects.filter(actor__key=key).values_list("statement__key", flat=True))
    return [one for one in withholdings() if one.key == key or statements.intersection(one.namings)]
