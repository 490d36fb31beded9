"""Two documents that tell the same in two languages, set side by side: which passages go with which.

Fixed points come first: passages with the same printed number, or that alone on each side hold the same figures (dates,
article numbers, amounts are written alike in every language). Between two fixed points the passages are matched in
order by their lengths, as Gale and Church do for sentences (Computational Linguistics 19, 1993): one with one, one with
two, or one with none, whichever is cheapest in all.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

_FIGURE = re.compile(r"\d+")
#: What leaving a passage alone, and joining two, costs beside a pair whose lengths agree.
_ALONE, _JOINED = 1.1, 0.35
#: Passages between two fixed points that are matched by length; beyond, they are only set in order.
_MOST = 160


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage: its words, and the number that is printed before it, where there is one."""

    text: str
    number: str | None = None


class Ground(StrEnum):
    """What passages were set beside each other by."""

    NUMBER = "number"
    FIGURES = "figures"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Pairing:
    """Passages of the one that go with passages of the other, by their places; either may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    ground: Ground = field(default=Ground.LENGTH, compare=False)


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two documents side by side, and how many fixed points carry it: by printed numbers, and by figures."""

    pairings: tuple[Pairing, ...]
    by_number: int
    by_figures: int


def aligned(left: Sequence[Unit], right: Sequence[Unit]) -> Aligned:
    """Set two documents side by side; every passage of both is in one pairing, in order."""
    numbered = _unique([one.number for one in left]), _unique([one.number for one in right])
    figures = _unique([_figures(one.text) for one in left]), _unique([_figures(one.text) for one in right])
    points: dict[tuple[int, int], bool] = {}
    for (mine, theirs), is_number in ((figures, False), (numbered, True)):
        points |= {(mine[key], theirs[key]): is_number for key in mine if key in theirs}
    fixed = _rising(sorted(points))
    ratio = max(1, sum(len(one.text) for one in left)) / max(1, sum(len(one.text) for one in right))
    pairings: list[Pairing] = []
    at_left = at_right = 0
    for one, other in [*fixed, (len(left), len(right))]:
        pairings += _between(left, right, (at_left, one), (at_right, other), ratio)
        if one < len(left):
            ground = Ground.NUMBER if points[one, other] else Ground.FIGURES
            pairings.append(Pairing((one,), (other,), ground))
        at_left, at_right = one + 1, other + 1
    by_number = sum(points[point] for point in fixed)
    return Aligned(tuple(pairings), by_number, len(fixed) - by_number)


def _figures(text: str) -> str | None:
    """The figures of a passage in order; None where they are too few to tell it by."""
    found = _FIGURE.findall(text)
    return " ".join(sorted(found)) if sum(map(len, found)) >= 4 else None


def _unique(marks: Sequence[str | None]) -> dict[str, int]:
    """Where each mark that stands once stands."""
    counts = Counter(mark for mark in marks if mark)
    return {mark: place for place, mark in enumerate(marks) if mark and counts[mark] == 1}


def _rising(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of points that goes forward on both sides; points are sorted by the left."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for place, (_, right) in enumerate(points):
        at = bisect_left(ends, right)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(right)
            last.append(place)
        else:
            ends[at], last[at] = right, place
    found = []
    place = last[-1] if last else -1
    while place >= 0:
        found.append(points[place])
        place = before[place]
    found.reverse()
    # Two points may share their left passage; only the first is kept.
    return [one for number, one in enumerate(found) if not number or one[0] > found[number - 1][0]]


def _between(
    left: Sequence[Unit], right: Sequence[Unit], lefts: tuple[int, int], rights: tuple[int, int], ratio: float
) -> list[Pairing]:
    """The passages between two fixed points, matched by their lengths."""
    mine, theirs = range(*lefts), range(*rights)
    if len(mine) > _MOST or len(theirs) > _MOST:
        longer = max(len(mine), len(theirs))
        return [Pairing(tuple(mine[n : n + 1]), tuple(theirs[n : n + 1])) for n in range(longer)]
    sizes = [len(left[one].text) for one in mine], [len(right[one].text) * ratio for one in theirs]
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(len(mine) + 1):
        for j in range(len(theirs) + 1):
            ways = [
                (best[i - a, j - b][0] + _cost(sizes[0][i - a : i], sizes[1][j - b : j]), a, b)
                for a, b in ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
                if i >= a and j >= b
            ]
            if ways:
                best[i, j] = min(ways)
    found = []
    i, j = len(mine), len(theirs)
    while i or j:
        _, a, b = best[i, j]
        found.append(Pairing(tuple(mine[i - a : i]), tuple(theirs[j - b : j])))
        i, j = i - a, j - b
    return found[::-1]


def _cost(mine: Sequence[float], theirs: Sequence[float]) -> float:
    if not mine or not theirs:
        return _ALONE
    return abs(math.log((sum(mine) + 8) / (sum(theirs) + 8))) + (_JOINED if len(mine) + len(theirs) > 2 else 0)
