"""Blocks set end to end: the text that every offset counts in, and its passages."""

from __future__ import annotations

from dataclasses import dataclass

from tripartite.text.languages import language_of_passages
from tripartite.text.layout import Layout
from tripartite.values.reading import Passage

SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class ComposedText:
    """The text of a document and its passages, in order and without overlap."""

    text: str
    passages: tuple[Passage, ...]
    layout: Layout


def compose(layout: Layout) -> ComposedText:
    """Set the blocks of a layout end to end; blank blocks are left out."""
    parts: list[str] = []
    passages: list[Passage] = []
    at = 0
    for block in layout.blocks:
        words = block.text.strip()
        if not words:
            continue
        if parts:
            parts.append(SEPARATOR)
            at += len(SEPARATOR)
        passages.append(
            Passage(
                start=at,
                end=at + len(words),
                kind=block.kind,
                level=block.level,
                page=block.page,
                number=block.number,
                note=block.note,
                notes=block.notes,
                locator=block.locator,
            )
        )
        parts.append(words)
        at += len(words)
    text = "".join(parts)
    return ComposedText(text, language_of_passages(text, tuple(passages)), layout)
