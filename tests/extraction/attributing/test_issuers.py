"""Whose paper a page is: the sentences beside each language's words, and what is never taken for an issuer."""

from __future__ import annotations

import pytest

from tripartite.extraction.rulebook import LANGUAGES, room
from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Request

MUST = [(language, *one) for language in LANGUAGES for one in room("issuers", language)["must"]]
MUST_NOT = [(language, one) for language in LANGUAGES for one in room("issuers", language)["must_not"]]


def _askers(text: str) -> list[str | None]:
    found = read_document(text.encode(), "page.txt").statements
    return [one.by for one in found if isinstance(one, Request)]


@pytest.mark.parametrize(("language", "text", "issuer"), MUST)
def test_who_issues_a_page_asks_what_its_we_asks(language: str, text: str, issuer: str) -> None:
    askers = _askers(text)
    assert askers and {one and one.casefold() for one in askers} == {issuer.casefold()}, language


@pytest.mark.parametrize(("language", "text"), MUST_NOT)
def test_who_is_only_told_of_asks_nothing(language: str, text: str) -> None:
    named = {one for one in _askers(text) if one}
    assert not any("orl" in one for one in named), language


RUBRICS = [
    "SOLIDARITY WITH THE DOCKERS",
    "СОЛИДАРНОСТЬ С ДОКЕРАМИ",
    "NORLAND: PORT CLOSED",
    "NEW ZEALAND",
    "URGENT ACTION",
    "СРОЧНАЯ АКЦИЯ",
    "ПРИЗЫВ К СОЛИДАРНОСТИ",
    "ACTION URGENTE",
    "CAMPAÑA DE SOLIDARIDAD",
]


@pytest.mark.parametrize("rubric", RUBRICS)
def test_what_sort_of_page_it_is_publishes_nothing(rubric: str) -> None:
    text = f"{rubric}\n\nNorland: free the dockers!\n\nThe police arrested seven dockers. We demand their release."
    assert read_document(text.encode(), "page.txt").document.publisher is None


def test_a_place_before_the_day_is_no_author() -> None:
    text = "Open letter\n\nNew Harbour, 3 May 2030\n\nDear Minister,\n\nWe ask you to release the seven dockers."
    assert read_document(text.encode(), "page.txt").document.author is None


TOLD_OF = [
    "The strike began at the request of the Norland League of Dockers. We demand the release of the seven.",
    "Сделка подписана от имени Лиги докеров Норландии. Мы требуем освободить семерых.",
]


@pytest.mark.parametrize("story", TOLD_OF)
def test_in_whose_name_others_act_is_not_whose_page_it_is(story: str) -> None:
    text = f"© Harbour Solidarity Network\n\n{story}"
    assert set(_askers(text)) == {"Harbour Solidarity Network"}


def test_a_masthead_that_names_a_body_still_publishes() -> None:
    text = "WORKERS SOLIDARITY NETWORK\n\nFREE THE DOCKERS OF NORLAND NOW\n\n12 May 2030\n\nPolice held seven men."
    assert read_document(text.encode(), "page.txt").document.publisher == "WORKERS SOLIDARITY NETWORK"
