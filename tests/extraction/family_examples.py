"""The sentences that stand beside each family of a room's rules, as cases for a test."""

from __future__ import annotations

from typing import Any

import pytest

from tripartite.extraction.rulebook import LANGUAGES, room


def must(name: str) -> list[Any]:
    """(language, words, what is read) of every family of the room."""
    return [
        pytest.param(language, words, wanted, id=f"{language}-{family}-{number}")
        for language, family, number, (words, wanted) in _examples(name, "must")
    ]


def must_not(name: str) -> list[Any]:
    """(language, words) of every family of the room, of which nothing is read."""
    return [
        pytest.param(language, words, id=f"{language}-{family}-{number}")
        for language, family, number, words in _examples(name, "must_not")
    ]


def _examples(name: str, side: str) -> list[tuple[str, str, int, Any]]:
    return [
        (language, family["name"], number, example)
        for language in LANGUAGES
        for family in room(name, language)["families"]
        for number, example in enumerate(family[side])
    ]
