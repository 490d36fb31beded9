"""To be written by its owner: the places of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def places(analysis: Analysis) -> list[Statement]:
    """The places of a document."""
    return []
