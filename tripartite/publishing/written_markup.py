"""Texts that have markup or coded letters in them, read as a browser shows them, and where each letter stood before.

A plain text or a field may hold "Khar<b>kova</b>" or "Khar&shy;kova" as it is: whoever opens it in a browser reads the
name. Nothing here is ever rendered; what is read so is only searched for names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape

_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--[^<>]{0,200}-->|&#?[A-Za-z0-9]{1,10};")


@dataclass(frozen=True, slots=True)
class ReadMarkup:
    """A text without its markup.

    Attributes:
        text: what a browser would show.
        pieces: (offset in `text`, offset before, length before of what is one there; 0 where letters are as they were).
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def before(self, start: int, end: int) -> tuple[int, int]:
        """Where a run of the text stood before, not empty: from its first letter to the end of its last."""
        first, _ = self._letter(start)
        _, last = self._letter(end - 1)
        return first, last

    def _letter(self, offset: int) -> tuple[int, int]:
        place, before, coded = self.pieces[bisect_right(self.pieces, offset, key=lambda one: one[0]) - 1]
        if coded:
            return before, before + coded
        return before + offset - place, before + offset - place + 1


def without_markup(text: str) -> ReadMarkup | None:
    """The text as a browser shows it; None where nothing in it is markup."""
    if "<" not in text and "&" not in text:
        return None
    made: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = place = 0
    for found in _MARKUP.finditer(text):
        shown = unescape(found.group()) if found.group()[0] == "&" else ""
        for words, start, coded in (
            (text[place : found.start()], place, 0),
            (shown, found.start(), len(found.group())),
        ):
            if words:
                pieces.append((length, start, coded))
                made.append(words)
                length += len(words)
        place = found.end()
    if not place:
        return None
    pieces.append((length, place, 0))
    return ReadMarkup("".join((*made, text[place:])), tuple(pieces))
