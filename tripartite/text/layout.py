"""What a format reader hands on: blocks of words in reading order, each with where it stood in the source."""

from __future__ import annotations

from dataclasses import dataclass, field

from tripartite.values.reading import Legibility
from tripartite.values.vocabulary import PassageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One heading, paragraph, list item, footnote or table row, its lines already joined.

    Attributes:
        text: the words, single spaces, no line breaks, soft hyphens mended; a table row's cells are parted by tabs.
            A bullet sign and a footnote's own mark are left out; list letters and numbers stay.
        kind: what it is in the layout.
        level: heading or list depth.
        page: 1-based page where it begins.
        note: the mark of a footnote ("12"), for FOOTNOTE blocks.
        notes: marks of footnotes called inside the block.
        number: a list or paragraph number as printed, without its brackets and points ("a", "653").
        locator: where in the source it stands, for display and page images ("p3:72,120,540,168").
        gap: whether blank space stood before it (a hint that a new matter begins).
    """

    text: str
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    page: int | None = None
    note: str | None = None
    notes: tuple[str, ...] = ()
    number: str | None = None
    locator: str | None = None
    gap: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A document as blocks, with what its container says of it.

    `facts` holds what the file itself declares, under: title, author, date, url, language, media_type.
    """

    blocks: tuple[Block, ...]
    legibility: Legibility = field(default_factory=Legibility)
    facts: dict[str, str] = field(default_factory=dict)
    pages: int | None = None
