"""Which of two acts a date is of, and who only did something about an act."""

from __future__ import annotations

import pytest

from tests.extraction.happening.test_events import events_of
from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Event


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        (
            "en",
            "The printer was pardoned in May 2011 and imprisoned again for two months in July 2011.",
            {"release": "2011-05", "sentence": "2011-07"},
        ),
        (
            "en",
            "The printer was released in May 2011 and then arrested again at the border.",
            {"release": "2011-05", "arrest": None},
        ),
        (
            "en",
            "The printer was arrested in May 2011 and sentenced to two years in prison.",
            {"arrest": "2011-05", "sentence": "2011-05"},
        ),
    ],
)
def test_what_came_later_has_not_the_date_of_what_came_before(
    language: str, text: str, kinds: dict[str, str | None]
) -> None:
    told = {str(one.kind): one.date for one in events_of(text, language)}
    assert {kind: told.get(kind) for kind in kinds} == kinds


def told_of(sentence: str) -> dict[str, tuple[str, ...]]:
    found = read_document(sentence.encode(), "note.txt").statements
    return {str(one.kind): (*one.who, *one.by) for one in found if isinstance(one, Event)}


def test_who_intervenes_is_neither_arrested_nor_released() -> None:
    told = told_of(
        "On 6 May 2011 three printers were arrested; they were released after the Harbour Workers Union had intervened."
    )
    assert told["release"] == ()


def test_who_is_released_is_still_named() -> None:
    assert told_of("On 6 May 2011 Ilse Brandt of the Harbour Workers Union was released.")["release"]
