"""How much of the passages is read, and how much of what is read is in it: floors, not targets."""

from __future__ import annotations

import pytest

from tests.extraction.event_passages import GENRES, bank, measured, stems
from tripartite.values.vocabulary import EventKind

#: The least recall and precision over the passages of every file together.
RECALL, PRECISION = 0.66, 0.80


def test_events_of_passages_in_the_manner_of_each_genre() -> None:
    right, made, told = measured([row for stem in stems() for row in bank(stem)])
    assert right / told >= RECALL
    assert right / made >= PRECISION


@pytest.mark.parametrize("stem", stems())
def test_a_file_of_the_bank_is_well_marked(stem: str) -> None:
    genre, language = stem.split("-")
    assert genre in GENRES and language in ("en", "fr", "es", "ru")
    for row in bank(stem):
        assert row.told and "[[" not in row.text and "]]" not in row.text
        assert all(EventKind(kind) and low < high <= len(row.text) for kind, _, low, high in row.told)
