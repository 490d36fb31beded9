"""No statement without its words; statements and readings survive a trip through JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripartite.values.errors import MalformedValue, NoEvidence
from tripartite.values.quantities import Interval, interval_of
from tripartite.values.spans import Evidence, Span
from tripartite.values.statement_json import as_json, from_json
from tripartite.values.statements import SORTS, Event, Figure
from tripartite.values.vocabulary import EventKind, Measure, Modality, Qualifier

TEXT = "At least 16 dockers were killed in Port Sable."


def test_a_statement_without_evidence_refuses_to_exist() -> None:
    with pytest.raises(NoEvidence):
        Event(evidence=(), rule="test", kind=EventKind.STRIKE)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (2, 3), (8, 9)])
def test_evidence_without_words_refuses_to_exist(start: int, end: int) -> None:
    with pytest.raises(NoEvidence):
        Evidence.at(TEXT, start, end)


def test_evidence_must_be_as_long_as_its_words() -> None:
    with pytest.raises(NoEvidence):
        Evidence(0, 5, "At")


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_evidence_quotes_its_text(start: int, end: int) -> None:
    try:
        made = Evidence.at(TEXT, start, end)
    except NoEvidence:
        assert not TEXT[start:end].strip()
    else:
        assert TEXT[made.start : made.end] == made.words
        assert made.words == made.words.strip()


def test_a_span_runs_forward() -> None:
    with pytest.raises(MalformedValue):
        Span(4, 3)
    assert Span(1, 3).overlaps(Span(2, 4))
    assert not Span(1, 3).overlaps(Span(3, 4))


def test_a_statement_comes_back_from_json() -> None:
    figure = Figure(
        evidence=(Evidence.at(TEXT, 0, 31),),
        rule="figures.killed",
        quantity=16,
        qualifier=Qualifier.AT_LEAST,
        low=16,
        measure=Measure.KILLED,
        of="dockers",
        attribution=("the union",),
        modality=Modality.ALLEGED,
    )
    plain = json.loads(json.dumps(as_json(figure)))
    assert plain["quantity"] == 16
    assert plain["evidence"] == [{"start": 0, "end": 31}]
    assert from_json("figures", plain, TEXT) == figure


def test_every_sort_has_a_name_of_its_own() -> None:
    assert len({one.sort for one in SORTS}) == len(SORTS)


@pytest.mark.parametrize(
    ("quantity", "qualifier", "low", "high"),
    [
        (16, Qualifier.AT_LEAST, 16, None),
        (100, Qualifier.MORE_THAN, 101, None),
        (8000, Qualifier.NEARLY, 7200, 8000),
        (50, Qualifier.UP_TO, None, 50),
        (12, Qualifier.EXACTLY, 12, 12),
        (100, Qualifier.ABOUT, 90, 110),
    ],
)
def test_a_qualified_number_is_an_interval(
    quantity: float, qualifier: Qualifier, low: float | None, high: float | None
) -> None:
    assert interval_of(quantity, qualifier) == Interval(low, high)


def test_intervals_overlap_where_some_number_lies_in_both() -> None:
    assert Interval(16, None).overlaps(Interval(None, 20))
    assert not Interval(16, None).overlaps(Interval(12, 12))
