"""To be written by its owner: the commitments of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def commitments(analysis: Analysis) -> list[Statement]:
    """The commitments of a document."""
    return []
