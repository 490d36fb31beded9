"""Whether two namings are of one body: by name, by what the name says in any language, by acronym.

General matchers give rival unions ("Independent" and "Free" Trade Unions of one country) scores of 0.8; here a name is
what it says: its words become concepts (`data/concepts.json`), and names match only where nothing but filler differs.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tripartite.resolution.latin import folded, sound
from tripartite.text.countries import countries_in

_SHORTEST_STEM = 2
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ](?:s)?\s*\Z")

_GOVERNMENT = frozenset({"government"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts by word and by stem, words that say nothing, and concepts that may be left out or set bodies apart."""

    exact: dict[str, str]
    stems: dict[str, str]
    longest: int
    phrases: tuple[tuple[str, str], ...]
    stop: frozenset[str]
    fillers: frozenset[str]
    apart: frozenset[str]


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
    lists = lexicon()
    name = unpossessed(name)
    kept, at = [], 0
    for country in countries_in(name):
        kept.append(name[at : country.start])
        at = country.end
    kept.append(name[at:])
    found = set()
    words = folded(" ".join(kept))
    for phrase, short in lists.phrases:
        words = words.replace(phrase, short)
    for word in words.split():
        if word not in lists.stop:
            found.add(_concept(word, lists) or f"={sound(word)}")
    return frozenset(found)


def _concept(word: str, lists: Lexicon) -> str | None:
    if word in lists.exact:
        return lists.exact[word]
    for length in range(min(len(word), lists.longest), _SHORTEST_STEM - 1, -1):
        if word[:length] in lists.stems:
            return lists.stems[word[:length]]
    return None


def same_meaning(a: str, b: str) -> bool:
    """Whether two names say the same, in whatever words or language."""
    one, other = meaning(a), meaning(b)
    differing = one ^ other
    return len((one & other) - lexicon().fillers) >= 2 and differing <= lexicon().fillers


def part_of_meaning(short: str, full: str) -> bool:
    """Whether one name says part of what the other says and nothing else ("Ministry of Labour" and the longer name)."""
    one, other = meaning(short), meaning(full)
    return len(one) >= 2 and one < other and not (other - one) & lexicon().apart and not _places(other - one)


def in_conflict(a: str, b: str) -> bool:
    """Whether two names say something that sets bodies apart: "independent" and "free", a town and another."""
    one, other = meaning(a), meaning(b)
    return bool((one ^ other) & lexicon().apart or _places(one - other) or _places(other - one))


def _places(words: frozenset[str]) -> frozenset[str]:
    """The words that are no concept: names of towns, companies, founders."""
    return frozenset(word for word in words if word.startswith("="))
