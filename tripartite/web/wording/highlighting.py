"""Where the words of a search stand in a text, without regard to case or accents."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tripartite.store.search import words_asked


def parts_with_words(text: str, words: str) -> list[tuple[str, bool]]:
    """The text in parts, each with whether it is one of the words; put together they are the text."""
    pattern = _pattern(words)
    if pattern is None or not text:
        return [(text, False)]
    plain, places = _plain(text)
    parts, last = [], 0
    for found in pattern.finditer(plain):
        start, end = places[found.start()], places[found.end() - 1] + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if start >= last:
            parts += [(text[last:start], False), (text[start:end], True)]
            last = end
    return [part for part in [*parts, (text[last:], False)] if part[0]]


@lru_cache(maxsize=32)
def _pattern(words: str) -> re.Pattern[str] | None:
    terms = words_asked(words)
    if not terms:
        return None
    written = []
    for term in sorted(terms, key=len, reverse=True):
        beginning = term.endswith("*")
        inner = r"\W+".join(re.escape(_plain(one)[0]) for one in term.rstrip("*").split())
        written.append(rf"\b{inner}" + (r"\w*" if beginning else r"\b"))
    return re.compile("|".join(written))


def _plain(text: str) -> tuple[str, list[int]]:
    """The text in lower case without accents, and where each of its characters stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for one in unicodedata.normalize("NFD", char.lower()):
            if not unicodedata.combining(one):
                letters.append(one)
                places.append(place)
    return "".join(letters), places
