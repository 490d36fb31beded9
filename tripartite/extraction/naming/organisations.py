"""Which bodies a document names: what the several readers of names found, tied into one organisation per body.

Of overlapping names the longest counts. Names and acronyms are tied as `organisation_ties` tells; acronyms that stand
by themselves and were never defined are bodies of their own (`lone_acronyms`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.naming.acronyms import definition_after, initials_agree
from tripartite.extraction.naming.bodies import Body, bodies_in
from tripartite.extraction.naming.bodies_cyrillic import cyrillic_bodies_in
from tripartite.extraction.naming.bodies_romance import romance_bodies_in
from tripartite.extraction.naming.context_bodies import context_bodies_in
from tripartite.extraction.naming.defined_bodies import defined_bodies_in
from tripartite.extraction.naming.lone_acronyms import lone_acronyms
from tripartite.extraction.naming.lower_bodies import lower_bodies_in
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.nominatives import body_nominative
from tripartite.extraction.naming.organisation_ties import Named, Register
from tripartite.extraction.naming.short_names import tie_short_names
from tripartite.extraction.naming.small_bodies import small_bodies_in
from tripartite.extraction.naming.world_bodies import russian_world_bodies_in, world_bodies_in
from tripartite.values.spans import Evidence
from tripartite.values.statements import Organisation
from tripartite.values.vocabulary import OrganisationType, PassageKind

#: Of readers that read the same words, who knows best what they name.
_SURER = {"world_bodies": 0, "bodies_cyrillic.quoted": 1}


_CYRILLIC = re.compile("[А-ЯЁа-яё]")
#: "(see section 5, The United Bodies of the World)": a reference to another part of a report names nobody.
_CROSS_REFERENCE = re.compile(r"\(see (?:also )?[Ss]ection [^()\n]{1,160}\)")
#: A union named after the body before it: "Orlo Tram Company (OTC) Trade Union".
_ITS_UNION = re.compile(
    r" (?:Trade Union|Labou?r Union|Union|(?:Workers|Employees|Staff)['’]? (?:Union|Association))\b"
)


def organisations(
    analysis: Analysis, pieces: Sequence[Piece], states: frozenset[int]
) -> tuple[list[Organisation], list[Mention]]:
    """The bodies of a document and every place where it names them."""
    text = analysis.text
    register = Register(text)
    bracketed: list[tuple[int, int]] = []
    for body in _gathered(analysis, pieces, states):
        definition = definition_after(text, body.end, text[body.start : body.end])
        if definition and not register.elsewhere(body, definition):
            bracketed.append((definition.start, definition.end))
            register.add(body, definition)
            union = _ITS_UNION.match(text, definition.end)
            if union:
                register.add(Body(body.start, union.end(), OrganisationType.UNION, "Union", "organisations.its"), None)
        else:
            register.add(body, None)
    register.unite()
    taken = bracketed + [place for one in register.named for place in one.places]
    for start, end in lone_acronyms(analysis, register.keys, sorted(taken), states):
        register.add_acronym(start, end)
    for start, end in [place for one in register.named if one.world for place in one.places]:
        register.add_owner(start, end)
    register.spell_out(pieces)
    register.add_quoted()
    tie_short_names(analysis, register)
    for one in register.named:
        _in_nominative(one)
    _unite_quoted(register.named)
    mentions = [
        Mention(start, end, "organisations", one.name, text[start:end])
        for one in register.named
        for start, end in one.places
    ]
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    return [_statement(text, one) for one in register.named], mentions


def _gathered(analysis: Analysis, pieces: Sequence[Piece], states: frozenset[int]) -> list[Body]:
    """Every name that some reader reads, the longest at each place, in order."""
    text = analysis.text
    found = bodies_in(text, pieces)
    aside = [hit.span() for hit in _CROSS_REFERENCE.finditer(text)]
    for passage in analysis.passages:
        if passage.kind is PassageKind.FURNITURE:
            continue
        start, end = passage.start, passage.end
        worldly = world_bodies_in(text, start, end)
        if passage.language == "ru" or "ци" in text[start:end] or "со" in text[start:end]:
            found += cyrillic_bodies_in(text, start, end)
            worldly += russian_world_bodies_in(text, start, end)
        found += [Body(one.start, one.end, one.body.type, one.body.key, "world_bodies") for one in worldly]
        found += romance_bodies_in(text, start, end, passage.language)
        found += lower_bodies_in(text, start, end)
        found += small_bodies_in(text, start, end, states)
    world = {body.start: body.end for body in found if body.rule == "world_bodies"}
    found = longest(body for body in found if not _owned(text, body, world))
    free = outside(pieces, found)
    found = longest([*found, *context_bodies_in(text, free, states)])
    spelt = [
        body
        for passage in analysis.passages
        if passage.kind is not PassageKind.FURNITURE
        for body in defined_bodies_in(text, passage.start, passage.end)
    ]
    named = _with_free(text, found, spelt)
    return [one for one in named if not any(start <= one.start < end for start, end in aside)] if aside else named


def _owned(text: str, body: Body, world: dict[int, int]) -> bool:
    """Whether a name is that of a body of the world with its owner behind ("Комитет ... МОТ")."""
    end = world.get(body.start, body.end)
    return end < body.end and text[end : body.end].strip() in ("МОТ", "ООН", "ЕС", "ОБСЕ")


def longest(found: Iterable[Body]) -> list[Body]:
    """Of names that overlap, the one that begins first and reaches farthest."""
    kept: list[Body] = []
    for body in sorted(found, key=lambda one: (one.start, -one.end, _SURER.get(one.rule, 2), one.rule)):
        if kept and body.start < kept[-1].end:
            continue
        kept.append(body)
    return kept


def _better_spelt(text: str, longer: Body, body: Body) -> bool:
    """Whether an acronym spells the longer of two names and not the shorter ("... of Miners and Builders Union")."""
    if longer.start >= body.start or not longer.head:
        return False
    spelt = "".join(re.findall(r"(?<![\w’'-])[^\W\d_a-z]", text[longer.start : longer.end]))
    return spelt == longer.head and not initials_agree(text[body.start : body.end], longer.head)


def _with_free(text: str, found: list[Body], more: Sequence[Body]) -> list[Body]:
    """The names found, and of the others those that overlap none that ends where they end."""
    ends = {body.end: body for body in found}
    kept = [body for body in more if body.end not in ends or _better_spelt(text, body, ends[body.end])]
    if not kept:
        return found
    covering = [body for body in found if not any(one.start <= body.start and body.end <= one.end for one in kept)]
    return longest([*covering, *kept])


def outside(pieces: Sequence[Piece], bodies: Sequence[Body | Mention]) -> list[Piece]:
    """The pieces that no body's name overlaps; both in order."""
    free = []
    at = 0
    for piece in pieces:
        while at < len(bodies) and bodies[at].end <= piece.start:
            at += 1
        if at == len(bodies) or bodies[at].start >= piece.end:
            free.append(piece)
    return free


def _unite_quoted(named: list[Named]) -> None:
    """Put a Russian body that stands without quotation marks to the one of the same name in them."""
    quoted = {form: one for one in named if one.rule == "bodies_cyrillic.quoted" for form in (one.name, *one.variants)}
    for one in [one for one in named if one.rule == "bodies_cyrillic.head" and one.name in quoted]:
        whole = quoted[one.name]
        whole.places += one.places
        for form in (one.name, *one.variants):
            whole.called(form)
        named.remove(one)


def _in_nominative(one: Named) -> None:
    """Call a Russian body by the nominative, where it can be told; the text's own form goes among the variants."""
    nominative = body_nominative(one.name) if _CYRILLIC.match(one.name) else None
    if nominative:
        own = one.name
        one.name = nominative
        one.variants[:] = [own, *(form for form in one.variants if form not in (own, nominative))]


def _statement(text: str, one: Named) -> Organisation:
    return Organisation(
        evidence=(Evidence.at(text, *one.at),),
        rule=one.rule,
        confidence=0.9 if one.world or one.acronyms else 0.75,
        name=one.name,
        acronyms=tuple(one.acronyms),
        variants=tuple(one.variants),
        type=one.type,
        formerly=one.formerly,
        mentions=tuple(sorted(one.places)),
    )
