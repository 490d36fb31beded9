"""The printed lines of a PDF's page, each with its box, size and weight; coordinates in points from the top left.

PDFium gives the words in the order of the file and marks a hyphen at a line's end by U+FFFE; reading order and
paragraphs are settled afterwards from the boxes (`printed_pages`, `printed_paragraphs`).
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

_BREAK = re.compile(r"\r\n|\r|\n|\ufffe")
_DIGITS = re.compile(r"(?<!\d)\d{1,3}(?!\d)|[*†‡]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff\ufeff\u200b]")
_BULLET_CODES = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\x7f": "•", "\x02": "•"}
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
_RAISED = 0.8
#: A gap in a line wider than this many times its letters' size parts columns; a lesser one may part a table's cells,
#: or stand between two words of a narrow column that is set to both margins.
_COLUMNS, _CELLS = 2.2, 1.2

#: Left, top, right and bottom edge, in points from the page's top left corner.
Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it is printed, or a part of one that a wide gap sets off.

    Attributes:
        x0, y0, x1, y1: its box in points, from the page's top left corner.
        size: of its letters, in points.
        turned: whether it does not run from left to right (a side tab).
        hyphen: whether it ends in a hyphen at the margin, which `words` then ends in.
        cells: its parts with wider gaps between them (words, left and right edge), where it has such gaps.
    """

    words: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    page: int
    bold: bool = False
    turned: bool = False
    hyphen: bool = False
    cells: tuple[tuple[str, float, float], ...] = ()

    @property
    def height(self) -> float:
        """Of its box."""
        return self.y1 - self.y0

    @property
    def letter(self) -> float:
        """The mean width of one of its signs."""
        return (self.x1 - self.x0) / max(1, len(self.words))


def lines_of_page(page: Any, number: int) -> list[PrintedLine]:
    """The lines of one page in the order of the file."""
    textpage = page.get_textpage()
    try:
        reader = _PageReader(textpage.raw, page.get_height(), number)
        return reader.lines(textpage.get_text_range())
    finally:
        textpage.close()


class _PageReader:
    """Reads one page's text through PDFium's plain functions, a few calls for each line."""

    def __init__(self, raw: Any, height: float, number: int) -> None:
        self._raw, self._height, self._number = raw, height, number
        self._box = [ctypes.c_double() for _ in range(4)]
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def lines(self, text: str) -> list[PrintedLine]:
        """All lines of a page's text."""
        wide = any(char > "\uffff" for char in text)
        found: list[PrintedLine] = []
        at = 0
        for end in [*(one for one in _BREAK.finditer(text)), None]:
            stop = end.start() if end else len(text)
            hyphen = end is not None and end.group() == "\ufffe"
            start = len(text[:at].encode("utf-16-le")) // 2 if wide else at
            found += self._line(text[at:stop], start, hyphen)
            at = end.end() if end else stop
        return found

    def _line(self, text: str, start: int, hyphen: bool) -> list[PrintedLine]:
        words = text.strip()
        if not words:
            return []
        first = start + len(text) - len(text.lstrip())
        rects = self._rects(first, len(words))
        if not rects:
            return []
        spoken = [place for place, char in enumerate(words) if char.isalnum()]
        middle = first + (spoken[len(spoken) // 2] if spoken else 0)
        size = self._size(middle)
        turned = abs(math.sin(pdfium.FPDFText_GetCharAngle(self._raw, first))) > 0.3
        words = self._with_marks(words, first, size)
        line = PrintedLine(
            _clean(words) + ("-" if hyphen else ""),
            *_around(rects),
            size,
            self._number,
            bold=self._is_bold(middle),
            turned=turned,
            hyphen=hyphen,
        )
        if not line.words:
            return []
        return [line] if turned or len(rects) == 1 else self._parted(line, rects)

    def _rects(self, start: int, count: int) -> list[Rect]:
        many = pdfium.FPDFText_CountRects(self._raw, start, count)
        found = []
        left, top, right, bottom = self._box
        for number in range(min(many, 200)):
            if pdfium.FPDFText_GetRect(self._raw, number, left, top, right, bottom):
                found.append((left.value, self._height - top.value, right.value, self._height - bottom.value))
        return found

    def _parted(self, line: PrintedLine, rects: list[Rect]) -> list[PrintedLine]:
        """The parts of a line that wide gaps set off, each with its own words and cells."""
        columns = [_grouped(column, _CELLS * line.size) for column in _grouped(sorted(rects), _COLUMNS * line.size)]
        if len(columns) == 1 and len(columns[0]) == 1:
            return [line]
        parts = []
        for column in columns:
            cells = []
            for cell in column:
                words = _clean(self._words_in(*_around(cell)))
                if words:
                    cells.append((words, _around(cell)[0], _around(cell)[2]))
            if cells:
                x0, y0, x1, y1 = _around([rect for cell in column for rect in cell])
                words = " ".join(cell[0] for cell in cells)
                held = tuple(cells) if len(cells) > 1 else ()
                parts.append(replace(line, words=words, x0=x0, y0=y0, x1=x1, y1=y1, hyphen=False, cells=held))
        said = "".join("".join(part.words.split()) for part in parts)
        whole = len(said) >= len("".join(line.words.split())) - 2
        if whole and len(parts) == 1:
            return [replace(line, cells=parts[0].cells)]
        return parts if whole else [line]

    def _words_in(self, x0: float, y0: float, x1: float, y1: float) -> str:
        box = (x0 - 0.5, self._height - y0 + 0.5, x1 + 0.5, self._height - y1 - 0.5)
        count = pdfium.FPDFText_GetBoundedText(self._raw, *box, None, 0)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        pdfium.FPDFText_GetBoundedText(self._raw, *box, buffer, count)
        return bytes(buffer)[: count * 2].decode("utf-16-le", "ignore").strip("\x00")

    def _size(self, index: int) -> float:
        size = float(pdfium.FPDFText_GetFontSize(self._raw, index))
        if pdfium.FPDFText_GetMatrix(self._raw, index, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d) or 1.0
        return round(min(max(size, 0.5), 500.0), 1)

    def _is_bold(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._raw, index) >= 600:
            return True
        length = pdfium.FPDFText_GetFontInfo(self._raw, index, self._name, 128, self._flags)
        return bool(length) and bool(_BOLD.search(self._name.raw[: max(0, min(length, 128) - 1)]))

    def _with_marks(self, words: str, first: int, size: float) -> str:
        """The words with each raised small figure written as a note's call: `members1` as `members[1]`."""
        if not any(char.isdigit() or char in "*†‡" for char in words):
            return words
        said, at = [], 0
        for found in _DIGITS.finditer(words):
            before = words[: found.start()].rstrip()[-1:]
            attached = before and (before.isalpha() or before in ".,;:!?”’\"')]»")
            if not (attached or found.start() == 0) or self._size(first + found.start()) >= size * _RAISED:
                continue
            said.append(words[at : found.start()].rstrip() if found.start() else "")
            said.append(f"[{found.group()}]")
            at = found.end()
        return "".join(said) + words[at:]


def _grouped(rects: list[Rect], gap: float) -> list[list[Rect]]:
    """Boxes from left to right, in groups that gaps wider than `gap` part."""
    groups = [[rects[0]]]
    right = rects[0][2]
    for rect in rects[1:]:
        if rect[0] - right > gap:
            groups.append([rect])
        else:
            groups[-1].append(rect)
        right = max(right, rect[2])
    return groups


def _around(rects: list[Rect]) -> Rect:
    """The box around some boxes."""
    return (
        min(rect[0] for rect in rects),
        min(rect[1] for rect in rects),
        max(rect[2] for rect in rects),
        max(rect[3] for rect in rects),
    )


def _clean(words: str) -> str:
    for code, sign in _BULLET_CODES.items():
        words = words.replace(code, sign)
    return " ".join(_CONTROL.sub("", words).split())
