"""Every deed beside its sentences, and which deeds answer which."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from tripartite.casefile.deeds import answers, deeds_in

DATA = json.loads((files("tripartite.casefile") / "data" / "deeds.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("deed", "sentence"), DATA["must"])
def test_deed_is_told(deed: str, sentence: str) -> None:
    assert deed in deeds_in(sentence)


@pytest.mark.parametrize(("deed", "sentence"), DATA["must_not"])
def test_deed_is_not_told(deed: str, sentence: str) -> None:
    assert deed not in deeds_in(sentence)


@pytest.mark.parametrize(
    ("promised", "told", "done", "answered"),
    [
        ({"submit"}, {"adopt"}, True, True),
        ({"adopt"}, {"submit"}, True, False),
        ({"adopt"}, {"submit"}, False, True),
        ({"submit"}, {"adopt"}, False, False),
        ({"pay"}, {"pay"}, False, True),
        ({"pay"}, {"adopt"}, True, False),
        (set(), {"adopt"}, True, False),
    ],
)
def test_a_later_step_settles_an_earlier_one(promised: set[str], told: set[str], done: bool, answered: bool) -> None:
    assert answers(frozenset(promised), frozenset(told), done=done) is answered
