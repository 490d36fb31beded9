"""Web pages: blocks of the text, furniture told from it, tables, notes, hidden matter, what a page declares."""

from __future__ import annotations

import pytest

from tripartite.text.formats import layout_of
from tripartite.text.layout import Block, Layout
from tripartite.values.errors import TooLarge, Unreadable
from tripartite.values.vocabulary import PassageKind

PROSE = (
    "The harbour union was refused registration on 4 May 2016, although its papers had been in order for weeks. "
    "Nobody at the registry would say which rule had been broken, and the letter named none at all. "
)


def layout(body: str, head: str = "") -> Layout:
    return layout_of(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


def blocks(body: str) -> list[Block]:
    return list(layout(body).blocks)


def told(body: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in blocks(body)]


def text_of(body: str) -> list[str]:
    return [words for kind, words in told(body) if kind != "furniture"]


def test_headings_paragraphs_and_bare_text_in_order() -> None:
    body = f"<h1>Port</h1>Loose words.<div>{PROSE}<p>Second.</p>tail</div><h3>Law</h3><blockquote>Quoted.</blockquote>"
    found = blocks(body)
    assert [one.text for one in found] == [
        "Port", "Loose words.", PROSE.strip(), "Second.", "tail", "Law", "Quoted."
    ]  # fmt: skip
    assert [(one.kind, one.level) for one in found if one.kind is PassageKind.HEADING] == [
        (PassageKind.HEADING, 1),
        (PassageKind.HEADING, 3),
    ]


def test_nested_lists_give_each_item_once() -> None:
    found = blocks("<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol><ol type=a start=3><li>Three</li></ol>")
    assert [(one.text, one.level, one.number) for one in found] == [
        ("One", 1, "1"), ("Inner", 2, None), ("Two", 1, "2"), ("Three", 1, "c")
    ]  # fmt: skip
    assert {one.kind for one in found} == {PassageKind.LIST_ITEM}


def test_rows_of_a_table_keep_their_cells_apart() -> None:
    body = "<table><tr><th>Union</th><th>Members</th></tr><tr><td>NHU</td><td>1,200</td></tr></table>"
    assert told(body) == [("table-row", "Union\tMembers"), ("table-row", "NHU\t1,200")]


def test_a_table_for_layout_is_no_table() -> None:
    body = f"<table><tr><td>{PROSE * 4}</td><td><h2>Law</h2><p>{PROSE * 3}</p></td></tr></table>"
    assert [kind for kind, _ in told(body)] == ["paragraph", "heading", "paragraph"]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    found = text_of("<div>The clerks<br>went home.<br><br>The drivers stayed.</div>")
    assert found == ["The clerks went home.", "The drivers stayed."]


def test_short_lines_parted_by_breaks_stay_apart() -> None:
    assert text_of("<p>Harbour Union<br>12 Quay Street<br>Apia</p>") == ["Harbour Union", "12 Quay Street", "Apia"]


@pytest.mark.parametrize(
    "menu",
    [
        "<nav><a href=/>Home</a><a href=/b>News</a></nav>",
        "<div role=navigation><a href=/>Home</a> <a href=/b>News</a></div>",
        "<ul class='main-menu'><li><a href=/>Home</a></li><li><a href=/b>News</a></li></ul>",
        "<div id=crumb><a href=/>Home</a> &gt; <a href=/b>Fiji</a></div>",
        "<div class=cookieBanner><p>We use cookies to count you. You may refuse.</p><a href=#>Refuse</a></div>",
        "<a class=skip-link href=#main>Skip to content</a>",
        "<ul><li><a href=/1>World</a></li><li><a href=/2>Sport</a></li><li><a href=/3>Weather</a></li></ul>",
        "<div class=related><h4>Related</h4><a href=/1>A quay in the dark</a></div>",
        "<p>Share</p>",
        "<ul><li><a href=#a>One</a><li><a href=#b>Two</a><li><a href=#c>Three</a><li><a href=#d>Four</a></ul>",
        "<script>var x = 'words';</script><style>p{}</style><noscript>Switch it on</noscript>",
        "<form><input value=x><button>Go</button><select><option>Fiji</option></select></form>",
        "<div style='display: none'>Loading</div>",
        "<h4>Most read</h4><ul><li><a href=/1>The long quay</a></li><li><a href=/2>Ships of May</a></li></ul>",
    ],
)
def test_furniture_is_no_text(menu: str) -> None:
    assert text_of(f"{menu}<h1>Port</h1><p>{PROSE}</p>") == ["Port", PROSE.strip()]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<div class='menu-page share sidebar'>{}</div>",
        "<nav>{}</nav>",
        "<div style='display:none'>{}</div>",
        "<form action=x>{}</form>",
        "<footer>{}</footer>",
        "<aside>{}</aside>",
        "<details><summary>More</summary>{}</details>",
        "<div hidden>{}</div>",
    ],
)
def test_the_only_copy_of_the_text_is_never_lost(wrapper: str) -> None:
    words = " ".join(text_of(wrapper.format(f"<p>{PROSE * 3}</p><p>{PROSE * 2} Last.</p>")))
    assert (PROSE * 3).strip() in words
    assert "Last." in words


def test_footers_that_name_a_publisher_are_kept() -> None:
    assert text_of(f"<p>{PROSE}</p><footer>&copy; Harbour Watch, Apia</footer>")[-1] == "© Harbour Watch, Apia"


def test_a_paragraph_told_twice_for_two_screens_is_read_once() -> None:
    page = layout(f"<div class=desktop><p>{PROSE * 2}</p></div><div class=mobile><p>{PROSE * 2}</p></div>")
    assert len(page.blocks) == 1
    assert page.legibility.pages[0].dropped[0].startswith("repeated: ")


def test_explanations_over_a_word_do_not_run_into_the_sentence() -> None:
    tip = "<span class=tooltip>strike<span class=tooltiptext>A joint refusal to work.</span></span>"
    page = layout(f"<p>They went on {tip} in May, and the whole of the quay went with them.</p>")
    assert page.blocks[0].text.startswith("They went on strike in May")
    assert "explanation: A joint refusal to work." in page.legibility.pages[0].dropped


def test_notes_are_tied_to_their_calls() -> None:
    body = (
        "<p>It ended.<sup><a href='#n1'>1</a></sup> Then H<sub>2</sub>O and 5 m<sup>2</sup> and the 4<sup>th</sup>.</p>"
        "<section class=footnotes><ol><li id=n1>Harbour News. <a href='#r1'>↑</a></li></ol></section>"
    )
    first, note = blocks(body)
    assert (first.text, first.notes) == ("It ended.[1] Then H2O and 5 m2 and the 4th.", ("1",))
    assert (note.kind, note.note, note.text) == (PassageKind.FOOTNOTE, "1", "Harbour News.")


def test_word_processors_notes() -> None:
    body = (
        "<p>It ended.<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div id=ftn1>"
        "<p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> Harbour News.</p></div>"
    )
    first, note = blocks(body)
    assert (first.text, first.notes, note.note, note.text) == ("It ended.[1]", ("1",), "1", "Harbour News.")


def test_loud_short_paragraphs_are_headings() -> None:
    assert told(f"<p><b>What the law says</b></p><p>{PROSE}</p>")[0] == ("heading", "What the law says")
    assert told(f"<p><b>He was held.</b></p><p>{PROSE}</p>")[0][0] == "paragraph"


def test_a_title_and_its_date_are_parted() -> None:
    assert text_of(f"<h3>Clerks held for a week<span>14-06-2018</span></h3><p>{PROSE}</p>")[:2] == [
        "Clerks held for a week",
        "14-06-2018",
    ]


def test_definition_lists_and_captions_are_read() -> None:
    assert text_of("<dl><dt>Capital</dt><dd>Apia</dd></dl><figure><figcaption>The quay</figcaption></figure>") == [
        "Capital", "Apia", "The quay"
    ]  # fmt: skip


def test_what_a_page_declares() -> None:
    head = (
        "<title>Port | Harbour Watch</title><meta property=og:title content='The port'>"
        "<meta property='article:published_time' content='2019-05-04T08:00Z'><link rel=canonical href='https://h.example/p'>"
        '<script type="application/ld+json">{"author": {"name": "Ana Loto"}, '
        '"publisher": {"name": "Harbour Watch"}}</script>'
    )
    facts = layout_of(f"<html lang=fr-FJ><head>{head}</head><body><p>Words.</p></body></html>".encode()).facts
    assert facts == {
        "media_type": "text/html",
        "title": "The port",
        "date": "2019-05-04T08:00Z",
        "url": "https://h.example/p",
        "author": "Ana Loto",
        "publisher": "Harbour Watch",
        "language": "fr",
    }


def test_old_pages_in_capitals_and_latin_1() -> None:
    page = "<HTML><BODY><P>Le syndicat a été enregistré.<P>Le délai est écoulé.</BODY></HTML>".encode("cp1252")
    assert [one.text for one in layout_of(page, "p.htm").blocks] == [
        "Le syndicat a été enregistré.",
        "Le délai est écoulé.",
    ]


def test_ten_thousand_nested_elements_are_refused_with_what_to_do() -> None:
    with pytest.raises(TooLarge, match=r"deep.*save it as plain text"):
        layout("<div>" * 10_000 + "words")


def test_deep_inline_nesting_without_end_tags_is_read() -> None:
    assert text_of("<p>" + "<a name=x>" * 3000 + "words of text") == ["words of text"]


def test_a_page_without_words_says_so() -> None:
    with pytest.raises(Unreadable, match="no words"):
        layout("<div id=app></div>")
