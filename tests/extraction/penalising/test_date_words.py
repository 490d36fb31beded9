"""Each pattern by which a date is told not to be a penalty's, over words that it finds and words that it leaves."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tripartite.extraction.penalising.date_words import DateWords, date_words
from tripartite.extraction.rulebook import LANGUAGES, SPAN, room

#: Patterns that a language has no use for, and so no words: Russian has no pluperfect.
NONE = {("ru", "pluperfect")}


def examples(side: str) -> list[Any]:
    """(language, pattern, words with lengths of time marked) of every pattern."""
    return [
        pytest.param(language, name, words.replace("<D>", SPAN), id=f"{language}-{name}-{number}")
        for language in LANGUAGES
        for name, sides in room("sanction_dates", language)["examples"].items()
        for number, words in enumerate(sides[side])
    ]


def found(language: str, name: str, words: str) -> re.Match[str] | None:
    pattern: re.Pattern[str] = getattr(date_words(language), name)
    return pattern.search(words)


@pytest.mark.parametrize(("language", "name", "words"), examples("must"))
def test_a_pattern_finds_its_words(language: str, name: str, words: str) -> None:
    assert found(language, name, words)


@pytest.mark.parametrize(("language", "name", "words"), examples("must_not"))
def test_a_pattern_leaves_other_words(language: str, name: str, words: str) -> None:
    assert not found(language, name, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_has_its_words(language: str) -> None:
    told = room("sanction_dates", language)["examples"]
    assert list(told) and set(told) == set(DateWords.__dataclass_fields__)
    assert all(sides["must_not"] and (sides["must"] or (language, name) in NONE) for name, sides in told.items())
