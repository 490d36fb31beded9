"""Sentences of a passage, as spans of the text.

A point ends a sentence where white space and a capital or figure follow, unless it belongs to a title, an initial, a
number's abbreviation ("art. 402"), a list number ("1. The government") or a heading's number ("Article 2. Founders").
Abbreviations that may end a sentence ("U.S.", "2022 г.") do so only before a word that begins sentences. The lists
are `data/sentence_ends.json`; all languages are taken together, since one document may speak several.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib import resources

from tripartite.values.spans import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĖĘĚĞĢĪĮİĶĻŁŃŇŌŐŒŘŚŞŠŤŪŮŰŲŹŻŽȘȚА-ЯЁҐЄІЇЎҒҚҢӘӨҰҮҺ"
#: An end: its signs, closing quotes and brackets, footnote calls, white space, and something that can begin a sentence.
_END = re.compile(
    r"(?<![.!?…])[.!?…]++"
    r"(?:\s?»|[\"”’')\]]){0,4}"
    r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]|(?<=[^\W\d_]\.)\d{1,3}(?=\s)){0,6}"
    r"(?:\s?»)?"
    r"(\s++)"
    rf"(?=[\"'«“„‘(\[¿¡–—-]{{0,3}}\s?[{_UPPER}0-9№])"
)
_TOKEN = re.compile(r"[^\s(\[«“\"„‘/'’]*$")
_INITIALS = re.compile(rf"(?:[{_UPPER}]|Дж|Ch|Th|Yu|Ю|Я)(?:\.[ -]?[{_UPPER}])*\Z")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\Z")
_LIST_NUMBER = re.compile(r"(?:\d{1,4}(?:\.\d{1,3})*|[IVXLivxl]{1,6}|[^\W\d_])\Z")
_NEXT = re.compile(r"\W*(\w+)")
_NUMBERED = re.compile(r"\W{0,3}([^\W\d_]{2,12})\.?\s+(?:№\s?)?[\dIVXLA-Z][\w.\-]{0,7}\Z")


@dataclass(frozen=True, slots=True)
class _Ends:
    titles: frozenset[str]
    inside: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    ends: frozenset[str]
    starters: frozenset[str]
    numbered: frozenset[str]


#: Longer than any sentence of prose; what readers do with a sentence may grow faster than its length.
_LONGEST, _ROOM = 3_000, 400
_GAP = re.compile(r"\s+")


@lru_cache(maxsize=1)
def _ends() -> _Ends:
    file = resources.files("tripartite.text").joinpath("data/sentence_ends.json")
    data = json.loads(file.read_text(encoding="utf-8"))

    def together(name: str) -> frozenset[str]:
        lists = data[name].values() if isinstance(data[name], dict) else [data[name]]
        return frozenset(word for words in lists for word in words)

    return _Ends(**{one.name: together(one.name) for one in fields(_Ends)})


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, in order, without overlap; together they cover all its words."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    spans: list[Span] = []
    at = start
    for found in _END.finditer(text, start, end):
        if text[found.start()] == "." and not _ends_here(text, at, found.start(), found.end()):
            continue
        spans.append(Span(at, found.start(1)))
        at = found.end()
    if at < end:
        spans.append(Span(at, end))
    return [part for span in spans for part in _of_bearable_length(text, span)]


def _of_bearable_length(text: str, span: Span) -> Iterator[Span]:
    """A sentence, or its parts at white space where no full stop parts thousands of characters (a table, noise)."""
    at = span.start
    while span.end - at > _LONGEST:
        gap = _GAP.search(text, at + _LONGEST - _ROOM, at + _LONGEST)
        stop = gap.start() if gap else at + _LONGEST
        yield Span(at, stop)
        at = gap.end() if gap else stop
    yield Span(at, span.end)


def _ends_here(text: str, at: int, stop: int, after: int) -> bool:
    """Whether the point at `stop` ends the sentence begun at `at`; the next word is at `after`."""
    if text[stop : stop + 2] == "..":
        return True
    lists = _ends()
    found = _TOKEN.search(text, max(at, stop - 24), stop)
    token = found.group() if found else ""
    folded = token.lower()
    if not folded:
        return True
    if stop - at <= 24 and _heads_the_passage(text[at:stop], token):
        return False
    pair = _before(text, at, stop - len(token)) + folded
    if token in lists.titles or pair in lists.inside or folded in lists.inside:
        return False
    if token.isupper() and len(token) > 1 and token.capitalize() in lists.titles:
        return False
    following = _NEXT.match(text, after)
    word = following.group(1) if following else ""
    if folded in lists.before_number and word[:1].isdigit():
        return False
    if folded in lists.ends or pair in lists.ends:
        return True
    if _INITIALS.match(token) or folded in lists.either or pair in lists.either or _DOTTED.match(token):
        initial = len(word) == 1 and text[following.end() : following.end() + 1] == "." if following else False
        return word.lower() in lists.starters and not initial
    return True


def _before(text: str, at: int, stop: int) -> str:
    """The abbreviation's first half, where it is written with a space ("т. е."), as "т. "; else nothing."""
    if stop - 3 >= at and text[stop - 1] == " " and text[stop - 2] == ".":
        found = _TOKEN.search(text, max(at, stop - 8), stop - 2)
        return f"{found.group().lower()}. " if found else ""
    return ""


def _heads_the_passage(said: str, token: str) -> bool:
    """Whether all that was said so far is a list number or a numbered heading word."""
    if said == token or said.startswith("("):
        return bool(_LIST_NUMBER.match(token))
    found = _NUMBERED.match(said)
    if found:
        return found.group(1).lower() in _ends().numbered
    first, _, rest = said.partition(" ")
    return rest == token and first[-1:] == "." and bool(_LIST_NUMBER.match(first[:-1]) and _LIST_NUMBER.match(token))
