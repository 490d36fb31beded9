"""Who and what a document names: its bodies, then its people; both are tied to every place that names them."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.naming.capital_runs import runs_of
from tripartite.extraction.naming.name_pieces import pieces_of
from tripartite.extraction.naming.name_words import folded
from tripartite.extraction.naming.organisations import organisations
from tripartite.extraction.naming.people import people
from tripartite.text.countries import countries_in
from tripartite.values.statements import Statement


def names(analysis: Analysis) -> list[Statement]:
    """The organisations and people of a document.

    A name that only its surroundings made a body, and that a person of the document bears as surname, is dropped.
    Fills `analysis.mentions`, sorted by start, and keeps the capitalised pieces and the countries for the places step,
    who holds which office, and of what sort each body is.
    """
    pieces = pieces_of(analysis.text, runs_of(analysis.text, analysis.passages))
    countries = countries_in(analysis.text)
    states = frozenset(one.start for one in countries)
    analysis.kept["names.pieces"], analysis.kept["names.countries"] = pieces, countries
    bodies, body_mentions = organisations(analysis, pieces, states)
    persons, person_mentions = people(analysis, pieces, body_mentions, states)
    borne = {folded(word) for person in persons for word in person.name.split()[-1:]}
    doubted = {one.name for one in bodies if one.rule == "context_bodies.beside" and folded(one.name) in borne}
    bodies = [one for one in bodies if one.name not in doubted]
    body_mentions = [one for one in body_mentions if one.name not in doubted]
    analysis.mentions[:] = sorted(body_mentions + person_mentions, key=lambda one: (one.start, -one.end))
    analysis.kept["body_types"] = {one.name: one.type for one in bodies}
    analysis.kept["roles"] = {one.name: one.roles for one in persons}
    return [*persons, *bodies]
