"""A statement's key stays the same where the claim and its words do, wherever they come to stand."""

from __future__ import annotations

from dataclasses import replace

from tests.casefile.made_records import document, figure
from tripartite.casefile.keys import IDENTITY, keys_of
from tripartite.values.spans import Evidence
from tripartite.values.statements import SORTS, Figure

ONE = figure(document("one"), 12, date="2018-10-09").statement
assert isinstance(ONE, Figure)


def test_offsets_confidence_and_rule_do_not_change_it() -> None:
    moved = replace(ONE, evidence=(Evidence(500, 510, "12 dockers"),), confidence=0.1, rule="another")
    assert keys_of("a", [ONE]) == keys_of("a", [moved])


def test_another_claim_other_words_or_another_document_do() -> None:
    others = [replace(ONE, quantity=13.0), replace(ONE, evidence=(Evidence(0, 10, "12 sailors"),))]
    keys = {*keys_of("a", [ONE]), *keys_of("b", [ONE]), *(keys_of("a", [one])[0] for one in others)}
    assert len(keys) == 4


def test_two_alike_in_all_that_counts_are_told_apart() -> None:
    assert len(set(keys_of("a", [ONE, ONE]))) == 2


def test_every_sort_has_an_identity_of_its_own_fields() -> None:
    assert set(IDENTITY) == {one.sort for one in SORTS}
    for maker in SORTS:
        assert set(IDENTITY[maker.sort]) <= set(maker.__dataclass_fields__)
