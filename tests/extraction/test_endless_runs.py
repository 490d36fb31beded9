"""Endless repetition is read only so far; what real documents repeat is read in full."""

from __future__ import annotations

from collections import Counter

import pytest

from tripartite.extraction.endless_runs import (
    LONG,
    MOST_COPIES,
    MOST_RUNS,
    READ,
    bounded,
    left_out,
    repeats_itself,
    warnings_of,
)
from tripartite.pipeline.reading import read_document
from tripartite.values.spans import Span

ENDLESS = "five years, X to three years, " * 60
NAMES = ", ".join(f"Orban{chr(97 + one % 26)}{chr(97 + one // 26)} Quellish of shop {one}" for one in range(70))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (ENDLESS, True),
        ("on 3 March 2014, " * 90, True),
        (" ".join(f"on {one} March 2014, fined {one * 7} dollars," for one in range(80)), True),
        (NAMES, False),
        ("the union was refused " * 5, False),
        ("", False),
    ],
)
def test_repetition_is_told_from_a_long_list(words: str, told: bool) -> None:
    assert repeats_itself(words) is told
    assert len(NAMES) > LONG


def test_a_run_without_end_is_read_at_its_beginning_and_so_many_times() -> None:
    text = ENDLESS * (MOST_RUNS + 5)
    spans = [Span(at, at + len(ENDLESS)) for at in range(0, len(text), len(ENDLESS))]
    read = bounded(text, spans, Counter())
    assert [one.start for one in read] == [one.start for one in spans[:MOST_RUNS]]
    assert all(0 < one.end - one.start <= READ for one in read)


def test_a_run_without_blanks_is_cut_too() -> None:
    text = " a" * LONG + "b"
    assert bounded(text, [Span(0, len(text))], Counter())[0].end <= READ


def test_copies_beyond_the_bound_are_left_out_over_the_whole_document() -> None:
    text, seen = "It was refused. " * 10, Counter({"It was refused.": MOST_COPIES - 4})
    spans = [Span(at, at + 15) for at in range(0, len(text), 16)]
    assert bounded(text, spans, seen) == spans[:4]


def test_what_is_left_out_is_told_to_the_letter() -> None:
    text = ENDLESS + "It was refused."
    whole = [Span(0, len(ENDLESS)), Span(len(ENDLESS), len(text))]
    (left,) = left_out(whole, bounded(text, whole, Counter()))
    assert left.start <= READ and left.end == len(ENDLESS)
    assert warnings_of(text, [left])[0].startswith(f"Words that repeat without end ({left.end - left.start:,} letters")
    assert left_out(whole, whole) == [] and warnings_of(text, []) == ()


def test_the_text_stays_whole_and_what_follows_is_read() -> None:
    after = "The Free Union of Lamplighters was registered on 3 March 2014."
    reading = read_document(f"{ENDLESS * 200}\n\n{after}\n".encode(), "x.txt")
    assert after in reading.text
    assert len(reading.text) > len(ENDLESS) * 200
    (warning,) = reading.legibility.warnings
    assert "341,066 letters, from “" in warning and "only their beginning" in warning
    assert any(one.start >= reading.text.index(after) for one in reading.statements)
