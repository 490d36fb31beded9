"""Who asks, over a bank of passages in four languages: how many askers are right, and that hardly one is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from tripartite.extraction.rulebook import LANGUAGES
from tripartite.pipeline.reading import read_document
from tripartite.values.statements import Request

BANK = Path(__file__).parents[1] / "bank" / "askers.txt"
#: An item's asker that is nobody: the passage names none.
NOBODY = "-"


@dataclass
class Count:
    """What became of the items of one language."""

    items: int = 0
    missed: int = 0
    right: int = 0
    empty: int = 0
    wrong: int = 0


def passages() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """(language, text, [(words of the act, pattern of the asker)]) of every passage of the bank."""
    found = []
    for part in re.split(r"^@", BANK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        language, _, body = part.partition("\n")
        lines = body.split("\n")
        items = [tuple(line[2:].split(" | ", 1)) for line in lines if line.startswith("> ")]
        text = "\n".join(line for line in lines if not line.startswith("> ")).strip()
        found.append((language, text, [(act.strip(), by.strip()) for act, by in items]))
    return found


@lru_cache(maxsize=1)
def counted() -> dict[str, Count]:
    counts = {language: Count() for language in LANGUAGES}
    for language, text, items in passages():
        read = [one for one in read_document(text.encode(), "page.txt").statements if isinstance(one, Request)]
        for act, by in items:
            count = counts[language]
            count.items += 1
            hit = next((one for one in read if act in " ".join(one.evidence[0].words.split())), None)
            if hit is None:
                count.missed += 1
            elif hit.by is None:
                count.right, count.empty = count.right + (by == NOBODY), count.empty + (by != NOBODY)
            else:
                fits = by != NOBODY and re.search(by, hit.by)
                count.right, count.wrong = count.right + bool(fits), count.wrong + (not fits)
            read = [one for one in read if one is not hit]
    return counts


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_most_askers_are_right_and_hardly_one_is_wrong(language: str) -> None:
    count = counted()[language]
    assert count.items >= 30
    assert count.right / (count.items - count.missed) >= 0.9, count
    assert count.wrong <= 2, count


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_most_of_what_is_asked_is_found(language: str) -> None:
    count = counted()[language]
    assert 1 - count.missed / count.items >= 0.8, count
