"""Sentences of a passage, as spans of the text."""

from __future__ import annotations

import re

from tripartite.values.spans import Span

_END = re.compile(r"[.!?…][\"»”’)\]]*(?:\[\d+\])*\s+(?=[\"«“‘(\[]?\s?[A-ZÀ-ÝА-ЯЁ0-9¿¡])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"«“])(?:Mr|Mrs|Ms|Dr|Prof|No|Nos|nos?|n\.o|núm|Sr|Sra|art|arts|Art|para|paras|vs|St|M|MM|Mme|p|pp|vol|ed|cf|e\.g|i\.e|[A-ZÀ-ÝА-ЯЁ]|г|ст|им|ул|т\.е|U\.S|U\.N)\.$"
)


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, in order; together they cover all its words."""
    spans: list[Span] = []
    at = start
    for found in _END.finditer(text, start, end):
        stop = found.start() + 1
        if text[found.start()] == "." and _ABBREVIATION.search(text[max(at, stop - 12) : stop]):
            continue
        spans.append(Span(at, _trimmed(text, at, found.end())))
        at = found.end()
    if at < end and text[at:end].strip():
        spans.append(Span(at, _trimmed(text, at, end)))
    return spans


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
