"""Russian names in the nominative: what a file is called by, though the text has it in another case.

The nominative is the name; the text's own form goes among the variants. Where endings leave two readings ("Тимура
Велькина" might be a woman called Тимура), the list of given names decides, and without it nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tripartite.extraction.naming.name_words import given_nominatives, is_listed_given, listed

_MASCULINE = (
    (r"([аеёоуиы])(?:я|ю|ем)$", r"\1й"),
    (r"(ов|ев|ёв|ин|ын)(?:а|у|ым|е)$", r"\1"),
    (r"(ск|цк)(?:ого|ому|им|ом)$", r"\1ий"),
    (r"([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$", r"\1"),
    (r"([лнрт])(?:я|ю|ем)$", r"\1ь"),
)
_FEMININE = (
    (r"(ов|ев|ёв|ин|ын)(?:ой|у)$", r"\1а"),
    (r"(ск|цк)(?:ой|ую)$", r"\1ая"),
)
_PATRONYMIC = ((r"(ич)(?:а|у|ом|ем|е)$", r"\1"), (r"(вн|чн)(?:ы|е|у|ой)$", r"\1а"))
#: Endings of given name and surname together that no other case or gender shares.
_SETTLED = (
    (r"(?<=[бвгджзклмнпрстфхцчшщ])ом$", r"(?:ым|им|ом|ем)$", ""),
    (r"(?<=[бвгджзклмнпрстфхцчшщ])ем$", r"(?:ым|им|ом|ем)$", "ь"),
    # a woman's surname that ends in a consonant has no endings, so that these are a man's
    (r"(?<=[бвгджзклмнпрстфхцчшщ])[ау]$", r"(?:ян|янц|ич|ук|юк|як|ик|берг|ман|штейн|бек|хан|джан)[ау]$", ""),
    (r"(?<=[бвдзлмнпрстфц])ы$", r"(?:овой|евой|ёвой|иной|ыной|ской|цкой)$", "а"),
)
_MEN_IN_A = frozenset(("никита", "илья", "лука", "фома", "кузьма", "савва", "данила", "миша", "саша"))
_ADJECTIVE = re.compile(r"(?:ого|его|ому|ему|ым|им|ом|ем|ую|юю|ой|ей|ая|яя|ое|ее|ый|ий)$")
#: What makes an adjective of a head ("профсоюзный комитет"), which is then no head itself.
_OF_HEAD = re.compile(r"(?:н|ск|ов|ев)(?:ого|ому|ым|ом|ую|ой|ая|ое|ый|ий)")


def person_nominative(words: Sequence[str]) -> str | None:
    """A person's full name in the nominative; None where it stands in it already or cannot be told."""
    if len(words) < 2 or not re.match("[А-ЯЁ]", words[0]) or "." in words[0]:
        return None
    given, surname = words[0], words[-1]
    if is_listed_given(given):
        base = given
    else:
        bases = given_nominatives(given) or _by_endings(given, surname)
        if len(bases) != 1:
            return None
        base = bases[0]
    feminine = base.lower().endswith(("а", "я")) and base.lower() not in _MEN_IN_A
    # a given name that keeps its form ("Саодат") is a woman's where the surname stands in a woman's accusative
    feminine = feminine or (base == given and re.search(r"(?:ову|еву|ину|ской|ую)$", surname) is not None)
    rules = _FEMININE if feminine else _MASCULINE if base != given else ()
    middle = [_changed(word, _PATRONYMIC) for word in words[1:-1]]
    name = " ".join([base, *middle, _changed(surname, rules)])
    return name if name != " ".join(words) else None


def _by_endings(given: str, surname: str) -> list[str]:
    """The nominative of an unlisted given name, where both endings leave one reading ("Ортаном Велькиным")."""
    for given_end, surname_end, ending in _SETTLED:
        found = re.search(given_end, given)
        if found and re.search(surname_end, surname):
            return [given[: found.start()] + ending]
    return []


def _changed(word: str, rules: Sequence[tuple[str, str]]) -> str:
    if "-" in word:
        return "-".join(_changed(part, rules) for part in word.split("-"))
    for pattern, ending in rules:
        changed, count = re.subn(pattern, ending, word)
        if count:
            return changed
    return word


@lru_cache(maxsize=1)
def _heads() -> dict[str, tuple[str, str]]:
    """Each head's stem with its nominative and gender."""
    source = listed("heads_ru")["nominatives"]
    return {re.sub(r"(?:ия|ие|а|о)$", "", noun): (noun, gender) for gender, nouns in source.items() for noun in nouns}


@lru_cache(maxsize=1)
def _stressed() -> frozenset[str]:
    """Stems of adjectives whose masculine nominative ends in -ой."""
    return frozenset(listed("heads_ru")["stressed"])


def body_nominative(name: str) -> str | None:
    """A body's name with its adjectives and head in the nominative; None where they are, or no head is known."""
    words = name.split(" ")
    for number, word in enumerate(words[:5]):
        head = _head_of(word)
        if head is None:
            if not _ADJECTIVE.search(word.lower()):
                return None
            continue
        noun, gender = head
        if word.lower() == noun:
            return None
        changed = [_adjective(one, gender) for one in words[:number]]
        changed.append(noun.capitalize() if word[0].isupper() else noun)
        nominative = " ".join([*changed, *words[number + 1 :]])
        return nominative if nominative != name else None
    return None


def _head_of(word: str) -> tuple[str, str] | None:
    small = word.lower()
    for length in range(len(small), 2, -1):
        known = _heads().get(small[:length])
        if known and len(small) - length < 4:
            return None if _OF_HEAD.fullmatch(small[length:]) else known
    return None


def _adjective(word: str, gender: str) -> str:
    """An adjective in the nominative of a gender."""
    stem = _ADJECTIVE.sub("", word)
    if stem == word or not stem:
        return word
    soft = stem[-1] in "гкхжшщч"
    masculine = "ой" if stem.lower() in _stressed() else "ий" if soft else "ый"
    return stem + {"masculine": masculine, "feminine": "ая", "neuter": "ое"}[gender]
