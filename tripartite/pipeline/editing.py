"""What an editor does: publish and take back a country, a document, a statement, a person; withhold a name.

Each decision is kept with who and when, and the public copy follows at once. Who withholds a name closes the copy with
it; the site then leaves the rest to `tripartite.pipeline.publicising_later` (`later`), the command waits for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from tripartite.pipeline.publicising import Outcome, public_documents, refresh
from tripartite.pipeline.resolving import resolve
from tripartite.publishing.hidden_names import Hidden
from tripartite.publishing.masking import Masker
from tripartite.resolution.actors import Actor
from tripartite.store import models, public_work, publications
from tripartite.store.about_actor import actor_with
from tripartite.store.actors import actors_named
from tripartite.store.publications import Extent, Subject
from tripartite.values.errors import MalformedValue, NotFound


def publish_country(code: str, *, by: str, extent: Extent = Extent.REVIEWED, people: bool = False) -> Outcome:
    """Publish what the store holds on a country now; what is added later stays private until it is published.

    Args:
        code: ISO alpha-3.
        by: the editor.
        extent: how much of each document.
        people: whether the pages of the people named there become public too.
    """
    documents = _documents(code)
    for sha256 in documents:
        publications.publish(Subject.DOCUMENT, sha256, by=by, extent=extent)
    for key in _people(code) if people else ():
        publications.publish(Subject.ACTOR, key, by=by)
    return refresh(documents)


def unpublish_country(code: str, *, by: str, reason: str = "") -> Outcome:
    """Take back all that is public on a country: documents, single statements, people."""
    documents = _documents(code)
    now = publications.standing()
    for sha256 in documents:
        if sha256 in now.documents:
            publications.publish(Subject.DOCUMENT, sha256, by=by, public=False, reason=reason)
    rows = models.Statement.objects.filter(document__sha256__in=documents, key__in=list(now.statements))
    for key in rows.values_list("key", flat=True):
        if now.statements[key]:
            publications.publish(Subject.STATEMENT, key, by=by, public=False, reason=reason)
    for key in _people(code):
        if key in now.actors:
            publications.publish(Subject.ACTOR, key, by=by, public=False, reason=reason)
    return refresh(documents)


def publish_document(
    sha256: str, *, by: str, public: bool = True, extent: Extent = Extent.REVIEWED, reason: str = ""
) -> Outcome:
    """Publish a document, or take it back."""
    publications.publish(Subject.DOCUMENT, sha256, by=by, public=public, extent=extent, reason=reason)
    return refresh([sha256])


def publish_statement(key: str, *, by: str, public: bool = True, reason: str = "") -> Outcome:
    """Publish a statement with the passages that carry it, or keep it private whatever becomes of its document.

    Raises:
        NotFound: where there is none.
    """
    row = models.Statement.objects.filter(key=key).select_related("document").defer("document__reading").first()
    if row is None:
        raise NotFound("There is no such statement.", place=key)
    publications.publish(Subject.STATEMENT, key, by=by, public=public, reason=reason)
    return refresh([row.document.sha256])


def publish_actor(key: str, *, by: str, public: bool = True, reason: str = "") -> Outcome:
    """Make the page of a person public, or take it back.

    Raises:
        NotFound: where there is none.
    """
    actor = _actor(key)
    publications.publish(Subject.ACTOR, key, by=by, public=public, reason=reason)
    return refresh([sha256 for name in actor.names for sha256 in name.documents])


def withhold(
    key: str, *, by: str, pseudonym: str = "", spellings: Iterable[str] = (), reason: str = "", later: bool = False
) -> Outcome | None:
    """Hide a person's name, in every spelling, in all that leaves; a pseudonym is shown instead where one is given.

    Args:
        later: the copy is closed now and looked through beside the pages; nothing is told of what became of it.

    Raises:
        NotFound: where there is no such person.
        MalformedValue: where the pseudonym gives the name away.
    """
    actor, pseudonym, spelt = _actor(key), _unbracketed(pseudonym), list(spellings)
    _gives_nothing_away(pseudonym, [actor.name, *(one.name for one in actor.names), *spelt])
    with _closing(by):
        publications.withhold(actor, by=by, pseudonym=pseudonym, spellings=spelt, reason=reason)
    return _followed(later)


def withhold_words(
    names: Sequence[str], *, by: str, pseudonym: str = "", reason: str = "", key: str = "", later: bool = False
) -> Outcome | None:
    """Hide a name that the texts have and no list of people gives, in every spelling told here and whatever sounds so.

    Raises:
        MalformedValue: where there is no word in it, or the pseudonym gives the name away.
    """
    spelt = [one for one in names if sum(map(str.isalpha, one)) > 1]
    if not spelt:
        raise MalformedValue("There is no name here.", place=" ".join(names), remedy="Give the name as texts write it.")
    pseudonym = _unbracketed(pseudonym)
    _gives_nothing_away(pseudonym, spelt)
    with _closing(by):
        publications.withhold_words(spelt, by=by, pseudonym=pseudonym, reason=reason, key=key)
    return _followed(later)


def withhold_name(
    name: str, *, by: str, pseudonym: str = "", spellings: Iterable[str] = (), reason: str = "", later: bool = False
) -> tuple[Outcome | None, bool]:
    """Hide a name, whoever has it: everybody whom the lists of people give it, or else the words wherever they stand.

    Returns:
        What became of the copy, and whether somebody in the lists of people has the name.

    Raises:
        MalformedValue: where there is no word in it, or the pseudonym gives the name away.
    """
    resolve()
    spelt, name = list(spellings), " ".join(name.split())
    people = [one.key for one in actors_named(name) if one.sort == "people"]
    kept = [one.key for one in publications.withheld_words(name)] if name else []
    said: dict[str, Any] = {"by": by, "pseudonym": pseudonym, "reason": reason, "later": True}
    with transaction.atomic():
        for key in dict.fromkeys([*people, *kept]):
            if actor_with(key) is not None:
                withhold(key, spellings=[name, *spelt], **said)
            else:
                withhold_words([name, *spelt], key=key, **said)
        if not people and not kept:
            withhold_words([name, *spelt], **said)
    return _followed(later), bool(people)


@contextmanager
def _closing(by: str) -> Iterator[None]:
    """A name is withheld and the copy closed, both or neither."""
    with transaction.atomic():
        yield
        public_work.ask(by, closing=True)


def _followed(later: bool) -> Outcome | None:
    """The copy made anew now; or left for later to whoever asks for that."""
    return None if later else refresh()


def _unbracketed(pseudonym: str) -> str:
    return " ".join(pseudonym.replace("[", "").replace("]", "").split())[:150]


def _gives_nothing_away(pseudonym: str, names: Iterable[str]) -> None:
    hiding = Masker([Hidden(tuple(dict.fromkeys(names)))])
    if pseudonym and hiding.masks(pseudonym, frozenset({0})):
        raise MalformedValue(
            "The pseudonym gives a part of the name away.", place=pseudonym, remedy="Choose one without any of it."
        )


def show_again(key: str, *, by: str, reason: str = "", later: bool = False) -> Outcome | None:
    """End the withholding of a name."""
    with transaction.atomic():
        publications.lift(key, by=by, reason=reason)
        public_work.ask(by, closing=False)
    return _followed(later)


def decided_on(sha256s: Iterable[str]) -> None:
    """After people decided on statements or names of some documents: the public copy follows where it has them."""
    touched = public_documents() & set(sha256s)
    if touched:
        refresh(touched)


def follow() -> None:
    """After documents came in or were read again: the public copy follows, with the spellings known now."""
    if public_documents():
        refresh()


def _documents(code: str) -> list[str]:
    return list(models.Document.objects.filter(country=code).order_by("id").values_list("sha256", flat=True))


def _people(code: str) -> list[str]:
    rows = models.ActorName.objects.filter(actor__sort="people", document__country=code)
    return sorted(set(rows.values_list("actor__key", flat=True)))


def _actor(key: str) -> Actor:
    found = actor_with(key)
    if found is None:
        raise NotFound("There is no such person or body.", place=key)
    return found
