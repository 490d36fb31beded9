"""Hard-wrapped lines joined into paragraphs: how typists, mailers and page extractors break text, undone.

A line goes on into the next where the next line's first word would not have fitted, or where the words themselves
show it: no full stop and a small letter after it, a last word such as "of the", a hyphen at the margin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tripartite.text.formats.data_lists import data_file
from tripartite.text.formats.marks import starts_item, starts_sign

#: Lines longer than this were not broken at a margin.
LONGEST_WRAPPED = 132
_SHARE_FULL = 0.5
_RAGGED, _EVEN = 0.12, 0.02
_CENTRED = 8
_FINISHED = re.compile(r"[.!?:;…|][\"'»”’)\]]*(?:\[\d{1,3}\])*$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SMALL = re.compile(r"[\"'«“‘(\[]*[a-zà-öø-ÿа-яёœ]")
_HYPHENATED = re.compile(r"([^\W\d_]+)[-‐]$")
_FIELD = re.compile(r"[A-ZÀ-ÝА-ЯЁ][\w-]{1,20}:\s")
HYPHEN_AT_MARGIN = re.compile(r"(?<![^\W\d_])[^\W\d_]++[-‐\u00ad][ \t]*+\n[ \t]*+[^\W\d_]++")
_SOFT = "\u00ad\ufffe\u0002"
_MARKS_INSIDE = re.compile("[\u00ad\ufffe\u0002\u200b\ufeff]")
_DASH_LABEL = re.compile(r"[^.–—]{0,80}\s?[–—]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: its words without margins, and how it stood among the others.

    Attributes:
        indent: blank columns before its words.
        gap: whether blank space stood above it.
        turn: whether a page was turned (or a running head taken out) above it.
        page: 1-based page, where there are pages.
        cells: its parts, where tabs or wide gaps stand between them.
    """

    words: str
    indent: int = 0
    gap: bool = False
    turn: bool = False
    page: int | None = None
    cells: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def line_words() -> dict[str, frozenset[str]]:
    """The word lists by which lines are told apart, languages put together."""
    data = data_file("line_words")
    unfinished = frozenset(word for words in data["unfinished"].values() for word in words)
    return {"unfinished": unfinished} | {
        name: frozenset(data[name]) for name in ("prefixes", "and", "label", "fields", "abbreviations")
    }


@dataclass(frozen=True, slots=True)
class Margin:
    """The column at which lines were broken, and the least length of a line that is full (type may be ragged)."""

    width: int
    full: int


def margin_of(lines: Sequence[Line]) -> Margin | None:
    """The margin of a text; None where most lines were not broken at one."""
    written = sum(len(line.words) for line in lines)
    if written and sum(len(one.words) for one in lines if len(one.words) > LONGEST_WRAPPED) > written / 2:
        return None
    pairs = [
        (line.indent + len(line.words), len(after.words.split(None, 1)[0]))
        for line, after in pairwise(lines)
        if not after.gap and len(line.words) <= LONGEST_WRAPPED and not starts_item(after.words)
    ]
    if len(pairs) < 2:
        return None
    lengths = sorted(length for length, _ in pairs)
    width = lengths[min(len(lengths) - 1, len(lengths) * 95 // 100)]
    even, ragged = int(width * (1 - _EVEN)), int(width * (1 - _RAGGED))
    reached = [sum(length + 1 + word > edge for length, word in pairs) / len(pairs) for edge in (even, ragged)]
    if width < 24 or reached[1] < _SHARE_FULL:
        return None
    return Margin(width, even if reached[0] > 0.8 else ragged)


def spaced_out(lines: Sequence[Line], margin: Margin | None) -> bool:
    """Whether blank lines stand between all lines, so that they part nothing."""
    if margin is not None or len(lines) < 12:
        return False
    alone = [one for one in lines[1:] if one.gap]
    unfinished = sum(goes_on(line.words) and bool(_SMALL.match(after.words)) for line, after in pairwise(lines))
    short = max(len(one.words) for one in lines) <= LONGEST_WRAPPED
    return short and len(alone) > 0.9 * (len(lines) - 1) and unfinished > 0.25 * len(lines)


def goes_on(words: str) -> bool:
    """Whether a line's own end leaves it open: no closing point, or one that belongs to an abbreviation ("No.")."""
    if not _FINISHED.search(words):
        return True
    last = words.rsplit(None, 1)[-1]
    return last[-1] == "." and last.strip("(«“.").lower() in line_words()["abbreviations"]


def joins(line: Line, after: Line, margin: Margin | None, first: bool) -> bool:
    """Whether `after` goes on with the paragraph that `line` ends.

    Args:
        margin: the margin at which the text was broken, if it was.
        first: whether `line` is the first of its paragraph.
    """
    open_end, small = goes_on(line.words), bool(_SMALL.match(after.words))
    if starts_item(after.words) and not _only_looks_like_an_item(line, after, margin, first):
        return False
    hanging = line.words.rsplit(None, 1)[-1].strip("(«“").lower() in line_words()["unfinished"]
    length = line.indent + len(line.words)
    next_word = len(after.words.split(None, 1)[0])
    if after.gap:
        reach = (length + 1 + next_word) / margin.width if margin else 0.0
        if after.turn:
            return open_end and (small or hanging or reach > 0.8)
        stub = len(after.words.split()) < 3 and after.words.isalpha()
        return open_end and ((reach > 0.8 and (small or hanging)) or (reach > 0.9 and stub))
    if _FIELD.match(line.words) and _FIELD.match(after.words):
        return False
    if margin is None or length > margin.width * 1.6:
        return open_end and small and not line.words.endswith(",")
    set_right = min(line.indent, after.indent) > margin.width * 0.35
    if (abs(after.indent - line.indent) >= _CENTRED or set_right) and not small:
        return False
    if length + 1 + next_word > margin.full:
        return open_end or after.indent < line.indent + 2
    if line.words[-1] == "," and length > margin.width / 2:
        return True
    long = length > margin.width * 0.7
    if open_end and long and (len(after.words) > margin.width * 0.7 or not goes_on(after.words)):
        return True
    if not open_end:
        return line.words.endswith(":") and first and _label(line) and bool(_DASH_LABEL.match(after.words))
    return small or hanging or (line.words.endswith(",") and not first) or (first and _splits_a_label(line, after))


def _only_looks_like_an_item(line: Line, after: Line, margin: Margin | None, first: bool) -> bool:
    """A figure, dash or letter that the margin happened to put first: "(No. / 87) …", "Worker member, Fiji / – …"."""
    if first and _dash_of_a_label(line, after):
        return True
    if margin is None or after.gap or not goes_on(line.words) or line.words[-1] == "," or starts_sign(after.words):
        return False
    brim = line.indent + len(line.words) + 1 + len(after.words.split(None, 1)[0]) > margin.full
    return brim and line.words.rsplit(None, 1)[-1].lower() not in line_words()["and"]


def _label(line: Line) -> bool:
    words = {word.lower() for word in _WORD.findall(line.words)}
    return len(line.words) < 80 and not words.isdisjoint(line_words()["label"])


def _splits_a_label(line: Line, after: Line) -> bool:
    return _label(line) and bool(_DASH_LABEL.match(after.words)) and " – " not in line.words


def _dash_of_a_label(line: Line, after: Line) -> bool:
    return after.words[:1] in "–—" and _label(line) and goes_on(line.words)


def joined(lines: Iterable[str], vocabulary: frozenset[str] = frozenset()) -> str:
    """Lines set into one run of words, hyphens at the margin mended.

    A hyphen is real, and stays, after a known prefix, before a capital or a figure, or where the document writes the
    compound elsewhere; it goes where the document writes the word without it, and otherwise where its two halves are
    not both words of the document.
    """
    said: list[str] = []
    for line in lines:
        words = " ".join(line.split())
        if not words:
            continue
        if not said:
            said.append(words)
        elif said[-1][-1] in _SOFT:
            said[-1] = said[-1].rstrip(_SOFT)
            said.append(words)
        elif (found := _HYPHENATED.search(said[-1][-40:])) and not _hangs_for_another(words):
            if not _is_real(found.group(1), words, vocabulary):
                said[-1] = said[-1][:-1]
            said.append(words)
        else:
            said += (" ", words)
    return _MARKS_INSIDE.sub("", "".join(said))


def _hangs_for_another(words: str) -> bool:
    """Whether a hyphen before these words waits for the end of another compound ("pre- / and post-strike")."""
    following = _WORD.match(words)
    return following is not None and following.group().lower() in line_words()["and"] and " " in words


def _is_real(before: str, words: str, vocabulary: frozenset[str]) -> bool:
    """Whether the hyphen after `before` belongs there, and was not only put in to break a word."""
    following = _WORD.match(words)
    after = following.group().split("-")[0] if following else ""
    first, second = before.lower(), after.lower()
    if not after[:1].islower() or f"{first}-{second}" in vocabulary:
        return True
    if first + second in vocabulary:
        return False
    both = len(first) > 2 and len(second) > 2 and first in vocabulary and second in vocabulary
    return first in line_words()["prefixes"] or both


def vocabulary_of(text: str) -> frozenset[str]:
    """Every word and hyphenated compound of a text in small letters, broken ones left out, for telling real hyphens."""
    return frozenset(word.lower() for word in _WORD.findall(HYPHEN_AT_MARGIN.sub(" ", text)))
