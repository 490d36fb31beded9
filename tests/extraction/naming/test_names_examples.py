"""Every reader of names reads its own examples, and reads nothing in what it must leave alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extraction.reading_names import read
from tripartite.extraction.naming.name_words import listed

FAMILIES = listed("examples")["families"]
MUST = [(family, words, wanted) for family in FAMILIES for words, wanted in family["must"]]
MUST_NOT = [(family, words) for family in FAMILIES for words in family["must_not"]]


@pytest.mark.parametrize(("family", "words", "wanted"), MUST, ids=[one[1][:40] for one in MUST])
def test_must(family: dict[str, Any], words: str, wanted: list[str]) -> None:
    found = [one for one in read(words, family["language"]) if one.sort == family["sort"]]
    assert [one.name for one in found if one.name in wanted] == wanted  # type: ignore[attr-defined]
    rules = {one.rule for one in found if one.name in wanted}  # type: ignore[attr-defined]
    assert family["rule"] in rules


@pytest.mark.parametrize(("family", "words"), MUST_NOT, ids=[one[1][:40] for one in MUST_NOT])
def test_must_not(family: dict[str, Any], words: str) -> None:
    found = [one for one in read(words, family["language"]) if one.sort == family["sort"]]
    assert found == []
