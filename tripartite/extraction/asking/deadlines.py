"""Deadlines told by a length of time or by an event: "within 60 days of the visit", "before the end of the session".

A length of time is reckoned only from a day that the text settles: the day that its own words name ("of the visit of
9 March"), the day of the visit where the lines before tell it, the day that the sentence gives the promise, or the day
of the document where the promise is made in it (a speech, a letter, a page). From a month the result is a month; from a
year nothing is reckoned, nor where every such matter to come is promised ("every application"), nor in records that
retell promises made on other days. What is not reckoned is kept in its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.rulebook import room
from tripartite.text.durations import durations
from tripartite.values.dates import DateRange, PartialDate, add_duration
from tripartite.values.vocabulary import Kind

FAMILIES = ("opens", "runs_from", "unnamed", "recurring", "in_words")
_LENGTH = re.compile(r"P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?")
#: Records of what was promised elsewhere and earlier: their own day is not the promise's.
_RETELLING = (
    Kind.CEACR_COMMENT,
    Kind.CFA_REPORT,
    Kind.COUNTRY_REPORT,
    Kind.RIGHTS_SURVEY,
    Kind.COUNTRY_PROFILE,
    Kind.LAW,
)
#: A date that belongs to a thing ("the strike of 3 May"), or that sets an earlier deadline, is not the promise's.
_OF_A_THING = re.compile(
    r"(?i)\b(?:of|de|du|del|d['’]|от|since|depuis|desde|until|before|by|avant|antes de|до)\s*(?:le|el|los)?\s*\Z"
)
_NOUN = re.compile(r"[^\W\d_]{5,}")
#: How far back, in characters, the date of an event is looked for that a deadline runs from.
_BEFORE, _WORDS_LONG = 900, 120
_CLAUSE = re.compile(r"[;.]\s|[;.]\Z")


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when: the date (partial ISO), or the words where none is sure; `since` is the date it was reckoned from."""

    due: str | None
    words: str | None = None
    since: str | None = None


@lru_cache(maxsize=8)
def words_of(language: str) -> Mapping[str, re.Pattern[str]]:
    """The families of words about deadlines in one language."""
    data = room("deadlines", language)
    return {name: re.compile(data[name], re.IGNORECASE) for name in FAMILIES}


def length_given(analysis: Analysis, sentence: Sentence, start: int, end: int) -> Deadline | None:
    """The deadline that a length of time sets ("within six months") in a part of a sentence's text."""
    families = words_of(sentence.language)
    for opening in families["opens"].finditer(sentence.text, start, min(len(sentence.text), end + 40)):
        low = sentence.start + opening.end()
        found = durations(analysis.text, low, min(low + 40, sentence.end), sentence.language)
        length = _LENGTH.fullmatch(found[0].value) if found and found[0].start <= low + 2 else None
        if length and any(length.groups()):
            return _reckoned(analysis, sentence, (opening.start(), found[0].end - sentence.start), length)
    return None


def told_by_event(sentence: Sentence, start: int, end: int) -> Deadline | None:
    """The words of a deadline that is told by an event without a date ("before the next session")."""
    found = words_of(sentence.language)["in_words"].search(sentence.text, start, min(len(sentence.text), end + 60))
    return Deadline(None, " ".join(found.group().split())) if found else None


def _reckoned(analysis: Analysis, sentence: Sentence, place: tuple[int, int], length: re.Match[str]) -> Deadline:
    families, (first, last) = words_of(sentence.language), place
    since, end = None, last
    runs_from = families["runs_from"].match(sentence.text, last)
    if runs_from:
        end = _clause_end(sentence.text, runs_from.end())
        since = _event_date(analysis, sentence, runs_from.end(), end)
    elif not families["recurring"].search(sentence.text):
        since = _promise_date(analysis, sentence, first)
    words = " ".join(sentence.text[first:end].split())
    due = _moved(since, length) if since else None
    return Deadline(due, words, str(since)) if due else Deadline(None, words)


def _clause_end(text: str, start: int) -> int:
    stop = _CLAUSE.search(text, start, min(len(text), start + _WORDS_LONG))
    return stop.start() if stop else min(len(text), start + _WORDS_LONG)


def _event_date(analysis: Analysis, sentence: Sentence, start: int, end: int) -> DateRange | None:
    """When the event happened that a length runs from: told with it, else in the lines before."""
    for one in analysis.dates_in(sentence):
        if start <= one.start - sentence.start < end and _is_fine(one.value):
            return one.value
    words = sentence.text[start : start + 40]
    noun = _NOUN.match(words)
    if noun is None or words_of(sentence.language)["unnamed"].match(noun.group()):
        return None
    return _told_before(analysis, sentence, noun.group().casefold())


def _told_before(analysis: Analysis, sentence: Sentence, noun: str) -> DateRange | None:
    """The last date, in the nearest sentence before that names the event and gives one (two would not tell)."""
    at = analysis.sentences.index(sentence)
    for other in reversed(analysis.sentences[max(0, at - 8) : at + 1]):
        if sentence.start - other.start > _BEFORE:
            return None
        if noun in other.text.casefold():
            told = [one.value for one in analysis.dates_in(other) if _is_fine(one.value)]
            if told:
                return told[0] if len(set(told)) == 1 else None
    return None


def _promise_date(analysis: Analysis, sentence: Sentence, before: int) -> DateRange | None:
    """The day on which a promise was made: told in its sentence, else the document's where it is made there."""
    written = analysis.time_written(sentence.start)
    told = [
        one
        for one in analysis.dates_in(sentence)
        if one.start - sentence.start < before
        and _is_fine(one.value)
        and not _OF_A_THING.search(sentence.text[: one.start - sentence.start])
        and (written is None or one.value is None or one.value.first <= written.last)
    ]
    if told:
        return told[-1].value
    if analysis.facts.kind in _RETELLING or not _is_fine(written):
        return None
    return written


def _is_fine(value: DateRange | None) -> bool:
    """Whether a date is known to the day or the month."""
    return value is not None and value.start.month is not None and (value.last - value.first).days < 32


def _moved(since: DateRange, length: re.Match[str]) -> str | None:
    years, months, weeks, days = (int(part or 0) for part in length.groups())
    try:
        first, last = (
            add_duration(one, years=years, months=months, days=7 * weeks + days) for one in (since.first, since.last)
        )
        if since.end.day is not None:
            return last.isoformat()
        return str(DateRange(_month(first), _month(last)))
    except (ValueError, OverflowError):
        return None


def _month(day: date) -> PartialDate:
    return PartialDate(day.year, day.month)
