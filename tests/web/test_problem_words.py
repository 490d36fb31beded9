"""What the readers of formats say of a file they cannot read is known in every language of the site."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

import tripartite
from tripartite.web.wording.problems import problem_words
from tripartite.web.wording.remarks import remark_words

ROOMS = Path(tripartite.__file__).parent
#: Where a file that somebody sent is opened and read; the command line's own words on paths are not of these.
READERS = (
    *sorted((ROOMS / "text" / "formats").glob("*.py")),
    *(ROOMS / "sources" / f"{name}.py" for name in ("encodings", "identity", "packages", "parts")),
)


def told(tree: ast.AST) -> Iterator[str]:
    """Every sentence that code holds, but what explains the code; what is named in it stands as 7."""
    inside = {id(part) for one in ast.walk(tree) if isinstance(one, ast.JoinedStr) for part in one.values}
    inside |= {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        said = ""
        if id(one) in inside:
            continue
        if isinstance(one, ast.JoinedStr):
            said = "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in one.values)
        elif isinstance(one, ast.Constant) and isinstance(one.value, str):
            said = one.value
        if (said[:1].isupper() or said[:1].isdigit()) and said.endswith(".") and " " in said:
            yield said


def test_sentences_are_found_in_code() -> None:
    tree = ast.parse('"""The room."""\nraise Unreadable(f"It has {n} holes.", remedy="Mend it soon.", place="A")')
    assert sorted(told(tree)) == ["It has 7 holes.", "Mend it soon."]


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
def test_whatever_a_reader_of_formats_says_is_translated(language: str) -> None:
    said = {one for path in READERS for one in told(ast.parse(path.read_text(encoding="utf-8")))}
    assert len(said) > 50
    with translation.override(language):
        assert sorted(one for one in said if remark_words(one) == one) == []


@pytest.mark.parametrize(
    ("said", "russian"),
    [
        ("The book is protected against copying.", "Книга защищена от копирования."),
        ("The chapter three.xhtml is missing from the book.", "В книге нет главы three.xhtml."),
        ("Tesseract has no data here for: Russian.", "У Tesseract здесь нет данных для языков: Russian."),
        ("It is a packed file (xz).", "Это сжатый файл (xz)."),
    ],
)
def test_what_is_named_in_a_problem_stays(said: str, russian: str) -> None:
    with translation.override("ru"):
        assert problem_words(said) == russian
