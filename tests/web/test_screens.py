"""Home, search over statements, saved searches, exports, comparison, indicators, the pictures of a country."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import Maker, composed, letter_reading, reading
from tripartite.values.reading import Reading
from tripartite.values.statements import Event, Membership, Organisation, Person
from tripartite.values.vocabulary import EventKind, PassageKind

WORDS = "Police arrested Marat Ostrov in Balta on 4 May 2021. The Tide Workers are a member of the League of Quays."


@pytest.fixture
def client(client: Client) -> Client:
    """The one person at their own machine."""
    client.defaults["SERVER_NAME"] = "localhost"
    return client


@pytest.fixture
def two_countries(letter: Reading, put: Callable[[Reading], Reading]) -> Reading:
    """The letter on Kazakhstan, and a note on Mexico with a formula for a name."""
    text, passages = composed(((PassageKind.PARAGRAPH, WORDS),))
    made = Maker(text, "MEX")
    return put(
        reading(
            text,
            passages,
            (
                made(
                    Event,
                    "arrested Marat Ostrov",
                    kind=EventKind.ARREST,
                    date="2021-05-04",
                    who=("=Marat Ostrov",),
                ),
                made(Person, "Marat Ostrov", name="=Marat Ostrov"),
                made(Organisation, "Tide Workers", name="Tide Workers"),
                made(
                    Membership,
                    "The Tide Workers are a member",
                    organisation="Tide Workers",
                    of="League of Quays",
                ),
            ),
            country="MEX",
            title="A note from the quays",
            file="note.txt",
        )
    )


def tree(client: Client, address: str, status: int = 200) -> LexborHTMLParser:
    response = client.get(address)
    assert response.status_code == status, address
    return LexborHTMLParser(response.content.decode())


def words(found: LexborHTMLParser, select: str = "main") -> str:
    node = found.css_first(select)
    assert node is not None, select
    return " ".join(node.text(separator=" ").split())


def test_the_map_says_in_a_table_what_it_shows(client: Client, two_countries: Reading) -> None:
    page = tree(client, "/?map=events")
    drawn = {(node.attributes["href"] or "")[-4:-1]: node.attributes["aria-label"] for node in page.css(".world a")}
    assert drawn == {"KAZ": "Kazakhstan: 2", "MEX": "Mexico: 1"}
    assert words(page, ".map-table tbody") == "Kazakhstan 2 Mexico 1"
    assert "none 1 2" in words(page, ".map-legend")


@pytest.mark.parametrize("asked", ["documents", "sanctions", "organise-practice", "nonsense"])
def test_the_map_by_anything(client: Client, two_countries: Reading, asked: str) -> None:
    assert tree(client, f"/?map={asked}").css_first("#map") is not None


def test_countries_are_found_by_name(client: Client, two_countries: Reading) -> None:
    assert words(tree(client, "/?find=mex"), ".countries tbody").startswith("Mexico")
    assert "No country in this store" in words(tree(client, "/?find=atlantis"))


def test_one_country_is_shown_in_short(client: Client, letter: Reading) -> None:
    page = tree(client, "/")
    assert page.css_first("#map") is None
    assert "Timeline 2" in words(page, ".few")


def test_statements_are_found_by_what_they_are(client: Client, two_countries: Reading) -> None:
    page = tree(client, "/search/?sort=events&what=arrest&country=MEX&from=2021&to=2021-05")
    assert words(page, ".found-head").startswith("1 statement")
    assert "Marat Ostrov" in words(page, ".item")
    assert "Nothing fits" in words(tree(client, "/search/?sort=events&from=2022&to=2023"))


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("q=ostrov&in=statements", 2),
        ("actor=%3DMarat+Ostrov", 2),
        ("sort=people", 2),
        ("sort=events&modality=said", 2),
        ("sort=events&modality=denied", 1),
        ("sort=events&status=accepted", 0),
        ("sort=events&source=ffffffffffff", 0),
        ("sort=sanctions&language=en", 1),
        ("sort=sanctions&language=ru", 0),
    ],
)
def test_each_field_narrows(client: Client, two_countries: Reading, question: str, number: int) -> None:
    from django.http import QueryDict

    from tripartite.store.search_statements import find_statements
    from tripartite.web.views.search import question_of

    assert find_statements(question_of(QueryDict(question))).total == number


@pytest.mark.parametrize("view", ["list", "table", "timeline"])
@pytest.mark.parametrize("question", ["q=harbour", "sort=events", "q=pilots&in=statements"])
def test_every_view_of_every_search(client: Client, two_countries: Reading, view: str, question: str) -> None:
    page = tree(client, f"/search/?{question}&view={view}")
    assert page.css_first(".found") is not None
    assert (page.css_first(".years") is not None) is (view == "timeline")


def test_hits_are_marked_and_nothing_else_becomes_markup() -> None:
    from tripartite.web.templatetags.words import words_marked

    marked = str(words_marked("<b>Élan</b> of the pilots’ union, ELAN", 'elan "the pilots"'))
    assert marked == "&lt;b&gt;<mark>Élan</mark>&lt;/b&gt; of <mark>the pilots</mark>’ union, <mark>ELAN</mark>"


def test_exports_hold_what_was_found_and_no_formula(client: Client, two_countries: Reading) -> None:
    told = client.get("/search/found.csv?sort=people")
    rows = list(csv.DictReader(io.StringIO(b"".join(told.streaming_content).decode())))
    assert {row["who"] for row in rows} == {"Daria Olkhina", "'=Marat Ostrov"}
    assert told["Content-Disposition"].startswith("attachment")
    lines = b"".join(client.get("/search/found.jsonl?q=harbour").streaming_content).decode().splitlines()
    assert lines and all("snippet" in json.loads(line) for line in lines)
    assert client.get("/search/found.exe?q=harbour").status_code == 404


def test_a_search_is_kept_run_again_and_deleted(client: Client, two_countries: Reading) -> None:
    query = "sort=events&country=MEX"
    answer = client.post("/search/save/", {"name": "Arrests", "query": f"{query}&page=3"})
    assert answer["Location"] == f"/search/?{query}"
    saved = tree(client, "/search/").css_first(".saved li a")
    assert saved is not None and saved.attributes["href"] == f"/search/?{query}"
    from tripartite.store import models

    number = models.SavedSearch.objects.get().id
    models.SavedSearch.objects.create(by="somebody-else", name="Theirs", query="q=x")
    assert "Theirs" not in words(tree(client, "/search/"))
    client.post(f"/search/saved/{number}/delete/")
    assert [one.by for one in models.SavedSearch.objects.all()] == ["somebody-else"]


def test_two_countries_side_by_side(client: Client, two_countries: Reading) -> None:
    page = tree(client, "/compare/?by=countries&left=KAZ&right=MEX")
    arrests = next(row for row in page.css(".compare tr") if "Arrest" in row.text())
    assert " ".join(arrests.text(separator=" ").split()) == "Arrest 0 1"
    link = arrests.css_first("a")
    assert link is not None
    assert words(tree(client, link.attributes["href"] or ""), ".found-head").startswith("1 statement")
    assert "read out of different documents" not in words(page)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("by=years&left=KAZ&one=2019&other=2020", "Sentence 1 0"),
        ("by=date&left=KAZ&date=2019-03-01", "Sentence 0 1"),
        ("by=date&left=KAZ&date=2019-03-04", "Sentence 1 0"),
    ],
)
def test_years_and_dates_of_one_country(client: Client, letter: Reading, question: str, expected: str) -> None:
    page = tree(client, f"/compare/?{question}")
    rows = [" ".join(row.text(separator=" ").split()) for row in page.css(".compare tr")]
    assert expected in rows, rows


@pytest.mark.parametrize("question", ["by=years&left=KAZ&one=x&other=2020", "by=date&left=KAZ&date=0001", "left=KAZ"])
def test_half_a_comparison_shows_the_form(client: Client, letter: Reading, question: str) -> None:
    assert "Choose two sides" in words(tree(client, f"/compare/?{question}"))


def test_a_right_is_coded_with_its_evidence(client: Client, letter: Reading) -> None:
    from tripartite.store import models

    key = models.Statement.objects.filter(sort="sanctions").values_list("key", flat=True)[0]
    models.Statement.objects.filter(key=key).update(themes=";civil-liberties-practice;", date="2019-03-03")
    page = tree(client, "/country/KAZ/indicators/?year=2019&right=civil-liberties-practice")
    assert words(page, "#coding").startswith("Fundamental civil liberties: in practice, 2019")
    given: dict[str, Any] = {"year": "2019", "right": "civil-liberties-practice", "answer": "yes"}
    client.post("/country/KAZ/indicators/answer/", given)
    assert not models.Coding.objects.exists(), "a yes without evidence"
    client.post("/country/KAZ/indicators/answer/", {**given, "statement": key, "note": "clear"})
    client.post("/country/KAZ/indicators/answer/", {**given, "answer": "unclear"})
    first, second = models.Coding.objects.all()
    assert first.superseded_by == second and first.statement_key == key
    assert "cannot be told" in words(tree(client, "/country/KAZ/indicators/?year=2019"), ".rights")


def test_who_belongs_to_whom(client: Client, two_countries: Reading) -> None:
    page = tree(client, "/country/MEX/organisations/")
    assert "Tide Workers → League of Quays" in words(page)
    assert len(page.css(".affiliations rect")) == 2


def test_the_timeline_by_who_takes_part_and_closer(client: Client, letter: Reading) -> None:
    page = tree(client, "/country/KAZ/timeline/?actor=Daria+Olkhina")
    assert words(page, "#list .sum").startswith("1 event")
    zooms = tree(client, "/country/KAZ/timeline/?from=2017&to=2020").css(".zooms a")
    assert "from=2018&to=2019" in [(one.attributes["href"] or "").lstrip("?") for one in zooms]


def test_titles_are_shortened_in_the_middle() -> None:
    from types import SimpleNamespace

    from tripartite.web.templatetags.words import titled

    one = SimpleNamespace(title="A comment on freedom of association " * 5 + "Ruritania", file="", published="2019-03")
    assert titled(one, 60).endswith("Ruritania (2019)") and " … " in titled(one, 60)
    assert titled(SimpleNamespace(title="Report of 2019", file="", published="2019"), 60) == "Report of 2019"


def test_nothing_of_this_is_open_to_strangers(client: Client, letter: Reading, store: Path) -> None:
    for address in ("/search/save/", "/search/saved/1/delete/", "/country/KAZ/indicators/answer/", "/upload/clear/"):
        assert client.post(address, REMOTE_ADDR="203.0.113.9").status_code == 403
    assert letter == letter_reading()
