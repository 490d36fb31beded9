"""To be written by its owner: the figures of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def figures(analysis: Analysis) -> list[Statement]:
    """The figures of a document."""
    return []
