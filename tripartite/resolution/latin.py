"""Names in Latin letters, and the sound that is left when romanisations differ.

Cyrillic comes to Latin by anyascii; other scripts too, but only for display: their romanisation is too coarse to
compare (vowels of Arabic, readings of Chinese), so such names match only when they are written alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA, JaroWinkler

_WORD = re.compile(r"[^\W\d_]+")
_ALPHABETIC = ("LATIN", "CYRILLIC", "GREEK")
#: Spellings of one sound, longest first; what is left is compared, never shown.
_SOUNDS = (
    ("shch", "sh"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dzh", "j"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ts", "c"),
    ("tz", "c"),
    ("iy", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("q", "k"),
    ("w", "v"),
    ("x", "ks"),
    ("y", "i"),
)
_SURE, _CLOSE = 0.93, 0.9
_LONG = 6
_LOOSE = 4
_VOWELS = str.maketrans("eo", "iu")
#: What is written in several ways inside a word; what follows "gh" and a last "eh" may be two sounds, see `spellings`.
_LOOSELY = tuple(
    (re.compile(pattern), one)
    for pattern, one in (
        (r"(?<=a)h$", ""),
        (r"^es(?=[^aeiou])", "is"),
        (r"ch", "sh"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!h)", "k"),
        (r"(?<=[aeiou])ou(?=[aeiou])|w(?=[aeiou])|ou|oo|ow(?=[^aeiou])", "u"),
        (r"dh", "d"),
        (r"ee(?=.)|(?:a[eiy]|e[iy])e?(?=[^aeiouy])", "i"),
        (r"(?<=[ae]i)e$|(?<=ay)e$", ""),
    )
)


def folded(name: str) -> str:
    """A name without accents, case and punctuation, in its own script."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """What is left of one word when spellings of one sound are made one; the word itself in other scripts."""
    if not romanised(word):
        return word.casefold()
    plain = re.sub(r"[^a-z]", "", anyascii(word).lower())
    plain = re.sub(r"^(?:ye|ie|je)(?=[a-z])", "e", plain)
    for spelling, one in _SOUNDS:
        plain = plain.replace(spelling, one)
    return re.sub(r"(.)\1+", r"\1", plain)


def romanised(word: str) -> bool:
    """Whether a word's script is one that romanises well enough to compare."""
    return all(unicodedata.name(char, "").startswith(_ALPHABETIC) for char in word if char.isalpha())


def words_of(name: str) -> list[str]:
    """The words of a name, surname last: "Okello, Grace" is turned round."""
    last, comma, first = name.partition(",")
    if comma and first.strip() and len(_WORD.findall(last)) <= 2:
        name = f"{first} {last}"
    return _WORD.findall(name.replace("'", "").replace("’", ""))


@lru_cache(maxsize=50_000)
def spellings(word: str) -> frozenset[str]:
    """The sounds that a word may stand for where romanisations part: vowels inside it, gh for a q or a g, ch for sh.

    Only words of four letters or more are read so loosely; "a" and "o" at the end tell names apart.
    """
    if len(word) < _LOOSE or not romanised(word):
        return frozenset((sound(word),))
    plain = re.sub(r"[^a-z]", "", anyascii(word).lower())
    for pattern, one in _LOOSELY:
        plain = pattern.sub(one, plain)
    read = {plain}
    for written, choices in (("gh", "gk"), ("eh$", "ea"), (r"(?<=[^aeiou])[ae](?=[^aeiouh]+$)", "ae")):
        read = {re.sub(written, choice, one) for one in read for choice in choices}
    bare = (one[:1] + one[1:].translate(_VOWELS) for one in map(sound, read))
    return frozenset(re.sub(r"(.)\1+(?!\1|$)|(.)\2{2,}$", r"\1\2\2", one) for one in bare)


def alike(a: str, b: str) -> bool:
    """Whether two words are one name written differently: by sound, by a slip of the pen, by a Russian case."""
    one, other = sound(a), sound(b)
    if one == other or _opened(one, other):
        return True
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return False
    if _bare(one, a) == _bare(other, b):
        return True
    return OSA.distance(one, other) <= 1 and JaroWinkler.similarity(one, other) >= _SURE


def _opened(one: str, other: str) -> bool:
    """Whether one differs only by a vowel that opens its first consonants: Dmitry and Dimitri."""
    short, long = sorted((one, other), key=len)
    return len(short) > 4 and long[:1] == short[:1] and long[1:2] in "aeiou" and long[2:] == short[1:] != ""


def _bare(sounds: str, word: str) -> str:
    """Without the ending of a Russian case, where the word was written in Cyrillic."""
    if not unicodedata.name(word[0], "").startswith("CYRILLIC"):
        return sounds
    return re.sub(r"(?:oi|om|im|ei|em|a|u|e|i)$", "", sounds) if len(sounds) > _LONG else sounds
