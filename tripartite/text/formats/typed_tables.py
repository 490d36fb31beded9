"""Tables typed with tabs or wide gaps: lines that follow one another and have the same number of short cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

_GAP = re.compile(r"[ \u00a0]*\t[ \u00a0]*|[ \u00a0]{3,}")
_MOST_CELLS = 40
_LONGEST_ROW = 400
#: Cells longer than this in the middle are columns of running text, not a table.
_LONGEST_USUAL = 40


def cells_of(words: str) -> tuple[str, ...]:
    """The cells of a line; none where it has no tab or wide gap in it."""
    if len(words) > _LONGEST_ROW or ("\t" not in words and "   " not in words):
        return ()
    cells = tuple(" ".join(cell.split()) for cell in _GAP.split(words.strip()))
    return cells if 1 < len(cells) <= _MOST_CELLS else ()


def rows_among(cells: Sequence[tuple[str, ...]], gaps: Sequence[bool]) -> set[int]:
    """Which lines are rows of a table: at least two, one below the other, with as many cells.

    Args:
        cells: of every line, empty where it has none.
        gaps: whether blank space stands above each line.
    """
    found: set[int] = set()
    for place in range(1, len(cells)):
        here, above = cells[place], cells[place - 1]
        if not here or len(here) != len(above) or gaps[place]:
            continue
        if median(len(cell) for cell in here + above) <= _LONGEST_USUAL:
            found |= {place - 1, place}
    return found
