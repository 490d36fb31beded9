"""Registration acts: the examples beside every family, lists of dates, what is no act."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.family_examples import must, must_not
from tests.extraction.marked_words import marked
from tripartite.extraction.analysis import analyse
from tripartite.extraction.registering.registration_rules import rules
from tripartite.extraction.registering.registrations import registrations
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.kinds.structure import Structure
from tripartite.values.statements import Registration


def read(words: str, language: str) -> list[Registration]:
    return [one for one in registrations(marked(words, language)) if isinstance(one, Registration)]


def read_lines(*lines: str) -> list[Registration]:
    """Each line a passage of its own, as the lines of a list are."""
    whole = marked("\n".join(lines), "en")
    starts = [0, *(at + 1 for at, char in enumerate(whole.text) if char == "\n")]
    passages = tuple(
        replace(whole.passages[0], start=start, end=end)
        for start, end in zip(starts, [*(at - 1 for at in starts[1:]), len(whole.text)], strict=True)
    )
    again = analyse(whole.text, Structure(facts=whole.facts, passages=passages), ())
    again.mentions.extend(whole.mentions)
    return [one for one in registrations(again) if isinstance(one, Registration)]


def told(words: str, language: str) -> list[tuple[str | None, str, str | None]]:
    return sorted(((one.organisation, str(one.act), one.date) for one in read(words, language)), key=str)


@pytest.mark.parametrize(("language", "words", "wanted"), must("registrations"))
def test_family_reads_its_examples(language: str, words: str, wanted: list[list[str | None]]) -> None:
    assert told(words, language) == sorted((tuple(one) for one in wanted), key=str)


@pytest.mark.parametrize(("language", "words"), must_not("registrations"))
def test_family_leaves_alone(language: str, words: str) -> None:
    assert told(words, language) == []


@pytest.mark.parametrize(("language", "words", "wanted"), must("registration_frames"))
def test_frame_reads_its_examples(language: str, words: str, wanted: list[list[str | None]]) -> None:
    assert told(words, language) == sorted((tuple(one) for one in wanted), key=str)


@pytest.mark.parametrize(("language", "words"), must_not("registration_frames"))
def test_frame_leaves_alone(language: str, words: str) -> None:
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


def test_a_fault_stays_in_the_reason() -> None:
    words = "On 3 May 2030 a court suspended {the Dockers’ Union} for allegedly failing to file its accounts."
    assert [one.reason for one in read(words, "en")] == ["failing to file its accounts"]


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


def test_a_list_under_its_lead_has_the_organisation_of_the_lead() -> None:
    lead = "{the Ferry Union} tried twice to be registered, and was refused each time:"
    items = "application of 2 May 2010, refused on 9 May 2010;\napplication of 7 June 2010, refused on 14 June 2010."
    told = [(one.organisation, str(one.act), one.date) for one in read_lines(lead, *items.split("\n"))]
    assert [one for one in told if one[2]] == [
        ("the Ferry Union", "application", "2010-05-02"),
        ("the Ferry Union", "refusal", "2010-05-09"),
        ("the Ferry Union", "application", "2010-06-07"),
        ("the Ferry Union", "refusal", "2010-06-14"),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "{Ferry Union}, {Dock Union} and {Quay Union} were dissolved on 3 May 2011."),
        ("fr", "Le {Syndicat du bac} et le {Syndicat du quai} ont été dissous le 3 mai 2011."),
    ],
)
def test_one_act_of_each_union_in_a_list(language: str, words: str) -> None:
    named = [part.split("}")[0] for part in words.split("{")[1:]]
    assert [(one.organisation, one.date) for one in read(words, language)] == [(one, "2011-05-03") for one in named]


def test_its_affiliate_by_name_is_one_union() -> None:
    found = read("The last affiliate of {Dock Union}, {Ferry Union}, was suspended in May 2011.", "en")
    assert len(found) == 1


def test_a_name_in_brackets_is_not_the_union_of_the_act() -> None:
    words = "{Dock Union} lost its registration in 2011 after a strike (the {Ferry Union} says otherwise)."
    assert [one.organisation for one in read(words, "en")] == ["Dock Union"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Nine in ten births were registered in 2011, said {Child Fund}."),
        ("en", "The agency refused to register any asylum applications in May 2011."),
        ("en", "The ministry suspended the newspaper {Harbour Post} on 3 May 2011."),
        ("en", "Authorities usually denied such applications."),
        ("fr", "Le ministère a rejeté la demande d’enregistrement du parti politique le 3 mai 2011."),
        ("es", "El registro de nacimientos fue cancelado en mayo de 2011."),
        ("ru", "Минюст отказал партии в регистрации 3 мая 2011 года."),
    ],
)
def test_what_else_is_registered_or_refused(language: str, words: str) -> None:
    assert read(words, language) == []


def test_an_answer_has_not_the_date_of_the_application() -> None:
    words = "On 3 May 2011 an application was filed for the registration of {Ferry Union}, which was denied."
    assert told(words, "en") == [("Ferry Union", "application", "2011-05-03"), ("Ferry Union", "refusal", None)]


def test_an_office_is_no_union() -> None:
    words = "{Ferry Union} was denied registration by the decision of {the Port Department of Justice} of 3 May 2011."
    assert told(words, "en") == [("Ferry Union", "refusal", "2011-05-03")]


def test_a_body_that_the_reason_names_is_not_the_one_refused() -> None:
    found = read(
        "The {Salt Workers' Union} filed its papers in May 2017. "
        "Registration was denied because its name was too like that of the {Free Salt Workers' Union}.",
        "en",
    )
    assert {one.organisation for one in found} == {"Salt Workers' Union"}


def test_a_long_reason_ends_at_a_word() -> None:
    why = " ".join(["its statutes lacked the clauses on members"] * 8)
    (refused,) = read(f"The {{Salt Workers' Union}} was refused registration because {why}.", "en")
    assert refused.reason and refused.reason.split()[-1] in why.split() and len(refused.reason) < 170


def test_a_list_below_names_the_unions() -> None:
    found = read_lines(
        "On 3 May 2019 the ministry dissolved the following unions:",
        "- {the Ferry Union};",
        "- {the Dockers’ Union};",
        "They had met in the park.",
    )
    assert [(one.organisation, one.date) for one in found] == [
        ("the Ferry Union", "2019-05-03"),
        ("the Dockers’ Union", "2019-05-03"),
    ]
    assert [len(one.evidence) for one in found] == [2, 2]


def test_names_parted_by_semicolons_are_one_list() -> None:
    words = (
        "The registrar cancelled the registration of: {the Ferry Union}; {the Dockers’ Union}; and {the Miners’ Union}."
    )
    assert [one.organisation for one in read(words, "en")] == [
        "the Ferry Union",
        "the Dockers’ Union",
        "the Miners’ Union",
    ]


def test_a_number_of_unions_on_one_day_is_an_act_and_over_a_year_a_figure() -> None:
    assert [one.date for one in read("Three unions were registered on 3 May 2019.", "en")] == ["2019-05-03"]
    assert read("Three unions were registered in 2019.", "en") == []


def test_a_union_without_a_name_takes_none_from_elsewhere() -> None:
    words = "Le ministre a enregistré un syndicat dans la banque où {le Syndicat du phare} négociait."
    assert told(words, "fr") == [(None, "registration", None)]


def test_what_is_done_to_a_parliament_is_not_done_to_a_union() -> None:
    text = "The president dissolved {Parliament} on 3 May 2019, and {the Dockers’ Union} called for calm."
    assert told(text, "en") == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("By 3 May 2019 {the Ferry Union} had received the refusal of the registrar.", "2019-05-03"),
        ("The end came on 3 May 2019: the court disbanded {the Ferry Union}.", "2019-05-03"),
        ("The suspension of {the Ferry Union} for a month was announced on 3 May 2019.", "2019-05-03"),
    ],
)
def test_a_date_beside_the_act_is_its_own(words: str, day: str) -> None:
    assert [one.date for one in read(words, "en")] == [day]


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        (language, sentence, key == "never_must")
        for language in LANGUAGES
        for key in ("never_must", "never_must_not")
        for sentence in room("registrations", language)[key]
    ],
)
def test_registers_of_other_things_are_told_apart(language: str, sentence: str, found: bool) -> None:
    assert bool(rules(language).never.search(sentence)) is found


@pytest.mark.parametrize(
    "sentence",
    [
        "The {Harbour Board} then rejected the union's application for registration on 3 May 2031.",
        "The {Harbour Board} rejected the application for registration of the union on 3 May 2031.",
    ],
)
def test_who_rejects_an_application_did_not_make_it(sentence: str) -> None:
    assert "Harbour Board" not in {one.organisation for one in read(sentence, "en")}
