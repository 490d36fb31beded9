"""Dates in running text, en, fr, es, ru: days, months, years, ranges, parts of years, and dates told from others.

A date without a year takes the one that the caller names (a report's), else the one told nearest before it in the
passage, else the last such day up to the document's own date. Where none is certain the words are kept with the
reason (`Unknown`), never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from tripartite.text.date_atoms import DateAtom, date_atoms, grouped
from tripartite.text.date_context import DateContext
from tripartite.text.date_words import DateWords, date_words
from tripartite.text.durations import FoundDuration, durations
from tripartite.text.relative_dates import Told, reckoned, relative_phrases
from tripartite.values.dates import DateRange, PartialDate
from tripartite.values.errors import MalformedValue
from tripartite.values.vocabulary import Unknown

__all__ = ["FoundDate", "FoundDuration", "dates", "dates_from", "durations"]

_PARTS: dict[str, tuple[int, int]] = {
    "early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12), "whole": (1, 12), "winter": (1, 12),
    "H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
}  # fmt: skip
_DAYS_OF_PART = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in the text; `value` is None where it is not certain, and `reason` then says why (`Unknown`)."""

    start: int
    end: int
    value: DateRange | None
    words: str
    reason: str | None = None


def dates(
    text: str,
    start: int,
    end: int,
    language: str,
    *,
    year: int | None = None,
    anchor: date | None = None,
    told: DateRange | None = None,
    before: DateRange | None = None,
) -> list[FoundDate]:
    """All dates of `text[start:end]`, in order.

    Args:
        year: the year of dates that have none (a yearly report's).
        anchor: the day on which the words were written (a letter's, a news story's).
        told: the date told last before these words, from which they go on.
    """
    return dates_from(text, start, end, language, year=year, anchor=anchor, told=told)[0]


def dates_from(
    text: str,
    start: int,
    end: int,
    language: str,
    *,
    year: int | None = None,
    anchor: date | None = None,
    told: DateRange | None = None,
    before: DateRange | None = None,
) -> tuple[list[FoundDate], DateRange | None]:
    """The dates as `dates` gives them, and the date told last, from which the next words go on."""
    words = date_words(language)
    atoms = date_atoms(words, text, start, end)
    for atom in atoms:
        _attach_year(atom, words, text, language)
    groups = grouped(words, text, start, atoms)
    phrases = [one for one in relative_phrases(words, text, start, end) if not _within(one, atoms)]
    found: list[FoundDate] = []
    context = DateContext(year, anchor, before)
    context.note(told)
    at = 0
    for phrase in phrases:
        while at < len(groups) and groups[at][0].start < phrase.start():
            found += _dated(groups[at], text, context)
            at += 1
        relative = Told.of(phrase, words, language)
        value, reason = reckoned(context.placed(relative), context.base(relative), context.year, anchor)
        found.append(FoundDate(phrase.start(), phrase.end(), value, phrase.group(), reason))
        # "Today" may only mean "nowadays": the story does not go on from it.
        if relative.base != "today" or (
            relative.unit not in ("year", "month") and (relative.unit, relative.count) != ("day", 0)
        ):
            context.note(value)
    for group in groups[at:]:
        found += _dated(group, text, context)
    return found, context.last


_OF_YEAR = re.compile(r",?\s+(?:of\s+|de\s+|del\s+)?|\s+d[’']", re.IGNORECASE)


def _attach_year(atom: DateAtom, words: DateWords, text: str, language: str) -> None:
    """Take "of this year" or "of the same year" after a month into the date."""
    if atom.month is None or atom.year is not None:
        return
    joint = _OF_YEAR.match(text, atom.end)
    phrase = words.relative.match(text, joint.end()) if joint else None
    if phrase is not None:
        told = Told.of(phrase, words, language)
        if told.unit == "year":
            atom.of_year, atom.end = told, phrase.end()


def _within(phrase: re.Match[str], atoms: list[DateAtom]) -> bool:
    return any(atom.start < phrase.end() and phrase.start() < atom.end for atom in atoms)


def _dated(group: tuple[DateAtom, ...], text: str, context: DateContext) -> list[FoundDate]:
    """The dates of a group, with years filled in, and the context moved on."""
    if len(group) == 2:
        first, last = group
        opening = _single(first, text, context)[0]
        if last.year is None and opening.value is not None and last.month is not None:
            begun = opening.value.start
            last.year = begun.year + (1 if begun.month and begun.month > last.month else 0)
        closing = _single(last, text, context)[-1]
        span = (first.start, last.end, text[first.start : last.end])
        if opening.value is not None and closing.value is not None:
            try:
                value = DateRange(opening.value.start, closing.value.end)
                context.note(None if first.legal else value)
                return [FoundDate(span[0], span[1], value, span[2])]
            except MalformedValue:
                return [opening, closing]
        return [FoundDate(*span[:2], None, span[2], closing.reason or opening.reason)]
    found = _single(group[0], text, context)
    if not group[0].legal:
        standing = _standing(group[0], text)
        for one in found:
            if standing or _in_passing(group[0], text, context):
                context.since = one.value
            else:
                context.note(one.value)
    return found


_SINCE = re.compile(r"(?<!\w)(?:since|depuis|dès|desde|начиная с|с)\s+$", re.IGNORECASE)


#: A relative clause that a bare year stands in: "the port where police killed nine in 2004"; in Russian a participle's
#: too ("врача, уволенную летом 2017 года").
_ASIDE = re.compile(
    r",\s+(?:(?:[\w’'-]+\s+){0,4}(?:where|in which|whose|où|dont|donde|cuy[oa]s?|где|котор\w+)\s[^.;,:]{1,90}"
    r"|(?:\w+\s+){0,2}\w{3,}(?:[еёая]нн|вш|[ущюя]щ|[иые]т)(?:ый|ого|ому|ым|ая|ой|ую|ое|ые|ых|ий|его|ему|им|ей|ие|их)(?:ся)?"
    r"\s(?:[^.;,:]{1,60}\s)?)\Z",
    re.IGNORECASE,
)


def _standing(atom: DateAtom, text: str) -> bool:
    """Whether a bare year says since when something stands, or dates an aside, and not when the story is told."""
    if atom.month is not None or atom.part is not None:
        return False
    low = max(0, atom.start - 120)
    return bool(_SINCE.search(text, max(0, atom.start - 12), atom.start) or _ASIDE.search(text, low, atom.start))


#: What may stand between the beginning of a sentence and the year that its story is told of.
_OPENING = re.compile(r"(?:^|[.!?:;\n])[\s\"«“]*(?:\w+\s+){0,3}$")


def _in_passing(atom: DateAtom, text: str, context: DateContext) -> bool:
    """Whether a bare year is told by the way, in a story that has a nearer date: "the town where 16 died in 2011"."""
    if atom.month is not None or context.last_day is None or context.last is not context.last_day:
        return False
    return not _OPENING.search(text, max(0, atom.start - 60), atom.start)


_LAST = re.compile(r"(?<!\w)(?:last|this past|el pasado|pasado|прошлом|прошлого)\s+\Z", re.IGNORECASE)
_LAST_BEHIND = re.compile(r"\s+(?:dernier|pasado)(?!\w)", re.IGNORECASE)
_NEXT = re.compile(r"(?<!\w)(?:next|this coming|el próximo|próximo|следующем|будущем)\s+\Z", re.IGNORECASE)
_NEXT_BEHIND = re.compile(r"\s+(?:prochain|próximo)(?!\w)", re.IGNORECASE)


def _year_beside_today(atom: DateAtom, text: str, anchor: date | None) -> int | None:
    """The year of "last October" or "en mars prochain", which count from the day of writing, not from the story's."""
    if anchor is None or atom.month is None:
        return None
    month, day = atom.month, atom.days[0][0] if atom.days else 1
    low = max(0, atom.start - 14)
    if _LAST.search(text, low, atom.start) or _LAST_BEHIND.match(text, atom.end):
        return anchor.year - (1 if (month, day) > (anchor.month, anchor.day) else 0)
    if _NEXT.search(text, low, atom.start) or _NEXT_BEHIND.match(text, atom.end):
        return anchor.year + (1 if (month, day) < (anchor.month, anchor.day) else 0)
    return None


#: "the following June", "en juin suivant": the first one after the date told last.
_FOLLOWING = re.compile(r"(?<!\w)(?:the|that)\s+following\s+\Z", re.IGNORECASE)
_FOLLOWING_BEHIND = re.compile(r"\s+(?:suivant|siguiente)(?!\w)", re.IGNORECASE)


def _year_after(atom: DateAtom, text: str, context: DateContext) -> int | None:
    """The year of a month that is said to follow the date told last."""
    told = context.last or context.before
    if told is None or told.end.month is None or atom.month is None:
        return None
    if _FOLLOWING.search(text, max(0, atom.start - 20), atom.start) or _FOLLOWING_BEHIND.match(text, atom.end):
        return told.end.year + (1 if atom.month <= told.end.month else 0)
    return None


def _single(atom: DateAtom, text: str, context: DateContext) -> list[FoundDate]:
    """The date, or listed dates, of one atom."""
    whole = FoundDate(atom.start, atom.end, None, text[atom.start : atom.end])
    year = atom.year
    if year is None and atom.of_year is not None:
        value, reason = reckoned(atom.of_year, context.last, context.year, context.anchor)
        if value is None:
            return [replace(whole, reason=reason)]
        year = value.start.year
    if year is None and atom.month is not None:
        year = _year_beside_today(atom, text, context.anchor)
    if year is None and atom.month is not None:
        year = _year_after(atom, text, context)
    if year is None and atom.month is not None:
        year = context.year_for(atom.month, atom.days[0][0] if atom.days else None)
    elif year is None:
        year = context.year or (context.last.start.year if context.last else None)
        year = year or (context.anchor.year if context.anchor else None)
    if year is None:
        return [replace(whole, reason=str(Unknown.SILENT))]
    try:
        if not atom.days:
            return [replace(whole, value=_coarse(atom, year))]
        if atom.day_range:
            ends = [PartialDate(year, atom.month, day) for day, _, _ in atom.days]
            return [replace(whole, value=DateRange(*ends))]
        return _listed(atom, text, year)
    except MalformedValue:
        return [replace(whole, reason=str(Unknown.UNREADABLE))]


def _listed(atom: DateAtom, text: str, year: int) -> list[FoundDate]:
    """Each day of "21, 23 and 25 May 2021"; the first begins and the last ends with the whole phrase."""
    found = []
    for number, (day, at, stop) in enumerate(atom.days):
        begin = atom.start if number == 0 else at
        finish = atom.end if number == len(atom.days) - 1 else stop
        found.append(FoundDate(begin, finish, DateRange.on(year, atom.month, day), text[begin:finish]))
    return found


def _coarse(atom: DateAtom, year: int) -> DateRange:
    """A month, a year, several years, or a part of either."""
    if atom.to_year is not None:
        if atom.decade_part:
            first = year + {"early": 0, "mid": 4, "late": 7}[atom.decade_part.casefold()]
            return DateRange(PartialDate(first), PartialDate(min(first + 2 + (first == year), year + 9)))
        return DateRange(PartialDate(year), PartialDate(atom.to_year))
    if atom.month is not None:
        if atom.part in _DAYS_OF_PART:
            low, high = _DAYS_OF_PART[atom.part]
            last = PartialDate(year, atom.month).last.day
            return DateRange(PartialDate(year, atom.month, low), PartialDate(year, atom.month, min(high, last)))
        return DateRange.on(year, atom.month)
    if atom.part is None or atom.part in ("whole", "winter"):
        return DateRange.on(year)
    low, high = _PARTS[atom.part]
    return DateRange(PartialDate(year, low), PartialDate(year, high))
