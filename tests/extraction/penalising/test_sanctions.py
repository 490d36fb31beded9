"""Sanctions: the examples beside every family of penalties, and what is never guessed."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.family_examples import must, must_not
from tests.extraction.marked_words import marked
from tripartite.extraction.penalising.penalty_shares import SHARE
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.statements import Sanction


def read(words: str, language: str, country: str | None = None) -> list[Sanction]:
    return [one for one in sanctions(marked(words, language, country=country)) if isinstance(one, Sanction)]


@pytest.mark.parametrize(("language", "words", "wanted"), must("sanctions"))
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


@pytest.mark.parametrize(("language", "words"), must_not("sanctions"))
def test_family_leaves_alone(language: str, words: str) -> None:
    assert [(one.person, str(one.type), one.amount, one.rule) for one in read(words, language)] == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("[Anna Bell] and [Carl Dow] were each fined 500 euros.", ["Anna Bell", "Carl Dow"]),
        ("[Anna Bell], who leads the miners, and her deputy [Carl Dow] were jailed.", ["Anna Bell", "Carl Dow"]),
        ("The court fined [Carl Dow], although [Anna Bell] was absent.", ["Carl Dow"]),
        ("[Anna Bell]'s lawyer was fined 500 euros.", [None]),
        ("Several miners, including [Anna Bell], were fined.", ["Anna Bell", "Several miners"]),
        ("Judge [Carl Dow] sentenced [Anna Bell] to two years in prison.", ["Anna Bell"]),
    ],
)
def test_whom(words: str, wanted: list[str | None]) -> None:
    assert [one.person for one in read(words, "en")] == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The court tried [Anna Bell]. She was fined 500 euros.", "Anna Bell"),
        ("The court tried [Anna Bell] and [Carl Dow]. She was fined 500 euros.", None),
        ("Mr [Carl Dow] and Ms [Anna Bell] met. She was fined 500 euros.", "Anna Bell"),
        ("Mr [Carl Dow] met the minister. She was fined 500 euros.", None),
    ],
)
def test_a_pronoun_is_tied_only_to_one(words: str, wanted: str | None) -> None:
    assert [one.person for one in read(words, "en")] == [wanted]


def test_one_each_of_prison_and_house_arrest() -> None:
    found = read("[Anna Bell] and [Carl Dow] have been imprisoned and placed under house arrest.", "en")
    assert [(one.person, str(one.type)) for one in found] == [
        ("Anna Bell", "imprisonment"),
        ("Carl Dow", "restricted-freedom"),
    ]


def test_dates_and_what_is_worked_out() -> None:
    (one,) = read("On 31 August 2011 the court sentenced [Anna Bell] to six months in prison for libel.", "en")
    assert (one.imposed, one.until, one.until_computed, one.charge) == ("2011-08-31", None, "2012-02-29", "libel")
    (one,) = read("In August 2011 the court sentenced [Anna Bell] to six months in prison.", "en")
    assert (one.imposed, one.until_computed) == ("2011-08", None)


def test_a_term_cut_on_appeal_is_a_second_sanction() -> None:
    words = (
        "On 3 May 2011 the court sentenced [Anna Bell] to five years in prison. "
        "In June 2011 it cut her sentence to two years."
    )
    assert [(one.person, one.amount, one.imposed) for one in read(words, "en")] == [
        ("Anna Bell", "P5Y", "2011-05-03"),
        ("Anna Bell", "P2Y", "2011-06"),
    ]


def test_told_twice_by_one_voice_is_one_sanction_with_two_quotations() -> None:
    (one,) = read("[Anna Bell] was jailed for two years. [Anna Bell] was sentenced to two years in prison.", "en")
    assert len(one.evidence) == 2


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("[Anna Bell] was jailed for two years. She was pardoned in May 2012.", "pardoned"),
        ("[Anna Bell] was jailed for two years. In May 2012 the high court quashed her conviction.", "lifted"),
        ("[Anna Bell] was jailed for two years. [Carl Dow] was pardoned in May 2012.", None),
        ("[Anna Bell] was jailed for two years. She may be pardoned.", None),
    ],
)
def test_what_became_of_it(words: str, wanted: str | None) -> None:
    assert read(words, "en")[0].outcome == wanted


def test_currency_of_the_country() -> None:
    assert [one.amount for one in read("[Anna Bell] was fined 900 rupees.", "en", "LKA")] == ["900 LKR"]
    assert [one.amount for one in read("[Anna Bell] was fined 900 rupees.", "en")] == ["900 rupees"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="sentencedfined jailto2years$90«»Анна.,;:прговил", max_size=160), st.sampled_from(LANGUAGES))
def test_never_raises_and_quotes_its_words(words: str, language: str) -> None:
    analysis = marked(words or ".", language)
    for one in sanctions(analysis):
        assert all(analysis.text[e.start : e.end] == e.words for e in one.evidence)


def test_many_names_between_two_shares_take_no_time() -> None:
    names = ", ".join(["\ue000" * 12] * 40)
    began = time.perf_counter()
    assert SHARE.fullmatch(f"; and {names}, the others of the port: ") is None
    assert SHARE.fullmatch(" and Mr " + "\ue000" * 12 + ", its treasurer, to ") is not None
    assert time.perf_counter() - began < 1


def test_a_unions_many_members_are_not_who_was_in_prison() -> None:
    words = "[Ada Quill], présidente d'une fédération qui compte près de 50 000 membres, a passé six mois en prison."
    assert not [one for one in read(words, "fr") if one.person and one.person[0].isdigit()]
