"""To be written by its owner: the events of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def events(analysis: Analysis) -> list[Statement]:
    """The events of a document."""
    return []
