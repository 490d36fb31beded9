"""Numbered notes under their heading, and the figures that call them."""

from __future__ import annotations

import pytest

from tripartite.text.formats import layout_of
from tripartite.text.layout import Block
from tripartite.text.note_lists import with_note_lists
from tripartite.values.vocabulary import PassageKind

STORY = "The union applied in March1. It was refused twice.2 Its 40 members went on."


def blocks(heading: str, *notes: str) -> tuple[Block, ...]:
    items = [Block(text=words, kind=PassageKind.LIST_ITEM) for words in notes]
    return (Block(text=STORY), Block(text=heading, kind=PassageKind.HEADING), *items)


@pytest.mark.parametrize("heading", ["Notes", "Endnotes:", "Notes de bas de page", "Notas al pie", "Примечания"])
def test_numbered_notes_become_footnotes_and_are_called(heading: str) -> None:
    told = with_note_lists(blocks(heading, "1. Act 12 of 2004.", "2. Talk with a clerk, Port Ada, 2021."))
    assert [(one.note, one.text) for one in told[2:]] == [
        ("1", "Act 12 of 2004."),
        ("2", "Talk with a clerk, Port Ada, 2021."),
    ]
    assert all(one.kind is PassageKind.FOOTNOTE for one in told[2:])
    assert told[0].notes == ("1", "2") and told[0].text == STORY


@pytest.mark.parametrize(
    ("heading", "notes"),
    [
        ("What we demand", ("1. Register the union.", "2. Free its leaders.")),
        ("Notes", ("Nothing numbered stands here.", "Nor here.")),
        ("Notes", ("3. A list that begins elsewhere.", "4. And goes on.")),
        ("References", ("1. One line alone.",)),
    ],
)
def test_other_lists_stay(heading: str, notes: tuple[str, ...]) -> None:
    assert with_note_lists(blocks(heading, *notes)) == blocks(heading, *notes)


def test_notes_of_a_web_page() -> None:
    page = f"<p>{STORY}</p><h2>Notes</h2><ol><li>Act 12 of 2004.</li><li>Talk with a clerk.</li></ol>"
    told = with_note_lists(layout_of(page.encode(), "page.html").blocks)
    assert [one.note for one in told if one.kind is PassageKind.FOOTNOTE] == ["1", "2"]
