"""What the first page of a country puts first: promises still to come, a ratification once, Conventions by title."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import Maker, composed, reading
from tripartite.values.reading import Reading
from tripartite.values.statements import Commitment, Instrument, Organisation, Ratification
from tripartite.values.vocabulary import OrganisationType, PassageKind

LINES = (
    "The Government will open the register by March 2001.",
    "The Government will close the quarry by June 2011.",
    "The Government will pay the pilots by May 2090.",
    "Convention No. 87 was ratified in 1999, as Convention No. 87 says; the text on la libertad sindical is old.",
)


@pytest.fixture
def promises(put: Callable[[Reading], Reading]) -> Reading:
    text, passages = composed(tuple((PassageKind.PARAGRAPH, one) for one in LINES))
    make = Maker(text)
    statements = [
        make(Commitment, line, by="Government", what=line.split("will ")[1].split(" by")[0], due=due)
        for line, due in zip(LINES, ("2001-03", "2011-06", "2090-05"), strict=False)
    ]
    statements.append(make(Ratification, "Convention No. 87 was ratified in 1999", convention="C087", date="1999"))
    statements.append(make(Ratification, "Convention No. 87 says", convention="C087"))
    statements.append(make(Instrument, "la libertad sindical", name="la libertad sindical", code="C087"))
    return put(reading(text, passages, tuple(statements)))


def overview(client: Client) -> LexborHTMLParser:
    return LexborHTMLParser(client.get("/country/KAZ/").content.decode())


def test_promises_still_to_come_stand_first_and_then_the_latest(client: Client, promises: Reading) -> None:
    said = " ".join(overview(client).css_first("main").text().split())
    places = [said.index(one) for one in ("pay the pilots", "close the quarry", "open the register")]
    assert timezone.localdate().year < 2090 and places == sorted(places)


def test_a_ratification_told_with_and_without_its_year_stands_once(client: Client, promises: Reading) -> None:
    assert [" ".join(one.text().split()) for one in overview(client).css(".standing a")] == ["Convention No. 87, 1999"]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Freedom of Association and Protection of the Right to Organise Convention, 1948"),
        ("fr", "Convention sur la liberté syndicale et la protection du droit syndical, 1948"),
        ("ru", "Конвенция 1948 года о свободе объединения и защите права на организацию"),
    ],
)
def test_a_convention_bears_its_title_in_the_language_of_the_page(
    client: Client, promises: Reading, language: str, title: str
) -> None:
    client.cookies["django_language"] = language
    assert title in client.get("/country/KAZ/law/").content.decode()
    assert title in client.get("/country/KAZ/").content.decode()


def test_who_is_who_begins_where_a_pair_is_in_doubt(client: Client, put: Callable[[Reading], Reading]) -> None:
    client.defaults["SERVER_NAME"] = "localhost"
    for number, name in enumerate(("Quiet Bay", "Loud Bay", "Far Bay")):
        text, passages = composed(((PassageKind.PARAGRAPH, f"The Dockers of {name} met."),))
        put(reading(text, passages, (), file=f"quiet-{number}.txt", title=name))
    for number, name in enumerate(("Free Union of Harbour Pilots", "Independent Union of Harbour Pilots")):
        text, passages = composed(((PassageKind.PARAGRAPH, f"The {name} (UHP) met on the quay."),))
        body = Maker(text, "MEX")(Organisation, name, name=name, acronyms=("UHP",), type=OrganisationType.UNION)
        put(reading(text, passages, (body,), file=f"rival-{number}.txt", title=name, country="MEX"))
    page = LexborHTMLParser(client.get("/review/names/").content.decode())
    assert page.css_first('select[name="country"] option[selected]').attributes["value"] == "MEX"
    assert len(page.css(".pair-side")) == 2
