"""Two languages of one record as rows: the passages that go together, each side's evidence marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from tripartite.store.opened import OpenedDocument
from tripartite.text.parallel import Aligned, Ground, Pairing, Unit, aligned
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind
from tripartite.web.rendering.marking import Marking, marked
from tripartite.web.rendering.markings import markings_of
from tripartite.web.rendering.places import place_of

#: Characters of both sides on one page: as much as a telephone opens at once.
LONGEST = 32_000


@dataclass(frozen=True, slots=True)
class Telling:
    """One side's passage ready to be set; `place` is its permanent name."""

    number: int
    kind: str
    language: str
    place: str
    words: SafeString


@dataclass(frozen=True, slots=True)
class Row:
    """Passages beside each other, and by what they were put there; one side may be empty."""

    left: tuple[Telling, ...]
    right: tuple[Telling, ...]
    ground: str


@dataclass(frozen=True, slots=True)
class Tally:
    """By what the passages were set side by side, in passages or pairs of them.

    Attributes:
        by_length: pairs matched by their lengths between two fixed points.
        alone_left, alone_right: passages with nothing beside them.
    """

    by_number: int
    by_figures: int
    by_length: int
    alone_left: int
    alone_right: int


def set_beside(left: OpenedDocument, right: OpenedDocument) -> Aligned:
    """The passages of two documents set side by side; page furniture is left out of both."""
    return aligned(_units(left), _units(right))


def tally_of(found: Aligned) -> Tally:
    """How many passages were set beside each other, and by what."""
    both = [one for one in found.pairings if one.left and one.right]
    return Tally(
        by_number=found.by_number,
        by_figures=found.by_figures,
        by_length=sum(one.ground is Ground.LENGTH for one in both),
        alone_left=sum(len(one.left) for one in found.pairings if not one.right),
        alone_right=sum(len(one.right) for one in found.pairings if not one.left),
    )


def pages_of(found: Aligned, left: OpenedDocument, right: OpenedDocument) -> list[tuple[Pairing, ...]]:
    """The pairings by the passages' numbers in their documents, cut into pages of at most LONGEST characters."""
    pages: list[list[Pairing]] = [[]]
    filled = 0
    for one in _numbered(found.pairings, left, right):
        size = _size(left, one.left) + _size(right, one.right)
        if pages[-1] and filled + size > LONGEST:
            pages.append([])
            filled = 0
        pages[-1].append(one)
        filled += size
    return [tuple(one) for one in pages]


def rows_of(
    pairings: Sequence[Pairing],
    left: OpenedDocument,
    right: OpenedDocument,
    address: Callable[[str], str],
) -> list[Row]:
    """The rows of one page of `pages_of`; `address` leads from a statement's key to where it stands."""
    mine, theirs = markings_of(left.records), markings_of(right.records)
    return [
        Row(
            tuple(_telling(left, at, mine, address) for at in one.left),
            tuple(_telling(right, at, theirs, address) for at in one.right),
            str(one.ground),
        )
        for one in pairings
    ]


def _told(document: OpenedDocument) -> list[int]:
    """The numbers of the passages that are the document's own words."""
    passages = document.reading.passages
    return [number for number, one in enumerate(passages) if one.kind is not PassageKind.FURNITURE]


def _units(document: OpenedDocument) -> list[Unit]:
    text, passages = document.reading.text, document.reading.passages
    told = (passages[number] for number in _told(document))
    return [Unit(text[one.start : one.end], one.number) for one in told]


def _numbered(pairings: Sequence[Pairing], left: OpenedDocument, right: OpenedDocument) -> list[Pairing]:
    """The pairings by the numbers that the passages have in their documents."""
    mine, theirs = _told(left), _told(right)
    return [
        Pairing(tuple(mine[at] for at in one.left), tuple(theirs[at] for at in one.right), one.ground)
        for one in pairings
    ]


def _size(document: OpenedDocument, numbers: Sequence[int]) -> int:
    passages = document.reading.passages
    return sum(passages[number].end - passages[number].start for number in numbers)


def _telling(document: OpenedDocument, number: int, marks: Sequence[Marking], address: Callable[[str], str]) -> Telling:
    reading = document.reading
    passage: Passage = reading.passages[number]
    here = [one for one in marks if one.start < passage.end and one.end > passage.start]
    return Telling(
        number=number,
        kind=str(passage.kind),
        language=passage.language or "",
        place=place_of(reading.text, passage, number),
        words=marked(reading.text, passage.start, passage.end, here, address),
    )
