"""The word lists of the format readers, read once from the data files beside them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

_LONGEST = 120
_TRAIL = re.compile(r"\w\s(?:>\s)*[>›]\s\w")
_LEADER = re.compile(r".{2,}?(?:\s?[.…_]){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})$")
_BAR = re.compile(r"[^\d|.]{2,30}(?:\|[^\d|.]{2,30}(?:\(\d+\)\s*)?)+$")


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on a page beside its text: whole lines, headings over lists of other pages, words by page numbers."""

    lines: frozenset[str]
    headings: frozenset[str]
    page: frozenset[str]
    notes: frozenset[str]
    counted: frozenset[str]


def data_file(name: str) -> Any:
    """One JSON file of this room's data."""
    return json.loads(resources.files(__package__).joinpath(f"data/{name}.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    """The lists of `data/furniture.json`, languages put together."""
    data = data_file("furniture")
    return Furniture(
        lines=frozenset(line for lines in data["lines"].values() for line in lines),
        headings=frozenset(line for lines in data["headings"].values() for line in lines),
        page=frozenset(data["page"]),
        notes=frozenset(data["notes"]),
        counted=frozenset(data["counted"]),
    )


def is_furniture_line(words: str) -> bool:
    """Whether a whole line is nothing but page furniture ("Skip to content", "Home > Asia", "Notes ..... 7")."""
    if _LEADER.match(words[-300:]):
        return True
    if len(words) > _LONGEST:
        return False
    if words.strip(" :.»›>|•↑▲").casefold() in furniture().lines:
        return True
    return len(_TRAIL.findall(words)) > 1 or (words.count("|") > 1 and bool(_BAR.match(words)))


def is_furniture_heading(words: str) -> bool:
    """Whether a line heads a list of other pages ("Related articles", "À lire aussi")."""
    return len(words) <= _LONGEST and words.strip(" :.…»›>|•").casefold() in furniture().headings
