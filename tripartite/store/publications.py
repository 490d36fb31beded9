"""What editors decided to publish and whose names to withhold: who, when, what; superseded, never overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction

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


def publications_of(subject: Subject, key: str) -> list[models.Publication]:
    """Every decision on one thing, the latest first."""
    return list(models.Publication.objects.filter(subject=subject, key=key).order_by("-id"))


def latest_publications(number: int = 30) -> list[models.Publication]:
    """The latest decisions on anything."""
    return list(models.Publication.objects.order_by("-id")[:number])


def withhold(
    actor: Actor, *, by: str, pseudonym: str = "", spellings: Iterable[str] = (), reason: str = ""
) -> models.Withholding:
    """Keep an editor's decision that somebody's name must not leave, in any spelling known or added."""
    names = dict.fromkeys([actor.name, *(one.name for one in actor.names), *spellings])
    return _supersede(
        models.Withholding(
            key=actor.key,
            namings=list(actor.statements),
            names=[one.strip() for one in names if one.strip()],
            pseudonym=pseudonym,
            by=by,
            reason=reason,
        )
    )


def lift(key: str, *, by: str, reason: str = "") -> models.Withholding | None:
    """End a withholding; None where there is none in force."""
    last = withholding_of(key)
    if last is None:
        return None
    return _supersede(
        models.Withholding(key=key, namings=last.namings, names=last.names, lifted=True, by=by, reason=reason)
    )


def _supersede(made: models.Withholding) -> models.Withholding:
    with transaction.atomic():
        made.save()
        earlier = models.Withholding.objects.filter(key=made.key, superseded_by=None).exclude(pk=made.pk)
        earlier.update(superseded_by=made)
    return made


def withholdings() -> list[models.Withholding]:
    """Every withholding in force, the oldest first."""
    return list(models.Withholding.objects.filter(superseded_by=None, lifted=False).order_by("id"))


def withholding_of(key: str) -> models.Withholding | None:
    """The withholding in force of one actor."""
    return models.Withholding.objects.filter(key=key, superseded_by=None, lifted=False).first()
