"""Names of bodies say the same, or set themselves apart."""

from __future__ import annotations

import pytest

from tripartite.extraction.naming.name_words import listed
from tripartite.extraction.naming.state_offices import state_office
from tripartite.resolution.bodies import in_conflict, languages_of, part_of_meaning, same_meaning


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Federation of Railway Workers", "Fédération des cheminots"),
        ("Industrial Union of Employees in the Sugar Sector", "Industrial Trade Union of Sugar Workers"),
        ("Ministry of Justice", "Justice Ministry"),
        ("Ministry of Justice", "Ministère de la Justice"),
        ("Ministry of Justice", "Министерство юстиции"),
        ("Sindicato Nacional de Trabajadores de la Salud", "National Union of Health Workers"),
        ("Federation of Trade Unions of Mongolia", "Federation of Trade Unions"),
        ("Независимый профсоюз горняков", "Independent Union of Miners"),
    ],
)
def test_names_that_say_the_same(a: str, b: str) -> None:
    assert same_meaning(a, b)
    assert same_meaning(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Confederation of Free Trade Unions", "Confederation of Independent Trade Unions"),
        ("Federation of Trade Unions", "Confederation of Trade Unions"),
        ("Union of Dock Workers of Port Sable", "Union of Dock Workers"),
        ("Union of Dock Workers of Port Sable", "Union of Dock Workers of Karagash"),
        ("Ministry of Labour", "Ministry of Justice"),
        ("Supreme Court", "Constitutional Court"),
        ("National Union of Teachers", "National Union of Miners"),
        ("Trade Union", "Workers Union"),
    ],
)
def test_names_that_do_not(a: str, b: str) -> None:
    assert not same_meaning(a, b)


def test_a_ministry_may_be_shortened_but_not_a_court_of_a_town() -> None:
    assert part_of_meaning("Ministry of Labour", "Ministry of Labour and Social Protection")
    assert not part_of_meaning("District Court", "Karagash District Court")


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("Labour Ministry", "Ministry of Labour and Social Protection", True),
        ("Министерство труда", "Министерство труда и социальной защиты", True),
        ("Ministère du Travail", "Ministère du Travail, de l’Emploi et de la Protection sociale", True),
        ("Ministry of Labour and Social Protection", "Ministry of Labour and Social Protection of Population", True),
        ("Honour Council", "Ministry of Justice Honour Council", True),
        ("Foreign Ministry", "Ministry of Labour and Foreign Trade", False),
        ("Prison Department", "Department of Prison Health", False),
        ("Council for Planning", "General Secretariat of the Council for Planning", False),
        ("Department of Labour", "Domestic Labour Department", False),
        ("Prison Commissioner", "Prison Commissioner of Welfare", False),
        ("Department of State", "State Department for Labour", False),
    ],
)
def test_a_shortened_name_loses_what_names_lose(short: str, full: str, fits: bool) -> None:
    assert part_of_meaning(short, full) is fits


def test_names_without_links_have_a_language_too() -> None:
    assert languages_of("Special Investigation Service") & languages_of("State Inspector’s Service")
    assert languages_of("Confederación Sindical") == {"es"}


def test_journalists_are_not_the_press() -> None:
    assert not same_meaning("National Press Association", "Association of Journalists")
    assert same_meaning("Union of Journalists", "Sindicato de Periodistas")


def test_rivals_are_in_conflict() -> None:
    assert in_conflict("Confederation of Free Unions", "Confederation of Independent Unions")
    assert not in_conflict("Federation of Unions", "National Federation of Unions")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sindicato de Trabajadores de la Maquila del Valle", "Union of Maquila Workers of the Valley"),
        ("Ошский областной профсоюз строителей", "Union of Construction Workers of the Osh Region"),
        ("Palm Agro-industry Workers' Union", "Sindicato de Trabajadores de la Agroindustria de la Palma"),
    ],
)
def test_translations_with_endings_of_their_own_say_the_same(a: str, b: str) -> None:
    assert same_meaning(a, b)


def test_what_no_list_translates_is_no_conflict_between_languages() -> None:
    assert not in_conflict("Union of Weighbridge Staff", "Sindicato de Basculeros del Camino")
    assert in_conflict("Union of Weighbridge Staff", "Union of Towpath Staff")
    assert in_conflict("Free Union of Weighbridge Staff", "Sindicato Independiente de Basculeros")


def offices() -> list[tuple[str, str, bool]]:
    data = listed("state_offices")
    return [
        (key, name, fits)
        for key, office in data["offices"].items()
        for field, fits in (("must", True), ("must_not", False))
        for name in office[field]
    ]


@pytest.mark.parametrize(("office", "name", "fits"), offices())
def test_offices_of_the_state(office: str, name: str, fits: bool) -> None:
    assert (state_office(name) == office) is fits


def test_several_ministries_are_none_of_them() -> None:
    assert not part_of_meaning("Ministry of Justice", "Ministries of Justice and Health")
    assert not same_meaning("Ruritanian National Party", "Ruritanian Workers Party")
