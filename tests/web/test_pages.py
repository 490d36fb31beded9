"""Every page answers, says what it should, and asks the database a bounded number of questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import composed, letter_reading, reading
from tripartite.values.reading import Legibility, PageLegibility, Reading
from tripartite.values.vocabulary import Kind, PassageKind

SECTIONS = (
    "timeline",
    "people",
    "organisations",
    "law",
    "proceedings",
    "requests",
    "commitments",
    "figures",
    "disagreements",
    "documents",
)


def page(client: Client, address: str, status: int = 200) -> LexborHTMLParser:
    """The page at an address, parsed."""
    response = client.get(address)
    assert response.status_code == status, address
    return LexborHTMLParser(response.content.decode())


def words(tree: LexborHTMLParser, select: str = "main") -> str:
    """The words of a part of a page, single spaced."""
    found = tree.css_first(select)
    assert found is not None, select
    return " ".join(found.text(separator=" ").split())


def test_an_empty_store_tells_how_to_add(client: Client, store: Path) -> None:
    assert "tripartite add" in words(page(client, "/"))
    assert "Search every passage" in words(page(client, "/search/"))
    assert "No document fits" in words(page(client, "/documents/"))


def test_home_lists_countries_with_counts_and_what_is_new(client: Client, letter: Reading) -> None:
    tree = page(client, "/")
    row = words(tree, ".countries tbody tr")
    assert row.startswith("Kazakhstan 1 1 1 1 2 1 1 1")
    assert "A letter on the harbour" in words(tree, ".feed")


def test_documents_without_a_country_are_not_lost(client: Client, put: Callable[[Reading], Reading]) -> None:
    text, passages = composed(((PassageKind.PARAGRAPH, "On several countries."),))
    put(reading(text, passages, country=None, title="Survey of many"))
    assert "1 document is about several countries" in words(page(client, "/"))
    assert "Survey of many" in words(page(client, "/documents/?country=none"))


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_of_a_country(client: Client, letter: Reading, section: str) -> None:
    tree = page(client, f"/country/KAZ/{section}/")
    current = tree.css_first('.tabs [aria-current="page"]')
    assert current is not None
    assert current.attributes["href"] == f"/country/KAZ/{section}/"


def test_every_item_shows_its_words_and_its_source(client: Client, letter: Reading) -> None:
    for section in ("timeline", "people", "requests", "commitments", "figures"):
        tree = page(client, f"/country/KAZ/{section}/")
        items = tree.css(".item")
        assert items, section
        for item in items:
            quote = item.css_first(".quote a")
            assert quote is not None and quote.text().strip() in letter.text
            assert "A letter on the harbour" in item.css_first(".source").text()
            assert client.get(quote.attributes["href"]).status_code == 302


def test_a_statement_leads_to_its_words(client: Client, letter: Reading) -> None:
    tree = page(client, "/country/KAZ/people/")
    link = tree.css_first(".person .quote a").attributes["href"]
    target = client.get(link)["Location"]
    address, _, anchor = target.partition("#")
    assert page(client, address).css_first(f'[id="{anchor}"]') is not None


def test_the_timeline_is_narrowed(client: Client, letter: Reading) -> None:
    assert "2 events" in words(page(client, "/country/KAZ/timeline/"))
    assert "1 event" in words(page(client, "/country/KAZ/timeline/?modality=denied"))
    assert "1 event" in words(page(client, "/country/KAZ/timeline/?from=2019&to=2019"))
    assert "No event fits" in words(page(client, "/country/KAZ/timeline/?from=1990&to=1991"))
    assert "2 events" in words(page(client, "/country/KAZ/timeline/?from=nonsense&page=-4"))


def test_a_denied_event_is_shown_as_denied(client: Client, letter: Reading) -> None:
    item = page(client, "/country/KAZ/timeline/?modality=denied").css_first(".item")
    assert "denied" in item.css_first(".mode").text()


def test_an_actor_has_names_documents_and_statements(client: Client, letter: Reading) -> None:
    link = page(client, "/country/KAZ/people/").css_first(".person h2 a").attributes["href"]
    tree = page(client, link)
    said = words(tree)
    assert "Daria Olkhina" in said and "Ms Olkhina" in said
    assert "Imprisonment" in said and "2 years" in said and "Sentence" in said
    assert tree.css_first("svg.bars rect.span-imprisonment") is not None


@pytest.mark.parametrize(
    "address",
    [
        "/country/FRA/",
        "/country/XXXX/",
        "/country/KAZ/nothing/",
        "/document/ffffffffffff/",
        "/document/abc/",
        "/statement/none/",
        "/actor/none/",
        "/nothing/",
    ],
)
def test_what_is_not_there_says_so_in_the_design(client: Client, letter: Reading, address: str) -> None:
    tree = page(client, address, status=404)
    assert "There is no such page" in words(tree, "h1")
    assert tree.css_first(".brand") is not None


def test_search_marks_hits_and_leads_to_the_passage(client: Client, letter: Reading) -> None:
    tree = page(client, "/search/?q=harbour")
    assert "passages" in words(tree, "#results")
    assert {one.text().lower() for one in tree.css(".snippet mark")} == {"harbour"}
    target = client.get(tree.css_first(".hit h2 a").attributes["href"])["Location"]
    address, _, anchor = target.partition("#")
    assert page(client, address).css_first(f'[id="{anchor}"]') is not None


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("q=nowhere", "Nothing holds all of"),
        ("q=harbour&country=FRA", "Search all documents, without filters"),
        ("q=%22court+in+Karagash%22", "1 passage"),
        ("q=harb*", "passages"),
        ("q=%22%22+*+(+AND", "Nothing holds all of"),
    ],
)
def test_search_says_what_was_found(client: Client, letter: Reading, asked: str, said: str) -> None:
    assert said in words(page(client, f"/search/?{asked}"), "#results")


def test_htmx_gets_the_results_alone(client: Client, letter: Reading) -> None:
    response = client.get("/search/?q=harbour", headers={"HX-Request": "true", "HX-Target": "results"})
    assert b"<html" not in response.content and b"harbour" in response.content


def test_the_original_comes_as_a_download(client: Client, letter: Reading) -> None:
    response: Any = client.get(f"/document/{letter.document.sha256[:12]}/original/")
    assert response["Content-Disposition"] == 'attachment; filename="letter.txt"'
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content) == letter.text.encode()


def test_facts_origins_and_legibility_are_told(client: Client, letter: Reading) -> None:
    said = words(page(client, f"/document/{letter.document.sha256[:12]}/"), ".facts")
    for part in (letter.document.sha256, "/home/reader/letter.txt", "Pilots' Friends", "Legibility", "July 2019"):
        assert part in said


def test_warnings_are_told_at_the_head(client: Client, put: Callable[[Reading], Reading]) -> None:
    one = letter_reading()
    page_one = PageLegibility(page=1, characters=0, source="none", warnings=("No text layer.",))
    put(replace(one, legibility=Legibility(pages=(page_one,), warnings=("Page 1 could not be read.",))))
    tree = page(client, f"/document/{one.document.sha256[:12]}/")
    assert "Read with warnings" in words(tree, ".notice.warn")
    assert "No text layer." in words(tree, ".facts") and "Page 1 could not be read." in words(tree, ".facts")


def test_a_document_without_text_is_no_evidence_of_absence(client: Client, put: Callable[[Reading], Reading]) -> None:
    one = put(reading("", (), title="Blank"))
    assert "not evidence that nothing happened" in words(page(client, f"/document/{one.document.sha256[:12]}/"))


@pytest.mark.parametrize(("language", "said"), [("fr", "Pays"), ("es", "Países"), ("ru", "Страны")])
def test_the_interface_speaks_four_languages(client: Client, letter: Reading, language: str, said: str) -> None:
    assert client.post("/i18n/setlang/", {"language": language, "next": "/"}).status_code == 302
    tree = page(client, "/")
    assert tree.css_first("html").attributes["lang"] == language
    assert said in words(tree, ".top-links")
    for section in SECTIONS:
        page(client, f"/country/KAZ/{section}/")


def test_dates_and_numbers_follow_the_language(client: Client, letter: Reading) -> None:
    client.post("/i18n/setlang/", {"language": "ru", "next": "/"})
    said = words(page(client, "/country/KAZ/people/"))
    assert "3 марта 2019" in said and "2 года" in said


def test_light_and_dark_can_be_chosen(client: Client, store: Path) -> None:
    assert page(client, "/").css_first("html").attributes["data-look"] == "auto"
    assert client.post("/appearance/", {"appearance": "dark", "next": "/help/"})["Location"] == "/help/"
    assert page(client, "/").css_first("html").attributes["data-look"] == "dark"
    assert client.post("/appearance/", {"appearance": "x", "next": "https://elsewhere.example/"})["Location"] == "/"


ADDRESSES = ("/", "/documents/", "/search/?q=harbour", "/country/KAZ/", *(f"/country/KAZ/{one}/" for one in SECTIONS))


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_number_of_queries_does_not_grow(
    client: Client, put: Callable[[Reading], Reading], address: str, django_assert_max_num_queries: Any
) -> None:
    for number in range(6):
        one = letter_reading()
        text = one.text + f"\n\nNumber {number}."
        put(reading(text, one.passages, one.statements, file=f"letter-{number}.txt", title=f"Letter {number}"))
    client.get(address)  # settles who is who and fills what is kept ready
    with django_assert_max_num_queries(18):
        assert client.get(address).status_code == 200


def test_policy_and_headers_on_every_page(client: Client, letter: Reading) -> None:
    for address in (*ADDRESSES, "/help/", "/nothing/", f"/document/{letter.document.sha256[:12]}/"):
        response = client.get(address)
        policy = response["Content-Security-Policy"]
        assert "script-src 'self'" in policy and "unsafe" not in policy
        body = response.content.decode()
        assert " style=" not in body and "<style" not in body and " on" + "click=" not in body
        for script in LexborHTMLParser(body).css("script"):
            assert (script.attributes.get("src") or "").startswith("/static/") and not script.text().strip()


def test_kinds_and_parts_of_words_are_all_labelled() -> None:
    from tripartite.values import vocabulary
    from tripartite.web.wording import labels

    pairs = (
        (vocabulary.Kind, labels.KINDS),
        (vocabulary.Modality, labels.MODALITIES),
        (vocabulary.Group, labels.GROUPS),
        (vocabulary.OrganisationType, labels.ORGANISATION_TYPES),
        (vocabulary.Measure, labels.MEASURES),
        (vocabulary.EventKind, labels.EVENTS),
        (vocabulary.SanctionType, labels.SANCTIONS),
        (vocabulary.RegistrationAct, labels.ACTS),
    )
    for words_of, told in pairs:
        assert set(words_of) == set(told)
    assert Kind.LAW in labels.KINDS


def test_a_failure_says_so_in_the_design(client: Client, letter: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    from tripartite.web.views import home

    def broken() -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(home, "overview", broken)
    client.raise_request_exception = False
    tree = page(client, "/", status=500)
    assert "could not be made" in words(tree, "h1") and "broken on purpose" not in words(tree)


def test_the_overview_tells_once_what_two_documents_tell(client: Client, put: Callable[[Reading], Reading]) -> None:
    for number in range(2):
        one = letter_reading()
        put(reading(one.text + f" {number}", one.passages, one.statements, file=f"letter-{number}.txt"))
    tree = page(client, "/country/KAZ/")
    chips = [" ".join(one.text(deep=True).split()) for one in tree.css(".brief-line a")]
    assert chips == ["Imprisonment 2 years 3 March 2019 ended 3 March 2021 ×2", "Refused 12 June 2019 ×2"]
