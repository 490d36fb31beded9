"""How much of the sentence bank is read: a floor under its recall, and sentences in which nothing is to be read."""

from __future__ import annotations

import pytest

from tests.extraction.sentence_bank import LANGUAGES, LISTS, bank, missed, wrongly

#: The least share of each list of each language that is read, and the most empty sentences that may be misread.
FLOOR = 0.88
MISREAD = 1

PAIRS = [pytest.param(language, sort, id=f"{language}-{sort}") for language in LANGUAGES for sort in LISTS]


@pytest.mark.parametrize(("language", "sort"), PAIRS)
def test_most_of_the_bank_is_read(language: str, sort: str) -> None:
    lost = missed(language, sort)
    assert 1 - len(lost) / len(bank(language, sort)) >= FLOOR, lost


@pytest.mark.parametrize(("language", "sort"), PAIRS)
def test_little_is_read_where_nothing_is_told(language: str, sort: str) -> None:
    assert len(wrongly(language, sort)) <= MISREAD, wrongly(language, sort)
