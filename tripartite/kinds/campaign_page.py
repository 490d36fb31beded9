"""Campaign pages and appeals: what was done to whom, what is demanded, what the reader can do."""

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
    """The structure of a campaign page."""
    passages = without_furniture(composed)
    found = general_facts(composed, facts, passages, Kind.CAMPAIGN_PAGE)
    return Structure(
        facts=found,
        passages=passages,
        sections=tuple(headed_sections(composed, passages, found.title, found.publisher)),
    )


CAMPAIGN_PAGE = KindReader(Kind.CAMPAIGN_PAGE, recogniser(Kind.CAMPAIGN_PAGE), read)
