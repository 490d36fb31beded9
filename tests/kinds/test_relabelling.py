"""Furniture rules from the data file's own examples, and what they drag along."""

from __future__ import annotations

import pytest

from tripartite.kinds.relabelling import FurnitureRule, furniture_rules, is_furniture, without_furniture
from tripartite.text.composed import compose
from tripartite.text.layout import Block, Layout
from tripartite.values.vocabulary import PassageKind

RULES = [pytest.param(rule, id=rule.name) for rule in furniture_rules()]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_keeps_its_word(rule: FurnitureRule) -> None:
    assert rule.must, "a rule shows what it finds"
    for words in rule.must:
        assert rule.pattern.fullmatch(words), words
    for words in rule.must_not:
        assert not is_furniture(words), words


def test_a_list_of_other_comments_goes_with_its_heading() -> None:
    lines = ["Other comments on C098", "Observation", "2009", "Harbour tax", "The Committee notes the report."]
    composed = compose(Layout(blocks=tuple(Block(text=line) for line in lines)))
    assert [one.kind for one in without_furniture(composed)] == [PassageKind.FURNITURE] * 4 + [PassageKind.PARAGRAPH]
