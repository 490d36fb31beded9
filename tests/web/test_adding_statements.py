"""Statements that a person adds: found by their words, checked field by field, kept over a re-reading, undone."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tripartite.store import models
from tripartite.store.decisions import history
from tripartite.store.rows import statement_of
from tripartite.store.saving import save
from tripartite.store.statements import records
from tripartite.values.reading import Reading
from tripartite.values.statements import SORTS

WORDS = "The Ministry of Justice refused"


@pytest.fixture
def local(client: Client) -> Client:
    client.defaults["SERVER_NAME"] = "localhost"
    return client


def address(letter: Reading) -> str:
    return f"/document/{letter.document.sha256[:12]}/add/"


def sent(letter: Reading, sort: str, words: str = WORDS, **entered: str) -> dict[str, Any]:
    start = letter.text.index(words)
    values = {"f-modality": "asserted", "f-country": "KAZ", **{f"f-{name}": one for name, one in entered.items()}}
    return {"sort": sort, "start": [start], "end": [start + len(words)], **values}


def added_key() -> str:
    return str(models.Statement.objects.get(status="added").key)


def test_a_statement_is_added_and_shown_as_a_persons(local: Client, letter: Reading) -> None:
    response = local.post(address(letter), sent(letter, "events", kind="report", date="2019-06-12", who="the Ministry"))
    assert response.status_code == 302
    key = added_key()
    assert response["Location"] == f"/statement/{key}/"
    now: Any = statement_of(models.Statement.objects.get(key=key))
    assert now.evidence[0].words == WORDS and now.date == "2019-06-12" and now.who == ("the Ministry",)
    assert now.rule == "person.added" and now.confidence == 1
    shown = LexborHTMLParser(local.get(response["Location"], follow=True).content.decode())
    assert "added by a person" in shown.css_first(f"#s-{key}").text()
    assert [(one.verdict, one.by) for one in history(key)] == [("added", "local")]
    assert key in {one.key for one in records("KAZ")}, "exports and country files take it from there"


def test_an_added_statement_survives_a_re_reading_and_is_undone(local: Client, letter: Reading) -> None:
    local.post(address(letter), sent(letter, "events", kind="report"))
    key = added_key()
    models.Document.objects.update(reading=b"")
    save(letter, size=1, place="", name="letter.txt")
    assert added_key() == key
    local.post(f"/review/{key}/", {"verdict": "withdrawn", "seen": history(key)[-1].pk})
    assert not models.Statement.objects.filter(key=key).exists()
    assert [one.verdict for one in history(key)] == ["added", "withdrawn"]


def test_an_added_person_is_told_apart_at_once(local: Client, letter: Reading) -> None:
    local.post(address(letter), sent(letter, "people", "Daria Olkhina", name="Daria Olkhina"))
    assert models.ActorName.objects.filter(statement__key=added_key()).exists()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"f-kind": ""}, "must not be empty"),
        ({"f-kind": "exile"}, "Choose one"),
        ({"f-date": "soon"}, "Write a date"),
        ({"start": ["999999"], "end": ["9999999"]}, "No words stand"),
        ({"start": [""], "end": [""]}, "needs its words"),
        ({"start": ["-1"], "end": ["x"]}, "No words stand"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(
    local: Client, letter: Reading, changed: dict[str, Any], said: str
) -> None:
    response = local.post(address(letter), sent(letter, "events", kind="report", place="typed with care") | changed)
    page = LexborHTMLParser(response.content.decode())
    assert response.status_code == 422 and said in page.css_first(".correct-form").text()
    assert page.css_first("#f-place").attributes["value"] == "typed with care"
    assert not models.Statement.objects.filter(status="added").exists()


@pytest.mark.parametrize("sort", [one.sort for one in SORTS])
def test_every_sort_has_its_form(local: Client, letter: Reading, sort: str) -> None:
    start = letter.text.index(WORDS)
    page = LexborHTMLParser(
        local.get(f"{address(letter)}?start={start}&end={start + len(WORDS)}&sort={sort}").content.decode()
    )
    assert page.css_first('.correct-form input[name="start"]').attributes["value"] == str(start)
    assert page.css_first(".excerpts mark").text() == WORDS
    assert page.css(".field select, .field input, .field textarea")


def test_words_are_found_without_scripts(local: Client, letter: Reading) -> None:
    one = local.get(address(letter), {"words": "the  ministry of justice refused"}).content.decode()
    assert LexborHTMLParser(one).css_first(".excerpts mark").text() == WORDS
    several = LexborHTMLParser(local.get(address(letter), {"words": "Harbour Pilots"}).content.decode())
    links = several.css(".plain-list a")
    assert len(links) == letter.text.count("Harbour Pilots") and {link.text() for link in links} == {"Harbour Pilots"}
    chosen = LexborHTMLParser(local.get(address(letter) + (links[1].attributes["href"] or "")).content.decode())
    assert chosen.css_first(".excerpts mark").text() == "Harbour Pilots"
    none = local.get(address(letter), {"words": "<script>"}).content.decode()
    assert "do not stand in the document" in none and "<script>" not in none


def test_nonsense_is_not_found(local: Client, letter: Reading) -> None:
    assert local.get(f"{address(letter)}?sort=nonsense").status_code == 404
    assert local.post(address(letter), {"sort": ""}).status_code == 404
    assert local.get("/document/000000000000/add/").status_code == 404
    assert local.get(f"{address(letter)}?start=-5&end=99999999999999").status_code == 200


def test_nobody_adds_unnamed_from_elsewhere(local: Client, letter: Reading) -> None:
    local.defaults["REMOTE_ADDR"] = "192.0.2.7"
    assert local.post(address(letter), sent(letter, "events", kind="report")).status_code == 403
    assert not models.Statement.objects.filter(status="added").exists()
