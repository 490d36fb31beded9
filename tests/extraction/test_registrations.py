"""Registration acts: the examples beside every family, lists of dates, what is no act."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.marked_words import marked
from tripartite.extraction.registrations import registrations
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.values.statements import Registration


def read(words: str, language: str) -> list[Registration]:
    return [one for one in registrations(marked(words, language)) if isinstance(one, Registration)]


def told(words: str, language: str) -> list[tuple[str | None, str, str | None]]:
    return sorted(((one.organisation, str(one.act), one.date) for one in read(words, language)), key=str)


MUST = [
    pytest.param(language, words, wanted, id=f"{language}-{family['name']}-{number}")
    for language in LANGUAGES
    for family in room("registrations", language)["families"]
    for number, (words, wanted) in enumerate(family["must"])
]
MUST_NOT = [
    pytest.param(language, words, id=f"{language}-{family['name']}-{number}")
    for language in LANGUAGES
    for family in room("registrations", language)["families"]
    for number, words in enumerate(family["must_not"])
]


@pytest.mark.parametrize(("language", "words", "wanted"), MUST)
def test_family_reads_its_examples(language: str, words: str, wanted: list[list[str | None]]) -> None:
    assert told(words, language) == sorted((tuple(one) for one in wanted), key=str)


@pytest.mark.parametrize(("language", "words"), MUST_NOT)
def test_family_leaves_alone(language: str, words: str) -> None:
    assert told(words, language) == []


def test_one_sentence_lists_many_acts() -> None:
    words = (
        "{the Ferry Union} submitted applications three times (2 May and 7 June 2010, and 1 February 2011) for "
        "registration of an affiliate in Porto, which was denied on all three occasions (decisions of 9 May and "
        "14 June 2010, and 8 February 2011)."
    )
    dates = [(str(one.act), one.date) for one in read(words, "en")]
    assert dates == [
        ("application", "2010-05-02"),
        ("application", "2010-06-07"),
        ("application", "2011-02-01"),
        ("refusal", "2010-05-09"),
        ("refusal", "2010-06-14"),
        ("refusal", "2011-02-08"),
    ]
    assert {one.organisation for one in read(words, "en")} == {"the Ferry Union (affiliate in Porto)"}


def test_months_are_counted_back() -> None:
    words = "3 October 2012 – The registrar registers {the Ferry Union}, fourteen months after it applied."
    assert ("the Ferry Union", "application", "2011-08") in told(words, "en")


def test_authority_and_reason() -> None:
    words = (
        "On 3 May 2011 {the Labour Ministry} rejected the application of {the Ferry Union} because of a missing seal."
    )
    (one,) = read(words, "en")
    assert (one.authority, one.reason) == ("the Labour Ministry", "a missing seal")


def test_found_once_and_remembered() -> None:
    analysis = marked("The court dissolved {the Ferry Union} on 3 May 2011.", "en")
    assert registrations(analysis) == registrations(analysis)
    assert len(registrations(analysis)) == 1


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="registrationdenied refused(), 3May2011«»{Союз отказ}.;:", max_size=160),
    st.sampled_from(LANGUAGES),
)
def test_never_raises_and_quotes_its_words(words: str, language: str) -> None:
    analysis = marked(words or ".", language)
    for one in registrations(analysis):
        assert all(analysis.text[e.start : e.end] == e.words for e in one.evidence)
