"""Sections of writing that has no standard parts: one under each heading, the notes, the words about the author."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.kinds.layout_words import one_of
from tripartite.kinds.parts import ended, opened
from tripartite.text.composed import ComposedText
from tripartite.text.note_lists import NOTES_HEADING
from tripartite.values.reading import Passage, Section
from tripartite.values.vocabulary import PassageKind

_AUTHOR = re.compile(one_of("author_heading"), re.IGNORECASE)
_DEMANDS = re.compile(one_of("demands_heading") + r"\s*[:?]?", re.IGNORECASE)
#: What several ask together, in the name of a house, not one author alone.
_OURS = re.compile(one_of("our_demands") + r"\s*[:?]?", re.IGNORECASE)
_LONGEST_AUTHOR_NOTE = 600


def headed_sections(
    composed: ComposedText,
    passages: Sequence[Passage],
    title: str | None,
    voice: str | None = None,
    house: str | None = None,
) -> list[Section]:
    """The sections of an essay or page by its headings.

    Args:
        voice: who speaks where the writer demands something.
        house: who speaks where "we" demand it, if another than the writer.
    """
    text = composed.text
    end = _end(composed, passages)
    found: list[Section] = []
    # The masthead and the title begin no section of their own.
    under = max((one.start for one in passages[:12] if title and text[one.start : one.end] == title), default=-1)
    for passage in passages:
        if passage.start >= end:
            break
        words = text[passage.start : passage.end]
        name = _name(passage, words) if passage.start > under else None
        if name and not (found and found[-1].name == name == "notes"):
            said = words if passage.kind is PassageKind.HEADING or name == "author" else None
            speaks = (house if house and _OURS.fullmatch(words) else voice) if name == "demands" else None
            found.append(Section(name=name, start=passage.start, end=end, title=said, voice=speaks))
    first = next((one for one in passages if one.kind is not PassageKind.FURNITURE), None)
    if found and first is not None and first.start < found[0].start:
        found.append(Section(name="introduction", start=first.start, end=end))
    return ended(found, end)


def _name(passage: Passage, words: str) -> str | None:
    """The name of the section that a passage begins; None where it begins none."""
    if passage.kind is PassageKind.FOOTNOTE:
        return "notes"
    if len(words) < _LONGEST_AUTHOR_NOTE and _AUTHOR.match(words):
        return "author"
    if _DEMANDS.fullmatch(words):
        return "demands"
    if passage.kind is not PassageKind.HEADING:
        return None
    if NOTES_HEADING.fullmatch(words):
        return "notes"
    return "section"


def _end(composed: ComposedText, passages: Sequence[Passage]) -> int:
    """Where the footer of a page begins."""
    end = len(composed.text)
    for passage in reversed(passages):
        words = composed.text[passage.start : passage.end]
        if passage.kind is not PassageKind.FURNITURE and not opened("closing", words):
            break
        end = passage.start
    return end or len(composed.text)
