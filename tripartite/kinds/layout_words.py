"""Words of boxes, tables and rating lines, by language, as one pattern each (`data/layout_words.json`)."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _source() -> dict[str, dict[str, list[str]]]:
    text = (files("tripartite.kinds") / "data" / "layout_words.json").read_text(encoding="utf-8")
    return {key: table for key, table in json.loads(text).items() if key != "note"}


@cache
def one_of(key: str) -> str:
    """The words under a key in all languages, longest first, as an alternation without groups that capture."""
    words = {word for listed in _source()[key].values() for word in listed}
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"
