"""One page of a PDF drawn as a picture, with the box of every word on it; run as a program of its own.

A damaged or hostile PDF can bring down the library that draws it, or keep it busy for ever. So the drawing is done by
`python -m tripartite.text.page_drawing PDF PAGE PICTURE WORDS` under limits of time and memory, and nothing that goes
wrong there reaches the program that asked (`tripartite.store.page_pictures`).
"""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

#: Pixels of a picture: as wide as a page is read with ease, and no larger than a browser takes without pain.
WIDTH, HIGHEST = 1200, 3200
#: Words of a page that are given boxes; a printed page has a thousand.
MOST_LETTERS = 60_000
#: Bytes of memory and seconds of computing that one page may take.
MEMORY, SECONDS = 2 << 30, 20

#: Left, top, right and bottom edge in pixels of the picture.
Box = tuple[int, int, int, int]


def main(arguments: list[str]) -> int:
    """Draw a page of a file into a PNG file and write its words, as JSON, beside it."""
    source, page, picture, words = arguments
    _limited()
    document = pypdfium2.PdfDocument(source)
    size, scale, found = drawn(document[int(page) - 1], Path(picture))
    told = {"size": size, "scale": scale, "words": found}
    Path(words).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return 0


def drawn(page: Any, picture: Path) -> tuple[tuple[int, int], float, list[tuple[str, list[Box]]]]:
    """Draw a page.

    Returns:
        Its size in pixels, pixels to a point, and its words in the order of the file, each with one box for every line
        that it stands on.
    """
    width, height = page.get_size()
    scale = min(WIDTH / max(width, 1.0), HIGHEST / max(height, 1.0))
    image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    image.save(picture, format="PNG")
    return image.size, scale, _words(page, image.size)


def _words(page: Any, size: tuple[int, int]) -> list[tuple[str, list[Box]]]:
    textpage = page.get_textpage()
    many = min(textpage.count_chars(), MOST_LETTERS)
    found: list[tuple[str, list[Box]]] = []
    letters: list[str] = []
    lines: list[list[Box]] = [[]]
    for number in range(many):
        letter = chr(pdfium.FPDFText_GetUnicode(textpage.raw, number) or 0x20)
        if pdfium.FPDFText_IsHyphen(textpage.raw, number) == 1:
            # A word that goes on in the next line has a box on both; the hyphen is not of the word.
            lines.append([])
        elif letter.isspace():
            _close(letters, lines, found)
            letters, lines = [], [[]]
        else:
            letters.append(letter)
            box = _box(page, textpage, number, size)
            if box:
                lines[-1].append(box)
    _close(letters, lines, found)
    return found


def _close(letters: list[str], lines: list[list[Box]], found: list[tuple[str, list[Box]]]) -> None:
    word = "".join(letters)
    boxes = [around(line) for line in lines if line]
    if word and boxes:
        found.append((word, boxes))


def around(boxes: list[Box]) -> Box:
    """The box around some boxes."""
    return (
        min(one[0] for one in boxes),
        min(one[1] for one in boxes),
        max(one[2] for one in boxes),
        max(one[3] for one in boxes),
    )


def _box(page: Any, textpage: Any, number: int, size: tuple[int, int]) -> Box | None:
    """Where one letter stands in the picture, whatever way the page is turned or cut."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(textpage.raw, number, box):
        return None
    x0, y0 = _in_picture(page, box.left, box.top, size)
    x1, y1 = _in_picture(page, box.right, box.bottom, size)
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    if right <= 0 or bottom <= 0 or left >= size[0] or top >= size[1] or right <= left or bottom <= top:
        return None
    return max(0, left), max(0, top), min(size[0], right), min(size[1], bottom)


def _in_picture(page: Any, x: float, y: float, size: tuple[int, int]) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, x, y, across, down)
    return across.value, down.value


def _limited() -> None:
    """Bound what this program may take, where the system knows such bounds."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
