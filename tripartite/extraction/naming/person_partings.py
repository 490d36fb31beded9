"""Two people whom one document names almost alike, told apart by what each is said to be.

A longer and a shorter name ("Omar Said Tellan", "Omar Tellan") are one person's more often than not, and are tied by
their words. They are two where each is introduced as something else ("the lawyer Omar Tellan", "Omar Said Tellan, the
mayor"), or where the shorter has nothing but given names, which many bear ("Omar Said"). A surname alone is then
nobody's for certain.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from tripartite.extraction.naming.name_words import folded, listed
from tripartite.extraction.naming.person_roles import BodyIndex, roles_of
from tripartite.extraction.naming.person_ties import Bearer

_WORD = re.compile(r"[^\W\d_]{4,}")
#: As much of a word as is compared: "journalist", "journaliste", "journalism teacher".
_STEM = 5
Place = tuple[int, int]


def parted(text: str, bearers: Sequence[Bearer], bodies: BodyIndex) -> list[Bearer]:
    """The bearers, those that prove to be two put asunder, in the order of the text."""
    found: list[Bearer] = []
    for one in bearers:
        other = _another(text, one, bodies) if len(one.full) > 1 else None
        found += [one, other] if other else [one]
    return sorted(found, key=lambda one: min(one.places)) if len(found) > len(bearers) else list(bearers)


def office_words(roles: Sequence[str]) -> frozenset[str]:
    """What roles say, by the beginnings of their longer words; what only says when, or whose friend, says nothing."""
    passing = listed("roles")["says_nothing"]
    words = {folded(word) for role in roles for word in _WORD.findall(role)}
    return frozenset(word[:_STEM] for word in words if word not in passing)


def _another(text: str, one: Bearer, bodies: BodyIndex) -> Bearer | None:
    """The bearer of the shorter name, taken out of the bearer of both; None where they are one."""
    forms: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for place in one.full:
        forms[tuple(folded(word) for word in re.split(r"[\s\u00a0]+", text[slice(*place)]))].append(place)
    longest = max(forms, key=len)
    shorter = {form: places for form, places in forms.items() if 1 < len(form) < len(longest)}
    shorter = {form: places for form, places in shorter.items() if not _initials(form) and set(form) < set(longest)}
    if not shorter or _initials(longest):
        return None
    places = [place for some in shorter.values() for place in some]
    rest = [place for place in one.full if place not in places]
    if not all(map(_only_given, shorter)) and not _conflict(text, places, rest, bodies):
        return None
    return _taken_out(text, one, places)


def _initials(form: Sequence[str]) -> bool:
    return any("." in word for word in form)


@lru_cache(maxsize=1)
def borne_by_many() -> frozenset[str]:
    """Given names of which whole names are made, folded."""
    return frozenset(listed("borne_by_many")["names"])


def _only_given(form: Sequence[str]) -> bool:
    return borne_by_many().issuperset(form)


def _conflict(text: str, ours: Sequence[Place], theirs: Sequence[Place], bodies: BodyIndex) -> bool:
    """Whether both are said to be something, and nothing of it is the same."""
    one, other = (office_words(roles_of(text, sorted(places), (), bodies)[0]) for places in (ours, theirs))
    return bool(one and other) and not one & other


def _taken_out(text: str, one: Bearer, places: Sequence[Place]) -> Bearer:
    words = tuple(text[slice(*places[0])].split())
    other = Bearer(" ".join(words), words, one.weight)
    for start, end in sorted(places):
        other.noted(text, start, end, "")
        other.full.append((start, end))
    one.full = [place for place in one.full if place not in places]
    # what is left are places with the full name: short forms in between may be of either
    one.places = list(one.full)
    one.variants = [
        form for form in one.variants if len(form.split()) > 1 and not form.endswith(other.name) and form in text
    ]
    return other
