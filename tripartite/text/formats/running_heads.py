"""Running heads, page numbers and footers that a page extractor left in the midst of a text.

A line is one where it says the same thing, page numbers aside, as another line of the document that stands alone, or
is a page's number and nothing else. What is taken out is listed for the legibility report; the first telling stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tripartite.text.formats.data_lists import furniture
from tripartite.text.formats.wrapped_lines import Line

_LONGEST = 110
_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})"
_AT_AN_END = re.compile(rf"^[\s|–—-]*{_NUMBER}[\s|–—-]+(?=\D)|(?<=\w)[\s|–—-]+{_NUMBER}[\s|–—-]*$")
_SYMBOL = re.compile(r"[A-Z]{2,}[\w.]*(?:[/.][\w.()ª\- ]+)+")
_BARE = re.compile(rf"[\W_]*{_NUMBER}[\W_]*$")


def without_running_heads(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines that are text, and what was dropped; a line after a dropped one is marked as after a page's turn."""
    stems = Counter(_stem(line.words) for line in lines if _alone_in_length(line))
    seen: set[str] = set()
    kept: list[Line] = []
    dropped: list[str] = []
    turned = gap = False
    for place, line in enumerate(lines):
        if _is_head(lines, place, stems, seen):
            dropped.append(line.words)
            turned, gap = True, gap or line.gap
            continue
        if _alone_in_length(line):
            seen.add(_stem(line.words))
        if turned:
            line = replace(line, turn=True, gap=line.gap or gap)
        turned = gap = False
        kept.append(line)
    return kept, dropped


def _alone_in_length(line: Line) -> bool:
    return 0 < len(line.words) <= _LONGEST


def _stem(words: str) -> str:
    """A line without the page number at either end, white space and case."""
    return " ".join(_AT_AN_END.sub("", words).casefold().split())


def _is_head(lines: Sequence[Line], place: int, stems: Counter[str], seen: set[str]) -> bool:
    line = lines[place]
    if not _alone_in_length(line):
        return False
    words = line.words
    if _is_page_number(words):
        after = lines[place + 1] if place + 1 < len(lines) else None
        return (line.gap or line.turn) and (after is None or after.gap or after.turn)
    stem = _stem(words)
    if stem not in seen or len(stem) < 4 or not any(char.isalpha() for char in stem):
        return False
    numbered = stem != " ".join(words.casefold().split())
    if numbered and (_SYMBOL.match(words.strip(" 0123456789ivxlc")) or stems[stem] > 2):
        return True
    return line.turn and stems[stem] > 1


def _is_page_number(words: str) -> bool:
    if _BARE.match(words) and any(char.isalnum() for char in words):
        return words.strip("–—- \t|").isdigit() and len(words) < 12
    parts = re.findall(r"[^\W\d_]+|\d+|[–—\-/|]", words.lower())
    return (
        0 < len(parts) <= 5
        and any(part.isdigit() for part in parts)
        and any(part.isalpha() for part in parts)
        and all(part.isdigit() or part in furniture().page for part in parts)
        and not parts[0].isdigit()
    )
