"""From printed lines to reading order: running heads left out, columns in turn, notes at the page's foot."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tripartite.text.formats.pdf_lines import PrintedLine
from tripartite.text.formats.running_heads import stem_of

_ZONE = 0.12
_SAME_PLACE = 8.0
_PAGE_NUMBER = re.compile(
    r"(?:page|pág(?:ina)?|p|стр(?:аница)?|с|[-–—|\s])*\.?\s*(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|de|sur|из|/|\|)\s*\d{1,4})?[\s\-–—|.]*$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\[(?:\d{1,3}|[*†‡])\]|(?:\d{1,3}|[*†‡])[.)]?\s+(?=\D)")
_LEAST_COLUMN = 4


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page's lines in reading order: `columns` of text, then `notes`; and what was left out of it."""

    number: int
    width: float
    height: float
    columns: tuple[tuple[PrintedLine, ...], ...]
    notes: tuple[PrintedLine, ...]
    dropped: tuple[str, ...]


def body_size(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """The size that most letters of the document are printed in."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.words)
    return max(sizes.items(), key=lambda one: (one[1], one[0]))[0] if sizes else 10.0


def running_lines(pages: Sequence[tuple[float, Sequence[PrintedLine]]]) -> set[tuple[str, int]]:
    """The running lines, as stem and page: at one height near the top or foot of several pages, or the first or last
    line of a page that says again what a page before it said."""
    seen: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for height, lines in pages:
        for line in lines:
            if _in_margin(line, height):
                seen[stem_of(line.words), int(line.y0 // _SAME_PLACE)].add(line.page)
    said_before: set[str] = set()
    found = set()
    for height, lines in pages:
        edges = set(map(id, _outermost(lines, height)))
        for line in lines:
            stem = stem_of(line.words)
            if len(stem) < 2 or not _in_margin(line, height):
                continue
            step = int(line.y0 // _SAME_PLACE)
            alike = sum(len(seen.get((stem, near), ())) for near in (step - 1, step, step + 1)) - 1
            apart = id(line) in edges and _stands_off(line, lines)
            if alike >= (1 if apart else 2) or (apart and stem in said_before):
                found.add((stem, line.page))
        said_before |= {stem_of(line.words) for line in lines if len(line.words) < 110}
    return found


def ordered(
    number: int,
    size: tuple[float, float],
    lines: Sequence[PrintedLine],
    running: set[tuple[str, int]],
    body: float,
    blocks: Sequence[Sequence[PrintedLine]] = (),
) -> PrintedPage:
    """One page in reading order; `blocks` where something else (Tesseract) has settled the columns."""
    width, height = size
    outer = _outermost(lines, height)
    kept: list[PrintedLine] = []
    dropped: list[PrintedLine] = []
    for line in lines:
        runs_on = _in_margin(line, height) and (stem_of(line.words), number) in running
        (dropped if runs_on or (line.turned and len(line.words) < 60) else kept).append(line)
    for line in [one for one in kept if one in outer and len(one.words) < 20 and _PAGE_NUMBER.match(one.words)]:
        if not any(one is not line and _beside(one, line) for one in kept):
            kept.remove(line)
            dropped.append(line)
    notes = _notes_at_foot(kept, body, height)
    at_foot = set(map(id, notes))
    text = [line for line in kept if id(line) not in at_foot]
    settled = set(map(id, text))
    parts = [[line for line in block if id(line) in settled] for block in blocks] if blocks else _columns(text)
    columns = tuple(tuple(column) for column in parts if column)
    return PrintedPage(number, width, height, columns, tuple(notes), tuple(line.words for line in dropped))


def _stands_off(line: PrintedLine, lines: Sequence[PrintedLine]) -> bool:
    """Whether blank space parts a line at a page's edge from the text, and its words do not end a sentence."""
    if line.words.endswith((".", ";", ":", ",")):
        return False
    others = [max(one.y0 - line.y1, line.y0 - one.y1) for one in lines if not _beside(one, line) and one is not line]
    return not others or min(others) > 0.9 * line.size


def _beside(one: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines stand at one height, as the cells of a table do."""
    return one.y0 < (other.y0 + other.y1) / 2 < one.y1


def _in_margin(line: PrintedLine, height: float) -> bool:
    return len(line.words) <= 150 and (line.y1 < height * _ZONE or line.y0 > height * (1 - _ZONE))


def _outermost(lines: Sequence[PrintedLine], height: float) -> list[PrintedLine]:
    """The first and last printed lines of a page, where they stand in its margins."""
    margin = [line for line in lines if _in_margin(line, height)]
    if not margin:
        return []
    top, foot = min(line.y0 for line in lines), max(line.y1 for line in lines)
    return [line for line in margin if line.y0 < top + line.size or line.y1 > foot - line.size]


def _notes_at_foot(lines: Sequence[PrintedLine], body: float, height: float) -> list[PrintedLine]:
    """The small lines that end the page, from the first that begins with a note's mark."""
    small = body * 0.93
    found: list[PrintedLine] = []
    for line in sorted(lines, key=lambda one: (-one.y1, one.x0)):
        if line.size > small or line.y0 < height * 0.3:
            break
        found.append(line)
    found.sort(key=lambda one: (round(one.y0 / max(1.0, one.size)), one.x0))
    start = next((place for place, line in enumerate(found) if _NOTE.match(line.words)), None)
    return found[start:] if start is not None else []


def _columns(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines in reading order, column by column; a line across the columns ends those above it."""
    gutter = _gutter(lines)
    if gutter is None:
        return [_in_rows(lines)]
    across = sorted((line for line in lines if line.x0 < gutter < line.x1), key=lambda one: one.y0)
    bands: list[list[list[PrintedLine]]] = [[[], []] for _ in range(len(across) + 1)]
    for line in lines:
        if line.x0 < gutter < line.x1:
            continue
        band = sum(one.y0 < line.y0 for one in across)
        bands[band][line.x0 >= gutter].append(line)
    found: list[list[PrintedLine]] = []
    for number, (left, right) in enumerate(bands):
        found += [column for side in (left, right) if side for column in _columns(side)]
        if number < len(across):
            found.append([across[number]])
    return _merged(found)


def _merged(columns: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """Lines across the page that follow one another, as one column."""
    found: list[list[PrintedLine]] = []
    for column in columns:
        if found and len(column) == 1 and len(found[-1]) < 3 and abs(found[-1][-1].x0 - column[0].x0) < 20:
            found[-1] = found[-1] + column
        else:
            found.append(column)
    return found


def _gutter(lines: Sequence[PrintedLine]) -> float | None:
    """Where an empty strip parts two columns of running text; none in a table, whose cells are short."""
    if len(lines) < 2 * _LEAST_COLUMN:
        return None
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    if right - left < 150:
        return None
    edges = sorted({round(line.x0, 0) for line in lines if left + 60 < line.x0 < right - 40})
    best: tuple[float, float] | None = None
    for edge in edges:
        gutter = edge - 2.0
        right_side = [line for line in lines if line.x0 >= gutter]
        if len(right_side) < _LEAST_COLUMN:
            continue
        low, high = min(line.y0 for line in right_side), max(line.y1 for line in right_side)
        beside = [line for line in lines if line.x0 < gutter and line.y1 > low and line.y0 < high]
        left_side = [line for line in beside if line.x1 <= gutter]
        across = len(beside) - len(left_side)
        if across > 0.35 * (len(left_side) + len(right_side)):
            continue
        if not (_is_column(left_side) and _is_column(right_side)):
            continue
        score = across / len(lines)
        if best is None or score < best[0]:
            best = (score, gutter)
    return best[1] if best else None


def _is_column(lines: Sequence[PrintedLine]) -> bool:
    if len(lines) < _LEAST_COLUMN:
        return False
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    filled = sum(line.x1 - line.x0 >= 0.6 * width for line in lines)
    return filled >= 0.5 * len(lines) and median(len(line.words) for line in lines) >= 18


def _in_rows(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Lines from top to bottom, those of one height from left to right."""
    rows: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda one: (one.y0 + one.y1) / 2):
        middle = (line.y0 + line.y1) / 2
        if rows and rows[-1][0].y0 < middle < rows[-1][0].y1 and line.height < 2.5 * rows[-1][0].height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda one: one.x0)]
