"""Names, acronyms and short forms of one body are one organisation; names of two bodies stay two."""

from __future__ import annotations

import pytest

from tests.extraction.reading_names import organisations_of
from tripartite.values.vocabulary import Kind, OrganisationType

ONE = [
    ("The Tram Drivers' Guild (TDG) met. The TDG then voted. The Guild was fined.", "en", ["TDG"]),
    ("The Ministry of Labour and Ports agreed. The Labour Ministry denied it.", "en", []),
    ("The International Labour Organization wrote twice. The ILO waits, and so does the OIT.", "en", ["ILO", "OIT"]),
    ("La Fédération des ouvriers du sel (FOSEL) attend. La FOSEL a écrit.", "fr", ["FOSEL"]),
    ("Союз паромщиков «Причал» подал заявление. В «Причале» ждут ответа.", "ru", []),
    ("В Министерстве лесов молчат. Министерство лесов не ответило.", "ru", []),
    ("The Union of Salt Workers, USW, marched. USW banners were seized.", "en", ["USW"]),
]
TWO = [
    ("The Free Dockers' Union and the True Dockers' Union both marched.", "en"),
    ("The Ministry of Ports and the Ministry of Fisheries blamed each other.", "en"),
    ("The Ruritanian Congress of Labour (RCL) left the Ruritanian Union of Labour (RUL).", "en"),
]


@pytest.mark.parametrize(("text", "language", "acronyms"), ONE)
def test_one_body_is_one_organisation(text: str, language: str, acronyms: list[str]) -> None:
    found = organisations_of(text, language)
    assert len(found) == 1
    assert list(found[0].acronyms) == acronyms
    assert len(found[0].mentions) >= 2


@pytest.mark.parametrize(("text", "language"), TWO)
def test_rivals_stay_apart(text: str, language: str) -> None:
    assert len(organisations_of(text, language)) == 2


def test_a_short_name_of_two_bodies_is_tied_to_neither() -> None:
    found = organisations_of("The Ferry Guild and the Tram Guild met. The Guild was fined.")
    assert [one.mentions for one in found] == [((4, 15),), ((24, 34),)]


def test_in_ilo_documents_the_office_is_the_labour_office() -> None:
    text = "The Committee hopes that the Government will ask for the technical assistance of the Office."
    found = organisations_of(text, kind=Kind.CEACR_COMMENT)
    assert [(one.name, one.type) for one in found] == [("Office", OrganisationType.IGO)]
    assert organisations_of(text) == []


def test_evidence_is_the_first_full_name_and_mentions_are_all_places() -> None:
    text = "TDG stewards waited. The Tram Drivers' Guild (TDG) paid them."
    (found,) = organisations_of(text)
    assert found.evidence[0].words == "Tram Drivers' Guild"
    assert [text[start:end] for start, end in found.mentions] == ["TDG", "Tram Drivers' Guild", "TDG"]


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Ministry of Ports", "government-body"),
        ("Ruritanian Congress of Trade Unions", "union-centre"),
        ("Salt Workers' Union", "union"),
        ("Orlo Chamber of Commerce", "employers"),
        ("Orlo High Court", "court"),
        ("Orlo City Police", "police"),
        ("International Federation of Ferry Hands", "global-union"),
        ("Velmar Herald", "media"),
        ("Velmar University", "other"),
        ("African Harbour Organization", "igo"),
    ],
)
def test_types(name: str, sort: str) -> None:
    (found,) = organisations_of(f"Yesterday the {name} issued a notice.")
    assert (found.name, found.type) == (name, sort)


def test_a_former_name_is_kept_apart_and_told() -> None:
    text = "The Harbour Hands' Federation (HHF), formerly known as the Dockers' Guild, has 300 members."
    new, old = organisations_of(text)
    assert (new.name, new.formerly, old.name) == ("Harbour Hands' Federation", "Dockers' Guild", "Dockers' Guild")


@pytest.mark.parametrize(
    "text",
    [
        # both in one list
        "The General Confederation of Ruritanian Workers and the Confederation of Ruritanian Workers met.",
        # the shorter was named first
        "The National Commission met. In May the National Commission of Working Women wrote.",
        # the shorter is an office of the State by itself
        "The Supreme Audit Court wrote. The Supreme Court then ruled.",
        "The National Constituent Assembly sat. The National Assembly then met.",
        # what falls away stands in the middle, or has a head of its own
        "The National Union of Press Workers marched. The National Union of Workers struck.",
        "The Ministry of Justice Honour Council met. The Ministry of Justice then wrote.",
        # a post in a town, and the force of the whole country
        "He died at the Karagash National Guard station. The National Guard denied it.",
    ],
)
def test_what_is_no_shortened_name_stays_two(text: str) -> None:
    assert len(organisations_of(text, "en")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Special Panel of Inquiry met. The Special Panel then wrote.",
        "The Ministry of Ports and Roads agreed. The Ministry of Ports then wrote.",
        "The Federation of Salt Workers wrote. The Federation of Salt Workers Association was registered.",
    ],
)
def test_a_shortened_name_is_tied(text: str) -> None:
    assert len(organisations_of(text, "en")) == 1
