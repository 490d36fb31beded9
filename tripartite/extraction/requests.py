"""To be written by its owner: the requests of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def requests(analysis: Analysis) -> list[Statement]:
    """The requests of a document."""
    return []
