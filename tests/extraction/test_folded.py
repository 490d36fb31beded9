"""A folded pattern finds what the engine finds without regard to case, and where."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.extraction.folded import Folded, behind_its_openings, in_lower_case
from tripartite.extraction.registering.registration_rules import rules

PATTERNS = (
    r"\b(?:promis(?:e|es|ed)|(?:has|have) given|will)\b",
    r"(?:main |key )?demands?\s+\w+",
    r"(?<!\w)(?:[Ss]trike|an? (?:union|guild))|\w+ation\b",
    r"(?:ab?)+c|[а-яё]{2}юз|Ñandú",
    r"^(?:no|(?-i:Free) the)",
    r"x{0,2}yz|(?>ask|beg)ged",
    r"(?P<what>dues)\S* |[^\W\d_A-Z]lock",
    r"",
)
TEXTS = (
    "It PROMISED that the Main Demands remained; they have given an union will.",
    "A Strike at the station: ABABC, abac, союз, СОЮЗ, ñandú, ÑANDÚ.",
    "Free the ten. FREE the ten. no.",
    "xyz XXYZ begged ASKED yz dues1 DUES Block",
    "aſked, İstanbul ıs asked for, KEY DEMANDS remaın",
    "",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_places_are_the_engine_s_own(pattern: str) -> None:
    plain, folded = re.compile(pattern, re.IGNORECASE), Folded(pattern)
    for text in TEXTS:
        for words in (text, text.upper(), text.lower()):
            for at in range(0, len(words) + 1, 3):
                theirs, ours = plain.search(words, at), folded.search(words, at)
                assert (ours and ours.span()) == (theirs and theirs.span())
            assert folded.spans(words) == [one.span() for one in plain.finditer(words)]


@given(st.text(alphabet="abcxyzABCſıİ кКёЁ\n", max_size=40), st.sampled_from(PATTERNS))
def test_the_places_are_the_engine_s_own_in_any_text(text: str, pattern: str) -> None:
    theirs, ours = re.search(pattern, text, re.IGNORECASE), Folded(pattern).search(text)
    assert (ours and ours.span()) == (theirs and theirs.span())


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_the_lists_that_are_folded_compile(language: str) -> None:
    chosen = rules(language)
    assert chosen.of_unions.search("") is None
    assert chosen.never.search("") is None


def test_beginnings_are_put_before_a_pattern_where_they_are_known() -> None:
    assert behind_its_openings(r"\b(?:call|ask)s?") == r"\b(?=a(?:s(?:k))|c(?:a(?:l)))(?:\b(?:call|ask)s?)"
    assert behind_its_openings(r"\w+|call") == r"\w+|call"
    assert behind_its_openings(r"(?:call)?") == r"(?:call)?"


def test_a_text_that_changes_its_length_in_lower_case_is_not_folded() -> None:
    assert in_lower_case("ASKED, Ñ, Ж") == "asked, ñ, ж"
    assert in_lower_case("İ") is None
    assert in_lower_case("ſ") is None
