"""A long document cut into parts that a browser shows with ease, at headings where there are any."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

#: Characters of one part: about 5,000 words, which opens at once on a telephone too.
LONGEST = 32_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage, or a run of an overlong one, as one part shows it."""

    number: int
    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A run of passages: its place among the parts (1 is the first) and what stands at its head."""

    number: int
    start: int
    end: int
    title: str
    pieces: tuple[Piece, ...]


def parts_of(text: str, passages: Sequence[Passage], longest: int = LONGEST) -> tuple[Part, ...]:
    """The parts of a document in order; a document without passages has one part without pieces."""
    runs: list[list[Piece]] = [[]]
    size = 0
    for piece in _pieces(text, passages, longest):
        heading = piece.passage.kind is PassageKind.HEADING
        over = size + piece.end - piece.start > longest
        if runs[-1] and (over or (heading and size > longest * 0.7)):
            runs.append(_headings_taken_over(runs[-1]) if over else [])
            size = sum(one.end - one.start for one in runs[-1])
        runs[-1].append(piece)
        size += piece.end - piece.start
    runs = [run for run in runs if run]
    if not runs:
        return (Part(1, 0, len(text), "", ()),)
    return tuple(_part(text, number, run) for number, run in enumerate(runs, 1))


def _pieces(text: str, passages: Sequence[Passage], longest: int) -> list[Piece]:
    found = []
    for number, passage in enumerate(passages):
        start = passage.start
        while passage.end - start > longest:
            space = text.rfind(" ", start + longest // 2, start + longest)
            end = space + 1 if space > 0 else start + longest
            found.append(Piece(number, passage, start, end))
            start = end
        found.append(Piece(number, passage, start, passage.end))
    return found


def _headings_taken_over(run: list[Piece]) -> list[Piece]:
    """Headings at a part's end belong to the next part."""
    taken: list[Piece] = []
    while len(run) > 1 and run[-1].passage.kind is PassageKind.HEADING:
        taken.insert(0, run.pop())
    return taken


def _part(text: str, number: int, run: list[Piece]) -> Part:
    heads = (one for one in run if one.passage.kind is PassageKind.HEADING)
    head = next(heads, next((one for one in run if one.passage.kind is not PassageKind.FURNITURE), run[0]))
    title = text[head.start : min(head.end, head.start + 90)].strip()
    return Part(number, run[0].start, run[-1].end, title, tuple(run))


def part_at(parts: Sequence[Part], offset: int) -> Part:
    """The part that shows an offset."""
    number = bisect_right([one.start for one in parts], offset) - 1
    return parts[max(0, number)]
