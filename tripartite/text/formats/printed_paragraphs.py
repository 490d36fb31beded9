"""Printed lines joined into paragraphs by where they stand: gaps, indents, full and short lines, size and weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tripartite.text.formats.marks import bullet, enumerator, starts_item, starts_sign
from tripartite.text.formats.pdf_lines import PrintedLine
from tripartite.text.formats.wrapped_lines import goes_on, joined, line_words

_SMALL = re.compile(r"[\"'«“‘(\[]*[a-zà-öø-ÿа-яёœ]")
_CALL = re.compile(r"\[(?:\d{1,3}|[*†‡])\]")
_LEADER = re.compile(r"(?:\s?[.…_]){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$")
_OTHER_SIZE = 0.12
_LONE_MARK = re.compile(r"(?:[•▪▫·‣⁃◦●○■□►➢✓–—*-]|\(?[\w]{1,4}[.)]|\[[\w*†‡]{1,3}\])$")
#: Words, left and right edge.
Cell = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class Column:
    """The measures of a run of lines that stand under one another."""

    left: float
    right: float
    gap: float

    @classmethod
    def of(cls, lines: Sequence[PrintedLine], reach: float = 0.0) -> Column:
        """The margins and the usual gap between two lines; `reach` is how far right the page's like lines go."""
        gaps = sorted(after.y0 - line.y1 for line, after in pairwise(lines) if after.y0 > line.y0 + line.height / 2)
        lefts, rights = sorted(line.x0 for line in lines), sorted(line.x1 for line in lines)
        return cls(
            lefts[len(lefts) // 10], max(reach, rights[-1 - len(rights) // 20]), gaps[len(gaps) // 10] if gaps else 0.0
        )


@dataclass(slots=True)
class PrintedRun:
    """Lines that make one paragraph, heading, list item or table row; `cells` for a row."""

    lines: list[PrintedLine]
    column: Column
    gap: bool = True
    cells: list[str] | None = None

    @property
    def first(self) -> PrintedLine:
        """Its first line."""
        return self.lines[0]

    def words(self, vocabulary: frozenset[str]) -> str:
        """Its words, hyphens at the margin mended; a row's cells parted by tabs."""
        if self.cells is not None:
            return "\t".join(self.cells)
        return joined((line.words for line in self.lines), vocabulary)


def runs_of_column(lines: Sequence[PrintedLine], reach: float = 0.0) -> list[PrintedRun]:
    """The paragraphs of one column; `reach` is how far right lines that begin where it does go on this page."""
    rows = _rows(lines)
    cells = [[cell for line in row for cell in _cells(line)] for row in rows]
    column = Column.of([_whole(row) for row in rows], reach)
    runs: list[PrintedRun] = []
    for place, row in enumerate(rows):
        line = _whole(row)
        gap = not runs or line.y0 - runs[-1].lines[-1].y1 > column.gap + 0.45 * line.size
        if _stands_under(cells, place, place - 1, line.size) or _stands_under(cells, place, place + 1, line.size):
            if not (runs and not gap and _goes_on_in_cells(runs[-1], line, cells[place], cells[place - 1])):
                runs.append(PrintedRun([line], column, gap, [cell[0] for cell in cells[place]]))
        elif runs and runs[-1].cells is None and follows(runs[-1], line, gap):
            runs[-1].lines.append(line)
        else:
            runs.append(PrintedRun([line], column, gap))
    return runs


def _goes_on_in_cells(run: PrintedRun, line: PrintedLine, cells: Sequence[Cell], above: Sequence[Cell]) -> bool:
    """Whether a row only goes on with the cells of the row above, which were too narrow; then its words go there."""
    if run.cells is None or len(run.cells) != len(above):
        return False
    under: list[tuple[int, str]] = []
    for words, left, _ in cells:
        place = min(range(len(above)), key=lambda one: abs(above[one][1] - left))
        if abs(above[place][1] - left) > line.size / 2:
            return False
        under.append((place, words))
    if not any(_hangs_in(run.cells[place]) or _SMALL.match(words) for place, words in under):
        return False
    for place, words in under:
        run.cells[place] += f" {words}"
    run.lines.append(line)
    return True


def _cells(line: PrintedLine) -> tuple[Cell, ...]:
    return line.cells or ((line.words, line.x0, line.x1),)


def _rows(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines of one height together; a bullet or number that stands off its words is put to them."""
    rows: list[list[PrintedLine]] = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        middle = (line.y0 + line.y1) / 2
        if last is None or not (last.y0 < middle < last.y1) or line.x0 < last.x0:
            rows.append([line])
        elif line.x0 - last.x1 < 1.2 * line.size or (len(rows[-1]) == 1 and _LONE_MARK.match(last.words)):
            rows[-1][-1] = _whole([last, line])
        else:
            rows[-1].append(line)
    return [[_unmarked(line) for line in row] for row in rows]


def _unmarked(line: PrintedLine) -> PrintedLine:
    """A line whose only cell beside its words is a bullet or number, as a plain line."""
    marked = len(line.cells) == 2 and _LONE_MARK.match(line.cells[0][0])
    return replace(line, cells=()) if marked else line


def _stands_under(cells: Sequence[Sequence[Cell]], place: int, other: int, size: float) -> bool:
    """Whether a row's cells stand under those of another: one after the first begins or is centred at one's place."""
    if not 0 <= other < len(cells) or min(len(cells[place]), len(cells[other])) < 2:
        return False
    if _is_justified(cells[place]):
        return False
    near = size * 0.4
    return any(
        abs(one[1] - two[1]) < near
        or abs(one[1] + one[2] - two[1] - two[2]) / 2 < near
        or (abs(one[2] - two[2]) < near and one[0][-1:].isdigit() and two[0][-1:].isdigit())
        for one in cells[place][1:]
        for two in cells[other][1:]
    )


def _is_justified(cells: Sequence[Cell]) -> bool:
    """Whether the gaps between cells are all alike, as between the words of a line set to both margins."""
    gaps = [after[1] - cell[2] for cell, after in pairwise(cells)]
    return len(gaps) > 1 and max(gaps) - min(gaps) < 1.0


def _whole(row: Sequence[PrintedLine]) -> PrintedLine:
    """One line out of the parts of a row."""
    if len(row) == 1:
        return row[0]
    first, last = row[0], row[-1]
    words = row[0].words
    for part in row[1:]:
        words += part.words if _CALL.match(part.words) and not words.endswith(" ") else f" {part.words}"
    longest = max(row, key=lambda one: len(one.words))
    return PrintedLine(
        words,
        first.x0,
        min(part.y0 for part in row),
        last.x1,
        max(part.y1 for part in row),
        longest.size,
        first.page,
        bold=longest.bold,
        hyphen=last.hyphen,
        cells=tuple(cell for part in row for cell in _cells(part)) if any(part.cells for part in row) else (),
    )


def follows(run: PrintedRun, line: PrintedLine, gap: bool) -> bool:
    """Whether a line goes on with a run that stands right above it."""
    last, column = run.lines[-1], run.column
    if _LEADER.search(last.words) or _LEADER.search(line.words):
        return False
    open_end, small = goes_on(last.words), bool(_SMALL.match(line.words))
    full = is_full(last, line, column)
    if starts_item(line.words) and (starts_sign(line.words) or not (full and open_end and last.words[-1] not in ",;")):
        return False
    if abs(line.size - last.size) > _OTHER_SIZE * max(line.size, last.size):
        return False
    if last.hyphen:
        return True
    if line.bold != last.bold and not (full and open_end):
        return False
    if gap:
        return open_end and small and full
    if _is_indented(run, line):
        return open_end and small
    if full:
        return True
    if open_end and (small or _hangs(last)):
        return True
    centred = abs((last.x0 - column.left) - (column.right - last.x1)) < last.size and last.x0 > column.left + last.size
    return line.bold and last.bold and open_end and not centred


def is_full(last: PrintedLine, line: PrintedLine, column: Column) -> bool:
    """Whether the next line's first word would not have fitted on the line."""
    word = len(line.words.split(None, 1)[0]) * line.letter
    return last.x1 + last.letter + word > column.right - 0.6 * last.size


def _is_indented(run: PrintedRun, line: PrintedLine) -> bool:
    """Whether a line begins further in than the one above, as a paragraph's first line does."""
    above = run.lines[-1]
    if len(run.lines) == 1 and _is_item(run.first):
        return False
    return line.x0 > above.x0 + 0.8 * line.size and line.x0 < above.x0 + 6 * line.size


def _is_item(line: PrintedLine) -> bool:
    return bullet(line.words) is not None or enumerator(line.words) is not None or line.words.startswith("[")


def _hangs(line: PrintedLine) -> bool:
    return _hangs_in(line.words)


def _hangs_in(words: str) -> bool:
    return words.rsplit(None, 1)[-1].strip("(«“").lower() in line_words()["unfinished"]


def goes_over(run: PrintedRun, after: PrintedRun) -> bool:
    """Whether a paragraph goes on at the top of the next column or page, or in a block right below it."""
    last, line = run.lines[-1], after.first
    if run.cells is not None or after.cells is not None or starts_item(line.words):
        return False
    if abs(line.size - last.size) > _OTHER_SIZE * max(line.size, last.size) or line.bold != last.bold:
        return False
    if last.hyphen:
        return True
    open_end, small = goes_on(last.words), bool(_SMALL.match(line.words))
    right = max(run.column.right, after.column.right)
    below = line.page == last.page and line.y0 > last.y0 and line.x0 < last.x1
    if below:
        wide = Column(run.column.left, right, run.column.gap)
        return open_end and small and is_full(last, line, wide) and line.y0 - last.y1 < last.size
    full = is_full(last, line, run.column) and last.x1 - run.column.left > 0.6 * (right - after.column.left)
    return open_end and (small or _hangs(last) or (full and not last.bold and len(run.lines) + len(after.lines) > 2))
