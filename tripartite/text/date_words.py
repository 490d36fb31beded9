"""The words for dates of each language, compiled; the lists are `data/dates.json`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tripartite.text.number_words import alternatives, number_data

YEAR = r"(?:1[5-9]|20)\d\d"
#: Behind the year of a whole date no digit stands, but the number of a footnote ("le 2 mai 20182.").
_YEAR_ENDS = r"(?!\d(?!\d?(?:[\s.,;:)»”]|$)))"
#: Months of the day-month-year stamps of record pages, in any of the languages (17-MAI-17).
STAMPED = {
    "jan": 1, "janv": 1, "ene": 1, "enero": 1, "feb": 2, "févr": 2, "fév": 2, "fevr": 2, "mar": 3, "mars": 3,
    "apr": 4, "avr": 4, "abr": 4, "may": 5, "mai": 5, "jun": 6, "juin": 6, "jul": 7, "juil": 7, "aug": 8,
    "août": 8, "aout": 8, "ago": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "déc": 12, "dic": 12,
}  # fmt: skip


@dataclass(frozen=True)
class DateWords:
    """The compiled patterns of one language.

    Attributes:
        absolute: every form of a date that names a day, month or year; `hook` where one may begin, but for the
            words for a part of a year or month before it, which end as in `part_ends` and are `part_before`.
        relative: phrases reckoned from another date; the last group matched is `r<number>` of `relative_meanings`.
        months, parts, weekdays: words and what they mean.
    """

    absolute: re.Pattern[str]
    hook: re.Pattern[str]
    part_ends: tuple[str, ...]
    part_before: re.Pattern[str]
    bare_before: re.Pattern[str]
    relative: re.Pattern[str]
    relative_hook: re.Pattern[str]
    relative_meanings: tuple[str, ...]
    day: re.Pattern[str]
    months: dict[str, int]
    shy: frozenset[str]
    capital: bool
    before_month: re.Pattern[str]
    before_year: re.Pattern[str]
    parts: dict[str, str]
    weekdays: dict[str, int]
    range: re.Pattern[str]
    join: re.Pattern[str]
    between: re.Pattern[str]
    open: re.Pattern[str]
    day_joint: re.Pattern[str]


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = json.loads(
        files("tripartite.text").joinpath("data/dates.json").read_text(encoding="utf-8")
    )
    return words


@lru_cache(maxsize=8)
def date_words(language: str) -> DateWords:
    """The date words of a language; English ones for a language that is not read."""
    language = language if language in _data() else "en"
    data = _data()[language]
    months, parts = (
        data["months"],
        {**data["parts"], **dict(zip(data["bare_parts"], data["bare_meaning"], strict=True))},
    )
    fillers = r"(?:the\s+|le\s+|el\s+|du\s+|del\s+|из\s+)?"
    return DateWords(
        absolute=re.compile(_absolute(data), re.IGNORECASE),
        hook=re.compile(_hook(data), re.IGNORECASE),
        part_ends=tuple(sorted({word.casefold().split()[-1] for word in parts} | {"of", "de"})),
        part_before=re.compile(rf"(?<![\w])(?:{alternatives(parts)})(?:\s+|(?<=-))(?:of\s+|de\s+)?$", re.IGNORECASE),
        bare_before=re.compile(rf"(?<![\w])(?:{alternatives(data['bare_parts'])})$", re.IGNORECASE),
        relative=re.compile(_relative(data, language), re.IGNORECASE),
        relative_hook=re.compile(
            rf"(?<![\w])(?:{'|'.join([*data['relative_hook'], alternatives(data['weekdays'])])})", re.IGNORECASE
        ),
        relative_meanings=tuple(meaning for _, meaning in data["relative"]),
        day=re.compile(rf"(\d{{1,2}})|({alternatives(data['day_words']) or '$^'})", re.IGNORECASE),
        months={word.casefold(): number for word, number in months.items()},
        shy=frozenset(data["shy"]),
        capital=data["capital"],
        before_month=re.compile(rf"(?:(?<![\w])(?:{data['before_month']}))\s*$", re.IGNORECASE),
        before_year=re.compile(rf"(?:(?<![\w])(?:{data['before_year']})|[,(\[/;:–—-])\s*$", re.IGNORECASE),
        parts={word.casefold(): meaning for word, meaning in parts.items()},
        weekdays=data["weekdays"],
        range=re.compile(rf",?\s*(?P<joint>{data['range']})\s*{fillers}", re.IGNORECASE),
        join=re.compile(rf"\s*(?:,\s*|(?:,\s*)?(?:{data['join']})\s+)(?:on\s+|in\s+|en\s+)?{fillers}", re.IGNORECASE),
        between=re.compile(rf"(?<![\w])(?:{data['between']})\s+{fillers}$", re.IGNORECASE),
        open=re.compile(rf"(?<![\w])(?:{data['open']})\s+{fillers}$", re.IGNORECASE),
        day_joint=re.compile(rf"\s*(?:{data['range']})\s*", re.IGNORECASE),
    )


def _hook(data: dict[str, Any]) -> str:
    """Where a date may begin: a digit, a month's name, a word before a decade, the end of "the end of the year"."""
    bare = alternatives({phrase.split()[-1] for phrase in data["bare_parts"]})
    decade = f"|(?:{data['decade_hook']})(?![\\w])" if data["decade_hook"] else ""
    months = alternatives([*data["months"], *data["day_words"]])
    return rf"(?<![\w])(?<!\d[-./,])(?:\d|(?:{months})(?![\w])|(?P<bare_end>(?:{bare})(?![\w])){decade})"


def _absolute(data: dict[str, Any]) -> str:
    """The pattern of every absolute date of one language."""
    suffix, words = data["day_suffix"], alternatives(data["day_words"])
    day = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:(?:{suffix})(?![\w]))?" + (rf"|(?:{words})(?![\w])" if words else "") + ")"
    joint = rf"\s*(?:,|,?\s(?:{data['join']})\s|(?:(?<=\s)|\b)(?:{data['range']}))\s*(?:the\s|le\s|el\s|du\s|del\s)?"
    days = rf"{day}(?:{joint}{day}){{0,12}}"
    short = {one for one in data["months"] if any(other.startswith(one) and other != one for other in data["months"])}
    month = rf"(?:(?:{alternatives(set(data['months']) - short)})(?![\w])"
    month += rf"|(?:{alternatives(short)})(?![\w])\.?)" if short else ")"
    year, after = rf"(?:{data['year_join']})(?P<{{}}>{YEAR}){_YEAR_ENDS}{data['year_after']}", data["year_after"]
    part = alternatives(data["parts"])
    stamp = "|".join(sorted(STAMPED, key=lambda word: (-len(word), word)))
    forms = [
        r"(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w])",
        r"(?P<dmy>\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d\d[./-]\d\d[./-]\d\d)(?![\w]|[./-]\d)",
        rf"(?P<stamp>\d{{1,2}}\s?-\s?(?:{stamp})\.?\s?-\s?\d{{2,4}})(?![\w])",
        rf"(?P<days>{days})(?=\s+[^\W\d])\s+{data['of']}(?P<month>{month})(?:{year.format('year')})?",
        rf"(?P<month2>{month})\s+(?:the\s+)?(?P<days2>{days})(?![\w]|,\d|[./]\d)(?:,?\s+(?P<year2>{YEAR}){_YEAR_ENDS})?",
        rf"(?:(?P<part>{part})(?:\s+|(?<=-))(?:of\s+|de\s+)?)?(?P<month3>{month})(?:{year.format('year3')})?",
        rf"{data['decade']}(?![\w])",
        rf"(?P<part4>{part})(?:\s+|(?<=-))(?P<year4>{YEAR})(?!\d){after}",
        rf"(?P<bare>{alternatives(data['bare_parts'])})(?![\w]|\s+\d)",
        rf"(?P<year5>{YEAR})(?:\s?[-–—/]\s?(?P<to>{YEAR}|\d\d)(?!\d))?(?![\w]|[.,]\d|-\d){after}",
    ]
    if data["day_suffix"] != "st|nd|rd|th":
        del forms[4]
    return rf"(?<![\w])(?<!\d[-./,])(?:{'|'.join(forms)})"


def _relative(data: dict[str, Any], language: str) -> str:
    """The pattern of every relative date of one language."""
    number = number_data()[language]
    words = [word for word, value in number["values"].items() if 0 < value <= 30]
    count = rf"(?:\d{{1,3}}|{alternatives(words)})"
    forms = [f"(?P<r{at}>{pattern.replace('{number}', count)})" for at, (pattern, _) in enumerate(data["relative"])]
    weekdays = alternatives(data["weekdays"])
    months = alternatives(data["months"])
    weekday = rf"(?P<weekday>{data['weekday']}(?P<weekday_name>{weekdays})(?!,?\s+(?:\d|(?:{months})\s+\d))"
    weekday += r"(?:\s+(?:suivante?|d[’']après|siguiente))?)"
    # "on Friday the 10th", "el viernes 10": what follows tells it from "on Friday 10 workers".
    of_day = rf"(?P<of_day>{data['weekday']}(?P<of_day_name>{weekdays}),?\s+(?:the\s+)?"
    of_day += rf"(?P<of_day_number>3[01]|[12]\d|0?[1-9])(?:{data['of_day_end']}))"
    suffix = data["day_suffix"]
    bare_day = rf"(?P<day>{data['day_of']}(?P<day_number>3[01]|[12]\d|0?[1-9])(?:{suffix}))"
    if language in ("fr", "es"):
        bare_day = rf"(?P<day>{data['day_of']}(?P<day_number>3[01]|[12]\d|0?[1-9])(?=\s*(?:[.,;)]|$)))"
        bare_day += r"|(?:el|del|al)\s+día\s+(?P<named_day>3[01]|[12]\d|0?[1-9])(?!\s+de\b)" if language == "es" else ""
    return rf"(?<![\w])(?:{'|'.join([*forms, of_day, weekday, bare_day])})(?![\w])"
