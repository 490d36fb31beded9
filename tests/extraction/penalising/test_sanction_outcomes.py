"""What became of a sanction: the examples beside every family of outcomes, and whose sanction it ends."""

from __future__ import annotations

import pytest

from tests.extraction.marked_words import marked
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import SanctionType

MUST = [
    pytest.param(language, words, outcome, ended, id=f"{language}-{family['name']}-{number}")
    for language in LANGUAGES
    for family in room("outcomes", language)["families"]
    for number, (words, outcome, ended) in enumerate(family["must"])
]
MUST_NOT = [
    pytest.param(language, words, id=f"{language}-{family['name']}-{number}")
    for language in LANGUAGES
    for family in room("outcomes", language)["families"]
    for number, words in enumerate(family["must_not"])
]


def read(words: str, language: str) -> list[Sanction]:
    return [one for one in sanctions(marked(words, language)) if isinstance(one, Sanction)]


@pytest.mark.parametrize(("language", "words", "outcome", "ended"), MUST)
def test_family_reads_its_examples(language: str, words: str, outcome: str, ended: str | None) -> None:
    one = read(words, language)[0]
    assert (one.outcome, one.ended) == (outcome, ended)
    assert outcome == "upheld" or one.until_computed is None


@pytest.mark.parametrize(("language", "words"), MUST_NOT)
def test_family_leaves_alone(language: str, words: str) -> None:
    first = read(words, language)[0]
    assert (first.outcome, first.ended) == (None, None)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "On 3 May 2011 [Anna Bell] was sentenced to two years in prison and banned from union office for five "
               "years. She was pardoned in August 2011."),
        ("es", "El 3 de mayo de 2011 [Ana Vela] fue condenada a dos años de prisión y a cinco años de inhabilitación. "
               "Fue indultada en agosto de 2011, pero sigue inhabilitada."),
    ],
)  # fmt: skip
def test_a_pardon_ends_the_prison_term_and_not_the_ban(language: str, words: str) -> None:
    by_type = {one.type: one for one in read(words, language)}
    prison, ban = by_type[SanctionType.IMPRISONMENT], by_type[SanctionType.BAN]
    assert (prison.outcome, prison.ended, prison.until_computed) == ("pardoned", "2011-08", None)
    assert (ban.imposed, ban.outcome, ban.ended) == ("2011-05-03", None, None)


def test_the_ban_that_was_lifted_leaves_the_fine() -> None:
    words = "[Anna Bell] was fined 300 euros and banned from union office. In May 2012 the court lifted the ban."
    assert {one.type: one.outcome for one in read(words, "en")} == {SanctionType.FINE: None, SanctionType.BAN: "lifted"}


def test_a_release_of_one_of_two_is_not_the_other_s() -> None:
    words = (
        "Ms [Anna Bell] was jailed for two years and Mr [Carl Dow] was jailed for three years. "
        "She was released in May 2012."
    )
    assert {one.person: one.outcome for one in read(words, "en")} == {"Anna Bell": "released", "Carl Dow": None}


@pytest.mark.parametrize(
    ("words", "imposed"),
    [
        ("[Anna Bell] was jailed for three years for reporting on the harvest in 2016.", None),
        ("[Carl Dow] was jailed for thirty months on 7 April 2017.", "2017-04-07"),
        ("In May 2012 [Anna Bell] had her sentence of 20 months confirmed.", None),
        ("On 3 May 2013 the court upheld [Anna Bell]'s two-year prison sentence.", None),
        ("[Anna Bell], freed in August 2012, remains banned from holding office.", None),
    ],
)
def test_the_date_of_another_act_is_not_the_sanction_s(words: str, imposed: str | None) -> None:
    assert [one.imposed for one in read(words, "en")] == [imposed]


def test_shares_of_one_verb_have_their_own_dates() -> None:
    words = "[Carl Dow] was jailed for thirty months on 7 April 2017, and [Anna Bell] for two years on 16 May 2017."
    assert [(one.person, one.imposed) for one in read(words, "en")] == [
        ("Carl Dow", "2017-04-07"),
        ("Anna Bell", "2017-05-16"),
    ]
