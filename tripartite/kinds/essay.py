"""Essays and articles of opinion or research: an author, a day, sections under headings, footnotes."""

from __future__ import annotations

from tripartite.kinds.headed_sections import headed_sections
from tripartite.kinds.plain_document import general_facts
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts
from tripartite.values.vocabulary import Kind


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of an essay."""
    passages = without_furniture(composed)
    found = general_facts(composed, facts, passages, Kind.ESSAY)
    return Structure(
        facts=found,
        passages=passages,
        sections=tuple(headed_sections(composed, passages, found.title, found.author, found.publisher)),
    )


ESSAY = KindReader(Kind.ESSAY, recogniser(Kind.ESSAY), read)
