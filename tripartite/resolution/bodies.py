"""Whether two namings are of one body: by name, by what the name says in any language, by acronym.

General matchers give rival unions ("Independent" and "Free" Trade Unions of one country) scores of 0.8; here a name is
what it says: its words become concepts (`data/concepts.json`), and names match only where nothing but filler differs.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tripartite.extraction.naming.state_offices import state_office
from tripartite.resolution.latin import folded, sound
from tripartite.text.countries import countries_in

_SHORTEST_STEM = 2
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ](?:s)?\s*\Z")

#: Heads of names: a ministry's prosecutors, council or police are bodies of their own.
_HEADS = frozenset(
    ("prosecutor", "court", "police", "office", "council", "department", "committee", "inspection", "agency", "bank",
     "chamber", "party", "university", "union", "association", "parliament", "army", "prison", "intelligence")
)  # fmt: skip
#: What may differ even between names that say nothing but that they are of unions.
_SAYS_LEAST = frozenset({"organisation"})
_GOVERNMENT = frozenset({"government"})
#: A Russian adjective of a place: "Ошский", "бишкекского" are of Osh and Bishkek.
_OF_PLACE = re.compile(r"(?<=\w\w)ск(?:и[ий]|ая|ое|ого|о[ий]|ому|ую|им|ом|ие|их)\Z")
#: "Ruritanian National Party" and "Ruritanian Workers Party" are no one's two names.
_NATIONAL_OR_WORKERS = {frozenset({"national"}), frozenset({"worker"})}
#: Several bodies in one row of words: "Ministries of Justice and Health" is neither.
_SEVERAL = re.compile(
    r"(?:the |les |los )?(?:ministries|departments|secretariats|offices|minist[eè]res|ministerios|министерства)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"(?<!\w)(?:of|de|du|des|del)(?: the| la| le| el| los| las)? \Z")
_AND = re.compile(r",| (?:and|et|y|e|и) ", re.IGNORECASE)
_STEM, _ENDING = 4, 2
#: How many words a shortened name must keep that are no filler: "National Authority" is any of many.
_TELLING = 2


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts by word and by stem, words that say nothing, concepts that may be left out, set apart, or say little."""

    exact: dict[str, str]
    stems: dict[str, str]
    longest: int
    phrases: tuple[tuple[str, str], ...]
    stop: frozenset[str]
    fillers: frozenset[str]
    apart: frozenset[str]
    bare: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The word lists of `data/concepts.json`."""
    data = json.loads((files("tripartite.resolution") / "data" / "concepts.json").read_text(encoding="utf-8"))
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    for concept, languages in data["concepts"].items():
        for words in languages.values():
            for word in words:
                if word.endswith("-"):
                    stems.setdefault(folded(word), concept)
                else:
                    exact.setdefault(folded(word), concept)
    return Lexicon(
        exact,
        stems,
        max(len(stem) for stem in stems),
        tuple(data["phrases"].items()),
        frozenset(word for words in data["stop"].values() for word in words),
        frozenset(data["fillers"]),
        frozenset(data["apart"]),
        frozenset(data["heads_of_unions"]),
    )


def unpossessed(name: str) -> str:
    """A name without an English possessive at its end ("Committee’s", "Experts’")."""
    return _POSSESSIVE.sub("", name)


@lru_cache(maxsize=20_000)
def government_of(name: str) -> str | None:
    """The country whose government a name says, by the country's name or adjective; None for any other name."""
    found = countries_in(name)
    return found[0].code if len(found) == 1 and meaning(name) == _GOVERNMENT else None


@lru_cache(maxsize=20_000)
def meaning(name: str) -> frozenset[str]:
    """What a body's name says: concepts, and as sounds the words that are none; the country is left out."""
    return frozenset(_said(name))


@lru_cache(maxsize=20_000)
def _said(name: str) -> tuple[str, ...]:
    """What a name says, in the order in which it says it."""
    lists = lexicon()
    name = unpossessed(name)
    kept, at = [], 0
    for country in countries_in(name):
        kept.append(name[at : country.start])
        at = country.end
    kept.append(name[at:])
    words = folded(" ".join(kept))
    for phrase, short in lists.phrases:
        words = words.replace(phrase, short)
    told = (word for word in words.split() if word not in lists.stop)
    return tuple(_concept(word, lists) or f"={sound(_OF_PLACE.sub('', word))}" for word in told)


def _concept(word: str, lists: Lexicon) -> str | None:
    if word in lists.exact:
        return lists.exact[word]
    for length in range(min(len(word), lists.longest), _SHORTEST_STEM - 1, -1):
        if word[:length] in lists.stems:
            return lists.stems[word[:length]]
    return None


@lru_cache(maxsize=20_000)
def lands(name: str) -> frozenset[str]:
    """The countries (ISO alpha-3) that a name says, by name or adjective."""
    return frozenset(one.code for one in countries_in(name))


def same_land(a: str, b: str, home: str | None) -> bool:
    """Whether two names say the same countries, their own apart: a "Swedish" union is none of those at home."""
    return not (lands(a) ^ lands(b)) - {home or ""}


def same_meaning(a: str, b: str) -> bool:
    """Whether two names say the same, in whatever words or language."""
    one, other = meaning(a), meaning(b)
    fillers = lexicon().fillers
    shared = len((one & other) - fillers)
    left, right = _without_cognates(one - other, other - one)
    if {left, right} == _NATIONAL_OR_WORKERS:
        return False
    if (one | other) - fillers <= lexicon().bare:
        # "Confederation of Workers' Unions" may be the rival of "Confederation of Trade Unions"
        return shared >= 2 and (left | right) <= _SAYS_LEAST
    return shared >= 2 and (left | right) <= fillers


def _without_cognates(one: frozenset[str], other: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What two names say differently, words apart that differ only by an ending ("Littoral" and "Litoralul")."""
    alike = {(x, y) for x in _places(one) for y in _places(other) if _cognate(x[1:], y[1:])}
    return one - {x for x, _ in alike}, other - {y for _, y in alike}


def _cognate(one: str, other: str) -> bool:
    same = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    return same >= _STEM and max(len(one), len(other)) - same <= _ENDING


@lru_cache(maxsize=20_000)
def languages_of(name: str) -> frozenset[str]:
    """The languages that most of a name's words are known in; none where no word is known."""
    data = _words_by_language()
    known = Counter(
        lang
        for word in folded(name).split()
        for lang, (words, stems) in data.items()
        if word in words or word.startswith(stems)
    )
    most = max(known.values(), default=0)
    return frozenset(lang for lang, times in known.items() if times == most)


@lru_cache(maxsize=1)
def _words_by_language() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """The words of each language: links and names' words in full; and beginnings of names' words."""
    data = json.loads((files("tripartite.resolution") / "data" / "concepts.json").read_text(encoding="utf-8"))
    words: dict[str, set[str]] = {lang: set(some) for lang, some in data["stop"].items()}
    stems: dict[str, set[str]] = {}
    for languages in data["concepts"].values():
        for lang, some in languages.items():
            words.setdefault(lang, set()).update(folded(word) for word in some if not word.endswith("-"))
            stems.setdefault(lang, set()).update(folded(word) for word in some if word.endswith("-"))
    return {lang: (frozenset(some), tuple(sorted(stems.get(lang, ())))) for lang, some in words.items()}


def several(name: str) -> bool:
    """Whether a name is of several bodies at once."""
    return _SEVERAL.match(name) is not None


def national_or_of(one: str, other: str, home: str | None) -> bool:
    """Whether one name says "national" where the other says the country: of bodies of the State that is the same."""
    a, b = ("national" in meaning(name) for name in (one, other))
    return a != b and home in lands(other if a else one) and home not in lands(one if a else other)


def part_of_meaning(short: str, full: str) -> bool:
    """Whether one name is the other shortened as names are ("Ministry of Labour" and the longer name)."""
    return says_part(short, full) and _cut_cleanly(short, full)


def _cut_cleanly(short: str, full: str) -> bool:
    """Whether what a shortened name leaves out stands before it, or follows "and" or a comma.

    "Foreign Ministry" is no "Ministry of Labour and Foreign Trade", nor "Prison Department" one "of Prison Health". A
    name that still says three things may lose any ending.
    """
    one, said = meaning(short), _said(full)
    if said[-len(_said(short)) :] == _said(short):
        # "General Secretariat of the Supreme Council" is a part of the council
        return not _OF.search(folded(full).removesuffix(folded(short)))
    first = (frozenset(said[:number]) for number in range(len(said)))
    if len(one - lexicon().fillers) > _TELLING and one in first:
        return True
    return meaning(_AND.split(full, maxsplit=1)[0]) == one


def says_part(short: str, full: str) -> bool:
    """Whether one name says part of what the other says and nothing else, in whatever order."""
    if several(short) or several(full):
        return False
    one, other = meaning(short), meaning(full)
    more = other - one
    if len(one - lexicon().fillers) < _TELLING or not one < other or more & (lexicon().apart | _HEADS) or _places(more):
        return False
    return state_office(short) in (None, state_office(full))


def shortened(form: str, said: frozenset[str]) -> bool:
    """Whether a form says only part of what a name says, filler apart ("National Commission" of a longer name)."""
    less = meaning(form)
    return less < said and bool(said - less - lexicon().fillers)


def in_conflict(a: str, b: str) -> bool:
    """Whether two names say something that sets bodies apart: "independent" and "free", a town and another.

    Words that the lists lack cannot be compared between languages: there a word of each side that may be the other's
    translation sets nothing apart.
    """
    one, other = meaning(a), meaning(b)
    left, right = _without_cognates(one - other, other - one)
    if (left | right) & lexicon().apart:
        return True
    ours, theirs = _places(left), _places(right)
    if ours and theirs and not languages_of(a) & languages_of(b):
        return False
    return bool(ours or theirs)


def _places(words: frozenset[str]) -> frozenset[str]:
    """The words that are no concept: names of towns, companies, founders."""
    return frozenset(word for word in words if word.startswith("="))
