"""How much of the transfer bank is read: a floor under its recall, and under what is read besides."""

from __future__ import annotations

import pytest

from tests.extraction.transfer_bank import LANGUAGES, SORTS, outcome, rows

#: The least share of the claims of each list and language that is read, and the most that may be read besides.
FLOORS = {"commitments": 0.7, "sanctions": 0.6, "instruments": 0.75}
BESIDES = 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sort", SORTS)
def test_the_bank_is_read(sort: str, language: str) -> None:
    outcomes = [(row, *outcome(sort, language, row)) for row in rows(sort, language, "all")]
    told = sum(len(row[3]) for row, *_ in outcomes)
    missed = [one for _, lost, _, _ in outcomes for one in lost]
    assert 1 - len(missed) / told >= FLOORS[sort], missed
    assert sum(len(extra) for _, _, _, extra in outcomes) <= BESIDES
