"""Who got a penalty that is told before them: in lists, behind "for", beside their role, behind a Spanish verb."""

from __future__ import annotations

import pytest

from tests.extraction.marked_words import marked
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.values.statements import Sanction


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        (
            "en",
            "Verdict: one year in prison, a fine of 900 dollars and a five-year ban for [Anna Bell].",
            [("Anna Bell", "imprisonment"), ("Anna Bell", "fine"), ("Anna Bell", "ban")],
        ),
        (
            "fr",
            "Verdict : un an de prison, 900 euros d’amende et cinq ans d’inéligibilité pour [Anna Bell].",
            [("Anna Bell", "imprisonment"), ("Anna Bell", "fine"), ("Anna Bell", "ban")],
        ),
        (
            "es",
            "El fallo: un año de cárcel, multa de 900 dólares y cinco años de inhabilitación para [Anna Bell].",
            [("Anna Bell", "imprisonment"), ("Anna Bell", "fine"), ("Anna Bell", "ban")],
        ),
        ("en", "Three years in prison for [Anna Bell] and two years in prison for [Carl Dow].", None),
        ("fr", "Deux ans ferme pour [Anna Bell].", [("Anna Bell", "imprisonment")]),
        ("fr", "Deux ans ferme pour un vol dans le magasin de [Anna Bell].", []),
        ("fr", "Deux ans ferme pour outrage au préfet [Anna Bell].", []),
        ("en", "Two years in prison for libel of minister [Anna Bell].", []),
        ("en", "Two years in prison for union chair [Anna Bell].", [("Anna Bell", "imprisonment")]),
        ("es", "Dos años de cárcel para el autor del ataque contra [Anna Bell].", []),
        (
            "en",
            "The court put the branch secretary, [Anna Bell], behind bars for ninety days.",
            [("Anna Bell", "imprisonment")],
        ),
        (
            "es",
            "Pasará nueve años tras las rejas el vocero de los mineros, [Anna Bell].",
            [("Anna Bell", "imprisonment")],
        ),
        ("ru", "С {Союза пекарей} взыскали 900 рублей в счёт возмещения ущерба.", [("Союза пекарей", "damages")]),
        ("ru", "{Союз пекарей} оштрафован на 900 рублей.", [("Союз пекарей", "fine")]),
    ],
)
def test_who_got_it(language: str, words: str, told: list[tuple[str, str]] | None) -> None:
    found = [(one.person, str(one.type)) for one in sanctions(marked(words, language)) if isinstance(one, Sanction)]
    if told is None:
        assert ("Anna Bell", "imprisonment") in found
        assert ("Carl Dow", "imprisonment") in found
    else:
        assert sorted(found, key=str) == sorted(told)
