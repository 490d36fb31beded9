"""Plain text: wrapped lines, page breaks, running heads, headings, lists, notes."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from tripartite.text.formats import layout_of
from tripartite.text.formats.data_lists import is_furniture_line
from tripartite.text.formats.wrapped_lines import joined, vocabulary_of
from tripartite.text.layout import Block
from tripartite.values.vocabulary import PassageKind

DATA = resources.files("tripartite.text.formats").joinpath("data")
LINES = json.loads(DATA.joinpath("line_words.json").read_text(encoding="utf-8"))
FURNITURE = json.loads(DATA.joinpath("furniture.json").read_text(encoding="utf-8"))


def blocks(text: str) -> list[Block]:
    return list(layout_of(text.encode(), "text.txt").blocks)


def told(text: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in blocks(text)]


@pytest.mark.parametrize(("first", "second", "whole"), LINES["must"])
def test_two_lines_become_one(first: str, second: str, whole: str) -> None:
    assert joined([first, second]) == whole


@pytest.mark.parametrize("line", FURNITURE["must"])
def test_furniture_lines(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize("line", FURNITURE["must_not"])
def test_lines_of_text_are_not_furniture(line: str) -> None:
    assert not is_furniture_line(line)


def test_a_hyphen_stays_where_the_document_writes_the_compound() -> None:
    words = vocabulary_of("a state-run body and a disbanded league")
    assert joined(["the state-", "run body"], words) == "the state-run body"
    assert joined(["the dis-", "banded league"], words) == "the disbanded league"


WRAPPED = """The dockers of the northern quay laid down their tools on 4 May 2016 and
were followed within the week by the crane drivers, the tally clerks and
most of the stevedores.

Their employer, which had been asked for an answer three times since the
spring, said that it knew of no dispute.
"""


def test_wrapped_lines_are_joined_and_blank_lines_part() -> None:
    found = blocks(WRAPPED)
    assert len(found) == 2
    assert found[0].text.endswith(
        "and were followed within the week by the crane drivers, the tally clerks and most of the stevedores."
    )
    assert all(block.kind is PassageKind.PARAGRAPH for block in found)


def test_a_paragraph_goes_on_over_a_running_head_and_the_head_is_reported() -> None:
    page = "HAR/Port/PV.3\n\n" + WRAPPED
    text = page + (
        "\nThe Committee, having heard both sides at some length in the course of the\n\n "
        "HAR/Port/PV.3 4\n\nmorning, put off its decision until a later meeting of the present "
        "session.\n"
    )
    layout = layout_of(text.encode(), "a.txt")
    assert layout.legibility.pages[0].dropped == ("HAR/Port/PV.3 4",)
    assert "in the course of the morning, put off" in layout.blocks[-1].text
    assert layout.blocks[0].text == "HAR/Port/PV.3"


def test_form_feeds_count_pages_and_paragraphs_go_on_over_them() -> None:
    text = WRAPPED + (
        "\nThe strikers then went in a body to the office of the harbour master, who\n\fhad "
        "left by the back door. They waited for him there until the late evening.\n"
    )
    layout = layout_of(text.encode(), "a.txt")
    assert layout.pages == 2
    assert "harbour master, who had left by the back door" in layout.blocks[-1].text
    assert layout.blocks[-1].page == 1


def test_lone_figures_are_not_taken_for_page_numbers() -> None:
    assert [words for _, words in told("Members\n\n185\n\nBranches\n\n42\n\nFounded\n\n1927\n")][1::2] == [
        "185",
        "42",
        "1927",
    ]


def test_page_marks_and_counted_pages_are_left_out() -> None:
    body = "\n".join(f"Line {n} of the record that is kept in the harbour office for all to see." for n in range(14))
    text = f"{body}\n\n7\n\n{body}\n\n8\n\n{body}\n\n- 9 -\n\n{body}\n\nPage 10 of 12\n"
    layout = layout_of(text.encode(), "a.txt")
    assert set(layout.legibility.pages[0].dropped) == {"7", "8", "- 9 -", "Page 10 of 12"}


@pytest.mark.parametrize(
    ("line", "text", "number"),
    [
        ("• give back the boats;", "give back the boats;", None),
        ("– give back the boats;", "give back the boats;", None),
        ("(a) give back the boats;", "(a) give back the boats;", "a"),
        ("a) give back the boats;", "a) give back the boats;", "a"),
        ("1. Give back the boats.", "1. Give back the boats.", "1"),
        ("iv. give back the boats;", "iv. give back the boats;", "iv"),
        ("3.2.1. The boats are given back.", "3.2.1. The boats are given back.", "3.2.1"),
        ("1. 653. The Committee recalls the matter.", "1. 653. The Committee recalls the matter.", "653"),
        ("• b) give back the boats;", "b) give back the boats;", "b"),
        ("б) вернуть лодки;", "б) вернуть лодки;", "б"),
    ],
)
def test_list_items(line: str, text: str, number: str | None) -> None:
    found = blocks(f"The owners must:\n{line}\nThat is all that we ask of them today.\n")
    assert (found[1].kind, found[1].text, found[1].number) == (PassageKind.LIST_ITEM, text, number)


@pytest.mark.parametrize(
    "line", ["[The rest is left out.]", "(As amended in 2019.)", "Port: closed", "“We won.”", "of the port"]
)
def test_short_lines_that_are_no_headings(line: str) -> None:
    assert blocks(f"First words of it all.\n\n{line}\n\nMore words of it.\n")[1].kind is PassageKind.PARAGRAPH


@pytest.mark.parametrize("line", ["A. Tuilagi, a clerk, was held.", "L. N. Havea spoke.", "2019 was a hard year."])
def test_initials_and_years_are_no_list_marks(line: str) -> None:
    assert blocks(f"First words of it.\n\n{line}\n")[1].kind is PassageKind.PARAGRAPH


def test_a_figure_that_the_margin_put_first_is_no_list_mark() -> None:
    text = WRAPPED + (
        "\nThe talks went on in the shed behind the office under the eyes of all the\n40. "
        "Nobody left, and the meeting of the whole branch was put off once again.\n"
    )
    assert blocks(text)[-1].text.startswith("The talks went on")


def test_headings_are_told_from_short_paragraphs() -> None:
    text = (
        "THE HARBOUR\n\nWhat the law says\n\nThe Act of 1998 is short.\n\nCapital: Neiafu\n\n12 "
        "May 2019\n\nBy Ana Loto\n\nA. The reply\n\nIt was late.\n"
    )
    kinds = {words: kind for kind, words in told(text)}
    assert kinds["THE HARBOUR"] == kinds["What the law says"] == kinds["A. The reply"] == "heading"
    assert {kinds[one] for one in ("The Act of 1998 is short.", "Capital: Neiafu", "12 May 2019", "By Ana Loto")} == {
        "paragraph"
    }


def test_footnotes_and_their_calls_are_tied() -> None:
    found = blocks(
        "The strike ended.[1] The union lost.[12]\n\nNothing more is known.\n\n[1] Harbour News, 4 May.\n\n[12] Ibid.\n"
    )
    assert found[0].notes == ("1", "12")
    assert [(one.note, one.text) for one in found[-2:]] == [("1", "Harbour News, 4 May."), ("12", "Ibid.")]
    assert found[-1].kind is PassageKind.FOOTNOTE


def test_a_bracket_that_nothing_calls_is_no_footnote() -> None:
    assert blocks("The strike ended.\n\n[7] is missing here.\n")[1].kind is PassageKind.PARAGRAPH


def test_lines_of_an_unwrapped_page_are_paragraphs() -> None:
    lines = [
        "The registrar refused the union on 4 May because its seal was of the wrong shape and its rules were in the "
        "wrong order, as he put it in a letter of eleven pages that nobody in the office could read."
        for _ in range(3)
    ]
    assert len(blocks("\n".join(lines))) == 3


def test_a_title_run_together_with_its_date_is_parted() -> None:
    found = told("Harbour clerks held for a week14-06-2018\n\nThe clerks were let go after a week of protest.\n")
    assert [words for _, words in found[:2]] == ["Harbour clerks held for a week", "14-06-2018"]
    assert found[0][0] == "heading"


def test_quoted_mail_is_parted_by_its_depth() -> None:
    found = told("We agree to this.\n> Will you come\n> to the meeting?\nNo, we will not.\n")
    assert [words for _, words in found] == ["We agree to this.", "Will you come to the meeting?", "No, we will not."]


def test_speakers_labels_over_two_lines_are_joined() -> None:
    text = WRAPPED + (
        "\nWorker member, Cook\nIslands – We have heard enough of this matter for the whole "
        "of one morning and\nshould now like to hear an answer to it.\n"
    )
    assert blocks(text)[-1].text.startswith("Worker member, Cook Islands – We have heard")


def test_related_pages_are_furniture_up_to_the_next_text() -> None:
    found = told(
        "The strike goes on.\n\nRelated articles\n\nFive things to see in port\n\nThe owners "
        "met again on Friday, and nobody knows why.\n"
    )
    assert [kind for kind, _ in found] == ["paragraph", "furniture", "furniture", "paragraph"]


def test_typed_tables_keep_their_cells_apart() -> None:
    tabbed = "Union\tFounded\tMembers\nNHU\t1927\t1,850\nQuay Clerks\t\t22\n"
    spaced = "Union            Founded      Members\nNHU              1927         1,850\n"
    assert told("The unions:\n\n" + tabbed)[1:] == [
        ("table-row", "Union\tFounded\tMembers"),
        ("table-row", "NHU\t1927\t1,850"),
        ("table-row", "Quay Clerks\t\t22"),
    ]
    assert told(spaced) == [("table-row", "Union\tFounded\tMembers"), ("table-row", "NHU\t1927\t1,850")]


def test_one_wide_gap_makes_no_table() -> None:
    assert told("12 May 2019                    Apia\n\nThe Act is short.\n")[0][1] == "12 May 2019 Apia"


def test_headings_of_a_page_without_blank_lines() -> None:
    prose = (
        "The clerks went out on the fourth of May and stood in the rain until the drivers came to them, " * 3
        + "at last."
    )
    found = told(f"Clerks walk out\nBy Ana Loto\n{prose}\nA week without wages\n{prose}\n")
    assert [kind for kind, _ in found] == ["heading", "paragraph", "paragraph", "heading", "paragraph"]
