"""Plain text, also text that was once a PDF: hard-wrapped lines joined into paragraphs."""

from __future__ import annotations

import re

from tripartite.text.layout import Block, Layout
from tripartite.values.vocabulary import PassageKind

_BULLET = re.compile(r"\s*[•▪·‣\-–*]\s+")


def plain_layout(data: bytes) -> Layout:
    """Blocks of a plain text: paragraphs between blank lines, hard-wrapped lines joined."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    blocks = []
    for chunk in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        if not lines:
            continue
        wrapped = len(lines) > 1 and all(len(line) > 45 for line in lines[:-1])
        for words in [" ".join(lines)] if wrapped else lines:
            kind = PassageKind.LIST_ITEM if _BULLET.match(words) else PassageKind.PARAGRAPH
            if kind is PassageKind.PARAGRAPH and len(words) < 90 and words[-1] not in '.;:,!?”"':
                kind = PassageKind.HEADING
            blocks.append(Block(text=" ".join(words.split()), kind=kind))
    return Layout(blocks=tuple(blocks), facts={"media_type": "text/plain"})
