"""Namings come together for a reason, never against a person's word, and never across what sets them apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tripartite.resolution.actors import actors_of
from tripartite.resolution.matching import Judged, Naming, matched


def person(key: str, name: str, *variants: str, country: str = "ARM") -> Naming:
    return Naming(key, f"document-{key}", "people", name, (), variants, "", country)


def body(key: str, name: str, *acronyms: str, sort: str = "union", country: str = "ARM") -> Naming:
    return Naming(key, f"document-{key}", "organisations", name, acronyms, (), sort, country)


def together(*namings: Naming, judged: tuple[Judged, ...] = ()) -> set[frozenset[str]]:
    found = matched(namings, judged).clusters
    return {frozenset(one.key for one in members) for members, _ in found if len(members) > 1}


def test_a_short_name_joins_the_only_person_it_fits() -> None:
    full, short = person("1", "Darina Olkhovska"), person("2", "D. Olkhovska")
    assert together(full, short) == {frozenset("12")}


def test_a_short_name_that_fits_two_people_joins_neither_and_goes_to_a_person() -> None:
    namings = (person("1", "Darina Olkhovska"), person("2", "Denys Olkhovska"), person("3", "D. Olkhovska"))
    assert together(*namings) == set()
    assert {one.left.key for one in matched(namings).doubts} == {"3"}


def test_brothers_are_never_made_one_by_a_name_that_fits_both() -> None:
    luz, ines, ana = person("1", "Ana Luz Duarte"), person("2", "Ana Inés Duarte"), person("3", "Ana Duarte")
    for order in ((luz, ines, ana), (ana, luz, ines), (ines, ana, luz)):
        assert together(*order) == set()
        assert {one.left.key for one in matched(order).doubts} == {"3"}
    assert together(luz, ana) == {frozenset("13")}


def test_a_name_told_apart_in_its_own_document_joins_the_other_person() -> None:
    luz, ines = person("1", "Ana Luz Duarte"), person("2", "Ana Inés Duarte")
    ana = Naming("3", "retold", "people", "Ana Duarte", country="ARM")
    sister = Naming("4", "retold", "people", "Inés Duarte", country="ARM")
    assert together(luz, ines, ana, sister) == {frozenset("13"), frozenset("24")}


def test_two_shortenings_of_one_full_name_meet_in_it() -> None:
    one, other, full = person("1", "Ana Luz Duarte"), person("2", "Ana Duarte Paz"), person("3", "Ana Luz Duarte Paz")
    assert together(one, other) == set()
    assert together(one, other, full) == {frozenset("123")}


def test_the_same_name_in_another_country_is_another_body() -> None:
    one, other = body("1", "Ministry of Justice"), body("2", "Ministry of Justice", country="BLR")
    assert together(one, other) == set()


def test_a_body_of_the_world_is_one_everywhere() -> None:
    one = body("1", "International Labour Organization", "ILO", sort="igo")
    other = body("2", "Organisation internationale du Travail", "OIT", sort="igo", country="BLR")
    assert together(one, other) == {frozenset("12")}


def test_an_acronym_joins_its_only_bearer() -> None:
    assert together(body("1", "Union of Harbour Pilots", "UHP"), body("2", "UHP")) == {frozenset("12")}


def test_rivals_with_one_acronym_stay_apart_and_go_to_a_person() -> None:
    one = body("1", "Confederation of Free Unions", "CIU")
    other = body("2", "Confederation of Independent Unions", "CIU")
    assert together(one, other) == set()
    assert len(matched((one, other)).doubts) == 1


def test_rivals_whose_names_have_the_same_words_stay_two_whatever_translation_fits_both() -> None:
    one = body("1", "Syndicat national des pilotes libres du lac", "SNPLL")
    other = body("2", "Syndicat national des pilotes du lac libre", "SNPL")
    english = body("3", "National Union of Free Pilots of the Lac", "SNPLL")
    for order in ((one, other, english), (english, other, one), (other, english, one)):
        assert together(*order) == {frozenset("13")}


def test_a_persons_word_outranks_every_rule() -> None:
    a, b = person("1", "Darina Olkhovska"), person("2", "Darina Olkhovska")
    assert together(a, b) == {frozenset("12")}
    assert together(a, b, judged=(Judged("1", "2", "different"),)) == set()
    c = person("3", "Grace Okello")
    assert together(a, c, judged=(Judged("1", "3", "same"),)) == {frozenset("13")}


def test_every_merge_carries_its_reason() -> None:
    namings = (person("1", "Darina Olkhovska"), person("2", "Olkhovska, Darina"), body("3", "UHP"))
    for actor in actors_of(namings):
        assert bool(actor.reasons) == (len(actor.statements) > 1)


NAMES = st.sampled_from(
    ["Darina Olkhovska", "D. Olkhovska", "Olkhovska", "Yerlan Tabykov", "Ерлан Табыков", "Aung Min"]
)


@given(st.lists(NAMES, max_size=8), st.randoms())
def test_every_naming_ends_in_one_actor_whatever_the_order(names: list[str], random: object) -> None:
    namings = [person(str(number), name) for number, name in enumerate(names)]
    keys = sorted(key for actor in actors_of(namings) for key in actor.statements)
    assert keys == sorted(one.key for one in namings)
    assert together(*namings) == together(*reversed(namings))


def test_the_government_by_adjective_is_the_government_of_the_country() -> None:
    one = body("1", "Algerian Government", sort="government-body", country="DZA")
    other = body("2", "Government of Algeria", sort="government-body", country="DZA")
    neighbour = body("3", "Tunisian Government", sort="government-body", country="DZA")
    ministry = body("4", "Algerian Government Office of Fisheries", sort="government-body", country="DZA")
    assert together(one, other, neighbour, ministry) == {frozenset("12")}


def test_a_possessive_ending_is_no_part_of_a_name() -> None:
    assert together(body("1", "Union of Harbour Pilots’"), body("2", "Union of Harbour Pilots")) == {frozenset("12")}
    committee = body("3", "Committee of Experts’s", sort="igo")
    assert together(committee, body("4", "Committee of Experts’", sort="igo")) == {frozenset("34")}


def test_an_office_before_a_surname_fits_only_who_holds_it() -> None:
    cook = Naming("1", "d1", "people", "Selma Orlovan", country="ARM", roles=("cook",))
    head = Naming("2", "d2", "people", "Orlovan", country="ARM", roles=("President",))
    full = Naming("3", "d3", "people", "Hadim Orlovan", country="ARM", roles=("former president",))
    later = Naming("4", "d4", "people", "Orlovan", country="ARM", roles=("President",))
    assert together(cook, head) == set()
    assert {one.reason for one in matched((cook, head)).doubts} == {"the surname fits, the office does not"}
    assert together(cook, head, full) == {frozenset("23")}
    assert together(cook, head, later) == {frozenset("24")}


def test_a_name_without_its_last_part_is_doubtful_where_people_go_by_it() -> None:
    def two(country: str) -> tuple[Naming, Naming]:
        short, long = (
            person("1", "Nusrat Jalvani", country=country),
            person("2", "Nusrat Jalvani Rafti", country=country),
        )
        return short, long

    assert together(*two("BGD")) == set()
    assert len(matched(two("BGD")).doubts) == 1
    assert together(*two("PER")) == {frozenset("12")}


def test_a_name_without_any_part_is_doubtful_where_every_part_tells() -> None:
    full, less = (
        person(key, name, country="VNM") for key, name in (("1", "Tran Orlo Trong Nhi"), ("2", "Tran Trong Nhi"))
    )
    assert together(full, less) == set()
    assert len(matched((full, less)).doubts) == 1


def test_two_spellings_in_one_document_with_unlike_roles_are_two() -> None:
    one = Naming("1", "told", "people", "Artur Orlovan", country="ARM", roles=("conscript",))
    other = Naming("2", "told", "people", "Arthur Orlovan", country="ARM", roles=("television journalist",))
    assert together(one, other) == set()
    assert len(matched((one, other)).doubts) == 1


def test_whom_one_document_tells_apart_are_two() -> None:
    one = Naming("1", "same", "people", "Omar Tellan", country="ARM")
    other = Naming("2", "same", "people", "Omar Darik Tellan", country="ARM")
    assert together(one, other) == set()
    assert {doubt.reason for doubt in matched((one, other)).doubts} == {"one document tells them apart"}


def test_a_short_form_is_a_body_s_in_its_own_document_only() -> None:
    women = Naming(
        "1", "d1", "organisations", "National Commission of Working Women", (), ("National Commission",), "ngo", "ARM"
    )
    other = Naming(
        "2", "d2", "organisations", "National Commission against Graft", (), ("National Commission",), "ngo", "ARM"
    )
    assert together(women, other) == set()


def test_two_bodies_of_one_document_are_never_joined_by_a_third() -> None:
    general = Naming("1", "d1", "organisations", "General Confederation of Salt Workers", (), (), "union-centre", "ARM")
    other = Naming("2", "d1", "organisations", "Confederation of Salt Workers", ("CSW",), (), "union-centre", "ARM")
    assert together(general, other, body("3", "CSW")) == {frozenset("23")}


def test_courts_of_a_town_are_no_shortened_names() -> None:
    one = body("1", "Orlo Criminal Court", sort="court")
    assert together(one, body("2", "court in Orlo", sort="court")) == set()


def test_one_long_acronym_in_two_documents_is_one_body() -> None:
    assert together(body("1", "SERAPIL"), body("2", "SERAPIL")) == {frozenset("12")}
    assert together(body("1", "SRP"), body("2", "SRP")) == set()


def test_a_foreign_union_is_none_of_those_at_home() -> None:
    home, abroad = body("1", "Armenian Union of Journalists"), body("2", "Swedish Journalists Union")
    assert together(home, abroad) == set()
    assert together(home, body("3", "Journalists Union")) == {frozenset("13")}


def test_an_authority_called_national_is_none_called_by_the_country_where_each_has_its_acronym() -> None:
    one = body("1", "National Transit Service", "NTS", sort="police")
    other = body("2", "Armenia Transit Service", "ATS", sort="police")
    assert together(one, other) == set()
    assert len(matched((one, other)).doubts) == 1
    assert together(one, body("3", "Armenian Transit Service", sort="police")) == {frozenset("13")}


def test_a_name_that_says_part_of_another_otherwise_than_names_are_cut_is_doubtful() -> None:
    short = body("1", "Prison Department", sort="government-body")
    full = body("2", "Directorate of Prison Health", sort="government-body")
    assert together(short, full) == set()
    assert [one.reason for one in matched((short, full)).doubts] == ["one name is the other with fewer parts"]


def test_a_centre_under_its_spanish_name_is_a_confederation() -> None:
    one = body("1", "Central Obrera Independiente", "COIA", sort="union-centre")
    other = body("2", "Independent Workers' Confederation", "COIA", sort="union-centre")
    assert together(one, other) == {frozenset("12")}
