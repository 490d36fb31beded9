"""The pieces of a web page as it is walked: elements that hold runs, runs of words, lists that are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tripartite.text.formats.list_numbers import printed_number

_TOKENS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+\d?|\d+")
#: What HTML's `type` of an ordered list means, in the words of `printed_number`.
_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(slots=True)
class Box:
    """An element and the runs in it, `start` to `end`.

    Attributes:
        names: the words of its class and id.
        cells: for a table row, the runs of each cell, and whether it is a heading cell.
    """

    tag: str
    names: frozenset[str]
    start: int
    end: int = -1
    role: str = ""
    hidden: bool = False
    ident: str = ""
    cells: list[tuple[int, int, bool]] = field(default_factory=list)


@dataclass(slots=True)
class PageRun:
    """A run of words with no block's edge in it; a line feed stands for `<br>`.

    Attributes:
        tag: the nearest element around it that says what it is (`h2`, `li`, `td`; else `p`).
        linked, links, local: letters in links, links, and links to a place on the same page.
        loud: letters in bold or italics.
        level: depth of the list it stands in.
        number: its number in an ordered list.
        first: whether it opens its list item.
        calls: marks of footnotes called in it.
    """

    words: str
    tag: str
    linked: int = 0
    links: int = 0
    local: int = 0
    loud: int = 0
    level: int = 0
    number: str | None = None
    first: bool = True
    ident: str = ""
    names: frozenset[str] = frozenset()
    calls: tuple[str, ...] = ()


@dataclass(slots=True)
class CountedList:
    """An open list: its element, the style of its numbers, and how far it has been counted."""

    tag: str
    style: str
    count: int
    item: str | None = None
    opened: bool = False

    def next(self, told: str) -> None:
        """Begin an item; `told` is the number that the page itself gives it, if any."""
        self.count = int(told) if told.isdecimal() and len(told) < 6 else self.count + 1
        self.opened = False
        self.item = printed_number(max(1, self.count), _STYLES.get(self.style, "decimal")) if self.tag == "ol" else None


def names_of(attributes: dict[str, str | None]) -> frozenset[str]:
    """The words of an element's class and id, in small letters, whole and in parts."""
    told = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if len(told) < 2:
        return frozenset()
    whole = [name[:80] for name in told.split()[:20]]
    return frozenset(part.lower() for name in whole for part in (*_TOKENS.findall(name), name))
