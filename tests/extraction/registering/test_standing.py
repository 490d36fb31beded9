"""Memberships, affiliations, ratifications and marks: the examples beside their words."""

from __future__ import annotations

import pytest

from tests.extraction.marked_words import marked
from tripartite.extraction.registering.standing import standing
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.values.statements import Membership, Ratification, Rating, Statement

MUST = [
    pytest.param(language, words, wanted, id=f"{language}-{number}")
    for language in LANGUAGES
    for number, (words, wanted) in enumerate(room("standing", language)["must"])
]
MUST_NOT = [
    pytest.param(language, words, id=f"{language}-{number}")
    for language in LANGUAGES
    for number, words in enumerate(room("standing", language)["must_not"])
]


def told(one: Statement) -> list[object]:
    match one:
        case Membership():
            return ["membership", one.organisation, one.of, one.members, one.qualifier and str(one.qualifier)]
        case Ratification():
            return ["ratification", one.convention, one.date]
        case Rating():
            return ["rating", one.value]
    raise AssertionError(f"Not a statement of standing: {one!r}")


@pytest.mark.parametrize(("language", "words", "wanted"), MUST)
def test_reads_its_examples(language: str, words: str, wanted: list[list[object]]) -> None:
    assert [told(one) for one in standing(marked(words, language))] == wanted


@pytest.mark.parametrize(("language", "words"), MUST_NOT)
def test_leaves_alone(language: str, words: str) -> None:
    assert [told(one) for one in standing(marked(words, language))] == []


def test_the_state_that_ratified() -> None:
    (one,) = standing(marked("Peru ratified Convention No. 87 in 1960.", "en"))
    assert one.country == "PER"
    (one,) = standing(marked("The country ratified Convention No. 87 in 1960.", "en", country="KEN"))
    assert one.country == "KEN"
