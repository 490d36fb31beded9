"""Who and what a document names: its bodies, then its people; both are tied to every place that names them."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.capital_runs import runs_of
from tripartite.extraction.name_pieces import pieces_of
from tripartite.extraction.organisations import organisations
from tripartite.extraction.people import people
from tripartite.text.countries import countries_in
from tripartite.values.statements import Statement


def names(analysis: Analysis) -> list[Statement]:
    """The organisations and people of a document.

    Fills `analysis.mentions`, sorted by start, and keeps the capitalised pieces and the countries for the places step.
    """
    pieces = pieces_of(analysis.text, runs_of(analysis.text, analysis.passages))
    countries = countries_in(analysis.text)
    states = frozenset(one.start for one in countries)
    analysis.kept["names.pieces"], analysis.kept["names.countries"] = pieces, countries
    bodies, body_mentions = organisations(analysis, pieces, states)
    persons, person_mentions = people(analysis, pieces, body_mentions, states)
    analysis.mentions[:] = sorted(body_mentions + person_mentions, key=lambda one: (one.start, -one.end))
    return [*persons, *bodies]
