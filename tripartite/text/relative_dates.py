"""Dates told from other dates: "the following day", "two weeks later", "yesterday", "on Tuesday", "the 23rd"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tripartite.text.date_words import DateWords
from tripartite.text.number_words import number_words
from tripartite.values.dates import DateRange, PartialDate, add_duration
from tripartite.values.errors import MalformedValue
from tripartite.values.vocabulary import Unknown

Reckoned = tuple[DateRange | None, str | None]


@dataclass(frozen=True, slots=True)
class Told:
    """A relative date as told.

    Attributes:
        base: from what it is reckoned: `last` date told, `today` (the document's day), or `none`.
        unit: day, week, month, year, weekday, next-weekday, number (a day of the month) or
            named-day ("Friday the 10th").
        count: how many units on (negative: back), the weekday from Monday = 0, or the day of the month.
        weekday: for a named day, its weekday from Monday = 0.
    """

    base: str
    unit: str
    count: int
    weekday: int = 0

    @classmethod
    def of(cls, phrase: re.Match[str], words: DateWords, language: str) -> Told:
        """Read a match of `DateWords.relative`."""
        got = {name: value for name, value in phrase.groupdict().items() if value is not None}
        if "weekday_name" in got:
            told = words.weekdays[got["weekday_name"].casefold()]
            return (
                cls("last", "next-weekday", told) if _FOLLOWS.search(phrase.group()) else cls("today", "weekday", told)
            )
        if "of_day_name" in got:
            return cls("last", "named-day", int(got["of_day_number"]), words.weekdays[got["of_day_name"].casefold()])
        if "day_number" in got:
            return cls("last", "number", int(got["day_number"]))
        if "named_day" in got:
            return cls("last", "number", int(got["named_day"]))
        index = next(int(name[1:]) for name in got if name[0] == "r" and name[1:].isdigit())
        meaning = words.relative_meanings[index]
        if meaning == "vague":
            return cls("none", "vague", 0)
        if meaning in ("plus", "minus", "ago"):
            count = next(value for name, value in got.items() if name.startswith("count"))
            unit = next(value for name, value in got.items() if name.startswith("unit"))
            sign = 1 if meaning == "plus" else -1
            return cls("today" if meaning == "ago" else "last", _unit(unit), sign * _number(count, language))
        kind, count = meaning.split()
        if kind == "today":
            return cls("today", "day", int(count))
        return cls("today" if kind.startswith("this-") else "last", kind.removeprefix("this-"), int(count))


#: What says that a weekday comes after the day told of: "the following Monday", "le lundi suivant", "that Friday".
_FOLLOWS = re.compile(
    r"\b(?:following|that|the next|suivant|d[’']après|siguiente|ese|aquel|следующ\w+|т(?:от|у) же)\b", re.IGNORECASE
)
#: How far around a word of time a relative date may reach, in code points.
_REACH = 56


def relative_phrases(words: DateWords, text: str, start: int, end: int) -> list[re.Match[str]]:
    """The relative dates of `text[start:end]`; only the surroundings of words of time are read."""
    found: list[re.Match[str]] = []
    low = high = start
    for hook in words.relative_hook.finditer(text, start, end):
        if hook.start() - _REACH > high:
            found += words.relative.finditer(text, low, high)
            low = hook.start() - _REACH
        high = min(end, hook.end() + _REACH)
        while high < end and text[high].isalnum():
            high += 1
        low = max(low, found[-1].end()) if found else low
    found += words.relative.finditer(text, low, high)
    return found


def _unit(word: str) -> str:
    """day, week, month or year, from a word of any of the languages."""
    word = word.casefold()
    if word.startswith(("day", "jour", "día", "dia", "д", "сут")):
        return "day"
    if word.startswith(("week", "sem", "недел")):
        return "week"
    return "month" if word.startswith(("m", "м")) else "year"


def _number(word: str, language: str) -> int:
    return int(word) if word.isdigit() else int(number_words(language).values.get(word.casefold(), 0))


def reckoned(told: Told, last: DateRange | None, year: int | None, anchor: date | None) -> Reckoned:
    """The date that is meant, or None with the reason.

    Args:
        last: the last date told before it in the passage.
        year: the year of the report, for "this year".
        anchor: the day on which the words were written.
    """
    if told.unit == "vague":
        return None, str(Unknown.VAGUE)
    if told.base == "today":
        written = year if year is not None else anchor.year if anchor else None
        if told.unit == "year" and written is not None:
            return DateRange.on(written + told.count), None
        if anchor is None:
            return None, str(Unknown.SILENT)
        last = DateRange(*(PartialDate(anchor.year, anchor.month, anchor.day),) * 2)
    if told.unit == "named-day":
        return _named_day(told, last, anchor)
    if last is None and told.unit == "number" and anchor is not None:
        last = _month_up_to(told.count, anchor)
    if last is None:
        return None, str(Unknown.SILENT)
    try:
        return _moved(told, last)
    except (MalformedValue, ValueError, OverflowError):
        return None, str(Unknown.UNREADABLE)


def _moved(told: Told, last: DateRange) -> Reckoned:
    """The date so far on from `last`, as precise as both allow."""
    base = last.end if told.count > 0 and told.unit != "number" else last.start
    if told.unit == "year":
        # "Two years later" keeps the month of what it goes on from; "last year" is a whole year.
        goes_on = told.base == "last" and told.count
        return DateRange.on(base.year + told.count, base.month if goes_on else None), None
    if base.month is None:
        return None, str(Unknown.VAGUE)
    if told.unit == "month":
        moved = add_duration(date(base.year, base.month, 1), months=told.count)
        return DateRange.on(moved.year, moved.month), None
    if told.unit == "number":
        return _day_of_month(told.count, base), None
    if base.day is None:
        return None, str(Unknown.VAGUE)
    day = date(base.year, base.month, base.day)
    if told.unit == "weekday":
        day -= timedelta(days=(day.weekday() - told.count) % 7)
    elif told.unit == "next-weekday":
        day += timedelta(days=(told.count - day.weekday() - 1) % 7 + 1)
    elif told.unit == "week":
        return _week(day + timedelta(weeks=told.count), told.count), None
    else:
        day += timedelta(days=told.count)
    return DateRange.on(day.year, day.month, day.day), None


def _day_of_month(number: int, base: PartialDate) -> DateRange:
    """The next day of that number from a date on, or of its month."""
    month, year = base.month or 1, base.year
    if base.day is not None and number < base.day:
        month, year = month % 12 + 1, year + month // 12
    return DateRange.on(year, month, number)


def _month_up_to(number: int, anchor: date) -> DateRange:
    """The month whose day of that number came last before the words were written."""
    month = add_duration(date(anchor.year, anchor.month, 1), months=-1 if number > anchor.day else 0)
    return DateRange.on(month.year, month.month)


#: In which months, counted from a date, a named day is looked for: its own first, then those beside it.
_NEAR_MONTHS = (0, 1, -1, 2, -2)
_MONTHS_BACK = (0, -1, -2, -3, -4, -5, -6)


def _named_day(told: Told, last: DateRange | None, anchor: date | None) -> Reckoned:
    """The day of that number that falls on that weekday, near the date told last, else up to the words' own day."""
    tried = [(last.start.year, last.start.month, step) for step in _NEAR_MONTHS if last and last.start.month]
    tried += [(anchor.year, anchor.month, step) for step in _MONTHS_BACK if anchor is not None]
    for year, month, step in tried:
        first = add_duration(date(year, month or 1, 1), months=step)
        try:
            day = first.replace(day=told.count)
        except ValueError:
            continue
        if day.weekday() == told.weekday:
            return DateRange.on(day.year, day.month, day.day), None
    return None, str(Unknown.UNREADABLE if tried else Unknown.SILENT)


def _week(day: date, count: int) -> DateRange:
    """The week around a day, Monday to Sunday; a count of weeks on is only that precise."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    return DateRange(
        PartialDate(monday.year, monday.month, monday.day), PartialDate(sunday.year, sunday.month, sunday.day)
    )
