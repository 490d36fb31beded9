"""Figures: the examples beside the word lists, and how numbers lean on one another. Sentences are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.one_passage import analysis_of
from tripartite.extraction.counting.figures import figures
from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.values.statements import Figure


def read(text: str, language: str = "en") -> list[Figure]:
    """The figures of one paragraph."""
    return [one for one in figures(analysis_of(text, language=language)) if isinstance(one, Figure)]


def counts(text: str, language: str = "en") -> list[tuple[float, str]]:
    """(quantity, measure) of every figure that is more than a plain count."""
    return [(one.quantity, str(one.measure)) for one in read(text, language) if one.measure != "other"]


#: Sentences of the four languages with what their numbers count, written before the rules were tried on them.
TOLD = json.loads((Path(__file__).parent / "told_numbers.json").read_text(encoding="utf-8"))
ALIKE = {"participants": "strikers", "detained": "arrested"}


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_what_numbers_tell_in_four_languages(language: str, text: str, wanted: list[tuple[float, str]]) -> None:
    found = [(quantity, ALIKE.get(measure, measure)) for quantity, measure in counts(text, language)]
    assert [one for quantity, measure in wanted if (one := (quantity, ALIKE.get(measure, measure))) not in found] == []


FAMILIES = [(language, one) for language in LANGUAGES for one in room("figures", language)["families"]]
MUST = [(language, one["measure"], *case) for language, one in FAMILIES for case in one["must"]]
MUST_NOT = [(language, one["measure"], *case) for language, one in FAMILIES for case in one["must_not"]]


@pytest.mark.parametrize(("language", "measure", "text", "quantity"), MUST)
def test_the_examples_of_the_word_lists(language: str, measure: str, text: str, quantity: float) -> None:
    assert (quantity, measure) in counts(text, language)


@pytest.mark.parametrize(("language", "measure", "text", "quantity"), MUST_NOT)
def test_the_examples_of_what_is_not_counted_so(language: str, measure: str, text: str, quantity: float) -> None:
    assert (quantity, measure) not in counts(text, language)


SENTENCES = [
    ("en", "Membership fell from 22,000 to fewer than 8,000.", [(22000, "members"), (8000, "members")]),
    ("es", "El número de afiliados pasó de 5.200 en 2015 a 3.800 en 2021.", [(5200, "members"), (3800, "members")]),
    ("fr", "Le nombre de syndiqués est tombé de 9 500 à 4 200.", [(9500, "members"), (4200, "members")]),
    ("ru", "Численность организации сократилась с 4 тысяч до 1200 членов.", [(4000, "members"), (1200, "members")]),
    ("en", "Soldiers shot dead two boys (ages 13 and 15) at the gate.", [(2, "killed")]),
    ("fr", "Deux ouvriers âgés de 19 et 22 ans ont été tués.", [(2, "killed")]),
    ("ru", "Убиты трое рабочих в возрасте от 20 до 35 лет.", [(3, "killed")]),
    ("es", "Los heridos sumaron diecisiete.", [(17, "injured")]),
    ("es", "En 2019 cerca de 240 obreros fueron detenidos entre el 3 y el 9 de marzo.", [(240, "arrested")]),
    ("en", "Police killed two men and arrested three others, including one woman.",
     [(2, "killed"), (3, "arrested"), (1, "arrested")]),
    ("en", "The ministry dismissed 15,000 clerks and 300 judges.", [(15000, "dismissed"), (300, "dismissed")]),
    ("en", "More than 30 miners were killed, 12 of them in the north.", [(30, "killed"), (12, "killed")]),
    ("en", "Two of the six arrested were later charged with riot.", [(2, "prosecuted"), (6, "arrested")]),
    ("en", "Two leaders were arrested and charged with riot.", [(2, "arrested"), (2, "prosecuted")]),
    ("en", "We hold the names of 16 dead; ministers acknowledge nine.", [(16, "killed"), (9, "killed")]),
    ("en", "That 41 men, and not 130 as has been claimed, were held under guard.", [(41, "detained")]),
    ("en", "Over 2,000 miners in three pits went on strike.", [(2000, "strikers")]),
    ("en", "A driver, 34, died and a winch man of 46, hurt in the crush, left.", []),
    ("en", "There were no arrests.", [(0, "arrested")]),
    ("en", "The union had tried three times to register.", [(3, "attempts")]),
    ("en", "The rate was 250 deaths per 100,000 births.", []),
    ("en", "A picket of 20 members of the armed forces watched.", []),
    ("fr", "Le syndicat fait état de 38 blessés, dont un gendarme, et d’une soixantaine d’arrestations.",
     [(38, "injured"), (1, "injured"), (60, "arrested")]),
    ("fr", "Le préfet n’en admet que dix.", []),
    ("es", "La policía detuvo a más de 60 huelguistas, entre ellos 12 mujeres.", [(60, "arrested"), (12, "arrested")]),
    ("ru", "Число погибших достигло 8, пострадали 45 человек.", [(8, "killed"), (45, "injured")]),
    ("ru", "Бастовало 380 рабочих, по версии дирекции – 96.", [(380, "strikers"), (96, "strikers")]),
    ("ru", "Уволены 57 ткачих; фабрика называет цифру 40.", [(57, "dismissed"), (40, "dismissed")]),
    ("es", "Hubo 850 huelguistas; la firma cifra en 310.", [(850, "strikers"), (310, "strikers")]),
    ("fr", "Quelque 900 dockers ont fait grève ; le port n’en a vu que 350.", [(900, "strikers"), (350, "strikers")]),
    ("en", "Some 900 dockers went on strike. Police say there were 350.", [(900, "strikers"), (350, "strikers")]),
    ("en", "The college served 18 with termination letters.", [(18, "dismissed")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), SENTENCES)
def test_what_each_number_of_a_sentence_counts(language: str, text: str, wanted: list[tuple[float, str]]) -> None:
    assert counts(text, language) == wanted


def test_a_figure_is_an_interval_with_its_words_origin_and_date() -> None:
    text = "On 3 May 2019, according to the union, at least 14 pilots were dismissed."
    figure = next(one for one in read(text) if one.measure == "dismissed")
    assert (figure.low, figure.high, figure.qualifier) == (14, None, "at-least")
    assert (figure.event_date, figure.attribution, figure.of) == ("2019-05-03", ("union",), "pilots")
    assert text[figure.evidence[0].start : figure.evidence[0].end] == "at least 14 pilots were dismissed"


def test_the_only_date_of_the_sentence_before_is_taken() -> None:
    figure = read("Soldiers came on 3 May 2019. Two men were shot dead.")[-1]
    assert (figure.quantity, figure.event_date) == (2, "2019-05-03")


def test_a_participle_is_no_decree() -> None:
    assert read("Neuf dockers ont été arrêtés le 3 mai 2019.", "fr")[0].event_date == "2019-05-03"


def test_a_deadline_dates_no_figure() -> None:
    assert [one.event_date for one in read("Police hold 12 men until 3 May 2019.")] == [None]


def test_percentages_and_money_are_plain_counts_with_a_unit() -> None:
    found = read("Some 40 per cent of staff paid US$30 each.")
    assert [(one.quantity, one.unit, str(one.measure)) for one in found] == [(40, "%", "other"), (30, "USD", "other")]


def test_a_table_is_no_claim() -> None:
    assert read(" ".join(f"{number} killed," for number in range(300))) == []


WORDS = "12 at least two hundred miners were killed arrested , and of whom ; not police dismissed the . dont morts 3"
PIECES = st.sampled_from(WORDS.split())


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=30), st.sampled_from(LANGUAGES))
def test_every_figure_quotes_its_number(pieces: list[str], language: str) -> None:
    for one in read(" ".join(["Xx", *pieces]), language):
        assert one.evidence[0].words
        assert one.low is None or one.high is None or one.low <= one.high


@pytest.mark.parametrize(
    ("text", "language", "quantity", "date"),
    [
        ("In 2019 the port counted 10 dockers killed, down from 24 in 2018.", "en", 10, "2019"),
        ("Forty dockers were injured, compared with 52 in 2017.", "en", 40, None),
    ],
)
def test_the_year_compared_with_is_not_the_figures_own(
    text: str, language: str, quantity: float, date: str | None
) -> None:
    (one,) = [one for one in read(text, language) if one.quantity == quantity and one.measure != "other"]
    assert one.event_date == date
