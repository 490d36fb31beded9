"""Dates of mastheads and headers, as each genre writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.kinds.head_dates import date_in, dates_in, year_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("7 October 2014", "2014-10-07"),
        ("the 22nd of July, 1999", "1999-07-22"),
        ("October 7, 2014 5:12 PM", "2014-10-07"),
        ("Sept. 3, 2009", "2009-09-03"),
        ("Wed, 7 Oct 2014 08:14:03 +0300", "2014-10-07"),
        ("07.10.14", "2014-10-07"),
        ("07/10/2014", "2014-10-07"),
        ("10/27/2014", "2014-10-27"),
        ("2014-10-07", "2014-10-07"),
        ("27-10-2014", "2014-10-27"),
        ("publié le 1er mars 2018 à 9h", "2018-03-01"),
        ("Publicado el 7 de octubre de 2014", "2014-10-07"),
        ("7 октября 2014 г.", "2014-10-07"),
        ("Complaint date: 30-NOV-71 - Closed", "1971-11-30"),
        ("Date de la plainte: 02-SEPT.-08 - Clos", "2008-09-02"),
        ("Date de la plainte: 21-MAI -19", "2019-05-21"),
        ("Date de la plainte: 05-AVR. -99", "1999-04-05"),
        ("queja:: 12-ENE-84 - Cerrado", "1984-01-12"),
        ("Rapport No. 371, Mars 2014", "2014-03"),
        ("Informe núm. 306, marzo de 1997", "1997-03"),
        ("Report No 291, November 1993", "1993-11"),
        ("по состоянию на октябрь 2014 года", "2014-10"),
        ("31 June 2014", None),
        ("section 3.4.11 of the Act", None),
        ("paragraphs 12-14 and 2014", None),
    ],
)
def test_date_in(words: str, expected: str | None) -> None:
    found = date_in(words)
    assert (str(found) if found else None) == expected


def test_where_dates_stand() -> None:
    text = "From 3 May 2011 to 12 June 2011"
    assert [text[one.start : one.end] for one in dates_in(text)] == ["3 May 2011", "12 June 2011"]


def test_two_digit_years_turn_at_the_first_cases() -> None:
    assert [year_of(two) for two in ("51", "99", "00", "50")] == [1951, 1999, 2000, 2050]


@given(st.text(alphabet="0123456789 .-/mayMAI", max_size=60))
def test_never_raises(text: str) -> None:
    for one in dates_in(text):
        assert one.date.first <= one.date.last
