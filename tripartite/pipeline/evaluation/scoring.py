"""Precision, recall and F1 of a reading against annotations, list by list."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tripartite.pipeline.evaluation.agreement import AGREE, Item, fold, same_date
from tripartite.pipeline.evaluation.places import Page, distance

#: What careful readers themselves disagree on counts neither way, read or left out.
OPTIONAL = {"figures": ("measure", "other"), "events": ("kind", "other"), "sanctions": ("type", "detention")}
#: Two items read with these fields alike are one fact told twice.
IDENTITY = {
    "people": ("name",),
    "organisations": ("name",),
    "instruments": ("name", "article"),
    "figures": ("quantity", "measure"),
    "events": ("kind", "date"),
    "sanctions": ("person", "type", "amount"),
    "registrations": ("organisation", "act", "date"),
    "requests": ("text_starts",),
    "commitments": ("what",),
    "interventions": ("label", "evidence"),
}
FIELDS = ("kind", "country", "published", "symbol", "conventions", "languages")
#: A list with fewer annotated items says little, and is left out of the mean.
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items were right, how many were read, how many were annotated."""

    right: int = 0
    read: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.read + other.read, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Of what was read, how much was right."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Of what was annotated, how much was read."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if self.right else 0.0


@dataclass
class Score:
    """Counts by list, and every item missed or read too much."""

    counts: dict[str, Counts] = field(default_factory=dict)
    missed: list[tuple[str, Item]] = field(default_factory=list)
    extra: list[tuple[str, Item]] = field(default_factory=list)


def score(reading: Mapping[str, Any], gold: Mapping[str, Any]) -> Score:
    """Compare one reading (its JSON) with one annotation."""
    page, result = Page.of(reading["text"]), Score()
    for kind in AGREE:
        mine, theirs = list(reading.get(kind) or ()), list(gold.get(kind) or ())
        if mine or theirs:
            result.counts[kind] = _score_list(kind, mine, theirs, page, result)
    result.counts["document"] = _score_document(reading.get("document") or {}, gold.get("document") or {})
    return result


def _score_list(kind: str, mine: Sequence[Item], theirs: Sequence[Item], page: Page, result: Score) -> Counts:
    free, right = set(range(len(mine))), 0
    for want in sorted(theirs, key=lambda item: _optional(kind, item)):
        spot = page.find(want.get("quote") or "")
        fits = [index for index in sorted(free) if AGREE[kind](mine[index], want, spot)]
        if fits:
            free.discard(min(fits, key=lambda index: distance(mine[index], spot)))
            right += not _optional(kind, want)
        elif not _optional(kind, want):
            result.missed.append((kind, want))
    told = {_identity(kind, item) for index, item in enumerate(mine) if index not in free}
    wrong = [
        mine[index]
        for index in sorted(free)
        if not _optional(kind, mine[index]) and _identity(kind, mine[index]) not in told
    ]
    result.extra += [(kind, item) for item in wrong]
    return Counts(right, right + len(wrong), sum(not _optional(kind, item) for item in theirs))


def _optional(kind: str, item: Item) -> bool:
    return kind in OPTIONAL and item.get(OPTIONAL[kind][0]) == OPTIONAL[kind][1]


def _identity(kind: str, item: Item) -> tuple[str, ...]:
    return tuple(fold(json.dumps(item.get(name))) for name in IDENTITY[kind])


def _score_document(mine: Mapping[str, Any], gold: Mapping[str, Any]) -> Counts:
    wanted = [name for name in FIELDS if gold.get(name)]
    right = sum(_same_field(name, mine.get(name), gold[name]) for name in wanted)
    return Counts(right, len(wanted), len(wanted))


def _same_field(name: str, mine: Any, gold: Any) -> bool:
    if isinstance(gold, list):
        return sorted(mine or ()) == sorted(gold)
    return same_date(mine, gold) if name == "published" else fold(mine) == fold(gold)


def total(scores: Sequence[Score]) -> dict[str, Counts]:
    """The counts of several documents added up, list by list."""
    added: dict[str, Counts] = {}
    for one in scores:
        for kind, counts in one.counts.items():
            added[kind] = added.get(kind, Counts()) + counts
    return added


def mean_f1(counts: Mapping[str, Counts]) -> float:
    """The mean F1 over the lists that have enough annotated items."""
    marks = [counts[kind].f1 for kind in AGREE if kind in counts and counts[kind].gold >= _ENOUGH]
    return sum(marks) / len(marks) if marks else 0.0
