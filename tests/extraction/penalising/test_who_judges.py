"""A court imposes and is not the one on whom it is imposed."""

from __future__ import annotations

import pytest

from tests.extraction.marked_words import marked
from tripartite.extraction.penalising.sanctions import sanctions
from tripartite.values.statements import Sanction


def on_whom(words: str) -> list[str | None]:
    return [one.person for one in sanctions(marked(words, "en")) if isinstance(one, Sanction)]


@pytest.mark.parametrize(
    "words",
    [
        "On 3 May 2011 {the Harbour Court} ordered the government to pay damages of 5,000 euros to [Ilse Brandt].",
        "{the Appeals Tribunal} ordered the company to pay damages of 5,000 euros to [Ilse Brandt].",
    ],
)
def test_damages_lie_neither_on_the_court_nor_on_whom_they_are_paid_to(words: str) -> None:
    assert not {"the Harbour Court", "the Appeals Tribunal", "Ilse Brandt"} & set(on_whom(words))


def test_a_union_pays_what_a_court_ordered() -> None:
    words = "On 3 May 2011 {the Harbour Court} fined {Ferry Union} 5,000 euros."
    assert on_whom(words) == ["Ferry Union"]
