"""To be written by its owner: the sanctions of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def sanctions(analysis: Analysis) -> list[Statement]:
    """The sanctions of a document."""
    return []
