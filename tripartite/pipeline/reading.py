"""One document from bytes to reading: a pure function of the bytes, the file's name and the reader's version."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePath

from tripartite import __version__
from tripartite.extraction.extractors import extracted
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
    found = extracted(composed.text, structure)
    legibility = composed.layout.legibility
    return Reading(
        document=structure.facts,
        text=composed.text,
        passages=structure.passages,
        sections=structure.sections,
        legibility=replace(legibility, warnings=(*legibility.warnings, *found.warnings)),
        statements=found.statements,
        reader=__version__,
    )
