"""Every place that names a person is theirs and nobody else's."""

from __future__ import annotations

import pytest

from tests.extraction.reading_names import people_of

TIED = [
    ("Mr Tobrin Askavel spoke. Later Askavel left. T. Askavel was fined.", "en", "Tobrin Askavel", 3),
    ("Police arrested Ilvana Restok. Ms Restok’s house was searched.", "en", "Ilvana Restok", 2),
    ("Ms Anong Thepsiri was jailed. Ms Anong appealed.", "en", "Anong Thepsiri", 2),
    ("Суд осудил Тимура Велькина. Велькин не признал вину. Интервью с Т. Велькиным.", "ru", "Тимур Велькин", 3),
    ("Fue detenido Ramiro Ostrela Quintal. El Sr. Ostrela apeló.", "es", "Ramiro Ostrela Quintal", 2),
    ("Police arrested Omar Faruq Dost. Omar Faruq denied it.", "en", "Omar Faruq Dost", 2),
    ("The speech of Timur Velkin, a driver, was printed (речь Тимура Велькина).", "en", "Timur Velkin", 2),
]


@pytest.mark.parametrize(("text", "language", "name", "places"), TIED)
def test_short_forms_are_tied(text: str, language: str, name: str, places: int) -> None:
    (found,) = people_of(text, language)
    assert found.name == name
    assert len(found.mentions) == places


def test_two_bearers_of_a_surname_leave_it_untied() -> None:
    found = people_of("Mr Tobrin Askavel and Ms Ilvana Askavel were jailed. Askavel appealed.")
    assert [one.name for one in found] == ["Tobrin Askavel", "Ilvana Askavel"]
    assert [len(one.mentions) for one in found] == [1, 1]


def test_brothers_with_one_first_name_are_two_people() -> None:
    text = "Se investiga la muerte del Sr. Tiburcio Ramiro Ostrela. Fue herido el Sr. Tiburcio Danel Ostrela."
    assert [one.name for one in people_of(text, "es")] == ["Tiburcio Ramiro Ostrela", "Tiburcio Danel Ostrela"]


def test_a_title_and_surname_without_bearer_is_a_person() -> None:
    (found,) = people_of("His deputy, a Mr Quellish, was not there.")
    assert (found.name, found.titles, found.variants) == ("Quellish", ("Mr",), ("Mr Quellish",))


def test_roles_and_their_organisation() -> None:
    (found,) = people_of("Ilvana Restok, treasurer of the Tram Drivers' Guild (TDG), resigned.")
    assert found.roles == ("treasurer of the Tram Drivers' Guild",)
    assert found.organisation == "Tram Drivers' Guild"
    (other,) = people_of("Tram Drivers' Guild president Ilvana Restok resigned.")
    assert (other.roles, other.organisation) == (("president",), "Tram Drivers' Guild")


def test_names_with_titles_kept_apart() -> None:
    (found,) = people_of("The panel was led by Professor Halla Brinkvist-Oro of Orlo.")
    assert found.name == "Halla Brinkvist-Oro"
    assert found.titles == ("Professor",)
    assert "Professor Halla Brinkvist-Oro" in found.variants


def test_an_office_is_not_that_of_the_next_of_a_list() -> None:
    text = "The Minister of Inland Ports Quist, and Tellan attended. Police later held Mr Tellan."
    assert not any("Quist" in form for one in people_of(text) if one.name == "Tellan" for form in one.variants)


def test_signature_and_byline() -> None:
    text = (
        "Strike ends\n\nSefa Umbrel\n\nPublished 3 May 2014\n\nDockers went back.\n\nDaro Velkin\n\nGeneral Secretary"
    )
    assert [one.name for one in people_of(text)] == ["Sefa Umbrel", "Daro Velkin"]


LATER = " The strike went on for weeks, and the town was full of soldiers." * 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # an office before a surname fits only who holds it
        (f"Police beat the miner Hadim Orlovan.{LATER} In May President Orlovan pardoned nobody.", 2),
        (f"Voters elected Hadim Orlovan president.{LATER} In May President Orlovan pardoned nobody.", 1),
        (f"Police arrested the cook Vera Saiden.{LATER} In June Minister Saiden denied it.", 2),
        (f"Police arrested Vera Saiden.{LATER} Ms Saiden denied it.", 1),
        # who bears a surname is not the relative of that surname, whatever is said of the one beside the other
        ("Charges were urged against ex-President Orlovan’s son Hadim Orlovan. President Orlovan denied it.", 2),
        ("Police arrested Vera Saiden, and Saiden’s husband Tobin Saiden fled.", 2),
        # initials before given names written out are not spelt out by another given name
        ("Police held A.G. Santa Prita Tarvin, a cook. In March Ariel Tarvin, a mason, was jailed.", 2),
        # whose brother somebody is says nothing of another who has his given name
        ("Police arrested the editor Navim Jasti. Darel Afkin was jailed with his brother Navim.", 2),
    ],
)
def test_an_office_and_a_brother_are_tied_to_their_own(text: str, names: int) -> None:
    assert len(people_of(text)) == names


def test_a_longer_and_a_shorter_name_said_to_be_different_things_are_two_people() -> None:
    text = (
        "The court jailed the lawyer Omar Tellan for a speech. "
        "Separately, police questioned Omar Darik Tellan, the mayor of Orlo, about a shooting."
    )
    assert sorted(one.name for one in people_of(text)) == ["Omar Darik Tellan", "Omar Tellan"]


def test_given_names_that_many_bear_are_no_short_form() -> None:
    text = "Police arrested Mahmoud Hassan. In March Mahmoud Tarvin Hassan died in a cell, his lawyer said."
    assert len(people_of(text)) == 2
