"""Passages given other kinds: paragraphs of speeches, mastheads, menus and share lines that got through.

What is page furniture is no part of what a document says, so it is not read for statements. The patterns are data
(`data/furniture.json`).
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from tripartite.text.composed import ComposedText
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

#: No line of a page's furniture is longer.
LONGEST_FURNITURE = 240


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """Lines that are furniture wherever they stand, or (`only_after`) only below such a line.

    `and_after` takes the lists and short lines below along.
    """

    name: str
    pattern: re.Pattern[str]
    and_after: bool
    only_after: bool
    must: tuple[str, ...]
    must_not: tuple[str, ...]


@cache
def furniture_rules() -> tuple[FurnitureRule, ...]:
    """The rules of the data file, in its order."""
    source = json.loads((files("tripartite.kinds") / "data" / "furniture.json").read_text(encoding="utf-8"))
    return tuple(
        FurnitureRule(
            name=row["id"],
            pattern=re.compile(row["pattern"], re.IGNORECASE),
            and_after=row.get("and_after", False),
            only_after=row.get("only_after", False),
            must=tuple(row["must"]),
            must_not=tuple(row["must_not"]),
        )
        for row in source
    )


@cache
def _joined(which: str) -> re.Pattern[str]:
    chosen = {
        "alone": [rule for rule in furniture_rules() if not rule.only_after],
        "below": [rule for rule in furniture_rules() if rule.only_after],
        "and_after": [rule for rule in furniture_rules() if rule.and_after],
    }[which]
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in chosen), re.IGNORECASE)


def is_furniture(words: str) -> bool:
    """Whether a whole line is page furniture wherever it stands."""
    return len(words) <= LONGEST_FURNITURE and _joined("alone").fullmatch(words) is not None


def without_furniture(composed: ComposedText) -> tuple[Passage, ...]:
    """The passages, with what is page furniture labelled so."""
    out: list[Passage] = []
    dragging = False
    for passage in composed.passages:
        words = composed.text[passage.start : passage.end]
        if passage.kind in (PassageKind.FURNITURE, PassageKind.FOOTNOTE):
            out.append(passage)
            continue
        furniture = is_furniture(words)
        heads = furniture and _joined("and_after").fullmatch(words) is not None
        dragging = heads or (dragging and (furniture or _is_listed(passage, words)))
        if furniture or dragging:
            passage = replace(passage, kind=PassageKind.FURNITURE)
        out.append(passage)
    return tuple(out)


def _is_listed(passage: Passage, words: str) -> bool:
    """Whether a line may belong to a list of links: short, and no sentence."""
    if len(words) <= LONGEST_FURNITURE and _joined("below").fullmatch(words):
        return True
    return len(words) <= 90 and not words.endswith((".", ";", ":")) and passage.kind is not PassageKind.HEADING


def as_furniture(passages: Sequence[Passage], spans: Iterable[tuple[int, int]]) -> tuple[Passage, ...]:
    """The passages, with those that lie wholly inside a span labelled furniture."""
    listed = list(spans)
    return tuple(
        replace(one, kind=PassageKind.FURNITURE)
        if any(start <= one.start and one.end <= end for start, end in listed)
        else one
        for one in passages
    )


def as_speech(passages: Sequence[Passage], extents: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
    """The passages, with paragraphs that begin inside a speech labelled SPEECH; `extents` are in order."""
    starts = [start for start, _ in extents]
    out = []
    for one in passages:
        number = bisect_right(starts, one.start) - 1
        inside = number >= 0 and one.start < extents[number][1]
        if inside and one.kind in (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM) and one.number is None:
            kind = PassageKind.SPEECH if one.kind is PassageKind.PARAGRAPH else one.kind
            one = replace(one, kind=kind)
        out.append(one)
    return tuple(out)
