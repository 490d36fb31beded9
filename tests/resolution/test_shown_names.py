"""Under which name an actor is shown to readers of four languages."""

from __future__ import annotations

import pytest

from tripartite.resolution.actors import actors_of, in_language
from tripartite.resolution.matching import Naming, initials_of
from tripartite.resolution.people import may_be, person_name
from tripartite.resolution.shown_names import language_of, shown_name


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Union of Ferry Workers", "en"),
        ("Syndicat des passeurs du lac", "fr"),
        ("Sindicato de los Barqueros", "es"),
        ("Профсоюз паромщиков", "ru"),
        ("Vesna", None),
    ],
)
def test_the_language_of_a_name(name: str, language: str | None) -> None:
    assert language_of(name) == language


BODY = {
    "Union of Ferry Workers": 1,
    "Syndicat des passeurs du lac": 4,
    "Sindicato de los Barqueros": 2,
    "Профсоюз паромщиков": 3,
}


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "Union of Ferry Workers"),
        ("fr", "Syndicat des passeurs du lac"),
        ("es", "Sindicato de los Barqueros"),
        ("ru", "Профсоюз паромщиков"),
    ],
)
def test_a_body_is_shown_in_the_readers_language(language: str, shown: str) -> None:
    assert shown_name("organisations", BODY, language) == shown


def test_a_person_is_shown_with_the_surname_where_most_have_it() -> None:
    uses = {"Adarina Quill": 1, "Адарина Квилл": 1}
    assert shown_name("people", uses) == "Adarina Quill"
    assert shown_name("people", {"Quill Adarina": 3, "Adarina Quill": 2, "Adarina B. Quill": 2}).endswith("Quill")
    assert shown_name("people", uses, "ru") == "Адарина Квилл"


def test_an_actor_keeps_its_other_names() -> None:
    namings = [
        Naming(key=str(number), document=str(number), sort="organisations", name=name, acronyms=("FFT",), country="XRU")
        for number, name in enumerate(["Federation of Free Trade Unions", "Fédération des syndicats libres"])
    ]
    (actor,) = actors_of(namings)
    assert actor.name == "Federation of Free Trade Unions"
    french = in_language(actor, "fr")
    assert french.name == "Fédération des syndicats libres"
    assert french.names == actor.names


def test_an_acronym_joins_the_one_body_whose_initials_it_is() -> None:
    assert initials_of("Industrial Trade Union of Ferry and Harbour Workers") == "itufhw"
    namings = [
        Naming("1", "1", "organisations", "Industrial Trade Union of Ferry and Harbour Workers", country="XRU"),
        Naming("2", "2", "organisations", "ITUFHW", acronyms=("ITUFHW",), country="XRU"),
    ]
    (actor,) = actors_of(namings)
    assert len(actor.statements) == 2


def test_a_courtesy_is_no_given_name() -> None:
    assert may_be(person_name("Mr Yeleussov"), person_name("Amir Yeleusov"))
