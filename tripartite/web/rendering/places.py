"""The permanent name of a passage: its number and a mark of its words, so that a link finds it after a re-reading."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from tripartite.values.reading import Passage

_PLACE = re.compile(r"(\d{1,7})(?:-([0-9a-f]{8}))?\Z")


def place_of(text: str, passage: Passage, number: int) -> str:
    """`12-3fa9c1e0`: the passage's number, and eight signs that stand for its words."""
    return f"{number}-{_mark(text, passage)}"


def number_at(text: str, passages: Sequence[Passage], place: str) -> tuple[int, bool] | None:
    """The passage that a place names, and whether it still reads as it did; None where the place names none.

    A passage that moved is found by its words, the nearest where several read alike; one that reads otherwise now is
    taken to be the one with its number.
    """
    told = _PLACE.match(place)
    if told is None or not passages:
        return None
    number, mark = int(told[1]), told[2]
    if mark is None:
        return (number, True) if number < len(passages) else None
    if number < len(passages) and _mark(text, passages[number]) == mark:
        return number, True
    alike = [at for at, one in enumerate(passages) if _mark(text, one) == mark]
    if alike:
        return min(alike, key=lambda at: abs(at - number)), True
    return min(number, len(passages) - 1), False


def _mark(text: str, passage: Passage) -> str:
    words = " ".join(text[passage.start : passage.end].casefold().split())
    return hashlib.blake2b(words.encode(), digest_size=4).hexdigest()
