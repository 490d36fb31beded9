"""A statement's words in their context: the passages around the evidence, the evidence marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from tripartite.casefile.records import Record
from tripartite.store.models import Passage
from tripartite.web.rendering.marking import Marking, marked

#: Characters shown before and after the evidence in a long passage.
_AROUND = 900


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage, or the part of it near the evidence; `start` is where it begins in the document's text."""

    number: int
    start: int
    language: str
    words: SafeString
    page: int | None
    holds: bool
    cut_before: bool
    cut_after: bool


def excerpts_of(record: Record, passages: Sequence[Passage], address: str = "") -> list[Excerpt]:
    """The passages as markup, cut to what stands near the evidence; `address` is where the marked words lead."""
    spans = [(one.start, one.end) for one in record.statement.evidence]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    target = address or f"#e-{record.key}"
    return [
        _excerpt(one, record, (max(one.start, first - _AROUND), min(one.end, last + _AROUND)), target)
        for one in passages
    ]


def _excerpt(passage: Passage, record: Record, run: tuple[int, int], address: str) -> Excerpt:
    start = _at_space(passage, run[0], forward=True) if run[0] > passage.start else passage.start
    end = _at_space(passage, run[1], forward=False) if run[1] < passage.end else passage.end
    here = [
        Marking(
            one.start - passage.start, one.end - passage.start, record.key, record.statement.sort, first=number == 0
        )
        for number, one in enumerate(record.statement.evidence)
    ]
    words = marked(passage.text, start - passage.start, end - passage.start, here, lambda _: address)
    return Excerpt(
        number=passage.number,
        start=start,
        language=passage.language,
        words=words,
        page=passage.page,
        holds=any(one.start < passage.end and one.end > passage.start for one in record.statement.evidence),
        cut_before=start > passage.start,
        cut_after=end < passage.end,
    )


def _at_space(passage: Passage, offset: int, *, forward: bool) -> int:
    """The nearest place between two words, so that no word is cut; the offset itself where there is none near."""
    at = offset - passage.start
    space = passage.text.find(" ", at, at + 60) if forward else passage.text.rfind(" ", max(0, at - 60), at)
    if space < 0:
        return offset
    return passage.start + space + (1 if forward else 0)
