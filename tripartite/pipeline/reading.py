"""One document from bytes to reading: a pure function of the bytes, the file's name and the reader's version."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from tripartite import __version__
from tripartite.extraction.extractors import statements_of
from tripartite.kinds.registry import structure_of
from tripartite.text.composed import compose
from tripartite.text.formats import layout_of
from tripartite.values.reading import DocumentFacts, Reading


def read_document(data: bytes, name: str = "") -> Reading:
    """Read one document.

    Args:
        data: the original bytes.
        name: the file's name (no folders), used for its ending and shown to people.

    Raises:
        SkipThis: where the bytes cannot be read; says what is wrong and what to do.
    """
    layout = layout_of(data, name)
    composed = compose(layout)
    facts = DocumentFacts(
        sha256=hashlib.sha256(data).hexdigest(),
        file=PurePath(name).name or None,
        media_type=layout.facts.get("media_type"),
        pages=layout.pages,
    )
    structure = structure_of(composed, facts)
    return Reading(
        document=structure.facts,
        text=composed.text,
        passages=structure.passages,
        sections=structure.sections,
        legibility=composed.layout.legibility,
        statements=statements_of(composed.text, structure),
        reader=__version__,
    )
