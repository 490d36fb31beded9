"""Footnotes tied to the places that call them, in both directions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

_CALL = re.compile(r"\[(\d{1,3}|[a-z*†‡]{1,2})\]|([⁰¹²³⁴-⁹]{1,3})")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Call:
    """A footnote's mark in the text, and the passage that is the footnote."""

    start: int
    end: int
    mark: str
    note: int


@dataclass(frozen=True, slots=True)
class Ties:
    """Which footnote each passage calls, which passage calls each footnote.

    Attributes:
        calls: by passage, the marks that stand in its text.
        loose: by passage, (mark, footnote) of calls whose mark is not in the text itself.
        callers: by footnote, the first passage that calls it.
    """

    calls: dict[int, list[Call]] = field(default_factory=dict)
    loose: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    callers: dict[int, int] = field(default_factory=dict)


def ties_of(text: str, passages: Sequence[Passage]) -> Ties:
    """Tie every call to the next footnote with its mark (marks may begin again on each page)."""
    notes: dict[str, list[int]] = {}
    for number, passage in enumerate(passages):
        if passage.kind is PassageKind.FOOTNOTE and passage.note:
            notes.setdefault(passage.note, []).append(number)
    ties = Ties()
    for number, passage in enumerate(passages):
        if passage.notes:
            _tie(text, number, passage, notes, ties)
    return ties


def _tie(text: str, number: int, passage: Passage, notes: dict[str, list[int]], ties: Ties) -> None:
    found: dict[str, tuple[int, int]] = {}
    for match in _CALL.finditer(text, passage.start, passage.end):
        mark = match[1] or match[2].translate(_RAISED)
        found.setdefault(mark, match.span())
    for mark in passage.notes:
        if mark not in notes:
            continue
        note = next((one for one in notes[mark] if one >= number), notes[mark][-1])
        ties.callers.setdefault(note, number)
        if mark in found:
            ties.calls.setdefault(number, []).append(Call(found[mark][0], found[mark][1], mark, note))
        else:
            ties.loose.setdefault(number, []).append((mark, note))
