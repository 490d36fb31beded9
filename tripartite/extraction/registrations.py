"""To be written by its owner: the registrations of a document."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.values.statements import Statement


def registrations(analysis: Analysis) -> list[Statement]:
    """The registrations of a document."""
    return []
