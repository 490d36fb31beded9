"""To be written by its owner: the names of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def names(analysis: Analysis) -> list[Statement]:
    """The names of a document."""
    return []
