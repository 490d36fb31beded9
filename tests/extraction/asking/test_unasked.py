"""Words of asking that ask nothing, and words that name no party: the examples beside each family, whole sentences."""

from __future__ import annotations

import pytest

from tests.extraction.voiced_text import voiced
from tripartite.extraction.asking.party_shapes import party
from tripartite.extraction.asking.requests import requests
from tripartite.extraction.rulebook import room
from tripartite.values.statements import Request

FAMILIES = room("unasked", "en")["families"]
PARTIES = room("unasked", "en")["parties"]
MUST = [(one["rule"], words) for one in FAMILIES for words in one["must"]]
MUST_NOT = [(one["rule"], words) for one in FAMILIES for words in one["must_not"]]


def asks(words: str) -> list[Request]:
    return [one for one in requests(voiced(words)) if isinstance(one, Request)]


@pytest.mark.parametrize(("rule", "words"), MUST)
def test_asks_nothing(rule: str, words: str) -> None:
    expected = ["more room for its members"] if rule == "piece" else []
    assert [one.text_starts for one in asks(words)] == expected


@pytest.mark.parametrize(("rule", "words"), MUST_NOT)
def test_still_asks(rule: str, words: str) -> None:
    assert asks(words), rule


@pytest.mark.parametrize("words", PARTIES["must"])
def test_names_a_party(words: str) -> None:
    assert party(words, "en") == words


@pytest.mark.parametrize("words", PARTIES["must_not"])
def test_names_no_party(words: str) -> None:
    assert party(words, "en") is None


def test_what_follows_a_name_is_cut() -> None:
    assert party("schools and colleges of their duty", "en") == "schools and colleges"
    assert party("employers either", "en") == "employers"
    assert party(None, "en") is None
    assert party("les ouvriers qui ont dit", "fr") == "les ouvriers qui ont dit"


@pytest.mark.parametrize(
    ("words", "by"),
    [
        (
            "The Harbour Union filed a suit against the ministry, the police, and the council demanding an inquiry.",
            "Harbour Union",
        ),
        (
            "The assembly passed the bill; however, the Harbour Union declared it unjust and demanded its repeal.",
            "Harbour Union",
        ),
        ("Officials dispersed several demonstrations calling for an inquiry.", None),
    ],
)
def test_whose_demand_it_is(words: str, by: str | None) -> None:
    assert {one.by for one in asks(words)} == {by}
