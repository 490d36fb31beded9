"""Plain text, also text that was once a PDF: hard-wrapped lines joined into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.sources.encodings import decoded
from tripartite.text.formats.block_sorts import Run, blocks_of
from tripartite.text.formats.running_heads import without_running_heads
from tripartite.text.formats.typed_tables import cells_of, rows_among
from tripartite.text.formats.wrapped_lines import (
    HYPHEN_AT_MARGIN,
    Line,
    joined,
    joins,
    margin_of,
    spaced_out,
    vocabulary_of,
)
from tripartite.text.layout import Layout
from tripartite.values.reading import Legibility, PageLegibility

_TITLE_AND_DATE = re.compile(
    r"(.{8,}?[^\W\d_)”’'\"?!.])((?:0[1-9]|[12]\d|3[01])[-/.](?:0[1-9]|1[0-2])[-/.](?:19|20)\d\d)$"
)
_QUOTED = re.compile(r"(?:>\s?)+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def plain_layout(data: bytes) -> Layout:
    """Blocks of a plain text.

    Raises:
        Unreadable: where the letters' encoding cannot be told.
    """
    spelt = decoded(data)
    return layout_of_text(spelt.text, (spelt.remark,) if spelt.remark else ())


def layout_of_text(text: str, remarks: tuple[str, ...] = ()) -> Layout:
    """Blocks of decoded text: paragraphs between blank lines, hard-wrapped lines joined, running heads left out."""
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").strip("\n\f").replace("\u2028", "\n").replace("\u2029", "\n\n")
    )
    lines, dropped = without_running_heads(lines_of(text))
    blocks = blocks_of(runs_of(lines, vocabulary_of(text) if HYPHEN_AT_MARGIN.search(text) else frozenset()))
    characters = sum(len(block.text) for block in blocks)
    page = PageLegibility(page=None, characters=characters, source="text", dropped=tuple(dropped))
    pages = 1 + text.count("\f") if "\f" in text else None
    return Layout(
        blocks=tuple(blocks),
        legibility=Legibility(pages=(page,), warnings=remarks),
        facts={"media_type": "text/plain"},
        pages=pages,
    )


def lines_of(text: str) -> list[Line]:
    """The written lines of a text; blank lines and form feeds become marks on the line after them."""
    paged = "\f" in text
    lines: list[Line] = []
    gap, turn, page, quoted = True, False, 1, 0
    for raw in text.split("\n"):
        if "\f" in raw:
            turn, page = True, page + raw.count("\f")
            gap = gap or not raw.strip()
            raw = raw.replace("\f", "")
        raw = _CONTROL.sub("", raw)
        quotes = _QUOTED.match(raw)
        depth = quotes.group().count(">") if quotes else 0
        words = raw[quotes.end() if quotes else 0 :].strip()
        if not words:
            gap = True
            continue
        indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip()) if raw[0].isspace() else 0
        parts = [" ".join(words.split())]
        title = _TITLE_AND_DATE.match(parts[0]) if len(parts[0]) < 200 else None
        if title:
            parts = [title.group(1), title.group(2)]
        for part in parts:
            lines.append(
                Line(
                    part,
                    indent=indent,
                    gap=gap or depth != quoted or title is not None,
                    turn=turn,
                    page=page if paged else None,
                    cells=cells_of(words),
                )
            )
            gap, turn, quoted = title is not None, False, depth
    return lines


def runs_of(lines: Sequence[Line], vocabulary: frozenset[str]) -> list[Run]:
    """Lines joined into runs, each a paragraph, heading or list item."""
    margin = margin_of(lines)
    if spaced_out(lines, margin):
        lines = [replace(line, gap=False) for line in lines]
        margin = margin_of(lines)
    rows = rows_among([line.cells for line in lines], [line.gap for line in lines])
    runs: list[Run] = []
    held: list[Line] = []
    for place, line in enumerate(lines):
        row = place in rows
        if held and (row or not joins(held[-1], line, margin, first=len(held) == 1)):
            runs.append(_run(held, vocabulary))
            held = []
        if row:
            runs.append(Run("\t".join(line.cells), 1, line.indent, line.gap or line.turn, line.page, row=True))
        else:
            held.append(line)
    if held:
        runs.append(_run(held, vocabulary))
    return runs


def _run(lines: Sequence[Line], vocabulary: frozenset[str]) -> Run:
    head = lines[0]
    words = joined((line.words for line in lines), vocabulary)
    return Run(words, len(lines), head.indent, head.gap or head.turn, head.page)
