"""Whom a count counts: the published words beside the sentences that they must and must not find."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest

from tripartite.casefile.matters.counted import Counted, read

DATA: dict[str, Any] = json.loads((files("tripartite.casefile") / "data" / "counted.json").read_text(encoding="utf-8"))
LANGUAGES = ("en", "fr", "es", "ru")


@pytest.mark.parametrize(("words", "number"), DATA["must"]["part"])
def test_a_part_is_known(words: str, number: float) -> None:
    assert read(words, number, "", LANGUAGES).part


@pytest.mark.parametrize(("words", "number"), DATA["must_not"]["part"])
def test_a_whole_is_no_part(words: str, number: float) -> None:
    assert not read(words, number, "", LANGUAGES).part


@pytest.mark.parametrize(("words", "number", "stretch"), DATA["must"]["total"])
def test_a_stretch_of_time_is_known(words: str, number: float, stretch: str) -> None:
    assert read(words, number, "", LANGUAGES).total == stretch


@pytest.mark.parametrize(("words", "number"), DATA["must_not"]["total"])
def test_a_happening_is_no_stretch(words: str, number: float) -> None:
    assert read(words, number, "", LANGUAGES).total is None


@pytest.mark.parametrize(("words", "number", "group"), DATA["must"]["group"])
def test_the_group_is_known(words: str, number: float, group: str) -> None:
    assert read(words, number, "", LANGUAGES).groups == {group}


@pytest.mark.parametrize(
    ("a", "b", "strangers"),
    [
        ({"environment"}, {"drivers"}, True),
        ({"workers"}, {"miners"}, False),
        ({"teachers"}, {"miners"}, True),
        ({"health"}, {"leaders"}, True),
        (set(), {"forces"}, False),
        ({"workers"}, {"forces"}, True),
    ],
)
def test_groups_that_do_not_hold_one_another_are_strangers(a: set[str], b: set[str], strangers: bool) -> None:
    assert Counted(frozenset(a)).strangers(Counted(frozenset(b))) is strangers
    assert Counted(frozenset(b)).strangers(Counted(frozenset(a))) is strangers
