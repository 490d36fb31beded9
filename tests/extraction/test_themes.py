"""Themes: the published list, and what a statement's sentence and sort make of it."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time

import pytest

from tests.extraction.voiced_text import voiced
from tripartite.extraction.themes import themes_of, with_themes
from tripartite.values.spans import Evidence
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind

LIST = json.loads(
    (Path(__file__).parents[2] / "tripartite" / "extraction" / "data" / "themes.json").read_text(encoding="utf-8")
)
LANGUAGES = ("en", "fr", "es", "ru")


def test_the_list_is_whole() -> None:
    rights = [one["code"] for one in LIST["rights"]]
    assert [one["code"] for one in LIST["themes"]] == [
        f"{right}-{side}" for right in rights for side in ("law", "practice")
    ]
    for one in LIST["themes"]:
        assert set(one["label"]) == set(LANGUAGES)
        assert one["definition"]
    assert set(LIST["sorts"]) == {"events", "figures", "sanctions", "registrations", "memberships"}


@pytest.mark.parametrize("right", LIST["rights"], ids=lambda right: str(right["code"]))
def test_each_right_by_its_own_sentences(right: dict[str, list[str]]) -> None:
    for language, sentence in zip(LANGUAGES, right["must"], strict=True):
        assert f"{right['code']}-practice" in themes_of(sentence, language)
    for sentence in right["must_not"]:
        assert themes_of(sentence) == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Section 5 bans strikes in ports.", "en", ("strike-law",)),
        ("Dockers went on strike.", "en", ("strike-practice",)),
        ("Le code interdit la grève.", "fr", ("strike-law",)),
        ("Los docentes fueron a la huelga.", "es", ("strike-practice",)),
        ("Статья 5 запрещает забастовки.", "ru", ("strike-law",)),
        ("The sea was calm.", "en", ()),
    ],
)
def test_side(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert themes_of(text, language) == expected


def test_the_sort_decides_too() -> None:
    assert themes_of("It was refused under the Act.", "en", "registrations", "refusal") == ("organise-practice",)
    assert themes_of("He was taken away.", "en", "events", "arrest") == ("civil-liberties-practice",)


def test_every_statement_gets_themes_and_country() -> None:
    words = "Dockers went on strike."
    analysis = voiced(words)
    event = Event(evidence=(Evidence.at(words, 0, 7),), rule="test", kind=EventKind.STRIKE)
    (found,) = with_themes(analysis, [event])
    assert found.themes == ("strike-practice",)
    assert found.country == "ISL"


def test_a_long_text_is_read_fast() -> None:
    begun = process_time()
    themes_of("strike law registered " * 20_000)
    assert process_time() - begun < 3
