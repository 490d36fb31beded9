"""What a kind makes of a document: its facts, its passages relabelled, its sections and speeches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tripartite.kinds.recognition import LookedAt, Recognition
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.statements import Statement
from tripartite.values.vocabulary import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A document with its genre's structure found.

    Attributes:
        facts: the document's head.
        passages: the composed passages, perhaps with other kinds (SPEECH, FURNITURE: menus, mastheads) and numbers.
        sections: the document's parts; may nest, outermost first.
        statements: what the layout itself states: interventions, ratings, ratifications, memberships.
    """

    facts: DocumentFacts
    passages: tuple[Passage, ...]
    sections: tuple[Section, ...] = ()
    statements: tuple[Statement, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class KindReader:
    """One genre: how sure we are that a text is of it (0 to 1, with reasons), and its structure."""

    kind: Kind
    recognise: Callable[[LookedAt], Recognition]
    read: Callable[[ComposedText, DocumentFacts], Structure]
