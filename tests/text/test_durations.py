"""Lengths of time in running text. Sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tripartite.text.dates import durations


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two-and-a-half years in prison", "P2Y6M"),
        ("en", "two and a half years in prison", "P2Y6M"),
        ("en", "400 hours of community service", "PT400H"),
        ("en", "kept for 10 days", "P10D"),
        ("en", "three years and two months", "P3Y2M"),
        ("en", "a two-year ban", "P2Y"),
        ("en", "half a year", "P6M"),
        ("en", "six weeks", "P6W"),
        ("fr", "six mois avec sursis", "P6M"),
        ("fr", "deux ans et demi", "P2Y6M"),
        ("fr", "un an de prison", "P1Y"),
        ("es", "dos años y medio", "P2Y6M"),
        ("es", "seis meses de prisión", "P6M"),
        ("ru", "полтора года", "P1Y6M"),
        ("ru", "четырёхлетний срок", "P4Y"),
        ("ru", "двухмесячного ареста", "P2M"),
        ("ru", "к году и четырём месяцам колонии", "P1Y4M"),
        ("ru", "два года и три месяца", "P2Y3M"),
        ("ru", "10 суток ареста", "P10D"),
        ("ru", "два с половиной года", "P2Y6M"),
        ("ru", "полгода", "P6M"),
    ],
)
def test_a_length_of_time(language: str, text: str, value: str) -> None:
    assert [one.value for one in durations(text, 0, len(text), language)] == [value]


@pytest.mark.parametrize("text", ["in 2011", "on the day of the strike", "12 workers", "the year of the strike"])
def test_what_is_no_length_of_time(text: str) -> None:
    assert durations(text, 0, len(text), "en") == []


@settings(deadline=None)
@given(st.text(alphabet="0123456789 ,.-halfyeardmotnuiвгода½", max_size=80), st.sampled_from(["en", "fr", "es", "ru"]))
def test_lengths_stand_in_the_text(text: str, language: str) -> None:
    for one in durations(text, 0, len(text), language):
        assert text[one.start : one.end] == one.words
        assert one.value.startswith("P")
