"""Every family of words about deadlines beside its sentences."""

from __future__ import annotations

import pytest

from tripartite.extraction.asking.deadlines import FAMILIES, words_of
from tripartite.extraction.rulebook import LANGUAGES, room


def cases(key: str) -> list[tuple[str, str, str]]:
    return [(language, *one) for language in LANGUAGES for one in room("deadlines", language)[key]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_family_shows_a_sentence(language: str) -> None:
    assert {family for one, family, _ in cases("must") if one == language} == set(FAMILIES)


@pytest.mark.parametrize(("language", "family", "sentence"), cases("must"))
def test_family_finds(language: str, family: str, sentence: str) -> None:
    assert words_of(language)[family].search(sentence)


@pytest.mark.parametrize(("language", "family", "sentence"), cases("must_not"))
def test_family_keeps_away(language: str, family: str, sentence: str) -> None:
    assert not words_of(language)[family].search(sentence)
