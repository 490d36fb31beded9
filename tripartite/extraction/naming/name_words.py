"""The word lists by which names are told: heads of bodies, titles, roles, given names, ordinary words.

All lists are data (`data/names/`). English ordinary words were counted in public-domain country reports; the French,
Spanish and Russian ones come from pyspellchecker, the given names from Faker (both MIT, see `data/names/SOURCES.md`).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tripartite.text.countries import countries_in
from tripartite.text.date_words import date_words
from tripartite.text.languages import READ
from tripartite.values.vocabulary import OrganisationType

_FOLDER = files("tripartite.extraction") / "data" / "names"
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ə": "e", "ß": "s", "æ": "e", "œ": "e", "’": "'"})


def upper_class() -> str:
    """The capital letters of the Latin and Cyrillic scripts, as the inside of a character class."""
    found = [chr(one) for one in (*range(0x41, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00))]
    return "".join(char for char in found if unicodedata.category(char) == "Lu")


UPPER = upper_class()


def folded(words: str) -> str:
    """Words as they are compared: small, without accents, one kind of apostrophe."""
    if words.isascii():
        return words.lower()
    plain = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))


_LATIN = dict(
    zip(
        "абвгдезийклмнопрстуфыэ",
        "abvgdeziiklmnoprstufye",
        strict=True,
    ),
    ж="zh",
    х="kh",
    ц="ts",
    ч="ch",
    ш="sh",
    щ="shch",
    ю="yu",
    я="ya",
    ё="e",
    ъ="",
    ь="",
)


def latinised(words: str) -> str:
    """Russian words in Latin letters, as English newspapers write them, for comparing names across scripts."""
    return "".join(_LATIN.get(char, char) for char in words.lower())


#: Endings of Russian given names in other cases, and what the nominative has instead.
_RUSSIAN_CASES = (
    ("а", ""),
    ("у", ""),
    ("ом", ""),
    ("е", ""),
    ("я", "и"),
    ("я", "ь"),
    ("ю", "и"),
    ("ю", "ь"),
    ("ем", "и"),
    ("ем", "ь"),
    ("ы", "а"),
    ("у", "а"),
    ("ои", "а"),
    ("и", "а"),
    ("е", "а"),
    ("и", "я"),
    ("ю", "я"),
    ("еи", "я"),
    ("е", "я"),
    ("и", "ь"),
)


def listed(name: str) -> Any:
    """One JSON list of `data/names`."""
    return json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def lines(name: str) -> frozenset[str]:
    """One list of `data/names` that has a word or name a line."""
    return frozenset((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())


def is_known_word(word: str) -> bool:
    """Whether a capitalised word need not be a person: a word of one of the languages, a month, a town, a land."""
    low = word.lower().removesuffix("’s").removesuffix("'s")
    if is_town(low) or countries_in(word) or _in_a_vocabulary(low):
        return True
    return any(low in date_words(one).months for one in READ)


def _in_a_vocabulary(small: str) -> bool:
    return any(small in lines(f"vocabulary_{language}") for language in READ)


def either(words: Iterable[str]) -> str:
    """The words as one alternation, the longest first; both kinds of apostrophe fit, spaces may be unbreakable."""
    parts = [re.escape(word).replace("’", "['’]").replace(r"\ ", r"[ \u00a0]") for word in words]
    return "|".join(sorted(parts, key=lambda part: (-len(part), part)))


@dataclass(frozen=True, slots=True)
class HeadWords:
    """Words that make a run of words the name of a body.

    Attributes:
        types: each head word (as capitalised) with the type that it suggests.
        english, romance: the head words by how their names go on.
        laws: words that make the run a law or another document.
    """

    types: dict[str, OrganisationType]
    english: frozenset[str]
    romance: frozenset[str]
    romance_only: frozenset[str]
    homographs: frozenset[str]
    small: dict[str, OrganisationType]
    alone: frozenset[str]
    last_only: frozenset[str]
    laws: frozenset[str]
    matters: frozenset[str]
    possessors: frozenset[str]
    on: frozenset[str]


@lru_cache(maxsize=1)
def head_words() -> HeadWords:
    """The head words of English, French and Spanish."""
    sources = {language: listed(f"heads_{language}") for language in ("en", "fr", "es")}
    types: dict[str, OrganisationType] = {}
    small: dict[str, OrganisationType] = {}
    for source in sources.values():
        for sort, words in source["heads"].items():
            for word in words:
                types.setdefault(word, OrganisationType(sort))
        for sort, words in source.get("small", {}).items():
            for word in words:
                small.setdefault(word, OrganisationType(sort))
    english = frozenset(word for words in sources["en"]["heads"].values() for word in words)
    romance = frozenset(
        word for language in ("fr", "es") for words in sources[language]["heads"].values() for word in words
    )
    return HeadWords(
        types=types,
        english=english,
        romance=romance,
        romance_only=romance - english,
        homographs=frozenset(word for language in ("fr", "es") for word in sources[language]["homographs"]),
        small=small,
        alone=frozenset(word for source in sources.values() for word in source["alone"]),
        last_only=frozenset(sources["en"]["last_only"]),
        laws=frozenset(sources["en"]["laws"]),
        matters=frozenset(sources["en"]["matters"]),
        possessors=frozenset(sources["en"]["possessor"]),
        on=frozenset(sources["en"]["bodies_on"]),
    )


@lru_cache(maxsize=1)
def starters() -> frozenset[str]:
    """Words that are capitalised only because they begin a sentence, and months and days."""
    source = listed("not_names")
    return frozenset(source["starters"]) | frozenset(source["months_days"])


@lru_cache(maxsize=1)
def generic_names() -> frozenset[str]:
    """Capitalised words with a head that still name no body ("local government"), in small letters."""
    return frozenset(listed("generic")["en"])


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Titles that stand before a name, capitalised: Mr, Dr, Mme."""
    return frozenset(listed("titles")["plain"])


@lru_cache(maxsize=1)
def company_suffixes() -> frozenset[str]:
    """Legal forms that end a company's name."""
    return frozenset(listed("context_names")["suffixes"])


@lru_cache(maxsize=1)
def trades() -> frozenset[str]:
    """Plural or trade words that end a company's name and no person's ("Orlo Minerals")."""
    return frozenset(listed("context_names")["trades"])


@lru_cache(maxsize=1)
def articles() -> frozenset[str]:
    """Articles written large."""
    return frozenset(listed("not_names")["articles"])


@lru_cache(maxsize=1)
def ordinals() -> frozenset[str]:
    """Ordinal numbers written large, as courts are numbered."""
    return frozenset(listed("not_names")["ordinals"])


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """Words that end the name of a place: Province, River, Airport."""
    return frozenset(listed("not_names")["places"])


@lru_cache(maxsize=1)
def months_days() -> frozenset[str]:
    """Months, weekdays and feasts."""
    return frozenset(listed("not_names")["months_days"])


@lru_cache(maxsize=1)
def no_given() -> frozenset[str]:
    """Russian words that look like a given name in another case ("власти")."""
    return frozenset(listed("not_names")["no_given"])


def is_given_name(word: str) -> bool:
    """Whether a word is a given name somewhere in the world."""
    plain = folded(word)
    known = lines("given_names")
    if plain in known:
        return True
    if not "а" <= plain[:1] <= "я" or plain in no_given():
        return False
    return any(
        plain.endswith(end) and f"{plain[: -len(end)]}{to}" in known for end, to in _RUSSIAN_CASES if len(plain) > 4
    )


def is_listed_given(word: str) -> bool:
    """Whether a word itself, in no other case, is listed as a given name."""
    return folded(word) in lines("given_names")


def given_nominatives(word: str) -> list[str]:
    """The nominatives that a Russian given name in another case may have, as far as they are listed."""
    plain = folded(word)
    found = []
    for end, to in _RUSSIAN_CASES:
        if len(plain) > 4 and plain.endswith(end) and f"{plain[: -len(end)]}{to}" in lines("given_names"):
            nominative = word[: -len(end)] + {"и": "й"}.get(to, to)
            if nominative not in found:
                found.append(nominative)
    return found


def is_town(words: str) -> bool:
    """Whether a name is that of a town of 15,000 people or more (GeoNames)."""
    return folded(words) in lines("towns")


@lru_cache(maxsize=16384)
def is_ordinary(word: str) -> bool:
    """Whether a capitalised word is an ordinary word of one of the four languages when written small."""
    small = word.lower()
    if "-" in small:
        return all(map(is_ordinary, filter(None, small.split("-"))))
    if _in_a_vocabulary(small):
        return True
    if len(small) < 8 or not small.endswith("s"):
        return False
    return any(small[:-1] in lines(f"vocabulary_{language}") for language in ("en", "fr", "es"))
