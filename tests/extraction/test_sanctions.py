"""Sanctions: the examples beside every family of penalties, and what is never guessed."""

from __future__ import annotations

import re

import pytest

from tests.extraction.marked_words import marked
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.extraction.sanctions import sanctions
from tripartite.values.statements import Sanction


def read(words: str, language: str, country: str | None = None) -> list[Sanction]:
    return [one for one in sanctions(marked(words, language, country=country)) if isinstance(one, Sanction)]


MUST = [
    pytest.param(language, words, wanted, id=f"{language}-{family['name']}-{number}")
    for language in LANGUAGES
    for family in room("sanctions", language)["families"]
    for number, (words, wanted) in enumerate(family["must"])
]
MUST_NOT = [
    pytest.param(language, words, id=f"{language}-{family['name']}-{number}")
    for language in LANGUAGES
    for family in room("sanctions", language)["families"]
    for number, words in enumerate(family["must_not"])
]


@pytest.mark.parametrize(("language", "words", "wanted"), MUST)
def test_family_reads_its_examples(language: str, words: str, wanted: list[list[str | None]]) -> None:
    found = [(one.person, str(one.type), one.amount) for one in read(words, language)]
    assert sorted(map(str, found)) == sorted(
        str((name, kind, next((a for n, k, a in found if n == name and k == kind and _same(a, amount)), amount)))
        for name, kind, amount in wanted
    )


def _same(read_amount: str | None, amount: str | None) -> bool:
    """Whether an amount is the wanted one; a wanted number alone leaves the currency open."""
    if amount is None or read_amount is None or not amount.isdigit():
        return read_amount == amount
    return re.sub(r"\D", "", read_amount) == amount


@pytest.mark.parametrize(("language", "words"), MUST_NOT)
def test_family_leaves_alone(language: str, words: str) -> None:
    assert [(one.person, str(one.type), one.amount, one.rule) for one in read(words, language)] == []
