"""A country's file out of the store: its records, who is who among them, and the views."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from tripartite.casefile.became import told
from tripartite.casefile.changes import Change, changes
from tripartite.casefile.commitments import Promise, promises
from tripartite.casefile.country import CountryFile, country_file
from tripartite.casefile.remarks import on_labour
from tripartite.casefile.threads import threads
from tripartite.pipeline.disputing import keep
from tripartite.pipeline.resolving import resolve
from tripartite.resolution.actors import Actor, ActorName, in_language
from tripartite.store.actors import actors
from tripartite.store.documents import documents, ref
from tripartite.store.outcomes import confirmed
from tripartite.store.passages import passages
from tripartite.store.statements import records, speeches


def file_of(country: str, language: str = "en") -> CountryFile:
    """The file of one country (ISO alpha-3); empty where the store has nothing about it.

    Args:
        language: the reader's: actors are shown under their names in it, where a document gives one.
    """
    resolve()
    found = [*records(country), *(speeches(country) if country else ())]
    found.sort(key=lambda one: (one.document.sha256, one.statement.start))
    named = [in_language(one, language) for one in actors(country)]
    known = [ref(row) for row in documents(country)]
    file = country_file(country, found, named, known, passages(country), confirmed())
    keep(country, file.disagreements)
    return file


def promises_of(country: str) -> tuple[Promise, ...]:
    """The commitments of one country and how they stand, without the rest of its file."""
    found = sorted(records(country), key=lambda one: (one.document.sha256, one.statement.start))
    words, known = tuple(passages(country)), actors(country)
    outcomes = tuple(told(words, found))
    labour = on_labour(found, words)
    return promises(labour, known, outcomes, confirmed(), threads(labour, known, outcomes))


def changed(country: str, added: Collection[str], on: date) -> tuple[Change, ...]:
    """What some documents (SHA-256) changed in a country's file: the file with them beside the file without them."""
    after = file_of(country)
    everything = [*records(country), *(speeches(country) if country else ())]
    found = [one for one in everything if one.document.sha256 not in added]
    found.sort(key=lambda one: (one.document.sha256, one.statement.start))
    keys = {one.key for one in found}
    known = [actor for actor in (_without(one, keys, added) for one in actors(country)) if actor]
    left = [one for one in after.documents if one.sha256 not in added]
    told = tuple(passages(country))
    words = [one for one in told if one.document.sha256 not in added]
    new = [one for one in everything if one.document.sha256 in added]
    about = {one.key for one in on_labour(new, [one for one in told if one.document.sha256 in added])}
    return changes(country_file(country, found, known, left, words, confirmed()), after, on, about)


def _without(actor: Actor, keys: Collection[str], added: Collection[str]) -> Actor | None:
    """An actor as it was before some documents came; None where only they name it."""
    statements = tuple(key for key in actor.statements if key in keys)
    names = tuple(
        ActorName(one.name, documents)
        for one in actor.names
        if (documents := tuple(sha for sha in one.documents if sha not in added))
    )
    return replace(actor, names=names, statements=statements) if statements else None
