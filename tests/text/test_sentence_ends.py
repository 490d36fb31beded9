"""Sentences: the examples beside the lists, and what holds for any text at all."""

from __future__ import annotations

import json
import time
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.text.sentences import sentences

DATA = json.loads(resources.files("tripartite.text").joinpath("data/sentence_ends.json").read_text(encoding="utf-8"))
ANYTHING = st.text(alphabet=st.sampled_from("aбZЯ1.!?…»«\"'()[] \n\t-–é"), max_size=200) | st.text(max_size=200)


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize("example", DATA["must"])
def test_examples_are_split_where_their_bars_stand(example: str) -> None:
    expected = example.split(" | ")
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "whole",
    [
        "The union said. no one heard",
        "They counted 1.250 votes",
        "See www.example.org/a.html for more",
        "On 12.05.2019 the court met",
        "«Кто?» – спросил он.",
        "",
        "   ",
        "No. 17 were held",
    ],
)
def test_no_break_is_made_inside(whole: str) -> None:
    assert split(whole) == ([whole] if whole.strip() else [])


@given(ANYTHING)
def test_every_word_is_in_one_sentence_and_none_overlap(text: str) -> None:
    spans = sentences(text, 0, len(text))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert span.of(text) == span.of(text).strip() != ""


@given(ANYTHING, st.integers(0, 50), st.integers(0, 50))
def test_a_part_of_a_text_is_split_within_its_bounds(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    for span in sentences(text, start, end):
        assert start <= span.start < span.end <= end


@pytest.mark.parametrize("unit", [".", ". ", "A. ", ".) ", "?! ", "a.1 ", "[1]. ", "« ", "Mr. ", " "])
def test_repetition_takes_linear_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    began = time.process_time()
    sentences(text, 0, len(text))
    assert time.process_time() - began < 3
