"""Passages in the manner of each genre, with every happening told in them marked: how far the reading carries over.

    python -m tests.extraction.event_passages [tuned | kept] [STEM ...] [--lost]

reads `bank/passages/GENRE-LANGUAGE.txt` and prints right, read and marked by file and part, and why events were lost or
read wrongly. A passage begins at `== DATE` (the day, or for a country report the year, of the document it might stand
in); `[[kind date; kind date|words]]` marks what the words tell. Every third passage is kept: no rule is tuned on it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tripartite.extraction.analysis import analyse
from tripartite.extraction.extractors import extracted
from tripartite.extraction.happening.event_finds import where
from tripartite.extraction.happening.event_triggers import triggers_in
from tripartite.extraction.modality import how_put
from tripartite.kinds.structure import Structure
from tripartite.values.reading import DocumentFacts, Passage
from tripartite.values.statements import Event
from tripartite.values.vocabulary import Kind, PassageKind

FOLDER = Path(__file__).parent / "bank" / "passages"
GENRES = {
    "essay": Kind.ESSAY,
    "profile": Kind.COUNTRY_PROFILE,
    "campaign": Kind.CAMPAIGN_PAGE,
    "cas": Kind.CAS_RECORD,
    "report": Kind.COUNTRY_REPORT,
}
#: As near as an event must be read to the words that tell it, as the annotated set's scorer has it.
NEAR = 160
_MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
_SIGNS = {"# ": PassageKind.HEADING, "- ": PassageKind.LIST_ITEM}
Told = tuple[str, str, int, int]


@dataclass(frozen=True)
class Passages:
    """A short document: its text and paragraphs, and what is told in it (kind, date, start, end)."""

    stem: str
    number: int
    published: str
    text: str
    parts: tuple[Passage, ...]
    told: tuple[Told, ...]

    @property
    def kept(self) -> bool:
        """Whether it is for measuring only."""
        return self.number % 3 == 2


def bank(stem: str) -> list[Passages]:
    """The passages of a file."""
    rows = re.split(r"^== ", (FOLDER / f"{stem}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_passages(stem, number, row) for number, row in enumerate(rows)]


def stems() -> list[str]:
    """The files of the bank, in order."""
    return sorted(one.stem for one in FOLDER.glob("*.txt"))


def _passages(stem: str, number: int, row: str) -> Passages:
    published, *lines = row.strip().split("\n")
    text, parts, told = "", [], []
    for line in lines:
        kind = _SIGNS.get(line[:2], PassageKind.PARAGRAPH)
        rest = line[2:] if kind is not PassageKind.PARAGRAPH else line
        start, at = len(text), 0
        for mark in _MARK.finditer(rest):
            text += rest[at : mark.start()]
            for one in mark.group(1).split(";"):
                sort, _, date = one.strip().partition(" ")
                told.append((sort, date, len(text), len(text) + len(mark.group(2))))
            text += mark.group(2)
            at = mark.end()
        text += rest[at:]
        parts.append(Passage(start=start, end=len(text), kind=kind, language=stem.split("-")[1]))
        text += "\n\n"
    return Passages(stem, number, published, text.rstrip(), tuple(parts), tuple(told))


def structure(row: Passages) -> Structure:
    """The passage as a document of its genre."""
    kind = GENRES[row.stem.split("-")[0]]
    facts = DocumentFacts(sha256="0" * 64, kind=kind, country="ISL", published=row.published)
    return Structure(facts=facts, passages=row.parts)


def read(row: Passages) -> list[Event]:
    """What is read in a passage; events of kind "other" are nobody's gain or loss."""
    found = extracted(row.text, structure(row)).statements
    return [one for one in found if isinstance(one, Event) and str(one.kind) != "other"]


def matched(row: Passages, events: list[Event]) -> tuple[list[tuple[Told, Event]], list[Told], list[Event]]:
    """(marked, read) pairs that agree, what was lost, and what was read besides."""
    pairs, lost, free = [], [], list(events)
    for told in row.told:
        fits = [one for one in free if str(one.kind) == told[0] and _dated(one, told) and _near(one, told)]
        if fits:
            best = min(fits, key=lambda one: abs(one.start - told[2]))
            free.remove(best)
            pairs.append((told, best))
        else:
            lost.append(told)
    return pairs, lost, free


def _dated(one: Event, told: Told) -> bool:
    return not told[1] or (one.date or "").split("/")[0].startswith(told[1])


def _near(one: Event, told: Told) -> bool:
    return any(span.start - NEAR <= told[3] and told[2] <= span.end + NEAR for span in one.evidence)


def cause(row: Passages, told: Told, events: list[Event]) -> str:
    """Why what is marked was not read: no trigger, a veto, another kind, another date, taken for one told before."""
    sort, date, low, high = told
    same = [one for one in events if str(one.kind) == sort and _near(one, told)]
    if any(one.start < high and low < one.evidence[0].end for one in same):
        return f"date: {date} read {[one.date for one in same]}"
    kinds = {str(one.kind) for one in events if any(span.start < high and low < span.end for span in one.evidence)}
    put = _put(row, sort, low, high)
    if put is None:
        return f"no trigger; read {sorted(kinds)}" if kinds else "no trigger"
    return f"veto: {put}" if put not in ("asserted", "alleged") else "not counted, or told before"


def _put(row: Passages, sort: str, low: int, high: int) -> str | None:
    analysis = analyse(row.text, structure(row), ())
    for sentence in analysis.sentences:
        if not sentence.start < high or not low < sentence.end:
            continue
        for one in triggers_in(sentence.text, sentence.language, where(analysis, sentence)):
            inside = sentence.start + one.start < high and low < sentence.start + one.end
            if inside and str(one.family.kind) == sort:
                return how_put(sentence.text, sentence.language, one.start, one.end)
    return None


def measured(rows: list[Passages]) -> tuple[int, int, int]:
    """(right, read, marked) over passages."""
    right = made = told = 0
    for row in rows:
        events = read(row)
        right += len(matched(row, events)[0])
        made += len(events)
        told += len(row.told)
    return right, made, told


def _shown(name: str, counts: tuple[int, int, int]) -> str:
    right, made, told = counts
    shares = f"recall {right / max(told, 1):.2f} precision {right / max(made, 1):.2f}"
    return f"{name:20} {shares}  {right} of {told}, {made} read"


def _losses(rows: list[Passages], lost_in: Counter[str]) -> None:
    for row in rows:
        events = read(row)
        _, lost, extra = matched(row, events)
        for told in lost:
            why = cause(row, told, events)
            lost_in[why.split(":")[0].split(";")[0]] += 1
            print(f"  - {row.stem} {told[0]} {told[1]} | {row.text[told[2] : told[3]]} || {why}")
        for one in extra:
            lost_in["extra"] += 1
            print(f"  + {row.stem} {one.kind} {one.date} [{one.rule}] | {row.text[one.start : one.evidence[0].end]}")


if __name__ == "__main__":
    words = [one for one in sys.argv[1:] if not one.startswith("--")]
    sides = [one for one in ("tuned", "kept") if one in words] or ["tuned", "kept"]
    chosen = [one for one in words if one not in ("tuned", "kept")] or stems()
    why: Counter[str] = Counter()
    for side in sides:
        every: list[Passages] = []
        for stem in chosen:
            rows = [row for row in bank(stem) if row.kept == (side == "kept")]
            print(_shown(f"{side} {stem}", measured(rows)))
            if "--lost" in sys.argv:
                _losses(rows, why)
            every += rows
        print(_shown(f"{side} all", measured(every)))
    print(dict(why))
