"""The passages of one part as blocks that a template sets: headings, paragraphs, lists, tables, footnotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.safestring import SafeString

from tripartite.values.vocabulary import PassageKind
from tripartite.web.rendering.marking import Marking, marked
from tripartite.web.rendering.notes import Ties
from tripartite.web.rendering.parts import Part, Piece
from tripartite.web.rendering.places import place_of

_GROUPED = {PassageKind.LIST_ITEM, PassageKind.TABLE_ROW, PassageKind.FURNITURE}


@dataclass(frozen=True, slots=True)
class Line:
    """One passage (or its part) ready to be set.

    Attributes:
        cells: its words as markup; one, or a table row's cells.
        page: the page that begins here, where another one begins.
        whole: whether the passage begins here (its anchor stands here).
        loose: footnotes that it calls without a mark in the text, as (mark, address).
        back: for a footnote, the address of the passage that calls it.
        place: the passage's permanent name.
        starts: where each of its cells begins in the text.
    """

    number: int
    level: int
    language: str
    cells: tuple[SafeString, ...]
    page: int | None = None
    whole: bool = True
    note: str | None = None
    back: str | None = None
    numbered: bool = False
    loose: tuple[tuple[str, str], ...] = ()
    place: str = ""
    starts: tuple[int, ...] = ()

    @property
    def runs(self) -> list[tuple[int, SafeString]]:
        """Where each cell begins in the text, and its words."""
        return list(zip(self.starts, self.cells, strict=True))


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one kind that are set together."""

    kind: str
    lines: tuple[Line, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Setting:
    """What all lines of a document are set with.

    Attributes:
        markings: the evidence, in order of where it begins.
        statement, passage: the addresses of a statement by key and of a passage by number.
    """

    text: str
    markings: Sequence[Marking]
    ties: Ties
    statement: Callable[[str], str]
    passage: Callable[[int], str]


def blocks_of(part: Part, setting: Setting) -> list[Block]:
    """The blocks of one part, in order."""
    near = [one for one in setting.markings if one.start < part.end and one.end > part.start]
    blocks = []
    page: int | None = None
    for (kind, _), group in groupby(_told_apart(part.pieces), key=lambda pair: pair[0]):
        lines = []
        for _, piece in group:
            begins = piece.passage.page if piece.passage.page != page else None
            page = piece.passage.page
            lines.append(_line(piece, begins, near, setting))
        blocks.append(Block(str(kind), tuple(lines)))
    return blocks


def _told_apart(pieces: Iterable[Piece]) -> Iterable[tuple[tuple[PassageKind, int], Piece]]:
    """Pieces with what groups them: runs of list items, rows and furniture; all others stand alone."""
    for place, piece in enumerate(pieces):
        kind = piece.passage.kind
        yield (kind, 0 if kind in _GROUPED else place), piece


def _line(piece: Piece, page: int | None, near: Sequence[Marking], setting: Setting) -> Line:
    passage, number = piece.passage, piece.number
    caller = setting.ties.callers.get(number)
    calls = setting.ties.calls.get(number, ())
    inside = [one for one in near if one.start < piece.end and one.end > piece.start]
    links = {call.start: (call.end, setting.passage(call.note)) for call in calls}
    cells, places = [], _cells(piece, setting.text)
    for start, end in places:
        cells.append(marked(setting.text, start, end, inside, setting.statement, links))
    return Line(
        number=number,
        level=min(max(passage.level, 1), 4),
        language=passage.language or "",
        cells=tuple(cells),
        page=page,
        whole=piece.start == passage.start,
        note=passage.note,
        back=None if caller is None else setting.passage(caller),
        numbered=passage.number is not None,
        loose=tuple((mark, setting.passage(note)) for mark, note in setting.ties.loose.get(number, ())),
        place=place_of(setting.text, passage, number),
        starts=tuple(start for start, _ in places),
    )


def _cells(piece: Piece, text: str) -> list[tuple[int, int]]:
    if piece.passage.kind is not PassageKind.TABLE_ROW:
        return [(piece.start, piece.end)]
    cells, start = [], piece.start
    for words in text[piece.start : piece.end].split("\t"):
        cells.append((start, start + len(words)))
        start += len(words) + 1
    return cells
