"""Blocks of documents that say themselves what is a heading, a list item, a table or a note (DOCX, ODT)."""

from __future__ import annotations

from dataclasses import dataclass, field

from tripartite.text.formats.block_sorts import Run, is_heading
from tripartite.text.formats.marks import bullet, enumerator, number_of
from tripartite.text.formats.plain import lines_of, runs_of
from tripartite.text.layout import Block
from tripartite.values.vocabulary import PassageKind

LONGEST_ROW = 600


@dataclass(slots=True)
class Written:
    """A paragraph as its program keeps it; a line feed in `words` stands for a line break.

    Attributes:
        heading: its level, 0 for none.
        item: depth of the list that it is an item of, 0 for none.
        number: the number that the program prints before it.
        bold: whether all of it is bold.
        row: the number of the table row it stands in, and its cell; None outside tables.
        calls: marks of notes called in it.
    """

    words: str
    heading: int = 0
    item: int = 0
    number: str | None = None
    bold: bool = False
    row: tuple[int, int] | None = None
    calls: tuple[str, ...] = ()


@dataclass(slots=True)
class Writing:
    """A document taken from its file: paragraphs in order, notes by mark, and what was left out."""

    paragraphs: list[Written] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def blocks_of_writing(writing: Writing) -> tuple[Block, ...]:
    """The paragraphs and table rows in order, then the notes."""
    blocks: list[Block] = []
    place = 0
    paragraphs = writing.paragraphs
    while place < len(paragraphs):
        row = paragraphs[place].row
        if row is None:
            after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
            blocks += _paragraph(paragraphs[place], after)
            place += 1
            continue
        end = place
        while end < len(paragraphs) and (here := paragraphs[end].row) is not None and here[0] == row[0]:
            end += 1
        blocks += _row(paragraphs[place:end])
        place = end
    for mark, words in writing.notes:
        if words.strip():
            blocks.append(Block(text=" ".join(words.split()), kind=PassageKind.FOOTNOTE, note=mark))
    return tuple(block for block in blocks if block.text.strip())


def _row(held: list[Written]) -> list[Block]:
    cells: dict[int, list[str]] = {}
    for paragraph in held:
        if paragraph.row is not None and paragraph.words.strip():
            cells.setdefault(paragraph.row[1], []).append(" ".join(paragraph.words.split()))
    if len(cells) < 2 or sum(len(words) for cell in cells.values() for words in cell) > LONGEST_ROW:
        return [block for paragraph in held for block in _paragraph(paragraph, None)]
    calls = tuple(dict.fromkeys(call for paragraph in held for call in paragraph.calls))
    text = "\t".join(" ".join(cells.get(number, [])) for number in range(max(cells) + 1)).strip("\t")
    return [Block(text=text, kind=PassageKind.TABLE_ROW, notes=calls)]


def _paragraph(paragraph: Written, after: Written | None) -> list[Block]:
    """One paragraph's block; several where line breaks part it."""
    runs = [Run(" ".join(paragraph.words.split()))]
    if "\n" in paragraph.words.strip() and not paragraph.heading:
        runs = runs_of(lines_of(paragraph.words), frozenset())
    blocks = []
    for number, run in enumerate(runs):
        if not run.words:
            continue
        nearest = runs[number + 1] if number + 1 < len(runs) else (Run(after.words) if after else None)
        blocks.append(_block(paragraph, run, nearest, number == 0))
    return blocks


def _block(paragraph: Written, run: Run, after: Run | None, first: bool) -> Block:
    words = run.words
    calls = tuple(call for call in paragraph.calls if f"[{call}]" in words)
    sign = bullet(words)
    words = words[len(sign) :] if sign and not paragraph.heading else words
    mark = enumerator(words)
    number = (number_of(mark) if mark else None) or (paragraph.number if first else None)
    if paragraph.heading and first:
        return Block(text=words, kind=PassageKind.HEADING, level=paragraph.heading, number=number, notes=calls)
    if not (sign or paragraph.item) and paragraph.bold and is_heading(words, run, after):
        return Block(text=words, kind=PassageKind.HEADING, level=5, number=number, notes=calls)
    if sign or mark or (paragraph.item and first):
        level = max(1, paragraph.item)
        return Block(text=words, kind=PassageKind.LIST_ITEM, level=level, number=number, notes=calls)
    return Block(text=words, kind=PassageKind.PARAGRAPH, notes=calls)
