"""Which of an actor's names a reader is shown: in the reader's language where some document gives it.

The language of a body's name is told by its head and its small words ("of", "des", "del"); a name that shows none
("Supreme Court") is anybody's. People are shown in the reader's script, the surname where most documents have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from tripartite.extraction.naming.name_words import listed
from tripartite.resolution.latin import sound, words_of

_CYRILLIC = re.compile("[А-Яа-яЁёІіЇїЄєҚқӘәҒғҢңӨөҰұҮүҺһ]")
#: Accented letters and quotation marks count as Latin; other scripts do not.
_LATIN = dict.fromkeys((*range(0xA0, 0x250), *range(0x2010, 0x2030)), "x")
_SMALL = {
    "en": frozenset(("of", "the", "and", "for", "in")),
    "fr": frozenset(("des", "du", "le", "les", "et", "l", "d", "au", "aux")),
    "es": frozenset(("del", "los", "las", "el", "y", "e", "en")),
}
_WORDS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _heads() -> dict[str, frozenset[str]]:
    """The head words of each language that no other of the three shares, in small letters."""
    heads = {
        language: {word.casefold() for sort in listed(f"heads_{language}")["heads"].values() for word in sort}
        for language in _SMALL
    }
    return {
        one: frozenset(words - {word for other, more in heads.items() if other != one for word in more})
        for one, words in heads.items()
    }


@lru_cache(maxsize=20_000)
def language_of(name: str) -> str | None:
    """The language that a body's name shows itself to be in: "en", "fr", "es", "ru", or None."""
    if _CYRILLIC.search(name):
        return "ru"
    words = [word.casefold() for word in _WORDS.findall(name)]
    marks = {
        language: sum(word in small for word in words) + 2 * sum(word in _heads()[language] for word in words)
        for language, small in _SMALL.items()
    }
    best = max(marks, key=lambda one: marks[one])
    return best if marks[best] and list(marks.values()).count(marks[best]) == 1 else None


def shown_name(sort: str, uses: Mapping[str, int], language: str = "en", own: Sequence[str] = ()) -> str:
    """The name under which an actor is shown.

    Args:
        sort: "people" or "organisations".
        uses: every form with how many documents use it.
        language: the reader's, ISO 639-1.
        own: the forms that documents give as full names; the others are variants and acronyms. Empty: all.
    """
    known = [name for name in own or uses if len(name.split()) > 1] or list(own or uses)
    last = Counter(sound(words[-1]) for words in map(words_of, known) if words)

    def standing(name: str) -> tuple[int, int, int, int, str]:
        words = words_of(name)
        surname = last[sound(words[-1])] if sort == "people" and words else 0
        return _near(sort, name, language), surname, uses.get(name, 0), len(name.split()), name

    return max(known, key=standing)


def _near(sort: str, name: str, language: str) -> int:
    """How near a name's language or script is to the reader's: 3 to 0."""
    latin = name.translate(_LATIN).isascii()
    cyrillic = _CYRILLIC.search(name) is not None
    if language == "ru":
        return 3 if cyrillic else 1
    if not latin:
        return 0
    if sort == "people":
        return 3
    told = language_of(name)
    return 3 if told == language else 2 if told is None else 1
