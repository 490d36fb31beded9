"""What is sent: bounded parts that hold every word but furniture; quotes are found where they stand, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outside.made_claims import KEPT, TEXT, document
from tripartite.outside.parts import LARGEST, MOST, Part, folded, parts_of, words_in
from tripartite.values.errors import TooLarge
from tripartite.values.reading import Passage
from tripartite.values.spans import Span
from tripartite.values.vocabulary import PassageKind


def test_every_word_is_sent_once_in_bounded_parts() -> None:
    reading = document(TEXT * 30 + "\n\n" + "stone wall " * 2000)
    parts = parts_of(reading)
    assert len(parts) > 5
    assert all(sum(map(len, one.spans)) <= LARGEST for one in parts)
    assert " ".join(" ".join(one.text.split()) for one in parts) == " ".join(reading.text.split())
    assert words_in(parts) == len(reading.text.split())


def test_furniture_is_not_sent_and_an_empty_document_has_no_parts() -> None:
    reading = document()
    first = replace(reading.passages[0], kind=PassageKind.FURNITURE)
    parts = parts_of(replace(reading, passages=(first, *reading.passages[1:])))
    assert "Letter on the quarries" not in parts[0].text and KEPT in parts[0].text
    assert parts_of(replace(reading, passages=())) == []


def test_a_document_that_is_too_long_is_refused_before_anything_is_sent() -> None:
    text = "word " * (LARGEST * (MOST + 2) // 5)
    whole = Passage(start=0, end=len(text), kind=PassageKind.PARAGRAPH)
    with pytest.raises(TooLarge, match="more than 400 parts"):
        parts_of(replace(document(), text=text, passages=(whole,)))


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("shut in a\n  lime store for nine\u00a0days", "shut in a lime store for nine days"),
        ("owner had the hall of the Stonecutters' Circle", "owner had the hall of the Stonecutters' Circle"),
        ("Orla Pennick was shut in a lime store for ten days", None),
        ("kept in a cel", None),
        ("ept in a cell", None),
        ("The quarry at Lower Wend was shut in 2018. Nobody", None),
        ("nine days. Nobody at the ministry", None),
        ("", None),
        ("   ", None),
    ],
)
def test_a_quote_is_found_verbatim_within_one_passage(quote: str, found: str | None) -> None:
    reading = document()
    place = parts_of(reading)[0].find(quote)
    assert (folded(place.of(reading.text)) if place else None) == found


@given(st.text(alphabet="ab \n\u00a0é.", max_size=60), st.text(alphabet="ab \né.", max_size=8))
@settings(max_examples=200, deadline=None)
def test_what_is_found_says_what_was_asked(text: str, words: str) -> None:
    place = Part(text, (Span(0, len(text)),)).find(words)
    if place is not None:
        assert folded(place.of(text)) == folded(words) != ""
    elif f" {folded(words)} " in f" {folded(text)} ":
        assert folded(words) == ""
