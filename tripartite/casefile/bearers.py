"""Whom a name in a statement stands for: who bears it in that very document, else the only one who bears it at all."""

from __future__ import annotations

from collections.abc import Iterable

from tripartite.resolution.actors import Actor


class Bearers:
    """The actors by their names, and by name and document; a name that several bear is nobody's."""

    def __init__(self, actors: Iterable[Actor], sort: str = "") -> None:
        self._anywhere: dict[str, Actor | None] = {}
        self._in_document: dict[tuple[str, str], Actor | None] = {}
        for actor in actors:
            if sort in ("", actor.sort):
                self._enter(actor)

    def _enter(self, actor: Actor) -> None:
        for one in actor.names:
            name = one.name.casefold()
            known = self._anywhere.get(name, actor)
            self._anywhere[name] = actor if known is actor else None
            for sha256 in one.documents:
                there = self._in_document.get((sha256, name), actor)
                self._in_document[sha256, name] = actor if there is actor else None

    def of(self, name: str | None, document: str = "") -> Actor | None:
        """The actor for which a name stands in a document (SHA-256); None where it may be of several, or of none."""
        told = (name or "").casefold()
        if (document, told) in self._in_document:
            return self._in_document[document, told]
        return self._anywhere.get(told)
