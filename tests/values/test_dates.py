"""A partial date is an interval, and only dates that exist can be made."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.values.dates import DateRange, PartialDate, add_duration
from tripartite.values.errors import MalformedValue


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2011-12-16", date(2011, 12, 16), date(2011, 12, 16)),
        ("2011-05/2011-12", date(2011, 5, 1), date(2011, 12, 31)),
        ("2011/2012-03-04", date(2011, 1, 1), date(2012, 3, 4)),
    ],
)
def test_a_date_is_an_interval(text: str, first: date, last: date) -> None:
    made = DateRange.parse(text)
    assert (made.first, made.last) == (first, last)
    assert str(made) == text


@pytest.mark.parametrize("text", ["2011-13", "2011-02-30", "16/12/2011", "", "2012/2011", "2011-1-2"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(MalformedValue):
        DateRange.parse(text)


@given(st.dates(), st.dates())
def test_overlap_is_symmetric(one: date, other: date) -> None:
    a, b = DateRange.on(one.year, one.month), DateRange.on(other.year, other.month, other.day)
    assert a.overlaps(b) == b.overlaps(a)
    assert a.overlaps(a)


@given(st.dates())
def test_a_partial_date_comes_back_from_its_words(day: date) -> None:
    for made in (PartialDate(day.year), PartialDate(day.year, day.month), PartialDate(day.year, day.month, day.day)):
        assert PartialDate.parse(str(made)) == made


@pytest.mark.parametrize(
    ("day", "length", "end"),
    [
        (date(2017, 7, 25), {"years": 5}, date(2022, 7, 25)),
        (date(2020, 2, 29), {"years": 1}, date(2021, 2, 28)),
        (date(2021, 8, 31), {"months": 6}, date(2022, 2, 28)),
        (date(2021, 12, 30), {"days": 10}, date(2022, 1, 9)),
        (date(2019, 1, 15), {"years": 2, "months": 6}, date(2021, 7, 15)),
    ],
)
def test_a_length_of_time_is_added(day: date, length: dict[str, int], end: date) -> None:
    assert add_duration(day, **length) == end
