"""The titles of standard parts, from the data file's own examples; no title is two parts'."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from tripartite.kinds.parts import opened, parts_of, titled

GENRES = [
    genre
    for genre in json.loads((files("tripartite.kinds") / "data" / "parts.json").read_text(encoding="utf-8"))
    if genre != "note"
]
TITLES = [(genre, part.name, words) for genre in GENRES for part in parts_of(genre) for words in part.must]


@pytest.mark.parametrize(("genre", "name", "words"), TITLES)
def test_a_title_names_its_part(genre: str, name: str, words: str) -> None:
    found = titled(genre, words) or opened(genre, words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("genre", GENRES)
def test_running_text_is_no_title(genre: str) -> None:
    assert titled(genre, "The dockers of Strelsau went back to work on Monday without having been heard.") is None
