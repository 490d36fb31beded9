"""Whom a claim is attributed to: the examples beside the word lists, and the rules of nesting and carrying over."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.one_passage import analysis_of
from tripartite.extraction.attributing.attribution import attribution_of, voice_at
from tripartite.extraction.attributing.origins import markers
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.values.vocabulary import Kind


def told(text: str, claim: str, **options: Any) -> list[str]:
    """The origins of the first claim in a text that has these words."""
    analysis = analysis_of(text, **options)
    at = text.index(claim)
    sentence = analysis.sentence_at(at)
    assert sentence is not None
    return list(attribution_of(analysis, sentence, at, at + len(claim)))


MUST = [(language, *one) for language in LANGUAGES for one in room("attribution", language)["must"]]
MUST_NOT = [(language, *one) for language in LANGUAGES for one in room("attribution", language)["must_not"]]


@pytest.mark.parametrize(("language", "text", "claim", "origins"), MUST)
def test_the_examples_of_the_word_lists(language: str, text: str, claim: str, origins: list[str]) -> None:
    assert told(text, claim, language=language) == origins


@pytest.mark.parametrize(("language", "text", "claim"), MUST_NOT)
def test_the_examples_of_what_is_nobody_s(language: str, text: str, claim: str) -> None:
    assert told(text, claim, language=language) == []


def test_the_inner_origin_comes_first() -> None:
    text = "Watchdog Ltd noted that the Teachers’ Front reported 12 arrests."
    assert told(text, "12", names=("Watchdog Ltd", "Teachers’ Front")) == ["Teachers’ Front", "Watchdog Ltd"]


def test_an_aside_does_not_hide_who_speaks() -> None:
    text = "The Dock Union (DU), a body of crane drivers, reported 12 arrests."
    assert told(text, "12", names=("Dock Union",)) == ["Dock Union"]


def test_a_pronoun_means_the_origin_before_it() -> None:
    text = "The Ministry of Mines maintains that one man died. It adds that 12 were hurt."
    assert told(text, "12") == ["Ministry of Mines"]


def test_a_pronoun_with_nobody_before_it_means_nobody() -> None:
    assert told("It adds that 12 were hurt.", "12") == []


def test_a_second_verb_shares_the_subject() -> None:
    assert told("The company denied the charge and says that 12 contracts ended.", "12") == ["company"]


def test_the_union_is_the_one_union_named_before() -> None:
    text = "The Dock Union called a strike. The union counts 12 arrests."
    assert told(text, "12", names=("Dock Union",)) == ["Dock Union"]
    two = "The Dock Union and the Rail Union called a strike. The union counts 12 arrests."
    assert told(two, "12", names=("Dock Union", "Rail Union")) == ["union"]


def test_the_medium_that_was_told_stands_outside() -> None:
    assert told("The company told the Harbour Times that 12 were hurt.", "12") == ["company", "Harbour Times"]


def test_a_medium_is_named_in_full() -> None:
    assert told("The company told Radio Lagoon that 12 were hurt.", "12") == ["company", "Radio Lagoon"]


def test_the_voice_of_a_part_stands_outermost() -> None:
    text = "According to the port authority, 12 were hurt."
    assert told(text, "12", voice="Government") == ["port authority", "Government"]


def test_the_committee_of_experts_is_the_author_of_its_own_comment() -> None:
    voice = "Committee of Experts on the Application of Conventions and Recommendations"
    analysis = analysis_of("Some 12 were hurt.", kind=Kind.CEACR_COMMENT, voice=voice)
    assert voice_at(analysis, 0) is None


def test_a_mail_is_its_writer_s() -> None:
    first, second = "From: Ann Olu <a@b.example>", "On Sun, 10 Jul 2016, Ben Ito wrote:"
    analysis = analysis_of(first, "All, see below.", second, "They held 12 men.")
    at = analysis.text.index("12")
    assert voice_at(analysis, at) == "Ben Ito"
    assert voice_at(analysis, analysis.text.index("All")) is None


def test_a_list_is_told_by_whoever_opens_it() -> None:
    analysis = analysis_of("The union alleges the following:", "(a) police hurt 12 men;", lists=True)
    at = analysis.text.index("12")
    sentence = analysis.sentence_at(at)
    assert sentence is not None
    assert attribution_of(analysis, sentence, at, at + 2) == ("union",)


WORDS = 'the union said that "12 were hurt", it adds ; police who counts according to , by and’s . les selon dit'
PIECES = st.sampled_from(WORDS.split())


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30), st.sampled_from(LANGUAGES))
def test_markers_lie_in_the_sentence(pieces: list[str], language: str) -> None:
    words = " ".join(pieces)
    for one in markers(words, language, ()):
        assert 0 <= one.start <= one.end <= len(words)
        assert 0 <= one.low <= one.high <= len(words)
        assert one.name[0] < 0 or words[one.name[0] : one.name[1]].strip()


def test_no_origin_is_sought_in_what_is_no_sentence() -> None:
    assert markers("the union said " * 1000, "en", ()) == ()


@pytest.mark.parametrize(
    ("text", "claim", "origin"),
    [
        ("According to the Government on 3 May 2011 nine were held.", "nine were held", "Government"),
        ("Officials at first counted nine dead.", "nine dead", "Officials"),
        ("Officials at the port said that nine were held.", "nine were held", "Officials at the port"),
    ],
)
def test_an_origin_ends_with_no_preposition(text: str, claim: str, origin: str) -> None:
    assert told(text, claim) == [origin]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Officials at first said that 12 men had died.", "Officials"),
        ("Dockers' unions have always said that 12 men died.", "Dockers' unions"),
    ],
)
def test_adverbs_are_no_part_of_who_speaks(text: str, origin: str) -> None:
    assert told(text, "12") == [origin]
