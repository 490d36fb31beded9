"""The explicit list of genres, and the choice among them."""

from __future__ import annotations

from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts

#: A new genre is one module beside this one and one line here.
KINDS: tuple[KindReader, ...] = ()


def structure_of(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a text, by the genre that recognises it best; `document` where none does."""
    likely = max(KINDS, key=lambda kind: kind.recognise(composed), default=None)
    if likely is None or likely.recognise(composed) < 0.5:
        return Structure(facts=facts, passages=composed.passages)
    return likely.read(composed, facts)
