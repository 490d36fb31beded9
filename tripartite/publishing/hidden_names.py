"""What of a text means a person whose name is hidden: which words are part of the name, in any spelling and case.

A word is compared by its sound (`tripartite.resolution.latin`), so that every romanisation, Cyrillic and the cases of
Russian names are one. A surname means the person also alone, unless it is an ordinary word or a town; then, like given
names and patronymics, it means the person only in a document that names the person.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from anyascii import anyascii

from tripartite.extraction.naming.name_words import is_ordinary, is_town, listed
from tripartite.publishing.written_names import (
    JOINERS,
    folded_letters,
    romanised_otherwise,
    taken_apart,
    whole_name,
    with_initial,
)
from tripartite.resolution.latin import alike, romanised, sound, words_of

_UNSEEN = re.compile(f"[{JOINERS}]")
_PARTICLES = frozenset(
    "de da do dos das del la las los el al van von der den di du bin ben ibn y e i".split(" ")  # noqa: SIM905
)
_CASES = re.compile(r"(?:ями|ами|ого|его|ому|ему|ыми|ими|ую|юю|ою|ею|ой|ей|ом|ем|ым|им|ых|их|ах|ях|а|я|у|ю|е|ы|и|о)$")
#: The same endings in Latin letters, of surnames that are declined: "Olkhinoy", "Petrovym".
_LATIN_CASES = re.compile(r"(?<=[oe]v|in|sk|ck)(?:ogo|omu|oy|oi|oj|ym|im|om|oyu|[aueyi])?$")
_LONG = 5


class Part(IntEnum):
    """What a word is to a person's name."""

    NONE = 0
    INITIAL = 1
    GIVEN = 2
    WEAK_SURNAME = 3
    SURNAME = 4


@dataclass(frozen=True, slots=True)
class Hidden:
    """A person whose name must not leave.

    Attributes:
        names: every spelling known.
        pseudonym: what is shown instead; empty where the name is withheld.
        documents: the documents (SHA-256) that are known to name the person.
    """

    names: tuple[str, ...]
    pseudonym: str = ""
    documents: frozenset[str] = frozenset()


class HiddenName:
    """The words of one hidden person's name."""

    def __init__(self, hidden: Hidden) -> None:
        self.hidden = hidden
        names = [one for one in (untitled(plain(name)) for name in hidden.names) if one]
        written = [words_of(name) for name in names]
        surnames = {words[-1] for words in written if words and len(words[-1]) > 1}
        others = {word for words in written for word in words[:-1] if len(word) > 1}
        # "Kharkova Larisa" among the spellings does not make a surname of Larisa, where others say "Larisa Kharkova".
        lasts = [words[-1] for words in written if len(words) > 1]
        reversed_ = {one for one in surnames if _heard(one, others) and not _mostly_last(one, lasts, written)}
        self.surnames = tuple(sorted(surnames - reversed_))
        self.given = tuple(sorted((others | reversed_) - {one for one in others if one.casefold() in _PARTICLES}))
        self.initials = {sound(one)[:1] for one in self.given} | {
            sound(word)[:1] for words in written for word in words if len(word) <= 2
        }
        spelt = {one for one in names if len(words_of(one)) > 1 or not romanised(one)}
        self.literal = tuple(whole_name(name) for name in sorted(spelt, key=lambda one: (-len(one), one)))
        self.spelt = tuple(sorted({one for one in names if _last(one) in self.surnames}))
        self.romanised = {one: romanised_otherwise(one) for one in self.surnames}
        self.behind_initial = [with_initial(one, self.initials) for one in self.surnames if 2 < len(one) <= _LONG]
        self.apart = taken_apart(self.spelt)

    def part(self, word: str) -> Part:
        """What a word without unseen signs is to the name."""
        small = word[:1].islower()
        for one in self.surnames:
            if _same(word, one, exact=small) or folded_letters(word) in self.romanised[one]:
                if sound(word) != sound(one) and is_town(word):
                    continue
                common = is_ordinary(one) or is_town(one) or len(one) < 3
                if small and (common or len(one) < _LONG or is_ordinary(word)):
                    continue
                return Part.WEAK_SURNAME if common else Part.SURNAME
        for one in self.given:
            if _same(word, one, exact=small) and not (small and (len(one) < _LONG or is_ordinary(word))):
                return Part.GIVEN
        return Part.NONE

    def may_be_initial(self, word: str) -> bool:
        """Whether a letter, or two with a full stop, may stand for one of the given names."""
        return len(word) <= 2 and word[:1].isupper() and sound(word)[:1] in self.initials

    def may_be_surname_cut(self, word: str) -> bool:
        """Whether one or two letters may stand for the surname: "Daria O.", "Larisa Kh."."""
        short = len(word) <= 2 and word[:1].isupper() and sound(word) != ""
        return short and any(sound(one).startswith(sound(word)) for one in self.surnames)


def plain(words: str) -> str:
    """Words in composed letters, without signs that are not seen."""
    return unicodedata.normalize("NFC", _UNSEEN.sub(_kept_accent, unicodedata.normalize("NFKC", words)))


def untitled(name: str) -> str:
    """A name without the titles before it: "Ms", "Sra.", "г-жа"."""
    words = name.split()
    while words and words[0].rstrip(".").casefold() in _titles():
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    lists = ("plain", "plain_ru", "rank", "rank_small")
    return frozenset(word.casefold() for name in lists for word in listed("titles")[name])


def _kept_accent(found: re.Match[str]) -> str:
    return found.group() if unicodedata.combining(found.group()) else ""


def _last(name: str) -> str:
    return (words_of(name) or [""])[-1]


def full_names(names: Iterable[str]) -> frozenset[frozenset[str]]:
    """Pairs of sounds that make the whole names of other people: a surname between them is theirs."""
    pairs = set()
    for name in names:
        words = [sound(word) for word in words_of(plain(name)) if len(word) > 1]
        pairs |= {frozenset((one, words[-1])) for one in words[:-1]}
    return frozenset(pairs)


def _same(word: str, part: str, *, exact: bool) -> bool:
    if sound(word) == sound(part):
        return True
    if exact:
        return False
    if alike(word, part):
        return True
    if word[-2:].casefold() == "'s" or (word[-1:] == "s" and len(part) > 3 and sound(word[:-1]) == sound(part)):
        return True
    if _cyrillic(word):
        return _stem(word) == _stem(part) and min(len(_stem(word)), len(_stem(part))) > 2
    return _declined(word) == _declined(part) != ""


def _stem(word: str) -> str:
    """A name's sound without the ending of a Russian case, in Cyrillic; in Latin letters without a last vowel."""
    if _cyrillic(word):
        return sound(_CASES.sub("", word.casefold().rstrip("ь")) or word)
    return re.sub(r"(?<=..)[aeiou]$", "", sound(word))


def _declined(word: str) -> str:
    """The sound of a long surname of the declined sort without its ending, in Latin letters; empty for others."""
    latin = anyascii(word).lower()
    found = _LATIN_CASES.search(latin)
    return sound(latin[: found.start()]) if found and len(latin) > _LONG else ""


def _cyrillic(word: str) -> bool:
    return unicodedata.name(word[:1] or " ", "").startswith("CYRILLIC")


def _heard(word: str, others: Iterable[str]) -> bool:
    return any(sound(word) == sound(one) for one in others)


def _mostly_last(word: str, lasts: Sequence[str], written: Sequence[Sequence[str]]) -> bool:
    last = sum(sound(one) == sound(word) for one in lasts)
    elsewhere = sum(sound(one) == sound(word) for words in written for one in words[:-1])
    return last > elsewhere
