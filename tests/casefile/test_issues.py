"""Each issue takes the sides that its own examples take, and no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tripartite.casefile import issues as room
from tripartite.casefile.issues import LANGUAGES, issues, sides

ROWS = [
    row
    for file in sorted((Path(room.__file__).parent / "data" / "issues").glob("*.json"))
    for row in json.loads(file.read_text(encoding="utf-8"))["issues"]
]


def taken(code: str, sentence: str) -> set[str]:
    return {one.position.code for language in LANGUAGES for one in sides(sentence, language) if one.issue.code == code}


@pytest.mark.parametrize(
    ("code", "sentence", "position"),
    [(row["code"], sentence, position) for row in ROWS for sentence, position in row["must"]],
)
def test_a_side_is_taken(code: str, sentence: str, position: str) -> None:
    assert position in taken(code, sentence)


@pytest.mark.parametrize(("code", "sentence"), [(row["code"], one[0]) for row in ROWS for one in row["must_not"]])
def test_no_side_is_taken(code: str, sentence: str) -> None:
    assert not taken(code, sentence)


def test_every_issue_is_named_in_four_languages() -> None:
    for issue in issues():
        assert set(issue.label) == set(LANGUAGES), issue.code
        assert all(set(one.label) == set(LANGUAGES) for one in issue.positions), issue.code
        assert set(issue.words) == set(LANGUAGES), issue.code
        assert all(pair <= {one.code for one in issue.positions} for pair in issue.opposed), issue.code
