"""Who is named: candidate names weighed by what stands around them, then tied to their short forms.

Precision before recall: a run of capitalised words is a person only where titles, roles, fates or known given names
say so, or where it is listed beside one who is. A surname alone is tied to the one person of the document who bears it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.name_pieces import Piece
from tripartite.extraction.person_evidence import candidates
from tripartite.extraction.person_ties import tied
from tripartite.values.statements import Person


def people(
    analysis: Analysis, pieces: Sequence[Piece], bodies: Sequence[Mention], states: frozenset[int]
) -> tuple[list[Person], list[Mention]]:
    """The people of a document and every place where it names them."""
    accepted = candidates(analysis, pieces, bodies, states)
    return tied(analysis, pieces, accepted, bodies)
