"""The standard parts of each genre, found by their titles and set as sections of the text.

The titles are data (`data/parts.json`), by language. A section runs from its title to the next one of its rank.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from tripartite.text.composed import ComposedText
from tripartite.values.reading import Passage, Section
from tripartite.values.vocabulary import PassageKind

#: A title is no longer than this.
LONGEST_TITLE = 200
_LETTER = r"(?:(?:[A-Za-z]|[IVX]{1,4}|\d{1,3})\s?[.)]\s*)?"


@dataclass(frozen=True, slots=True)
class Part:
    """One standard part: its name, who speaks in it, its titles as one pattern, and titles that it must find."""

    name: str
    voice: str | None
    title: re.Pattern[str]
    opening: re.Pattern[str]
    must: tuple[str, ...]


@cache
def parts_of(genre: str) -> tuple[Part, ...]:
    """The parts of a genre ("cas-record"), in the order of the data file."""
    source = json.loads((files("tripartite.kinds") / "data" / "parts.json").read_text(encoding="utf-8"))
    parts = []
    for row in source[genre]:
        titles = "|".join(row["titles"].values())
        parts.append(
            Part(
                name=row["name"],
                voice=row["voice"],
                title=re.compile(rf"[»•]?\s*{_LETTER}(?:{titles})\s*[.:]?\s*", re.IGNORECASE),
                opening=re.compile(rf"{_LETTER}(?:{titles})", re.IGNORECASE),
                must=tuple(row["must"]),
            )
        )
    return tuple(parts)


def titled(genre: str, words: str) -> Part | None:
    """The part of which the words are the whole title; None where they are none's."""
    if len(words) > LONGEST_TITLE:
        return None
    return next((part for part in parts_of(genre) if part.title.fullmatch(words)), None)


def opened(genre: str, words: str) -> Part | None:
    """The part whose title, or opening words, begin a passage."""
    head = words[:LONGEST_TITLE]
    return next((part for part in parts_of(genre) if part.opening.match(head)), None)


def sections_of(
    genre: str, composed: ComposedText, passages: Sequence[Passage], start: int = 0, end: int | None = None
) -> list[Section]:
    """The parts whose titles stand as passages between two offsets; one that follows itself at once is one part."""
    stop = len(composed.text) if end is None else end
    found: list[Section] = []
    for passage in passages:
        if not start <= passage.start < stop or passage.kind is PassageKind.FURNITURE:
            continue
        words = composed.text[passage.start : passage.end]
        part = titled(genre, words)
        if part is None or (found and found[-1].name == part.name and passage.start - found[-1].start < LONGEST_TITLE):
            continue
        found.append(Section(name=part.name, start=passage.start, end=stop, title=words, voice=part.voice))
    return ended(found, stop)


def ended(sections: Iterable[Section], stop: int) -> list[Section]:
    """Sections of one rank, each ending where the next begins."""
    ordered = sorted(sections, key=lambda one: one.start)
    ends = [one.start for one in ordered[1:]] + [stop]
    return [replace(one, end=max(one.start, at)) for one, at in zip(ordered, ends, strict=False)]
