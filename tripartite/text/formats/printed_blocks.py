"""The paragraphs of printed pages as blocks: headings by size and weight, list items, footnotes, table rows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tripartite.text.formats.block_sorts import Run, is_heading
from tripartite.text.formats.data_lists import is_furniture_line
from tripartite.text.formats.marks import bullet, enumerator, note_calls, number_of
from tripartite.text.formats.pdf_lines import PrintedLine
from tripartite.text.formats.printed_pages import PrintedPage
from tripartite.text.formats.printed_paragraphs import PrintedRun, goes_over, runs_of_column
from tripartite.text.formats.wrapped_lines import HYPHEN_AT_MARGIN, goes_on, vocabulary_of
from tripartite.text.languages import language_of
from tripartite.text.layout import Block
from tripartite.values.reading import PageLegibility
from tripartite.values.vocabulary import PassageKind

_LARGER = 1.12
_TELLING = 4
_LONGEST_HEADING = 220
_NOTE = re.compile(r"(?:\[(\d{1,3}|[*†‡])\]\s*|(\d{1,3}|[*†‡])[.)]?\s+)(?=\S)")
_GLUED = re.compile(r"[^\W\d_]{19,}")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_GLUED_CYRILLIC = 26


def blocks_of_pages(pages: Sequence[PrintedPage], body: float) -> tuple[Block, ...]:
    """The blocks of a document's pages in reading order; a paragraph that goes over a page is one block."""
    text: list[PrintedRun] = []
    notes: defaultdict[int, list[PrintedRun]] = defaultdict(list)
    for page in pages:
        for column in page.columns:
            runs = runs_of_column(column, _reach(column, page))
            if runs and text and goes_over(text[-1], runs[0]):
                text[-1].lines.extend(runs[0].lines)
                text[-1].column = runs[0].column
                runs = runs[1:]
            text += runs
        notes[page.number] = runs_of_column(page.notes) if page.notes else []
    vocabulary = _vocabulary(text)
    sizes = _heading_sizes(text, body)
    blocks: list[Block] = []
    at = 0
    for number in sorted(notes):
        while at < len(text) and text[at].first.page <= number:
            after = text[at + 1] if at + 1 < len(text) else None
            blocks.append(_block(text[at], after, body, sizes, vocabulary))
            at += 1
        blocks += _footnotes(notes[number], vocabulary)
    blocks += [_block(run, None, body, sizes, vocabulary) for run in text[at:]]
    return tuple(block for block in blocks if block.text.strip())


def _reach(column: Sequence[PrintedLine], page: PrintedPage) -> float:
    """How far right the page's lines go that begin where this column's do; a block of few lines does not tell."""
    if len(column) > _TELLING:
        return 0.0
    left, top, foot = min(one.x0 for one in column), min(one.y0 for one in column), max(one.y1 for one in column)
    others = [line for held in page.columns for line in held]
    beside = [one.x0 for one in others if one.x0 > left + 60 and one.y0 < foot and one.y1 > top and one not in column]
    edge = min(beside, default=page.width)
    return max((one.x1 for one in others if abs(one.x0 - left) < 3 * one.size and one.x1 <= edge), default=0.0)


def _vocabulary(runs: Sequence[PrintedRun]) -> frozenset[str]:
    text = "\n".join(line.words for run in runs for line in run.lines)
    return vocabulary_of(text) if HYPHEN_AT_MARGIN.search(text) else frozenset()


def _heading_sizes(runs: Sequence[PrintedRun], body: float) -> list[float]:
    """The sizes larger than the body's, largest first: a heading's level is its place among them."""
    return sorted({round(run.first.size) for run in runs if run.first.size >= body * _LARGER}, reverse=True)


def _block(
    run: PrintedRun, after: PrintedRun | None, body: float, sizes: list[float], vocabulary: frozenset[str]
) -> Block:
    words = run.words(vocabulary)
    block = Block(text=words, page=run.first.page, notes=note_calls(words), locator=_locator(run), gap=run.gap)
    if run.cells is not None:
        return replace(block, kind=PassageKind.TABLE_ROW)
    if is_furniture_line(words):
        return replace(block, kind=PassageKind.FURNITURE)
    sign = bullet(words)
    if sign:
        words = words[len(sign) :]
        mark = enumerator(words)
        number = number_of(mark) if mark else None
        return replace(block, text=words, kind=PassageKind.LIST_ITEM, level=_depth(run), number=number)
    mark = enumerator(words)
    larger = run.first.size >= body * _LARGER and len(words) <= _LONGEST_HEADING
    if larger and any(char.isalpha() for char in words):
        level = min(6, 1 + sizes.index(round(run.first.size)) if round(run.first.size) in sizes else 1)
        return replace(block, kind=PassageKind.HEADING, level=level, number=number_of(mark) if mark else None)
    if _is_titled(run, words, after):
        level = min(6, len(sizes) + 1 + (not run.first.bold))
        return replace(block, kind=PassageKind.HEADING, level=level, number=number_of(mark) if mark else None)
    if mark:
        return replace(block, kind=PassageKind.LIST_ITEM, level=_depth(run), number=number_of(mark))
    return block


def _is_titled(run: PrintedRun, words: str, after: PrintedRun | None) -> bool:
    """Whether a paragraph of the body's size is a heading: bold throughout, or short and set apart."""
    following = Run(after.first.words, gap=after.gap) if after is not None and after.cells is None else None
    shape = Run(words, lines=len(run.lines), gap=run.gap or run.first.bold)
    if not is_heading(words, shape, following):
        return False
    if all(line.bold for line in run.lines):
        return True
    apart = run.gap and (after is not None and (after.gap or after.first.page != run.first.page))
    narrow = run.lines[-1].x1 < run.column.right - 4 * run.first.size
    return apart and narrow and len(words) < 100 and goes_on(words) and enumerator(words) is None


def _depth(run: PrintedRun) -> int:
    return 1 + (run.first.x0 > run.column.left + 3 * run.first.size)


def _footnotes(runs: Sequence[PrintedRun], vocabulary: frozenset[str]) -> list[Block]:
    """The notes at a page's foot; one without a mark of its own goes on with the note above."""
    blocks: list[Block] = []
    for run in runs:
        words = run.words(vocabulary)
        found = _NOTE.match(words)
        if found:
            mark = found.group(1) or found.group(2)
            words = words[found.end() :]
            blocks.append(
                Block(
                    text=words,
                    kind=PassageKind.FOOTNOTE,
                    note=mark,
                    page=run.first.page,
                    notes=note_calls(words),
                    locator=_locator(run),
                )
            )
        elif blocks:
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text} {words}")
        else:
            blocks.append(Block(text=words, page=run.first.page, locator=_locator(run)))
    return blocks


def _locator(run: PrintedRun) -> str:
    """Where a run stands: page and box in points from the top left corner, one for each page or column."""
    boxes: list[tuple[int, float, float, float, float]] = []
    for line in run.lines:
        last = boxes[-1] if boxes else None
        if last and last[0] == line.page and line.y0 >= last[2] - line.height:
            boxes[-1] = (
                last[0],
                min(last[1], line.x0),
                min(last[2], line.y0),
                max(last[3], line.x1),
                max(last[4], line.y1),
            )
        else:
            boxes.append((line.page, line.x0, line.y0, line.x1, line.y1))
    return ";".join(f"p{page}:{x0:.0f},{y0:.0f},{x1:.0f},{y1:.0f}" for page, x0, y0, x1, y1 in boxes)


def legibility_of_page(page: PrintedPage, told: PageLegibility, blocks: Sequence[Block]) -> PageLegibility:
    """A page's report: letters read, what was dropped, words that look glued together."""
    lines = [line.words for column in page.columns for line in column] + [line.words for line in page.notes]
    words = " ".join(lines)
    warnings = list(told.warnings)
    glued = [one for one in _GLUED.findall(words) if len(one) >= _GLUED_CYRILLIC or not _CYRILLIC.search(one)]
    if len(glued) > 2:
        warnings.append(f"Words may be run together here: {', '.join(dict.fromkeys(glued[:5]))}.")
    if told.source == "text layer" and not words and not page.dropped:
        warnings.append("The page is empty.")
    language = language_of(words[len(words) // 3 :]) or language_of(words)
    return replace(told, characters=len(words), dropped=page.dropped, warnings=tuple(warnings), language=language)
