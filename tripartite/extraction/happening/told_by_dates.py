"""Dates that date nothing yet: the act that their clause tells, read by frames (`event_frames`).

In the texts of this field nearly every day, month or year that is told is the time of some act. Where the triggers
found none for a date, the words around it, up to the dates beside it, are held against the frames; the nearest word of
an act counts. An act without a date that stands alone with the date takes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date as Day

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.clauses import breaks, clause_of
from tripartite.extraction.happening.background import is_background, only_describes
from tripartite.extraction.happening.event_dates import candidates
from tripartite.extraction.happening.event_finds import Found, where
from tripartite.extraction.happening.event_frames import Frame, Held, frames
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.extraction.happening.trigger_dates import LAWS
from tripartite.extraction.modality import how_put, in_list_of_requests
from tripartite.extraction.registering.registration_bodies import is_union, may_be_union
from tripartite.extraction.registering.registrations import registrations
from tripartite.text.dates import FoundDate
from tripartite.values.statements import Registration
from tripartite.values.vocabulary import EventKind, Kind, Unknown

#: Kinds of document in which nearly every date is that of an act; reports on every human right date
#: much else.
_STORIES = frozenset(
    {
        Kind.ESSAY,
        Kind.COUNTRY_PROFILE,
        Kind.CAMPAIGN_PAGE,
        Kind.RIGHTS_SURVEY,
        Kind.CAS_RECORD,
        Kind.CFA_REPORT,
        Kind.CEACR_COMMENT,
        Kind.DOCUMENT,
    }
)
#: In committees' comments the dates of reports, and of when a case was looked into, are told by their own formulas.
_COMMENTS = frozenset({Kind.CFA_REPORT, Kind.CEACR_COMMENT})
_PAPERS = frozenset({EventKind.REPORT, EventKind.HEARING})
#: What an act costs that stands on the far side of its date, and for each break of clauses between the two.
_FAR_SIDE, _PER_BREAK = 40, 30
#: The highest cost of an act that a date still dates, and how far apart dates of a longer time are.
_FARTHEST, _LONG = 110, 3
#: What may stand between the beginning of a clause and the date that heads it: short words ("late in", "dès le").
_HEADS = re.compile(r"(?:\W*\b\w{1,5}\b){0,3}\W*")
#: The length of a date that names a day.
_DAY = 10
_WORD = re.compile(r"\w*")


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a date, as offsets into the sentence, and whether the date heads them."""

    low: int
    high: int
    start: int
    end: int
    heads: bool


def told_by_dates(analysis: Analysis, sentence: Sentence, found: list[Found]) -> list[Found]:
    """What the triggers of a sentence tell, and what its dates tell besides."""
    told = list(found)
    free = _free(analysis, sentence, found) if analysis.facts.kind in _STORIES else []
    if not free or where(analysis, sentence) or in_list_of_requests(analysis, sentence):
        return told
    of_laws = _of_laws(analysis, sentence, free)
    for date in free:
        around = _around(analysis, sentence, date)
        best = _nearest(analysis, sentence, around, told)
        if best is None:
            told = _alone_with(analysis, sentence, told, date)
            continue
        cost, frame, start, end = best
        if frame.family.kind is EventKind.OTHER:
            continue
        if date.start in of_laws and frame.family.kind not in LAWS:
            continue
        if frame.family.kind in _PAPERS and analysis.facts.kind in _COMMENTS:
            continue
        trigger = Trigger(start, end, frame.family)
        put = how_put(sentence.text, sentence.language, start, end)
        if put not in ("asserted", "alleged") or is_background(sentence, trigger) or only_describes(sentence, trigger):
            continue
        undated = next((one for one in told if _undated(one, frame, around)), None)
        if undated is not None:
            told[told.index(undated)] = replace(undated, date=date, reason=None)
            continue
        clause = clause_of(sentence.text, sentence.language, start, end)
        told.append(Found(sentence, trigger, clause, date, None, cost))
    return sorted(told, key=lambda one: one.trigger.start)


def _alone_with(analysis: Analysis, sentence: Sentence, told: list[Found], date: FoundDate) -> list[Found]:
    """What is told, the only date of a sentence given to the only act that it tells, however far they stand apart."""
    if len(told) != 1 or told[0].date is not None or told[0].trigger.family.strength != "act":
        return told
    if (
        len(analysis.dates_in(sentence)) != 1
        or ";" in sentence.text
        or date.start in _of_laws(analysis, sentence, [date])
    ):
        return told
    return [replace(told[0], date=date, reason=None)]


def _free(analysis: Analysis, sentence: Sentence, found: list[Found]) -> list[FoundDate]:
    """The dates of a sentence that date nothing, deadlines left out."""
    dates = [one for one in analysis.dates_in(sentence) if one.value is not None and one.reason != Unknown.VAGUE]
    taken = {one.date.start for one in found if one.date is not None}
    left = [one for one in dates if one.start not in taken and _short(one)]
    if not left:
        return []
    fit = candidates(analysis.text, sentence.language, sentence.start, left, until=False)
    written = analysis.written_at(sentence.start) if len(analysis.facts.published or "") == _DAY else None
    this_year = {str(written.year) if written else ""}
    vague = {one.start + sentence.start for one in fit if one.vague}
    starts = {one.start + sentence.start for one in fit}
    left = [one for one in left if one.start not in vague or str(one.value) not in this_year]
    acts = _acts(analysis)
    recorded = {date for start, date in acts if sentence.start <= start < sentence.end}
    return [
        one for one in left if one.start in starts and str(one.value) not in recorded and not _to_come(one, written)
    ]


def _to_come(date: FoundDate, written: Day | None) -> bool:
    """Whether a date lies on or after the day on which the words were written, or is no more than "today"."""
    if written is None or date.value is None:
        return False
    said = any(sign.isdigit() for sign in date.words)
    return date.value.first > written or (date.value.first == written and not said)


def _of_laws(analysis: Analysis, sentence: Sentence, dates: list[FoundDate]) -> set[int]:
    """Where the dates stand that a law is known by: they date its making only."""
    fit = candidates(analysis.text, sentence.language, sentence.start, dates, until=False)
    return {one.start + sentence.start for one in fit if one.of_law}


def _acts(analysis: Analysis) -> list[tuple[int, str | None]]:
    """Where a registration act is told, and its date: an event of its own."""
    return [(one.start, one.date) for one in registrations(analysis) if isinstance(one, Registration)]


def _short(date: FoundDate) -> bool:
    return date.value is not None and date.value.end.year - date.value.start.year < _LONG


def _around(analysis: Analysis, sentence: Sentence, date: FoundDate) -> Around:
    """The words that a date may date: up to the dates beside it and to semicolons."""
    text, start, end = sentence.text, date.start - sentence.start, date.end - sentence.start
    others = [
        (one.start - sentence.start, one.end - sentence.start)
        for one in analysis.dates_in(sentence)
        if one.start != date.start
    ]
    low = max([0, text.rfind(";", 0, start) + 1, *(last for _, last in others if last <= start)])
    ahead = text.find(";", end)
    high = min([len(text), *([ahead] if ahead >= 0 else []), *(first for first, _ in others if first >= end)])
    opened = max((at for at, _ in breaks(text, sentence.language) if at <= start), default=0)
    aside = text[max(0, opened - 1) : opened] == "," and text[end : end + 1] == ","
    heads = bool(_HEADS.fullmatch(text, opened, start)) and not aside
    return Around(start if heads else low, high, start, end, heads)


def _nearest(
    analysis: Analysis, sentence: Sentence, around: Around, told: list[Found]
) -> tuple[int, Frame, int, int] | None:
    """The nearest word of an act whose frame the words fill: (cost, frame, start, end)."""
    best: tuple[int, Frame, int, int] | None = None
    words = sentence.text
    chosen = frames(sentence.language)
    if chosen is None or chosen.never.search(words, around.low, around.high):
        return None
    for frame in chosen.every:
        for match in frame.tells.finditer(words, around.low, around.high):
            start, end = match.start(), _word_end(words, match.end())
            cost = _cost(sentence, around, start, end)
            if cost > _FARTHEST or (best is not None and cost >= best[0]):
                continue
            if (start < around.end and around.start < end) or _in_a_name(analysis, sentence, start):
                continue
            if _taken(told, frame, start, end) or not _filled(analysis, sentence, frame, around, (start, end)):
                continue
            best = (cost, frame, start, end)
    return best


def _in_a_name(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether a word stands in a body's name: "the Free Weavers' Guild" frees nobody."""
    named = analysis.mentions_in(sentence, "organisations")
    return any(one.start <= sentence.start + at < one.end for one in named)


def _word_end(text: str, at: int) -> int:
    found = _WORD.match(text, at)
    return found.end() if found else at


def _cost(sentence: Sentence, around: Around, start: int, end: int) -> int:
    """How far a word stands from the date, in characters, with clause breaks and the far side counted dear."""
    behind = start >= around.end
    low, high = (around.end, start) if behind else (end, around.start)
    parted = sum(low < at <= high for at, _ in breaks(sentence.text, sentence.language))
    far = behind and not around.heads
    return max(0, high - low) + _PER_BREAK * max(0, parted - around.heads) + _FAR_SIDE * far


def _taken(told: list[Found], frame: Frame, start: int, end: int) -> bool:
    """Whether the words tell already of what has its own date, or of something else."""
    return any(
        one.trigger.start < end
        and start < one.trigger.end
        and (one.date is not None or one.trigger.family.kind is not frame.family.kind)
        for one in told
    )


def _filled(analysis: Analysis, sentence: Sentence, frame: Frame, around: Around, act: tuple[int, int]) -> bool:
    """Whether the words hold all that a frame asks for, beside the act's own word, and nothing that it rules out."""
    words = sentence.text
    if frame.excluded is not None and frame.excluded.search(words, around.low, around.high):
        return False
    return all(_holds(analysis, sentence, held, around, act) for held in frame.held)


def _holds(analysis: Analysis, sentence: Sentence, held: Held, around: Around, act: tuple[int, int]) -> bool:
    if any(
        not act[0] <= match.start() < act[1] for match in held.words.finditer(sentence.text, around.low, around.high)
    ):
        return True
    low, high = sentence.start + around.low, sentence.start + around.high
    return bool(held.names) and any(
        one.sort in held.names and low <= one.start < high and (one.sort == "people" or _union(analysis, one))
        for one in analysis.mentions_in(sentence)
    )


def _union(analysis: Analysis, body: Mention) -> bool:
    return is_union(analysis, body) or may_be_union(analysis, body)


def _undated(one: Found, frame: Frame, around: Around) -> bool:
    """Whether an act of the frame's kind stands with the date and has none."""
    inside = around.low <= one.trigger.start < around.high
    return inside and one.date is None and one.trigger.family.kind is frame.family.kind
