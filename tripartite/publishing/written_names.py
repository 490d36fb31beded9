"""Names letter by letter: as they stand in texts when something is put between their letters or words.

A surname may have an apostrophe or a hyphen of its own, be broken at the end of a line, be written with spaces between
its letters, or stand beside a first name without anything between, as in file names and addresses. All patterns here
are for texts as `folded_letters` leaves them: small, without accents, every letter where it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from tripartite.resolution.latin import romanised

#: Signs that stand inside a word without being seen: accents of their own, soft hyphens, joiners, marks of direction.
JOINERS = (
    "\u0300-\u036f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
#: Words that belong to the surname after them, and may be written together with it.
_ARTICLES = frozenset({"al", "el", "as", "es", "ar", "er", "at", "et", "ben", "bin", "ibn", "ould", "ait", "abu"})
_APOSTROPHE = "'’‘ʼʻ`´′"
_HYPHEN = "\\-‐‑\u00ad"
_BETWEEN_LETTERS = rf"(?:[{_APOSTROPHE}]|[{_HYPHEN}]\s{{0,2}})?"
#: Arabic vowel signs, lengthened lines, and the spaces that are put between Chinese letters.
_UNSEEN_BETWEEN = rf"[\s\u0640\u064b-\u065f\u0670{JOINERS}]{{0,2}}"
_BETWEEN_WORDS = r"[\W_]{0,3}"
_NOT_WITHIN, _NOT_GOING_ON = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_ENOUGH_TO_BREAK = 4
_ENOUGH_TO_JOIN = 8


class _Folding(dict[int, int]):
    """Each letter without case and accents, where that is one letter; others as they are."""

    def __missing__(self, code: int) -> int:
        bare = "".join(one for one in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(one))
        small = bare.casefold()
        self[code] = ord(small) if len(small) == 1 else code
        return self[code]


_FOLDING = _Folding()


def folded_letters(text: str) -> str:
    """The text in small letters without accents; every letter at its old offset."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def whole_name(name: str) -> re.Pattern[str]:
    """A whole name letter by letter, whatever stands between its words; of two words in either order."""
    found = re.findall(r"[^\W_]+", folded_letters(name))
    words = found if romanised(name) else [_UNSEEN_BETWEEN.join(word) for word in found]
    orders = [words, words[::-1]] if len(words) == 2 else [words]
    written = "|".join(sorted(_BETWEEN_WORDS.join(one) for one in orders)) or r"(?!)"
    together = len(words) > 1 and sum(map(len, words)) >= _ENOUGH_TO_JOIN
    if together or not romanised(name):
        return re.compile(written)
    return re.compile(rf"{_NOT_WITHIN}(?:{written}){_NOT_GOING_ON}")


def taken_apart(names: Iterable[str]) -> re.Pattern[str] | None:
    """Surnames with something between their letters: "O'Brien", "Al-Sayed", "Olkhi-" and "na", "O l k h i n a".

    Args:
        names: the spellings of one person's name, surname last.

    Returns:
        None where no surname is long enough.
    """
    written: set[str] = set()
    for name in names:
        words = folded_letters(name).split()
        if words and romanised(words[-1]):
            written |= set(_apart(words[-1], words[-2] if len(words) > 2 else ""))
    if not written:
        return None
    return re.compile(rf"{_NOT_WITHIN}(?:{'|'.join(sorted(written, key=lambda one: (-len(one), one)))}){_NOT_GOING_ON}")


def with_initial(surname: str, initials: Iterable[str]) -> re.Pattern[str]:
    """A short surname behind an initial and nothing between, as in "abanda@": a longer one is found anywhere."""
    first = "".join(sorted(one.lower() for one in initials if one.isalpha()))
    return re.compile(rf"{_NOT_WITHIN}[{first}]{folded_letters(surname)}{_NOT_GOING_ON}" if first else r"(?!)")


def romanised_otherwise(surname: str) -> frozenset[str]:
    """A long surname with "kh" as German, French and Spanish write that sound: "Olchina", "Oljina"."""
    small = folded_letters(surname)
    spelt = ("ch", "j", "k") if "kh" in small and len(small) > _ENOUGH_TO_BREAK + 1 else ()
    return frozenset(small.replace("kh", one) for one in spelt)


def is_apart(written: str, names: Iterable[str]) -> bool:
    """Whether something stands between the letters, or one of the names has it there itself, or a capital within."""
    return not written.isalpha() or any(not one.split()[-1][1:].islower() for one in names if one.split())


def _apart(surname: str, before: str) -> list[str]:
    letters = [one for one in surname if one.isalpha()]
    if len(letters) < _ENOUGH_TO_BREAK:
        return []
    broken = _BETWEEN_LETTERS.join(letters)
    found = [broken, r"\s".join(letters), r"\s?\.\s?".join(letters)]
    parts = [one for one in re.split(r"[\W_]+", surname) if one]
    if len(parts) > 1:
        found.append(_BETWEEN_WORDS.join(parts))
    if before in _ARTICLES:
        vowel = "[ae]" if before[0] in "ae" and len(before) == 2 else before[0]
        found.append(f"{vowel}{before[1:]}{_BETWEEN_WORDS}{broken}")
    elif len(letters) > _ENOUGH_TO_BREAK + 2 and surname[:2] in {"al", "el"}:
        found.append(rf"[ae]l{_BETWEEN_WORDS}{_BETWEEN_LETTERS.join(letters[2:])}")
    return found
