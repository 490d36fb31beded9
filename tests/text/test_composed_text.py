"""Composed text: spans quote blocks, in order, without overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tripartite.text.composed import SEPARATOR, compose
from tripartite.text.layout import Block, Layout
from tripartite.values.vocabulary import PassageKind

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60)
BLOCKS = st.builds(Block, text=WORDS, kind=st.sampled_from(PassageKind), level=st.integers(0, 6))


@given(st.lists(BLOCKS, max_size=12))
def test_each_passage_quotes_its_block(blocks: list[Block]) -> None:
    composed = compose(Layout(blocks=tuple(blocks)))
    spoken = [block for block in blocks if block.text.strip()]
    assert [composed.text[one.start : one.end] for one in composed.passages] == [block.text.strip() for block in spoken]
    assert [one.kind for one in composed.passages] == [block.kind for block in spoken]
    assert composed.text == SEPARATOR.join(block.text.strip() for block in spoken)


def test_marks_and_places_are_carried_over() -> None:
    block = Block(text="Held in May.", page=3, number="a", notes=("4",), locator="p3:1,2,3,4", level=1)
    (passage,) = compose(Layout(blocks=(block,))).passages
    assert (passage.page, passage.number, passage.notes, passage.locator, passage.level) == (
        3,
        "a",
        ("4",),
        "p3:1,2,3,4",
        1,
    )


def test_no_control_characters_come_into_the_text() -> None:
    assert (
        compose(Layout(blocks=(Block(text="The\x1b port\x00 closed."), Block(text="\x07")))).text == "The port closed."
    )
