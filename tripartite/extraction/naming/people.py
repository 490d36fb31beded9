"""Who is named: candidate names weighed by what stands around them, then tied to their short forms.

Precision before recall: a run of capitalised words is a person only where titles, roles, fates or known given names
say so, or where it is listed beside one who is. A surname alone is tied to the one person of the document who bears it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.nominatives import person_nominative
from tripartite.extraction.naming.person_citations import cited_authors
from tripartite.extraction.naming.person_evidence import candidates
from tripartite.extraction.naming.person_partings import parted
from tripartite.extraction.naming.person_roles import BodyIndex, roles_of
from tripartite.extraction.naming.person_ties import Bearer, tied
from tripartite.values.spans import Evidence
from tripartite.values.statements import Person


def people(
    analysis: Analysis, pieces: Sequence[Piece], bodies: Sequence[Mention], states: frozenset[int]
) -> tuple[list[Person], list[Mention]]:
    """The people of a document and every place where it names them.

    Args:
        bodies: the mentions of organisations, in order; no person is read inside them.
        states: where names of countries and peoples begin.
    """
    cited = cited_authors(analysis)
    begun = {one.start for one in cited}
    inverted = [(one.start, one.end) for one in cited]
    read = [
        one
        for one in candidates(analysis, pieces, bodies, states)
        if one.start not in begun and not any(start <= one.start < end for start, end in inverted)
    ]
    text, index = analysis.text, BodyIndex.of(bodies)
    bearers = parted(text, tied(analysis, pieces, [*read, *cited], bodies), index)
    for one in bearers:
        _in_nominative(one)
    bearers = _once(bearers)
    mentions = [
        Mention(start, end, "people", one.name, text[start:end]) for one in bearers for start, end in one.places
    ]
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    return [_statement(analysis, one, index) for one in bearers], mentions


def _once(bearers: list[Bearer]) -> list[Bearer]:
    """The bearers, those that prove to have one full name put together."""
    kept: dict[str, Bearer] = {}
    for one in bearers:
        same = kept.setdefault(one.name if " " in one.name else f"{one.name} {min(one.places)}", one)
        if same is not one:
            same.places += one.places
            same.full += one.full
            same.weight = max(same.weight, one.weight)
            same.variants += [form for form in one.variants if form not in same.variants]
            same.titles += [title for title in one.titles if title not in same.titles]
    return list(kept.values())


def _in_nominative(one: Bearer) -> None:
    """Call a bearer by the nominative, where it can be told; the text's own form goes among the variants."""
    if one.name.isupper():
        mixed = next(
            (form for form in one.variants if form.casefold() == one.name.casefold() and not form.isupper()), None
        )
        if mixed:
            own, one.name = one.name, mixed
            one.variants[:] = [own, *(form for form in one.variants if form != mixed)]
    nominative = person_nominative(one.words)
    if nominative:
        own = one.name
        one.name = nominative
        one.variants[:] = [own, *(form for form in one.variants if form not in (own, nominative))]


def _statement(analysis: Analysis, one: Bearer, bodies: BodyIndex) -> Person:
    roles, organisation = roles_of(analysis.text, sorted(one.places), one.titles, bodies)
    return Person(
        evidence=(Evidence.at(analysis.text, *min(one.full)),),
        rule="person_evidence.weighed",
        confidence=min(0.95, 0.55 + 0.08 * one.weight),
        name=one.name,
        variants=tuple(one.variants),
        titles=tuple(one.titles),
        roles=roles,
        organisation=organisation,
        mentions=tuple(sorted(one.places)),
    )
