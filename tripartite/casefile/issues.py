"""The published list of issues: questions on which sources of this field take sides, with the words for each side.

Each issue in `data/issues/*.json` is a question that comes up in country after country ("was anybody called to account
for the violence?"), the sides that may be taken on it, and the words by which each language takes them. A side is
either fixed ("nobody was") or captured: then the words themselves, such as a cause that is named, are what is said.
Every issue stands beside sentences that it must and must not find; a test runs them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tripartite.casefile.disagreements import Verdict

LANGUAGES = ("en", "fr", "es", "ru")


@dataclass(frozen=True, slots=True)
class Position:
    """One side of an issue: its name by interface language, its words by language of the text, the number it states."""

    code: str
    label: dict[str, str]
    patterns: dict[str, re.Pattern[str]]
    number: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One question.

    Attributes:
        code: its name in the data.
        label: the question by interface language.
        measure: what sort of matter it is.
        words: by language of the text, letters of which some must occur before the patterns are tried.
        positions: its sides.
        subject: "year" where each year is a matter of its own, "document" where each document is, else nothing.
        opposed: pairs of sides that cannot both be right.
        verdict: the verdict where no two sides are opposed.
        everyone: whether the same thing said by several voices is worth showing too.
    """

    code: str
    label: dict[str, str]
    measure: str
    words: dict[str, tuple[str, ...]]
    positions: tuple[Position, ...]
    subject: str | None
    opposed: frozenset[frozenset[str]]
    verdict: Verdict
    everyone: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A side that some words take: where they begin and end, and what they say (the side's name, or captured words)."""

    issue: Issue
    position: Position
    start: int
    end: int
    said: str | None


@lru_cache(maxsize=1)
def issues() -> tuple[Issue, ...]:
    """Every issue, in the order of the files' names."""
    folder = files("tripartite.casefile") / "data" / "issues"
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".json")), key=lambda one: one.name)
    return tuple(_issue(row) for file in found for row in json.loads(file.read_text(encoding="utf-8"))["issues"])


def _issue(row: dict[str, object]) -> Issue:
    plain: dict[str, object] = dict(row)
    return Issue(
        code=str(plain["code"]),
        label=_words(plain["label"]),
        measure=str(plain.get("measure", "other")),
        words={language: tuple(some) for language, some in _lists(plain["words"]).items()},
        positions=tuple(_position(one) for one in _rows(plain["positions"])),
        subject=str(plain["subject"]) if plain.get("subject") else None,
        opposed=frozenset(frozenset(map(str, pair)) for pair in _pairs(plain.get("opposed"))),
        verdict=Verdict(str(plain.get("verdict", "differ"))),
        everyone=bool(plain.get("everyone")),
    )


def _position(row: dict[str, object]) -> Position:
    patterns = {
        language: re.compile("|".join(f"(?:{one})" for one in some), re.IGNORECASE)
        for language, some in _lists(row["patterns"]).items()
        if some
    }
    number = row.get("number")
    return Position(
        str(row["code"]), _words(row["label"]), patterns, float(number) if isinstance(number, int | float) else None
    )


def _words(value: object) -> dict[str, str]:
    assert isinstance(value, dict)
    return {str(language): str(words) for language, words in value.items()}


def _lists(value: object) -> dict[str, list[str]]:
    assert isinstance(value, dict)
    return {str(language): [str(one) for one in some] for language, some in value.items()}


def _rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value


def _pairs(value: object) -> list[list[str]]:
    return value if isinstance(value, list) else []


def sides(text: str, language: str | None) -> Iterator[Side]:
    """The sides that a text takes, issue by issue; overlapping words of one issue count for its first fitting side."""
    tongue = language if language in LANGUAGES else "en"
    low = text.lower()
    for issue in issues():
        words = issue.words.get(tongue, ())
        if not any(one in low for one in words):
            continue
        taken: list[tuple[int, int]] = []
        for position in issue.positions:
            pattern = position.patterns.get(tongue)
            for found in pattern.finditer(text) if pattern else ():
                if all(found.end() <= start or found.start() >= end for start, end in taken):
                    taken.append(found.span())
                    yield Side(issue, position, found.start(), found.end(), _captured(found))


def _captured(found: re.Match[str]) -> str | None:
    """The words captured by whichever group took part."""
    return next((" ".join(one.split()) for one in found.groups() if one), None)
