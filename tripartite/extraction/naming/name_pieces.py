"""Runs of capitals cut into pieces that may each be one name.

A possessive parts its owner from what is owned ("Ruritania's Supreme Court"), unless an office or a calling owns it
("the Magistrate's Court"); months part, sentence-opening words fall away, and so do the little words of a line set in
capitals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.extraction.naming.capital_runs import Run
from tripartite.extraction.naming.name_words import articles, head_words, months_days, starters

#: Little words of a line that is set in capitals; they part unless a head word stands before them.
_LINKS_IN_CAPITALS = frozenset(("OF", "THE", "AND", "FOR", "IN", "ON", "TO", "DE", "DU", "DES", "LA", "ET", "Y", "DEL"))
_APART = frozenset(("AND", "THE", "ET", "Y"))
_NUMBER = frozenset(("No", "Nos", "Nº", "Núm"))


@dataclass(frozen=True, slots=True)
class Piece:
    """One row of capitalised words: where it and each word stand, their characters, and its passage's number."""

    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    passage: int


def pieces_of(text: str, runs: Sequence[Run]) -> list[Piece]:
    """The pieces of the runs, in order."""
    found: list[Piece] = []
    opening = starters()
    for run in runs:
        if len(run.texts) == 1:
            if run.texts[0] not in opening:
                found.append(Piece(run.start, run.end, run.words, run.texts, run.passage))
            continue
        first = 0
        for number, word in enumerate(run.texts):
            cut = _cut(text, run, first, number)
            if cut:
                _keep(found, run, first, number)
                first = number + (cut == "drop")
            elif (number == first and word.endswith((". ", ".")) and _heading_letter(run, number, opening)) or (
                number == first and (word in opening or word in _LINKS_IN_CAPITALS) and _opens(text, run, number)
            ):
                first = number + 1
        _keep(found, run, first, len(run.texts))
    return found


def _heading_letter(run: Run, number: int, opening: frozenset[str]) -> bool:
    """Whether initials are the letter of a heading: "C. The Committee's conclusions"."""
    return number + 1 < len(run.texts) and run.texts[number + 1] in opening


def _opens(text: str, run: Run, number: int) -> bool:
    """Whether a word is large only because it opens a sentence; "All" before a name may belong to it."""
    word = run.texts[number]
    start = run.words[number][0]
    if word in ("All", "A") and number + 1 < len(run.texts):
        return word == "A" and _sentence_opens(text, start)
    return word in articles() or word.capitalize() in articles() or _sentence_opens(text, start)


def _sentence_opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or before[-1] in '.!?:;\n"“”«»‘(•–—-]'


def possessive(text: str, end: int) -> bool:
    """Whether a possessive 's follows."""
    return text[end : end + 2] in ("'s", "’s")


def is_calling(word: str) -> bool:
    """Whether a word names an office or calling, which may own a body ("Magistrate's Court")."""
    return word.lower() in head_words().possessors


def _cut(text: str, run: Run, first: int, number: int) -> str:
    """Whether a run is cut before the word ("keep") or around it ("drop"); else empty."""
    word = run.texts[number]
    if word in months_days() or (word in _NUMBER and text[run.words[number][1] : run.words[number][1] + 1] == "."):
        return "drop"
    if number == first:
        return ""
    if word in _LINKS_IN_CAPITALS and run.texts[number - 1].isupper():
        inside = run.texts[first:number]
        headed = any(one.capitalize() in head_words().types for one in (inside[0], inside[-1]))
        going_on = word in ("AND", "Y", "ET") and any(one in ("OF", "DE", "DES") for one in inside)
        return "" if (headed and word not in _APART) or going_on or inside[-1] == "OF" else "drop"
    before = run.texts[number - 1]
    if possessive(text, run.words[number - 1][1]) and not is_calling(before):
        return "keep"
    return ""


def _keep(found: list[Piece], run: Run, first: int, last: int) -> None:
    if first < last:
        start, end = run.part(first, last)
        found.append(Piece(start, end, run.words[first:last], run.texts[first:last], run.passage))
