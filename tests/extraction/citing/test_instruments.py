"""Instruments and their articles: the examples beside the word lists, and what points back to what."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.one_passage import analysis_of
from tripartite.extraction.analysis import Analysis
from tripartite.extraction.citing.citations import citations
from tripartite.extraction.citing.ilo_conventions import convention_citations
from tripartite.extraction.citing.instrument_sameness import core_of, number_of
from tripartite.extraction.citing.instrument_words import head_of, instrument_data, instrument_file
from tripartite.extraction.citing.instruments import instruments
from tripartite.extraction.citing.russian_instruments import nominative
from tripartite.extraction.rulebook import LANGUAGES
from tripartite.values.statements import Instrument
from tripartite.values.vocabulary import Kind


def cited(analysis: Analysis) -> list[tuple[str, str | None]]:
    """(name, article) of every instrument."""
    return [(one.name, one.article) for one in instruments(analysis) if isinstance(one, Instrument)]


MUST = [(language, text, wanted) for language in LANGUAGES for text, wanted in instrument_data(language)["must"]]
MUST_NOT = [(language, text) for language in LANGUAGES for text in instrument_data(language)["must_not"]]


@pytest.mark.parametrize(("language", "text", "wanted"), MUST)
def test_the_examples_of_the_word_lists(language: str, text: str, wanted: list[list[str]]) -> None:
    assert sorted(map(str, cited(analysis_of(text, language=language)))) == sorted(
        str((name, article)) for name, article in wanted
    )


@pytest.mark.parametrize(("language", "text"), MUST_NOT)
def test_the_examples_of_what_is_no_instrument(language: str, text: str) -> None:
    assert cited(analysis_of(text, language=language)) == []


@pytest.mark.parametrize(("text", "codes"), instrument_file("conventions")["must"])
def test_conventions_are_read_one_by_one(text: str, codes: list[str]) -> None:
    assert [one.code for one in convention_citations(text, 0, len(text))] == codes


@pytest.mark.parametrize("text", instrument_file("conventions")["must_not"])
def test_a_meeting_is_no_convention(text: str) -> None:
    assert convention_citations(text, 0, len(text)) == []


TEXTS = [
    ("en", "The Mines Act (Cap. 245) and sections 14(1) and 27(2)(c) of that Act.",
     [("Mines Act", None), ("Mines Act", "14(1)"), ("Mines Act", "27(2)(c)")]),
    ("en", "The Labour and Criminal Codes apply.", [("Labour Code", None), ("Criminal Code", None)]),
    ("en", "The Laws of 14 May 2015 and 3 December 2019.",
     [("Law of 14 May 2015", None), ("Law of 3 December 2019", None)]),
    ("en", "The Public Meetings Act (PMA) stands. Section 4 of the PMA is harsh.",
     [("Public Meetings Act", None), ("Public Meetings Act", "4")]),
    ("en", "It was declared illegal (Mines Code article 4).", [("Mines Code", "4")]),
    ("en", "The Harbour Safety (Cranes) Regulations 2019 and sections 6(3) and (4) of the Mines Act.",
     [("Harbour Safety (Cranes) Regulations 2019", None), ("Mines Act", "6(3)"), ("Mines Act", "6(4)")]),
    ("en", "A draft Labour Law was tabled. The Labour Law stands.", [("draft Labour Law", None), ("Labour Law", None)]),
    ("en", "The Mines Act, 1990 and the Mines Act are one.", [("Mines Act, 1990", None)]),
    ("en", "Section 9 of the Mines Act bans it, and the Mines Act stands.", [("Mines Act", "9")]),
    ("en", "Kazakhstan’s Labour Code and the Labour Code of Kazakhstan.", [("Labour Code", None)]),
    ("fr", "L’article 7 de la loi n° 98-11 du 3 février 1998 sur la grève. La loi stands.",
     [("loi n° 98-11 du 3 février 1998 sur la grève", "7")]),
    ("es", "El artículo 29, f), de la Ley de Organizaciones Sindicales.",
     [("Ley de Organizaciones Sindicales", "29, f)")]),
    ("ru", "Часть 2 статьи 12 УК и Уголовный кодекс.", [("Уголовный кодекс", "12(2)")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), TEXTS)
def test_what_is_cited(language: str, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert cited(analysis_of(text, language=language)) == wanted


def test_an_article_without_a_law_belongs_to_the_one_named_last() -> None:
    text = "The Mines Act is old. Section 4 bans strikes."
    assert cited(analysis_of(text)) == [("Mines Act", None), ("Mines Act", "4")]
    assert cited(analysis_of("Section 4 bans strikes.")) == []


def test_in_a_comment_articles_are_the_convention_s() -> None:
    title = "Night Work Convention, 1990 (No. 171)"
    analysis = analysis_of(
        f"{title} - Utopia", "Article 3. Protection.", "Articles 4 and 5 of the Convention.",
        kind=Kind.CEACR_COMMENT, conventions=("C171",),
    )  # fmt: skip
    assert cited(analysis) == [(title, None), (title, "3"), (title, "4"), (title, "5")]


def test_a_law_s_own_articles_are_its_title_s() -> None:
    analysis = analysis_of(
        "Article 1. Purpose", "As provided in Article 8 of this Law.", kind=Kind.LAW, title="Law on Unions"
    )
    assert cited(analysis) == [("Law on Unions", "8")]


def test_one_code_in_a_record_of_two_languages() -> None:
    analysis = analysis_of("The Criminal Code stands.", "Le Code pénal")
    assert cited(analysis)[0] == ("Criminal Code", None)
    assert core_of("Code pénal") == core_of("Criminal Code")


def test_an_instrument_carries_its_date_and_code() -> None:
    (decree,) = instruments(analysis_of("It broke Decree No. 5 of 3 May 2001."))
    assert isinstance(decree, Instrument)
    assert (decree.date, decree.code) == ("2001-05-03", None)
    (convention,) = instruments(analysis_of("It ratified Convention No. 29."))
    assert isinstance(convention, Instrument)
    assert convention.code == "C029"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Уголовного кодекса", "Уголовный кодекс"),
        ("Трудовому кодексу", "Трудовой кодекс"),
        ("Закона «О собраниях»", "Закон «О собраниях»"),
        ("УПК РФ", "Уголовно-процессуальный кодекс РФ"),
        ("Указом № 5 от 3 мая 2001 года", "Указ № 5"),
        ("Labour Code", "Labour Code"),
    ],
)
def test_russian_names_stand_in_the_nominative(written: str, name: str) -> None:
    assert nominative(written) == name


def test_the_number_and_sort_of_a_name() -> None:
    assert (number_of("Act No. 12 of 2014"), number_of("Decree 36/2018"), number_of("Mines Act")) == (
        "12",
        "36/2018",
        None,
    )
    assert (head_of("draft Labour Code"), head_of("loi n° 5"), head_of("Закон «О»")) == ("code", "law", "law")


WORDS = (
    "Section 4 and 5(2) of the Mines Act No. 12 2014 Code art. 3 , ( ) Convention loi n° du Law on Unions это статья"
)
PIECES = st.sampled_from(WORDS.split())


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30), st.sampled_from(LANGUAGES))
def test_citations_stand_in_the_text_and_do_not_overlap(pieces: list[str], language: str) -> None:
    text = " ".join(["Xx", *pieces])
    found = citations(text, 3, len(text), language)
    for one in found:
        assert 3 <= one.start < one.end <= len(text)
        assert one.name
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(one.evidence[0].words for one in instruments(analysis_of(text, language=language)))
