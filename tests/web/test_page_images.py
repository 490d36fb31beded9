"""A PDF's pages as pictures: the evidence marked where it is printed, links both ways, nothing alive in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tripartite.pipeline.reading import read_document
from tripartite.store.page_pictures import DrawnPage, PrintedWord
from tripartite.values.reading import Passage, Reading
from tripartite.values.vocabulary import PassageKind
from tripartite.web.rendering.marking import Marking
from tripartite.web.rendering.on_page import marks_on_page

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "documents" / "conference-2022.pdf"


@pytest.fixture
def record(store: Path) -> Reading:
    """A store with one printed record of four pages."""
    from tripartite.store.originals import keep
    from tripartite.store.saving import save

    data = EXAMPLE.read_bytes()
    keep(data)
    reading = read_document(data, EXAMPLE.name)
    save(reading, size=len(data), place="/home/reader/conference-2022.pdf", name=EXAMPLE.name)
    return reading


def page(client: Client, record: Reading, number: int) -> LexborHTMLParser:
    response = client.get(f"/document/{record.document.sha256[:12]}/page/{number}/")
    assert response.status_code == 200
    return LexborHTMLParser(response.content.decode())


def test_every_statement_of_a_page_has_its_mark_and_its_card(client: Client, record: Reading) -> None:
    marked: set[str] = set()
    for number in range(1, (record.document.pages or 0) + 1):
        shown = page(client, record, number)
        keys = {key for one in shown.css(".on-page") for key in (one.attributes["data-keys"] or "").split()}
        assert keys == {str(one.attributes["data-key"]) for one in shown.css(".card")}
        assert all(shown.css_first(f"#e-{key}") is not None for key in keys)
        assert all(one.css("path") for one in shown.css(".on-page"))
        marked |= keys
    assert len(marked) == len(record.statements)


def test_a_statement_leads_to_its_page_and_a_page_to_its_text(client: Client, record: Reading) -> None:
    shown = page(client, record, 2)
    key = shown.css_first(".card").attributes["data-key"]
    assert client.get(f"/statement/{key}/page/")["Location"].endswith(f"/page/2/#e-{key}")
    text = client.get(shown.css_first("[data-toggle]").attributes["href"] or "")
    assert text.status_code == 302 and "#p-" in text["Location"]
    back = LexborHTMLParser(client.get(text["Location"].partition("#")[0]).content.decode())
    assert "/page/" in (back.css_first("[data-toggle]").attributes["href"] or "")
    assert back.css_first(".page-mark a") is not None


def test_the_picture_is_a_picture(client: Client, record: Reading) -> None:
    address = f"/document/{record.document.sha256[:12]}/page/1/picture/"
    response = client.get(address)
    assert response["Content-Type"] == "image/png" and "private" in response["Cache-Control"]
    assert b"".join(response.streaming_content).startswith(b"\x89PNG")  # type: ignore[attr-defined]
    assert response["X-Content-Type-Options"] == "nosniff"


def test_there_are_no_pages_but_those_there_are(client: Client, record: Reading, letter: Reading) -> None:
    name = record.document.sha256[:12]
    for address in (f"{name}/page/0/", f"{name}/page/5/", f"{name}/page/5/picture/"):
        assert client.get(f"/document/{address}").status_code == 404
    assert client.get(f"/document/{letter.document.sha256[:12]}/page/1/").status_code == 404
    assert client.get("/statement/nosuchkey/page/").status_code == 404


def test_a_page_that_cannot_be_drawn_says_so(client: Client, record: Reading) -> None:
    from tripartite.store.originals import path_of

    path = path_of(record.document.sha256)
    path.chmod(0o600)
    path.write_bytes(b"%PDF-1.7 no more")
    shown = page(client, record, 1)
    assert "cannot be drawn" in shown.css_first(".sheet").text() and shown.css(".card")
    assert client.get(f"/document/{record.document.sha256[:12]}/page/1/picture/").status_code == 404


def printed(*words: str, at: int = 100) -> tuple[PrintedWord, ...]:
    """Words of one line, each fifty pixels wide."""
    return tuple(PrintedWord(word, ((100 + 60 * n, at, 150 + 60 * n, at + 20),)) for n, word in enumerate(words))


def test_words_are_found_though_hyphens_calls_and_order_differ() -> None:
    text = "The pilots' union was suspended.[1]"
    passage = Passage(start=0, end=len(text), kind=PassageKind.PARAGRAPH, page=1, locator="p1:40,40,230,70")
    words = (
        *printed("Footer", "words", at=300),
        *printed("The", "pilots’", "union", "was"),
        PrintedWord("suspended.1", ((340, 100, 440, 120), (100, 125, 130, 145))),
    )
    drawn = DrawnPage(Path("no.png"), 600, 800, 2.0, words)
    start = text.index("union")
    (mark,) = marks_on_page(text, [passage], [Marking(start, len(text), "k", "events")], drawn, 1)
    assert mark.keys == ("k",) and not mark.rough
    assert mark.boxes == ((220, 100, 440, 120), (100, 125, 130, 145))


def test_a_page_without_printed_words_is_marked_by_its_paragraph() -> None:
    text = "The union was suspended."
    passage = Passage(start=0, end=len(text), kind=PassageKind.PARAGRAPH, page=1, locator="p1:40,40,200,70")
    drawn = DrawnPage(Path("no.png"), 600, 800, 2.0, ())
    (mark,) = marks_on_page(text, [passage], [Marking(4, 9, "k", "events")], drawn, 1)
    assert mark.rough and mark.boxes == ((80, 80, 400, 140),)
    assert marks_on_page(text, [passage], [Marking(4, 9, "k", "events")], drawn, 2) == []
