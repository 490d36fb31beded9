"""To be written by its owner: the instruments of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def instruments(analysis: Analysis) -> list[Statement]:
    """The instruments of a document."""
    return []
