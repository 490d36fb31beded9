"""Countries in running text: four languages, cases, adjectives, former names, and what only looks like a country."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.text.countries import countries_in, country_name, country_named


def codes(text: str) -> list[str]:
    return [one.code for one in countries_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union of Burma (Myanmar) wrote to the Ivorian minister.", ["MMR", "MMR", "CIV"]),
        ("Côte d’Ivoire and Cote d'Ivoire are one; so are Turkey and Türkiye.", ["CIV", "CIV", "TUR", "TUR"]),
        ("DEMOCRATIC REPUBLIC OF THE CONGO is not the Congo.", ["COD", "COG"]),
        ("A strike in Papua New Guinea, not in Guinea or Guinea-Bissau.", ["PNG", "GIN", "GNB"]),
        ("The U.S. embassy paid US$40,000 and US officials left.", ["USA", "USA"]),
        ("Nigerien dockers met Nigerian dockers in the Niger Delta.", ["NER", "NGA"]),
        ("Les autorités béninoises et l’Ethiopie ont répondu aux États-Unis.", ["BEN", "ETH", "USA"]),
        ("PEROU : la centrale péruvienne est dissoute.", ["PER", "PER"]),
        ("Una dirigente hondureña y dos sindicalistas colombianos del Perú.", ["HND", "COL", "PER"]),
        ("В Казахстане и Республике Беларусь белорусские профсоюзы закрыты.", ["KAZ", "BLR", "BLR"]),
        ("ТАДЖИКИСТАН: доклад о Соединённых Штатах Америки и Кот-д’Ивуаре", ["TJK", "USA", "CIV"]),
        ("Того же мнения держались докеры.", []),
        ("New Mexico, Latin American unions and the Indian Ocean", []),
        ("Mr Jordan spoke in Jordan.", ["JOR"]),
        ("Mauricio Paredes no estuvo en Mauricio.", ["MUS"]),
        ("They polish the best turkey in the house.", []),
    ],
)
def test_countries_in(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Venezuela (Bolivarian Republic of)", "VEN"),
        ("Korea, Democratic People's Republic of", "PRK"),
        ("Congo, Democratic Republic of the", "COD"),
        ("la République démocratique du Congo", "COD"),
        ("the Netherlands", "NLD"),
        ("l’Équateur", "ECU"),
        ("Iran (République islamique d’)", "IRN"),
        ("Kazakh", None),
        ("France and Spain", None),
        ("Ruritania", None),
    ],
)
def test_country_named(words: str, code: str | None) -> None:
    assert country_named(words) == code


def test_a_name_over_a_break_is_one_country() -> None:
    text = "Worker member, United\n\nStates of America –"
    assert [(text[one.start : one.end], one.code) for one in countries_in(text)] == [
        ("United\n\nStates of America", "USA")
    ]


def test_names_in_four_languages() -> None:
    assert [country_name("KGZ", language) for language in ("en", "fr", "es", "ru")] == [
        "Kyrgyzstan",
        "Kirghizistan",
        "Kirguistán",
        "Киргизия",
    ]
    assert country_name("ZZZ") is None


@given(st.text(max_size=200))
def test_mentions_lie_in_order_inside_the_text(text: str) -> None:
    at = 0
    for one in countries_in(text):
        assert at <= one.start < one.end <= len(text)
        at = one.end
