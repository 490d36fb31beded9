"""What a disagreement is about, and why, in the language of the page, without codes and bare dates."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.utils import translation

import tripartite
from tripartite.casefile.disagreements import Disagreement
from tripartite.web.wording.disagreements import matter_title, why_words

CASEFILE = Path(tripartite.__file__).parent / "casefile"


def judged(why: str, *labels: dict[str, str]) -> Disagreement:
    return cast(Disagreement, SimpleNamespace(why=why, values=[SimpleNamespace(labels=one) for one in labels]))


@pytest.mark.parametrize(
    ("matter", "english", "french"),
    [
        ("office of Daria Olkhina", "office of Daria Olkhina", "fonction : Daria Olkhina"),
        ("restricted-freedom of Daria Olkhina", "Restricted freedom: Daria Olkhina", "Liberté restreinte : Daria"),
        ("date of law-adopted: Act 7", "date (Law adopted): Act 7", "date (Loi adoptée) : Act 7"),
        ("killed · strikers · 2011-12", "Killed · strikers · December 2011", " · strikers · décembre 2011"),
        (
            "how it is told: release · quay · 2019-08-10",
            "how it is told: Release · quay · 10 August 2019",
            " · quay · 10 août 2019",
        ),
        ("when it is due to change the law", "when it is due to change the law", "échéance : modifier la loi"),
        ("the colour of the quay", "the colour of the quay", "the colour of the quay"),
    ],
)
def test_what_it_is_about(matter: str, english: str, french: str) -> None:
    with translation.override("en"):
        assert matter_title(matter) == english
    with translation.override("fr"):
        assert french in matter_title(matter)


@pytest.mark.parametrize(
    ("why", "russian"),
    [
        ("12 and at least 16 cannot both be right", "16 не могут быть верны одновременно"),
        ("“still” and “no longer” cannot both be right", "«всё ещё» и «no longer» не могут быть верны одновременно"),
        ("the voices take different sides: still; gone", "голоса занимают разные стороны: всё ещё; gone"),
        ("3 refusals are told one by one", "3"),
        ("one actor, by the reasons given for it: the names sound the same", "имена"),
    ],
)
def test_why_it_is_judged_so(why: str, russian: str) -> None:
    with translation.override("ru"):
        assert russian in why_words(judged(why, {"en": "still", "ru": "всё ещё"}, {}))


def reasons() -> set[str]:
    """Every reason that the rooms of the case file give: what is assigned to `why`, or follows a verdict."""
    found: set[str] = set()
    for path in (CASEFILE / "disagreements.py", *(CASEFILE / "matters").glob("*.py")):
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            value: Any = None
            if (isinstance(one, ast.Assign) and "why" in ast.unparse(one.targets[0])) or (
                isinstance(one, ast.Return) and ast.unparse(one).startswith("return (Verdict.")
            ):
                value = one.value
            if value is not None:
                inside = {
                    id(part) for each in ast.walk(value) if isinstance(each, ast.JoinedStr) for part in each.values
                }
                told = (each for each in ast.walk(value) if isinstance(each, ast.Constant) and id(each) not in inside)
                found |= {str(each.value) for each in told if re.search(r"\w \w", str(each.value))}
    return found


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
def test_every_reason_is_translated(language: str) -> None:
    said = {one for one in reasons() if not one.endswith((": ", "; "))}
    assert len(said) > 15
    with translation.override(language):
        assert sorted(one for one in said if why_words(judged(one)) == one) == []
