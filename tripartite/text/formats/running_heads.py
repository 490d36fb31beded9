"""Running heads, page numbers and footers that a page extractor left in the midst of a text.

A line is one where it says the same thing, page numbers aside, as another line of the document that stands alone, or
is a page's number and nothing else. What is taken out is listed for the legibility report; the first telling stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tripartite.text.formats.data_lists import furniture
from tripartite.text.formats.wrapped_lines import Line

_LONGEST = 110
_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})"
_AT_AN_END = re.compile(rf"^[\s|–—-]*{_NUMBER}[\s|–—-]+(?=\D)|(?<=\w)[\s|–—-]+{_NUMBER}[\s|–—-]*$")
_SYMBOL = re.compile(r"[A-Z]{2,}[\w.]*(?:[/.][\w.()ª\- ]+)+")
_PARTS = re.compile(r"[^\W\d_]+|\d+|[–—\-/|]")
_LEAST_PAGE = 10


def without_running_heads(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines that are text, and what was dropped; a line after a dropped one is marked as after a page's turn."""
    stems = [stem_of(line.words) if _alone_in_length(line) else "" for line in lines]
    counts = Counter(stems)
    seen: set[str] = set()
    kept: list[Line] = []
    dropped: list[str] = []
    turned = gap = False
    numbers = _page_numbers(lines)
    for place, (line, stem) in enumerate(zip(lines, stems, strict=True)):
        if place in numbers or _is_head(lines, place, stem, counts, seen):
            dropped.append(line.words)
            turned, gap = True, gap or line.gap
            continue
        seen.add(stem)
        if turned:
            line = replace(line, turn=True, gap=line.gap or gap)
        turned = gap = False
        kept.append(line)
    return kept, dropped


def _alone_in_length(line: Line) -> bool:
    return 0 < len(line.words) <= _LONGEST


def stem_of(words: str) -> str:
    """A line without a page number at either end, white space and case; "Article 5" keeps its number."""
    stem = " ".join(_AT_AN_END.sub("", words).casefold().split())
    return " ".join(words.casefold().split()) if stem.rstrip(".") in furniture().counted else stem


def _is_head(lines: Sequence[Line], place: int, stem: str, counts: Counter[str], seen: set[str]) -> bool:
    line = lines[place]
    words = line.words
    if not _alone_in_length(line):
        return False
    if _is_page_mark(words):
        return _stands_alone(lines, place)
    if stem not in seen or len(stem) < 4 or not any(char.isalpha() for char in stem):
        return False
    numbered = stem != " ".join(words.casefold().split())
    if numbered and (counts[stem] > 2 or _SYMBOL.match(words.strip(" 0123456789ivxlc"))):
        return True
    return line.turn and counts[stem] > 1


def _stands_alone(lines: Sequence[Line], place: int) -> bool:
    after = lines[place + 1] if place + 1 < len(lines) else None
    return (lines[place].gap or lines[place].turn) and (after is None or after.gap or after.turn)


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    """The places of bare numbers that count pages: at a page's turn, or one more than the last and a page further on.

    Other numbers that stand alone are figures: a table's cells may be set one under the other.
    """
    bare = [
        (place, int(line.words))
        for place, line in enumerate(lines)
        if line.words.isdecimal() and len(line.words) < 5 and _stands_alone(lines, place)
    ]
    found = set()
    for place, _ in bare:
        following = lines[place + 1] if place + 1 < len(lines) else None
        if lines[place].turn or (following is not None and following.turn):
            found.add(place)
    for (place, number), (other, after) in pairwise(bare):
        if after == number + 1 and other - place >= _LEAST_PAGE:
            found |= {place, other}
    return found


def _is_page_mark(words: str) -> bool:
    """Whether a line is a page's number and says so: `Page 3 of 9`, `- 3 -`, `стр. 3`."""
    if len(words) > 30:
        return False
    parts = _PARTS.findall(words.lower())
    return (
        1 < len(parts) <= 5
        and any(part.isdigit() for part in parts)
        and all(part.isdigit() or part in furniture().page for part in parts)
        and not parts[0].isdigit()
        and (any(part.isalpha() for part in parts) or parts[0] == parts[-1])
    )
