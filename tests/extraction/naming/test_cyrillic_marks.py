"""Russian bodies told by a mark beside the name, or by a short name of their own."""

from __future__ import annotations

import pytest

from tripartite.extraction.naming.cyrillic_marks import bodies_by_mark


@pytest.mark.parametrize(
    ("text", "rule", "named"),
    [
        ("Реестр ведёт Минюст, заявил он.", "office", "Минюст"),
        ("Рабочие завода Orlo Rubra вышли на митинг.", "latin", "Orlo Rubra"),
        ("Об этом сообщает «Озёрский листок».", "source", "Озёрский листок"),
        ("Снимок сделало РИА Озёра в мае.", "agency", "РИА Озёра"),
        ("Лунд А. // Порт и право. 2019", "imprint", "Порт и право"),
    ],
)
def test_a_mark_tells_a_body(text: str, rule: str, named: str) -> None:
    found = bodies_by_mark(text, 0, len(text))
    assert [(one.rule, text[one.start : one.end]) for one in found] == [(f"bodies_cyrillic.{rule}", named)]


@pytest.mark.parametrize("text", ["Рабочие вышли на митинг у порта.", "Завод закрыли в мае.", "Он сообщил, что уедет."])
def test_no_mark_no_body(text: str) -> None:
    assert bodies_by_mark(text, 0, len(text)) == []
