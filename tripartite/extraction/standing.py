"""To be written by its owner: the standing of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def standing(analysis: Analysis) -> list[Statement]:
    """The standing of a document."""
    return []
