"""Whose a demand is: the noun behind the word for it, in a sentence and in a heading, never whom it is put to."""

from __future__ import annotations

import pytest

from tripartite.extraction.asking.owners import owner_in_heading
from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Request

HEADINGS = [
    ("en", "Demands of the strikers", "strikers"),
    ("en", "The dockers’ demands", "dockers"),
    ("fr", "Revendications des grévistes", "grévistes"),
    ("es", "Exigencias de los huelguistas", "huelguistas"),
    ("ru", "Требования бастующих", "бастующие"),
    ("ru", "Требования профсоюза:", "профсоюз"),
    ("ru", "Требования к министерству", None),
    ("ru", "Рекомендации правительству", None),
    ("fr", "Nos revendications", None),
    ("en", "Our demands", None),
]


@pytest.mark.parametrize(("language", "heading", "owner"), HEADINGS)
def test_a_heading_tells_whose_the_demands_are(language: str, heading: str, owner: str | None) -> None:
    assert owner_in_heading(heading, language) == owner


PAGES = [
    (
        "© Сеть «Вахта»\n\nДокеры бастуют. Их объединяет Независимый профсоюз докеров «Якорь».\n\n"
        "Требования профсоюза:\n\n- погасить долги;\n- вернуть уволенных.",
        "Независимый профсоюз докеров «Якорь»",
    ),
    ("Требование бастующих — увеличение ставок.", "бастующие"),
    ("The main demand of the strikers is the reinstatement of seven dockers.", "strikers"),
    ("Мы, рабочие верфи «Волна», ждали год.\n\nМы требуем погасить долги.", "рабочие верфи «Волна»"),
]


@pytest.mark.parametrize(("text", "owner"), PAGES)
def test_whose_the_demands_are_asks(text: str, owner: str) -> None:
    asks = [one for one in read_document(text.encode(), "page.txt").statements if isinstance(one, Request)]
    assert asks and {one.by for one in asks} == {owner}
