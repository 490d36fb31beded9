"""Who is named: every body of a document, its names, acronyms and short forms tied to one another.

A full name that is read by several rules is kept once, the longest. An acronym defined in brackets names its body from
then on; acronyms and names of the world's bodies are tied by the gazetteer. One organisation per body and document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tripartite.extraction.acronyms import Definition, definition_after, free_acronyms
from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.bodies import Body, Piece, bodies_in
from tripartite.extraction.body_types import type_of
from tripartite.extraction.world_bodies import WorldBody, normal, world_bodies_in, world_body_of
from tripartite.values.spans import Evidence
from tripartite.values.statements import Organisation
from tripartite.values.vocabulary import OrganisationType, PassageKind


@dataclass
class Named:
    """One body as the document names it, while its mentions are gathered."""

    name: str
    type: OrganisationType
    rule: str
    at: tuple[int, int]
    acronyms: list[str] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    world: WorldBody | None = None


def organisations(analysis: Analysis, pieces: Sequence[Piece]) -> tuple[list[Organisation], list[Mention]]:
    """The bodies of a document and every place where it names them."""
    text = analysis.text
    named: list[Named] = []
    keys: dict[str, Named] = {}
    definitions: list[Definition] = []
    for body in _gathered(analysis, pieces):
        definition = definition_after(text, body.end, text[body.start : body.end])
        if definition:
            definitions.append(definition)
        _add(named, keys, text, body, definition)
    taken = [(one.start, one.end) for one in definitions]
    taken += [place for one in named for place in one.places]
    _add_acronyms(analysis, named, keys, taken)
    mentions = sorted(
        (Mention(start, end, "organisations", one.name, text[start:end]) for one in named for start, end in one.places),
        key=lambda mention: (mention.start, -mention.end),
    )
    return [_statement(text, one) for one in named], mentions


def _gathered(analysis: Analysis, pieces: Sequence[Piece]) -> list[Body]:
    """Every full name that some rule reads, the longest at each place, in order."""
    text = analysis.text
    found = bodies_in(text, pieces)
    for passage in analysis.passages:
        if passage.kind is not PassageKind.FURNITURE:
            found += [
                Body(one.start, one.end, one.body.type, one.body.key, "world_bodies")
                for one in world_bodies_in(text, passage.start, passage.end)
            ]
    return longest(found)


def longest(found: Iterable[Body]) -> list[Body]:
    """Of names that overlap, the one that begins first and reaches farthest."""
    kept: list[Body] = []
    for body in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and body.start < kept[-1].end:
            continue
        kept.append(body)
    return kept


def _add(named: list[Named], keys: dict[str, Named], text: str, body: Body, definition: Definition | None) -> None:
    words = text[body.start : body.end]
    world = world_body_of(words)
    acronyms = definition.acronyms if definition else ()
    one = keys.get(world.key if world else normal(words))
    if one is None:
        one = next((keys[acronym] for acronym in acronyms if acronym in keys), None)
    if one is None:
        one = Named(words, type_of(words, body.type, world), body.rule, (body.start, body.end), world=world)
        named.append(one)
    elif normal(words) != normal(one.name) and words not in one.variants:
        one.variants.append(words)
    one.places.append((body.start, body.end))
    for key in (normal(words), *([world.key] if world else ()), *acronyms):
        keys.setdefault(key, one)
    for acronym in acronyms:
        if acronym not in one.acronyms:
            one.acronyms.append(acronym)
    for short in definition.shorts if definition else ():
        if short not in one.variants:
            one.variants.append(short)
        keys.setdefault(short, one)


def _add_acronyms(analysis: Analysis, named: list[Named], keys: dict[str, Named], taken: list[tuple[int, int]]) -> None:
    """Acronyms standing by themselves: tied where they were defined, else bodies of their own."""
    text = analysis.text
    covered = sorted(taken)
    at = 0
    for passage in analysis.passages:
        if passage.kind is PassageKind.FURNITURE:
            continue
        for start, end in free_acronyms(text, passage.start, passage.end):
            while at < len(covered) and covered[at][1] <= start:
                at += 1
            if at < len(covered) and covered[at][0] <= start:
                continue
            _add_acronym(text, named, keys, start, end)


def _add_acronym(text: str, named: list[Named], keys: dict[str, Named], start: int, end: int) -> None:
    words = text[start:end]
    world = world_body_of(words)
    one = keys.get(words) or (keys.get(world.key) if world else None)
    if one is None:
        if len(words) < 3 and world is None:
            return
        one = Named(words, type_of(words, OrganisationType.OTHER, world), "acronyms.free", (start, end), world=world)
        named.append(one)
        keys[words] = one
        if world:
            keys.setdefault(world.key, one)
    if words not in one.acronyms:
        one.acronyms.append(words)
    one.places.append((start, end))


def _statement(text: str, one: Named) -> Organisation:
    return Organisation(
        evidence=(Evidence.at(text, *one.at),),
        rule=one.rule,
        confidence=0.9 if one.world or one.acronyms else 0.75,
        name=one.name,
        acronyms=tuple(one.acronyms),
        variants=tuple(one.variants),
        type=one.type,
        mentions=tuple(sorted(one.places)),
    )
