"""The explicit list of extractors, in the order in which they read: names first, then what is done to whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Analysis, analyse
from tripartite.extraction.asking.commitments import commitments
from tripartite.extraction.asking.requests import requests
from tripartite.extraction.citing.instruments import instruments
from tripartite.extraction.counting.figures import figures
from tripartite.extraction.endless_runs import warnings_of
from tripartite.extraction.happening.events import events
from tripartite.extraction.naming.names import names
from tripartite.extraction.naming.places import places
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.extraction.quoting import quoted_with_clause
from tripartite.extraction.registering.registrations import registrations
from tripartite.extraction.registering.standing import standing
from tripartite.extraction.themes import with_themes
from tripartite.kinds.structure import Structure
from tripartite.values.statements import SORTS, Intervention, Organisation, Person, Statement

#: A new sort of statement is one module beside this one and one line here.
#: `names` also fills the analysis's mentions, so it comes first.
EXTRACTORS: tuple[Callable[[Analysis], list[Statement]], ...] = (
    names,
    places,
    instruments,
    figures,
    sanctions,
    registrations,
    events,
    requests,
    commitments,
    standing,
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was taken out of a document.

    Attributes:
        statements: in the order of the reading's JSON and of the text.
        warnings: for the person, of what was not looked at.
    """

    statements: tuple[Statement, ...]
    warnings: tuple[str, ...]


def extracted(text: str, structure: Structure) -> Extracted:
    """Every statement of a structured text."""
    speeches = [one for one in structure.statements if isinstance(one, Intervention)]
    analysis = analyse(text, structure, speeches)
    found = list(structure.statements)
    for extractor in EXTRACTORS:
        found += extractor(analysis)
    found = [_placed(analysis, quoted_with_clause(analysis, one)) for one in found]
    found = with_themes(analysis, found)
    order = {maker.sort: number for number, maker in enumerate(SORTS)}
    statements = tuple(sorted(found, key=lambda one: (order[one.sort], one.start)))
    return Extracted(statements, warnings_of(text, analysis.unread))


def _placed(analysis: Analysis, statement: Statement) -> Statement:
    """People and bodies belong to the file of the country that the document, or its part, is about."""
    if statement.country is None and isinstance(statement, Person | Organisation):
        return replace(statement, country=analysis.country_at(statement.start))
    return statement
