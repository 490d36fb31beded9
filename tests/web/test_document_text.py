"""The text of a document: every character there once, evidence marked where it stands, notes tied, parts whole."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.web.made_readings import PARAGRAPHS, Maker, composed, letter_reading, reading
from tripartite.values.reading import Passage, Reading
from tripartite.values.statements import Event, Figure
from tripartite.values.vocabulary import EventKind, Measure, PassageKind
from tripartite.web.rendering.marking import Marking, marked
from tripartite.web.rendering.notes import ties_of
from tripartite.web.rendering.parts import part_at, parts_of
from tripartite.web.rendering.places import number_at, place_of


def address(key: str) -> str:
    return f"#s-{key}"


def plain(markup: str) -> str:
    body = LexborHTMLParser(f"<div>{markup}</div>").css_first("div")
    assert body is not None
    return body.text(deep=True)


@st.composite
def texts_with_markings(draw: st.DrawFn) -> tuple[str, list[Marking]]:
    text = draw(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=80))
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 30)), max_size=8))
    return text, sorted(
        Marking(start, min(start + length, len(text)), f"k{number}", "events")
        for number, (start, length) in enumerate(spans)
    )


@given(texts_with_markings())
def test_marking_neither_loses_nor_adds_a_character(case: tuple[str, list[Marking]]) -> None:
    text, markings = case
    assert plain(marked(text, 0, len(text), markings, address)) == text


@given(texts_with_markings())
def test_every_key_marks_exactly_its_words(case: tuple[str, list[Marking]]) -> None:
    text, markings = case
    tree = LexborHTMLParser(f"<div>{marked(text, 0, len(text), markings, address)}</div>")
    for one in markings:
        words = "".join(
            mark.text(deep=True) for mark in tree.css("mark") if one.key in (mark.attributes["data-keys"] or "").split()
        )
        assert words == text[one.start : one.end]
        assert len(tree.css(f'[id="e-{one.key}"]')) == 1


def test_the_shortest_evidence_is_what_a_click_means() -> None:
    text = "The court sentenced her to two years."
    markings = [Marking(0, 37, "long", "events"), Marking(27, 36, "short", "figures")]
    tree = LexborHTMLParser(marked(text, 0, len(text), markings, address))
    inner = next(mark for mark in tree.css("mark") if mark.text() == "two years")
    assert inner.attributes["data-keys"] == "short long"
    assert inner.css_first("a").attributes["href"] == "#s-short"


def test_a_footnote_mark_inside_evidence_leads_to_the_note() -> None:
    text = "in prison.[1] Then"
    markup = marked(text, 0, len(text), [Marking(0, 13, "k", "events")], address, {10: (13, "#p-9")})
    tree = LexborHTMLParser(markup)
    assert tree.css_first("a.call").attributes["href"] == "#p-9"
    assert not tree.css("a a")


def test_notes_are_tied_both_ways(client: Client, letter: Reading) -> None:
    tree = LexborHTMLParser(client.get(f"/document/{letter.document.sha256[:12]}/").content.decode())
    call = tree.css_first("a.call")
    note = tree.css_first(f'[id="{call.attributes["href"][1:]}"]')
    assert "Judgment of the harbour court" in note.text()
    assert tree.css_first(f'[id="{note.css_first(".note-mark").attributes["href"][1:]}"]') is not None


def test_marks_that_begin_again_are_tied_to_the_next_note() -> None:
    kinds = (PassageKind.PARAGRAPH, PassageKind.FOOTNOTE, PassageKind.PARAGRAPH, PassageKind.FOOTNOTE)
    passages = tuple(
        Passage(start=i * 6, end=i * 6 + 4, kind=kind, notes=("1",) if i % 2 == 0 else (), note="1" if i % 2 else None)
        for i, kind in enumerate(kinds)
    )
    ties = ties_of("a[1]  b     c[1]  d   ", passages)
    assert [ties.calls[0][0].note, ties.calls[2][0].note] == [1, 3]
    assert ties.callers == {1: 0, 3: 2}


def test_the_page_shows_all_words_of_the_text(client: Client, letter: Reading) -> None:
    tree = LexborHTMLParser(client.get(f"/document/{letter.document.sha256[:12]}/").content.decode())
    text = " ".join(tree.css_first("#text").text(deep=True).split())
    for _, words in PARAGRAPHS:
        for cell in words.split("\t"):
            assert cell in text
    assert len(tree.css("#text table tr")) == 2 and len(tree.css("#text li")) == 2
    assert tree.css_first("#text details.furniture") is not None


def test_each_statement_has_a_card_and_each_card_its_words(client: Client, letter: Reading) -> None:
    tree = LexborHTMLParser(client.get(f"/document/{letter.document.sha256[:12]}/").content.decode())
    cards = tree.css(".card")
    assert len(cards) == len(letter.statements)
    for card in cards:
        key = card.attributes["data-key"]
        assert tree.css_first(f'[id="e-{key}"]') is not None
        assert any(key in (mark.attributes["data-keys"] or "").split() for mark in tree.css("mark"))


def test_a_mention_leads_to_the_person(client: Client, letter: Reading) -> None:
    tree = LexborHTMLParser(client.get(f"/document/{letter.document.sha256[:12]}/?sort=people").content.decode())
    mention = next(mark for mark in tree.css("mark.ev-mention") if mark.text(deep=True) == "Ms Olkhina")
    card = tree.css_first(f'[id="s-{mention.attributes["data-keys"]}"]')
    assert "Daria Olkhina" in card.text(deep=True)


def test_identifiers_are_unique(client: Client, letter: Reading) -> None:
    tree = LexborHTMLParser(client.get(f"/document/{letter.document.sha256[:12]}/").content.decode())
    found = [one.attributes["id"] for one in tree.css("[id]")]
    assert len(found) == len(set(found))


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 400)), max_size=40))
def test_parts_cover_a_document_once_and_in_order(shape: list[tuple[bool, int]]) -> None:
    kinds = tuple((PassageKind.HEADING if head else PassageKind.PARAGRAPH, "ab " * size) for head, size in shape)
    text, passages = composed(tuple((kind, words.strip()) for kind, words in kinds))
    parts = parts_of(text, passages, longest=300)
    runs = [(piece.number, piece.start, piece.end) for part in parts for piece in part.pieces]
    assert runs == sorted(runs)
    for number, passage in enumerate(passages):
        mine = [(start, end) for found, start, end in runs if found == number]
        assert mine[0][0] == passage.start and mine[-1][1] == passage.end
        assert all(left[1] == right[0] for left, right in pairwise(mine))
    for part in parts:
        assert sum(piece.end - piece.start for piece in part.pieces) <= 300 + max((len(w) for _, w in kinds), default=0)
        assert all(part_at(parts, piece.start) is part for piece in part.pieces)


def long_reading(words: int) -> Reading:
    """A document of so many words, with a statement in every hundredth."""
    sentence = "In that year many workers of the harbour stopped work for one day. "
    paragraph = sentence * 6 + "In May, {n} sailors were arrested there."
    paragraphs = []
    for number in range(words // 86):
        if number % 12 == 0:
            paragraphs.append((PassageKind.HEADING, f"Chapter {number // 12 + 1}"))
        paragraphs.append((PassageKind.PARAGRAPH, paragraph.format(n=number + 10)))
    text, passages = composed(tuple(paragraphs))
    made = Maker(text)
    statements = []
    for number in range(words // 86):
        quote = f"In May, {number + 10} sailors were arrested"
        statements.append(made(Event, quote, kind=EventKind.ARREST, date="2019-05"))
        statements.append(made(Figure, f"{number + 10} sailors", quantity=number + 10, measure=Measure.ARRESTED))
    return reading(text, passages, tuple(statements), file="long.txt", title="A long report")


def test_a_very_long_document_comes_in_parts(client: Client, put: Callable[[Reading], Reading]) -> None:
    one = put(long_reading(150_000))
    name = one.document.sha256[:12]
    first = client.get(f"/document/{name}/")
    assert len(first.content) < 700_000
    tree = LexborHTMLParser(first.content.decode())
    last = tree.css(".parts-top .outline a")[-1].attributes["href"]
    assert client.get(last).status_code == 200
    far = client.get(f"/document/{name}/passage/{len(one.passages) - 1}/")["Location"]
    assert far.startswith(last) and far.endswith(f"#p-{len(one.passages) - 1}")
    assert client.get(f"/document/{name}/999/").status_code == 404


def test_a_statement_of_a_late_part_is_found_there(client: Client, put: Callable[[Reading], Reading]) -> None:
    from tripartite.store.models import Statement

    put(long_reading(30_000))
    row = Statement.objects.order_by("-start").first()
    assert row is not None
    target, _, anchor = client.get(f"/statement/{row.key}/")["Location"].partition("#")
    tree = LexborHTMLParser(client.get(target).content.decode())
    assert tree.css_first(f'[id="{anchor}"]') is not None
    assert tree.css_first(f'[id="s-{row.key}"]') is not None


@pytest.mark.parametrize("sort", ["figures", "events"])
def test_only_the_sorts_asked_for_are_marked(client: Client, letter: Reading, sort: str) -> None:
    tree = LexborHTMLParser(client.get(f"/document/{letter.document.sha256[:12]}/?sort={sort}").content.decode())
    assert {card.attributes["data-sort"] for card in tree.css(".card")} == {sort}
    assert {mark.attributes["data-sorts"] for mark in tree.css("#text mark")} == {sort}


def test_the_letter_quotes_itself() -> None:
    one = letter_reading()
    assert all(ev.words == one.text[ev.start : ev.end] for statement in one.statements for ev in statement.evidence)


def test_a_name_inside_a_name_is_not_marked_apart() -> None:
    from tripartite.web.rendering.markings import _without_names_in_names

    union = Marking(0, 30, "union", "organisations")
    country = Marking(20, 30, "country", "organisations", first=False, mention=True)
    alone = Marking(40, 50, "country", "organisations", first=False, mention=True)
    event = Marking(0, 60, "event", "events")
    assert _without_names_in_names([union, country, alone, event]) == sorted([union, alone, event])


def test_a_passage_is_found_again_after_a_re_reading() -> None:
    text, passages = composed(
        ((PassageKind.PARAGRAPH, "One."), (PassageKind.PARAGRAPH, "Two."), (PassageKind.PARAGRAPH, "One."))
    )
    place = place_of(text, passages[1], 1)
    assert number_at(text, passages, place) == (1, True)
    again, longer = composed(
        ((PassageKind.HEADING, "New"), (PassageKind.PARAGRAPH, "One."), (PassageKind.PARAGRAPH, "Two."))
    )
    assert number_at(again, longer, place) == (2, True)
    assert number_at(again, longer, place_of(text, passages[2], 2)) == (1, True)
    other, changed = composed(((PassageKind.PARAGRAPH, "All new."),))
    assert number_at(other, changed, place) == (0, False)
    assert number_at(text, passages, "2") == (2, True)
    for nonsense in ("3", "x", "1-", "99999999", "1-12345678-9"):
        assert number_at(text, passages, nonsense) is None


def test_a_changed_passage_is_said_to_be_changed(client: Client, letter: Reading) -> None:
    name = letter.document.sha256[:12]
    response = client.get(f"/document/{name}/passage/2-00000000/", follow=True)
    assert response.status_code == 200 and "reads otherwise now" in response.content.decode()
