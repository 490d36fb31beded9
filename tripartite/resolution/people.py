"""Whether two namings are of one person: by whole name, by initials, by surname where nobody else fits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.name_words import listed
from tripartite.resolution.latin import alike, sound, words_of


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart: whole words and initials, in the order written, surname last."""

    words: tuple[str, ...]
    initials: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether it has a given name and a surname, both written out."""
        return len(self.words) >= 2

    @property
    def surname(self) -> str:
        """The last whole word."""
        return self.words[-1] if self.words else ""


@lru_cache(maxsize=1)
def _courtesies() -> frozenset[str]:
    """Titles of two letters or more; "M" alone may be an initial."""
    return frozenset(word for word in listed("titles")["plain"] if len(word) > 1)


@lru_cache(maxsize=20_000)
def person_name(name: str) -> PersonName:
    """Take a name without titles apart."""
    words = words_of(name)
    while len(words) > 1 and words[0] in _courtesies():
        words = words[1:]
    whole = tuple(one for one in words if len(one) > 1 and not (len(one) <= 2 and f"{one}." in name))
    return PersonName(whole, tuple(one for one in words if one not in whole))


def beginnings_of(name: PersonName) -> frozenset[str]:
    """The first two letters of the sound of each word: names of one person share them for one word at least."""
    return frozenset(sound(word)[:2] for word in name.words)


def one_person(a: PersonName, b: PersonName) -> str | None:
    """Why two names are certainly of one person, or None; the reason is shown to people.

    Whole names must share given name and surname, in any order; further names (patronymics, second surnames) may be
    left out but must not conflict.
    """
    if not (a.whole and b.whole):
        return None
    short, long = sorted((a.words, b.words), key=len)
    left = list(long)
    exact = True
    for word in short:
        match = next((one for one in left if sound(one) == sound(word)), None)
        if match is None:
            match = next((one for one in left if alike(one, word)), None)
            exact = False
        if match is None:
            return None
        left.remove(match)
    if exact:
        return "the names sound the same" if len(short) == len(long) else "one name is the other with fewer parts"
    return "the names differ by a letter or an ending only"


def may_be(short: PersonName, full: PersonName) -> str | None:
    """Why a name with initials or a bare surname may stand for a whole name; certain only if nobody else fits."""
    if not short.words or not full.whole or not alike(short.surname, full.surname):
        return None
    if short.whole:
        return None
    given = [sound(one)[:1] for one in (*full.words[:-1], *full.initials)]
    if any(sound(one)[:1] not in given for one in short.initials):
        return None
    return "the surname and the initials fit nobody else" if short.initials else "the surname fits nobody else"
