"""Evidence marked on the picture of a page: the words of the text found again among the words that are printed.

The text was made from the page by joining lines, mending hyphens and setting columns in order, so its words are matched
passage by passage with the printed words that stand where the passage stands. What cannot be matched (a page read from
its picture) is marked by its whole paragraph, and said to be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tripartite.store.page_pictures import DrawnPage, PrintedWord
from tripartite.text.page_drawing import Box, around
from tripartite.values.reading import Passage
from tripartite.web.rendering.marking import Marking

_PLACE = re.compile(r"p(\d+):(-?\d+),(-?\d+),(-?\d+),(-?\d+)")
_WORD = re.compile(r"\S+")
#: How far, in pixels, a printed word may stand outside its paragraph's box.
_MARGIN = 8
#: Words of one passage that are matched; no paragraph is longer, and matching takes longer than in proportion.
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class MarkOnPage:
    """Evidence on a page, of one statement or of several that rest on the same words: one box for each line.

    Attributes:
        sort: of the first statement.
        rough: whether the paragraph stands for the words.
    """

    keys: tuple[str, ...]
    sort: str
    boxes: tuple[Box, ...]
    rough: bool = False


def pages_of(passage: Passage) -> list[int]:
    """The pages that a passage stands on, in order."""
    told = [int(place[1]) for place in _PLACE.finditer(passage.locator or "")]
    return list(dict.fromkeys([*([passage.page] if passage.page else []), *told]))


def marks_on_page(
    text: str, passages: Sequence[Passage], markings: Sequence[Marking], page: DrawnPage, number: int
) -> list[MarkOnPage]:
    """The markings that stand on a page, the longest first, so that the shortest lie on top.

    Args:
        text, passages: of the document.
        markings: the evidence of its statements; mentions of names are left out.
        page, number: the page's picture and its number.
    """
    found: dict[str, list[tuple[list[Box], bool]]] = {}
    sorts: dict[str, str] = {}
    for passage in passages:
        if number not in pages_of(passage):
            continue
        inside = [one for one in markings if not one.mention and one.start < passage.end and one.end > passage.start]
        if not inside:
            continue
        places, boxes = _places(text, passage, page, number), _boxes(passage, page, number)
        for one in inside:
            held = [box for start, end, printed in places if start < one.end and end > one.start for box in printed]
            lines, rough = (_lines(held), False) if places else (boxes, True)
            if lines:
                found.setdefault(one.key, []).append((lines, rough))
                sorts[one.key] = one.sort
    together: dict[tuple[tuple[Box, ...], bool], list[str]] = {}
    for key, runs in found.items():
        every = tuple(box for lines, _ in runs for box in lines)
        together.setdefault((every, any(rough for _, rough in runs)), []).append(key)
    marks = [MarkOnPage(tuple(keys), sorts[keys[0]], every, rough) for (every, rough), keys in together.items()]
    return sorted(marks, key=lambda one: -sum((box[2] - box[0]) * (box[3] - box[1]) for box in one.boxes))


def _places(text: str, passage: Passage, page: DrawnPage, number: int) -> list[tuple[int, int, tuple[Box, ...]]]:
    """The words of a passage that are found on a page: where they stand in the text, and on the picture."""
    spans = [one.span() for one in _WORD.finditer(text, passage.start, passage.end)][:_LONGEST]
    told = [_folded(text[start:end]) for start, end in spans]
    printed = list(_near(page.words, _boxes(passage, page, number)))
    if len(printed) < len(told) // 3 and len(pages_of(passage)) == 1:
        printed = list(page.words)
    matcher = SequenceMatcher(None, [_folded(one.word) for one in printed], told, autojunk=False)
    found = []
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            if told[block.b + step]:
                found.append((*spans[block.b + step], printed[block.a + step].boxes))
    return found if len(found) >= min(2, len(told)) else []


def _folded(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", word).casefold() if char.isalnum())


def _near(words: Sequence[PrintedWord], boxes: Sequence[Box]) -> Iterator[PrintedWord]:
    for word in words:
        x, y = (word.boxes[0][0] + word.boxes[0][2]) // 2, (word.boxes[0][1] + word.boxes[0][3]) // 2
        if any(
            box[0] - _MARGIN <= x <= box[2] + _MARGIN and box[1] - _MARGIN <= y <= box[3] + _MARGIN for box in boxes
        ):
            yield word


def _boxes(passage: Passage, page: DrawnPage, number: int) -> list[Box]:
    """Where a passage stands on a page, in pixels of its picture."""
    found = []
    for place in _PLACE.finditer(passage.locator or ""):
        if int(place[1]) == number:
            x0, y0, x1, y1 = (round(int(place[at]) * page.scale) for at in range(2, 6))
            left, top, right, bottom = max(0, x0), max(0, y0), min(page.width, x1), min(page.height, y1)
            if left < right and top < bottom:
                found.append((left, top, right, bottom))
    return found


def _lines(boxes: Sequence[Box]) -> list[Box]:
    """Boxes of words joined to one box for each line."""
    lines: list[Box] = []
    for box in boxes:
        last = lines[-1] if lines else None
        if last and _same_line(last, box):
            lines[-1] = around([last, box])
        elif box not in lines:
            lines.append(box)
    return lines


def _same_line(one: Box, other: Box) -> bool:
    height = min(one[3] - one[1], other[3] - other[1])
    beside = min(one[3], other[3]) - max(one[1], other[1]) > height / 2
    return beside and -2 * height < other[0] - one[2] < 2 * height
