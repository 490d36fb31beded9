"""One law under its names in four languages, and no law where none is named."""

from __future__ import annotations

import pytest

from tripartite.casefile.law_names import law_key, law_title, laws_in


@pytest.mark.parametrize(
    "names",
    [
        ("Labour Code", "Labor Code", "Código de Trabajo", "Code du travail", "Трудового кодекса"),
        ("Criminal Code", "Penal Code", "Code pénal", "Уголовный кодекс"),
        ("Law on Trade Unions", "Trade Unions Act, 2013", "Loi sur les syndicats", "Закон о профсоюзах"),
        ("Decree No. 93/576", "décret no 93/576"),
    ],
)
def test_one_law_in_several_languages(names: tuple[str, ...]) -> None:
    assert len({law_key(name) for name in names}) == 1
    assert law_key(names[0])


@pytest.mark.parametrize("name", ["Convention No. 87", "the law", "General Assembly"])
def test_what_names_no_law(name: str) -> None:
    assert law_key(name) is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the draft reform of the Labour Code was sent back", "code:labour"),
        ("el proyecto de reforma del Código de Trabajo no haya sido sometido", "code:labour"),
        ("поправки в Трудовой кодекс не внесены", "code:labour"),
        ("they want the trade union law amended", "law:union"),
    ],
)
def test_laws_in_running_text(words: str, key: str) -> None:
    assert key in laws_in(words)
    assert laws_in("The ferry sailed late.") == frozenset()


def test_a_law_without_a_document_s_name_is_shown_by_what_it_says() -> None:
    assert law_title("law:union") == "law: union"
    assert law_title("constitution") == "constitution"
