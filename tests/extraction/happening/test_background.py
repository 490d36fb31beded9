"""Words of acts that only describe, charge or forestall tell of no happening; one happening is told once."""

from __future__ import annotations

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event


def told(text: str) -> list[tuple[str, str | None]]:
    found = read_document(text.encode(), "note.txt").statements
    return [(str(one.kind), one.date) for one in found if isinstance(one, Event)]


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        ("In September 2012 the detained clerk leaders launched a petition.", "arrest", 0),
        ("On 3 May 2012 the families of weavers held for their part in a march met.", "arrest", 0),
        ("On 3 May 2012 police arrested union leaders.", "arrest", 1),
        ("On 3 May 2012 police sealed the square to prevent protests.", "protest", 0),
        ("On 3 May 2012 the court convicted Ida Frost of assaulting a guard.", "violence", 0),
        ("The teachers held a strike, shutting down schools once in August and once in October 2012.", "strike", 2),
        ("Widespread strikes took place in 2011 and 2012.", "strike", 1),
    ],
)
def test_what_is_told(text: str, kind: str, times: int) -> None:
    assert [one for one, _ in told(text)].count(kind) == times


def test_tight_dashes_part_an_aside_off() -> None:
    text = "On October 29, 2012, two weavers–Ida Frost and Ana Brell–were arrested at the mill."
    assert told(text) == [("arrest", "2012-10-29")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On May 7, 2014, a delegation from the Committee for the Prevention of Torture visited prisons.",
            [("mission", "2014-05-07")],
        ),
        ("Lecturers were protesting the loss of a bonus, which they had drawn since 2009.", [("protest", None)]),
        ("In July 2014 nurses voted in favor of a nationwide strike, and no strike actions were taken.", []),
    ],
)
def test_what_only_looks_like_an_act(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_a_state_that_goes_on_is_no_second_arrest() -> None:
    text = (
        "On February 1, 2014, police arrested the clerk Anis Orval. "
        "Orval remained in pretrial detention at the end of 2014."
    )
    assert [one for one in told(text) if one[0] == "arrest"] == [("arrest", "2014-02-01")]
