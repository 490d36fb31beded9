"""Whether two namings are of one person: by whole name, by initials, by surname where nobody else fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.name_words import listed
from tripartite.extraction.naming.person_partings import borne_by_many
from tripartite.resolution.latin import alike, sound, spellings, words_of

#: The Arabic article, which one document writes and another leaves out; it is no given name.
_ARTICLES = frozenset(("al", "el", "ul"))


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
    words = [one for at, one in enumerate(words) if one.casefold() not in _ARTICLES or at == len(words) - 1]
    whole = tuple(one for one in words if len(one) > 1 and not (len(one) <= 2 and f"{one}." in name))
    return PersonName(whole, tuple(one for one in words if one not in whole))


def beginnings_of(name: PersonName) -> frozenset[str]:
    """The first two letters of the sound of each word: names of one person share them for one word at least."""
    return frozenset(one[:2] for word in name.words for one in (sound(word), *spellings(word)))


def one_person(a: PersonName, b: PersonName) -> str | None:
    """Why two names are certainly of one person, or None; the reason is shown to people.

    Whole names must share given name and surname; further names (patronymics, second surnames) may be left out but must
    not conflict. Turned round, they must sound alike letter for letter. Names made of nothing but given names that many
    bear ("Omar Hassan") are one only as they stand: neither turned round nor as a part of a longer one.
    """
    if not (a.whole and b.whole):
        return None
    short, long = sorted((a.words, b.words), key=len)
    if _run_together(short) == _run_together(long):
        return "the names sound the same"
    if len(short) == len(long) and all(map(_sound_alike, short, long)):
        return "the names sound the same"
    if len(short) == len(long) and all(map(_written_alike, short, long)) and _telling(short, long):
        return _BY_A_LETTER
    if not common(short) and _held(short, long, _same_sound if len(short) < len(long) else _certainly):
        return "the names sound the same" if len(short) == len(long) else "one name is the other with fewer parts"
    if len(short) < len(long) and not common(short) and _in_order(short, long):
        return _BY_A_LETTER
    return None


_BY_A_LETTER = "the names differ by a letter or an ending only"


def common(words: Sequence[str]) -> bool:
    """Whether a name is made of given names that many bear and nothing else."""
    return all(one.casefold() in borne_by_many() for one in words)


def _telling(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names that differ by a letter share a word that not everybody bears."""
    return not common([a for a, b in zip(one, other, strict=True) if _sound_alike(a, b)])


def _run_together(words: Sequence[str]) -> str:
    """The sound of a whole name, however it is parted: "Kord Afshari" and "Kordafshari"."""
    return sound("".join(words))


def _same_sound(one: str, other: str) -> bool:
    return sound(one) == sound(other)


def _sound_alike(one: str, other: str) -> bool:
    return sound(one) == sound(other) or bool(spellings(one) & spellings(other))


def _written_alike(one: str, other: str) -> bool:
    return _sound_alike(one, other) or alike(one, other)


def _certainly(one: str, other: str) -> bool:
    """Alike enough for names turned round: by sound, or by the endings of Russian cases."""
    return _same_sound(one, other) or (not (one + other).isascii() and alike(one, other))


def _held(short: Sequence[str], long: Sequence[str], same: Callable[[str, str], bool]) -> bool:
    """Whether the longer name has every word of the shorter, in whatever order."""
    left = list(long)
    for word in short:
        match = next((one for one in left if same(one, word)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the longer name has every word of the shorter, a slip of the pen apart, one after the other."""
    rest = iter(long)
    return all(any(_written_alike(one, word) for one in rest) for word in short)


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
