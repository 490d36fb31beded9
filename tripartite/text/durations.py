"""Lengths of time in running text, as ISO 8601: "two-and-a-half years" is P2Y6M, "400 hours" PT400H."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tripartite.text.number_words import alternatives, number_data, spelled

#: Groups of three figures after a comma, a point or a narrow space: no length of time has three decimals.
_THOUSANDS = r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)"


@dataclass(frozen=True, slots=True)
class FoundDuration:
    """A length of time; `value` is ISO 8601, years and months apart from days and hours."""

    start: int
    end: int
    value: str
    words: str


def durations(text: str, start: int, end: int, language: str) -> list[FoundDuration]:
    """The lengths of time in `text[start:end]`, in order; "three years and two months" is one."""
    reader = _reader(language)
    found: list[FoundDuration] = []
    parts: list[tuple[int, int, float, str]] = []
    for match in reader.part.finditer(text, start, end):
        size = _size(match, language)
        if size is None:
            continue
        one = (match.start(), match.end(), *size)
        if parts and not (reader.joint.fullmatch(text, parts[-1][1], one[0]) and _smaller(one[3], parts[-1][3])):
            found += _closed(parts, text)
            parts = []
        parts.append(one)
    return found + _closed(parts, text)


@dataclass(frozen=True)
class _Reader:
    part: re.Pattern[str]
    joint: re.Pattern[str]
    units: tuple[tuple[re.Pattern[str], str], ...]


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = json.loads(
        files("tripartite.text").joinpath("data/durations.json").read_text(encoding="utf-8")
    )
    return words


@lru_cache(maxsize=8)
def _reader(language: str) -> _Reader:
    data = _data().get(language) or _data()["en"]
    numbers = number_data().get(language) or number_data()["en"]
    words = alternatives([*numbers["values"], *numbers["multipliers"]])
    tail = alternatives({**numbers["values"], **numbers["tail"]})
    count = (
        rf"(?P<digits>{_THOUSANDS}|\d+(?:[.,]\d+)?)|(?P<half>{data['half']})"
        rf"|(?P<words>(?:{words})(?:(?:[\s-]+|-et-|\set\s|\sy\s|-and-)(?:{tail})(?![\w])){{0,12}})|(?P<one>{data['article']})"
    )
    units = "|".join(data["units"])
    half = data["half_after"].replace(r"\s+", "[ -]+")
    return _Reader(
        part=re.compile(
            rf"(?<![\w])(?<!\d[.,])(?:{count})(?P<and_half>[\s-]+{half})?"
            rf"(?:[\s\u00a0-]*|(?<=[- ]))(?:{data['between']})?(?P<unit>{units})"
            rf"(?P<half_after>\s+{data['half_after']})?(?![\w])",
            re.IGNORECASE,
        ),
        joint=re.compile(data["and"], re.IGNORECASE),
        units=tuple((re.compile(pattern, re.IGNORECASE), code) for pattern, code in data["units"].items()),
    )


def _size(match: re.Match[str], language: str) -> tuple[float, str] | None:
    """(count, unit) of one part, halves included."""
    at = match.span("unit")
    unit = next(code for pattern, code in _reader(language).units if pattern.fullmatch(match.string, *at))
    if match.group("digits"):
        count = _number(match.group("digits"))
    elif match.group("half"):
        count = 0.5
    elif match.group("words"):
        values = spelled(match.group("words"), language)
        if len(values) != 1:
            return None
        count = values[0][2]
    else:
        count = 1.0
    if match.group("and_half") or match.group("half_after"):
        count += 0.5
    if match.start("unit") == match.end("unit") or count > 5000:
        return None
    return count, unit


def _number(digits: str) -> float:
    """The number that figures write: "2,000" and "2.000" days are two thousand, "1.5" and "1,5" one and a half."""
    if re.fullmatch(_THOUSANDS, digits):
        return float(re.sub(r"\D", "", digits))
    return float(digits.replace(",", "."))


_ORDER = "YMWFDH"


def _smaller(one: str, other: str) -> bool:
    return _ORDER.find(one) > _ORDER.find(other) and (one != "H" or other == "D")


def _closed(parts: list[tuple[int, int, float, str]], text: str) -> list[FoundDuration]:
    if not parts:
        return []
    start, end = parts[0][0], parts[-1][1]
    return [FoundDuration(start, end, _iso({unit: count for _, _, count, unit in parts}), text[start:end])]


def _iso(sizes: dict[str, float]) -> str:
    """ISO 8601 for the parts; half years are months, weeks beside other units are days."""
    months = sizes.get("Y", 0) * 12 + sizes.get("M", 0)
    days = sizes.get("D", 0) + 14 * sizes.get("F", 0)
    whole, rest = int(months), months - int(months)
    days += round(rest * 30)
    if set(sizes) == {"W"} and float(sizes["W"]).is_integer():
        return f"P{int(sizes['W'])}W"
    days += 7 * sizes.get("W", 0)
    hours = sizes.get("H", 0) + (days - int(days)) * 24
    if set(sizes) == {"M"}:
        years, month = 0, whole
    else:
        years, month = divmod(whole, 12)
    date_part = "".join(f"{int(n)}{u}" for n, u in ((years, "Y"), (month, "M"), (days, "D")) if int(n))
    time_part = f"T{hours:g}H" if hours else ""
    return f"P{date_part}{time_part}" if date_part or time_part else "P0D"
