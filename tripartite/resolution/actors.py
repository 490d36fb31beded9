"""People and bodies across documents: one actor however many names it has, with the reasons of each merge."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tripartite.resolution.matching import Judged, Naming, matched, world_key
from tripartite.resolution.partings import parted
from tripartite.resolution.shown_names import shown_name


@dataclass(frozen=True, slots=True)
class ActorName:
    """One way of writing an actor's name, with the documents that write it so (SHA-256, in order)."""

    name: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or body.

    Attributes:
        key: stays the same while its oldest naming does.
        sort: "people" or "organisations".
        name: the fullest form.
        type: for bodies, what sort of body.
        names: every form, the most used first.
        statements: keys of the statements that name it.
        reasons: why its namings were put together, for the person.
        namings: what was put together; empty where the actor comes out of the store.
        world: whether it is a body of the world, one in every country's file.
    """

    key: str
    sort: str
    name: str
    type: str
    names: tuple[ActorName, ...]
    statements: tuple[str, ...]
    reasons: tuple[str, ...]
    namings: tuple[Naming, ...] = ()
    world: bool = False

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents (SHA-256) that name it, each once: one may name it by several names."""
        return tuple(dict.fromkeys(sha256 for one in self.names for sha256 in one.documents))


def actors_of(namings: Sequence[Naming], judged: Iterable[Judged] = ()) -> list[Actor]:
    """The actors that a set of namings (one per person or body and document) speaks of, by name."""
    told = tuple(judged)
    found = [_actor(cluster, reasons) for cluster, reasons in matched(parted(namings, told), told).clusters]
    return sorted(found, key=lambda one: (one.sort, one.name.casefold(), one.key))


def actor_of(cluster: Sequence[Naming]) -> Actor:
    """The actor that namings which are known to belong together are of."""
    return _actor(cluster, ())


def in_language(actor: Actor, language: str) -> Actor:
    """An actor under the name that a reader of a language is shown; the others stay among its names."""
    if language == "en":
        return actor
    uses = {one.name: len(one.documents) for one in actor.names}
    return replace(actor, name=shown_name(actor.sort, uses, language))


def _own_names(cluster: Sequence[Naming]) -> list[str]:
    """The full names, and of bodies of the world every form in words: documents give them in several languages."""
    own = [one.name for one in cluster]
    if cluster[0].sort == "organisations":
        own += [form for one in cluster for form in one.variants if len(form.split()) > 2]
    return list(dict.fromkeys(own))


def _actor(cluster: Sequence[Naming], reasons: Iterable[str]) -> Actor:
    uses: dict[str, list[str]] = {}
    for naming in cluster:
        for name in naming.names:
            uses.setdefault(name, []).append(naming.document)
    documents = {name: len(set(where)) for name, where in uses.items()}
    full = shown_name(cluster[0].sort, documents, own=_own_names(cluster))
    world = next((key for key in (world_key(one) for one in cluster) if key), None)
    matter = f"world:{world}" if world else min(one.key for one in cluster)
    return Actor(
        key=hashlib.blake2b(matter.encode(), digest_size=8).hexdigest(),
        sort=cluster[0].sort,
        name=full,
        type=next((one.type for one in cluster if one.type and one.type != "other"), cluster[0].type),
        names=tuple(
            ActorName(name, tuple(dict.fromkeys(where)))
            for name, where in sorted(uses.items(), key=lambda use: (-len(use[1]), use[0]))
        ),
        statements=tuple(dict.fromkeys(one.statement for one in cluster)),
        reasons=tuple(dict.fromkeys(reasons)),
        namings=tuple(cluster),
        world=world is not None,
    )
