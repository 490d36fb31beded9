"""What a person means by a name: a country, a document, a person or a body in the store."""

from __future__ import annotations

from dataclasses import dataclass

from tripartite.casefile.records import Record
from tripartite.pipeline.resolving import resolve
from tripartite.resolution.actors import Actor
from tripartite.store import documents
from tripartite.store.about_actor import names_by_document
from tripartite.store.actors import actors_named
from tripartite.store.statements import records
from tripartite.text.countries import country_name, country_named


@dataclass(frozen=True, slots=True)
class Found:
    """What a name stands for: exactly one of a country (alpha-3), documents (SHA-256) or actors is not empty."""

    country: str | None = None
    documents: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()


def find(name: str) -> Found:
    """A country by code or name in any of the languages read, a document by file name, title or hash, or an actor."""
    code = country_of(name)
    if code:
        return Found(country=code)
    rows = documents.find_documents(name)
    if rows:
        return Found(documents=tuple(row.sha256 for row in rows))
    resolve()
    return Found(actors=tuple(actors_named(name)))


def country_of(words: str) -> str | None:
    """The ISO alpha-3 code that somebody means by a code or by a name in any of the languages read; else None."""
    code = words.strip().upper()
    return code if country_name(code) else country_named(words)


def records_of(actor: Actor) -> list[Record]:
    """Every statement that names an actor by one of its names, in the documents that use that name."""
    shas = sorted({sha for name in actor.names for sha in name.documents})
    names = names_by_document(actor)
    found = records(documents=shas)
    return [one for one in found if names[one.document.sha256] & {word.casefold() for word in names_in(one)}]


def names_in(record: Record) -> list[str]:
    """The names of people and bodies that a statement's own fields hold."""
    one = record.statement
    found: list[str] = []
    for field in ("name", "person", "organisation", "by", "to", "of"):
        value = getattr(one, field, None)
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            found += [part for part in value if isinstance(part, str)]
    found += getattr(one, "who", ())
    return found
