"""Numbers in running text: values, qualifiers, ranges, money. Sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tripartite.text.numbers import crowded, numbers


def read(text: str, language: str = "en") -> list[tuple[float, str]]:
    """(quantity, qualifier) of every number."""
    return [(one.quantity, str(one.qualifier)) for one in numbers(text, 0, len(text), language)]


VALUES = [
    ("en", "8,000 people", [8000]),
    ("en", "2.3 million members", [2300000]),
    ("en", "17.29m. inhabitants", [17290000]),
    ("en", "Twenty-three workers and one hundred and five men", [23, 105]),
    ("en", "two and three", [2, 3]),
    ("en", "one and a half million", [1500000]),
    ("en", "two thirds of them", [0.6667]),
    ("fr", "1 500 personnes", [1500]),
    ("fr", "9,4 millions", [9400000]),
    ("fr", "un millier et demi", [1500]),
    ("fr", "quatre-vingt-dix-sept", [97]),
    ("fr", "soixante-dix", [70]),
    ("fr", "vingt et un", [21]),
    ("es", "1.500 trabajadores", [1500]),
    ("es", "1,5 millones", [1500000]),
    ("es", "treinta y uno", [31]),
    ("es", "mil doscientos", [1200]),
    ("ru", "1 500 человек", [1500]),
    ("ru", "полторы тысячи", [1500]),
    ("ru", "двадцать три", [23]),
    ("ru", "сто двадцать пять", [125]),
    ("ru", "о семистах рабочих", [700]),
    ("ru", "1,2 млн членов", [1200000]),
]


@pytest.mark.parametrize(("language", "text", "values"), VALUES)
def test_the_value_of_a_number(language: str, text: str, values: list[float]) -> None:
    assert [value for value, _ in read(text, language)] == values


QUALIFIERS = [
    ("en", "at least 16 miners", (16, "at-least")),
    ("en", "at least another 12", (12, "at-least")),
    ("en", "upwards of 2,000", (2000, "more-than")),
    ("en", "over a dozen", (12, "more-than")),
    ("en", "hundreds of miners", (100, "more-than")),
    ("en", "dozens of miners", (12, "more-than")),
    ("en", "just under 2,900", (2900, "nearly")),
    ("en", "almost all 37", (37, "nearly")),
    ("en", "some 600 miners", (600, "about")),
    ("en", "as many as 80", (80, "up-to")),
    ("en", "no more than ten", (10, "up-to")),
    ("en", "never admitted to more than 1,700", (1700, "up-to")),
    ("en", "a dozen or more", (12, "at-least")),
    ("fr", "plus de 1 600 mineurs", (1600, "more-than")),
    ("fr", "une soixantaine d’arrestations", (60, "about")),
    ("fr", "près de 1 150 membres", (1150, "nearly")),
    ("fr", "quelque 4 600 marins", (4600, "about")),
    ("fr", "jusqu’à 15 jours", (15, "up-to")),
    ("fr", "quelques centaines", (100, "more-than")),
    ("es", "al menos 12", (12, "at-least")),
    ("es", "unos 1.500", (1500, "about")),
    ("es", "más de dos mil", (2000, "more-than")),
    ("es", "casi 300", (300, "nearly")),
    ("ru", "не менее тридцати", (30, "at-least")),
    ("ru", "свыше 9 тысяч", (9000, "more-than")),
    ("ru", "до 700 тыс.", (700000, "up-to")),
    ("ru", "около двух с половиной тысяч", (2500, "about")),
    ("ru", "десятки рабочих", (12, "more-than")),
]


@pytest.mark.parametrize(("language", "text", "wanted"), QUALIFIERS)
def test_how_exactly_a_number_is_given(language: str, text: str, wanted: tuple[float, str]) -> None:
    assert read(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "10 to 15 miners", 10, 15),
        ("en", "between 200 and 300", 200, 300),
        ("en", "500-600 miners", 500, 600),
        ("fr", "entre 10 et 15", 10, 15),
        ("ru", "от 10 до 15", 10, 15),
    ],
)
def test_the_ends_of_a_range_are_bounds(language: str, text: str, low: float, high: float) -> None:
    assert read(text, language) == [(low, "at-least"), (high, "up-to")]


@pytest.mark.parametrize(
    ("language", "text", "quantity", "unit"),
    [
        ("en", "a fine of US$26,300", 26300, "USD"),
        ("en", "€5 million", 5000000, "EUR"),
        ("en", "14 million tugrik", 14000000, "MNT"),
        ("en", "1,250 rupees", 1250, "rupees"),
        ("en", "12 per cent of staff", 12, "%"),
        ("fr", "200 000 francs CFA", 200000, "francs CFA"),
        ("ru", "300 рублей", 300, "roubles"),
    ],
)
def test_money_and_percentages_have_a_unit(language: str, text: str, quantity: float, unit: str) -> None:
    (found,) = numbers(text, 0, len(text), language)
    assert (found.quantity, found.unit) == (quantity, unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "articles 402 and 403 of Act No. 12"),
        ("en", "Conventions Nos. 87 and 98"),
        ("en", "on 16 December 2011 and in 2012"),
        ("en", "from 2 to 6 March"),
        ("en", "the 23rd and 1st"),
        ("en", "section 9(3)"),
        ("en", "31-12-2015"),
        ("fr", "le 1er mai et la loi n° 12"),
        ("ru", "статья 402 и № 87"),
    ],
)
def test_dates_ordinals_and_references_are_no_numbers(language: str, text: str) -> None:
    assert read(text, language) == []


def test_a_table_is_crowded() -> None:
    text = "1, 2, 3, 4, 5, 6"
    assert crowded(text, 0, len(text), "en", 5)
    assert not crowded(text, 0, len(text), "en", 6)


WORDS = "12 1,200 two hundred and a half dozen over at least % US$ € 2011 No. to – cent vingt et un mil сто тысяч до от"
PIECES = st.sampled_from(WORDS.split())


@settings(deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["en", "fr", "es", "ru", "de"]))
def test_numbers_stand_in_the_text_in_order(pieces: list[str], language: str) -> None:
    text = "Xx " + " ".join(pieces)
    found = numbers(text, 3, len(text), language)
    for one in found:
        assert 3 <= one.start <= one.core[0] < one.core[1] <= one.end <= len(text)
        assert text[one.start : one.end] == one.words
        assert one.quantity >= 0
    assert [one.core for one in found] == sorted(one.core for one in found)


@settings(deadline=None)
@given(st.text(max_size=120), st.sampled_from(["en", "fr", "es", "ru"]))
def test_nothing_makes_the_reading_of_numbers_fail(text: str, language: str) -> None:
    assert all(one.words for one in numbers(text, 0, len(text), language))
