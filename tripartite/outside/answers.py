"""What the outside reader answered, held against what it was asked: claims of the right form, the others counted."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any

from tripartite.outside.questions import CLAIMS, Asked, Sort, fields_of

#: Claims of one part that are looked at, and the longest words of a field, in code points.
MOST, LONGEST = 300, 2000
_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim as it was made, its fields of the form that was asked for; nothing in it is checked against the text.

    Attributes:
        sort: the sort of statement ("events").
        quote: the words that are said to carry it.
        values: its fields by name; lists of names as tuples.
    """

    sort: str
    quote: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The claims of one answer, and how many more had another form than was asked for."""

    claims: tuple[Claim, ...]
    malformed: int


def answer_in(words: str) -> Answer | None:
    """The claims in an answer's words; None where they are no JSON object with a list of claims."""
    try:
        told = json.loads(_bare(words))
    except (ValueError, RecursionError):
        return None
    listed = told.get("claims") if isinstance(told, dict) else None
    if not isinstance(listed, list):
        return None
    made = [_claim(one) for one in listed[:MOST]]
    claims = tuple(one for one in made if one is not None)
    return Answer(claims, len(listed) - len(claims))


def _bare(words: str) -> str:
    """The JSON without the fence that some models put around it."""
    words = words.strip()
    if words.startswith("```") and words.endswith("```"):
        return words[3:-3].removeprefix("json").strip()
    return words


def _claim(told: Any) -> Claim | None:
    """A claim where its fields are those of its sort, of the right form; what may be null may be left out."""
    if not isinstance(told, dict):
        return None
    sort, quote = told.get("sort"), told.get("quote")
    if not (isinstance(sort, str) and sort in CLAIMS and isinstance(quote, str) and _is_words(quote)):
        return None
    asked = fields_of(sort)
    if not told.keys() <= {"sort", "quote", *asked}:
        return None
    given = {name: told.get(name, [] if one.sort is Sort.NAMES else None) for name, one in asked.items()}
    if not all(_fits(given[name], one) for name, one in asked.items()):
        return None
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    return Claim(sort, quote, values)


def _fits(value: Any, asked: Asked) -> bool:
    """Whether a value has the form of its field."""
    if asked.sort is Sort.NAMES:
        return isinstance(value, list) and len(value) <= _MOST_NAMES and all(map(_is_words, value))
    if value is None:
        return not asked.needed
    if asked.sort is Sort.NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool) and _is_finite(value)
    if asked.choices is not None:
        return isinstance(value, str) and value in [str(one) for one in asked.choices]
    return _is_words(value)


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and len(value.strip()) > 0 and len(value) <= LONGEST
