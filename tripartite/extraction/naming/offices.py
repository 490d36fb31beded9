"""Whose an office before a surname is: "President Tellan" is no Tellan of whom nothing says that he presides.

A courtesy ("Mr", "Dr") fits whoever bears the surname. An office fits only who is said to hold it: beside the full
name, or by the same title elsewhere, or where the full name stands right before. Kin before a given name ("his brother
Omar") says that the surname is another's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from tripartite.extraction.naming.name_words import folded, listed

_BESIDE, _RIGHT_BEFORE = 110, 160
_KIN_WORDS = (
    r"(?:brothers?|sisters?|fathers?|mothers?|sons?|daughters?|wife|husband|widow|cousin|uncle|aunt|nephew|niece"
    r"|frères?|sœurs?|soeurs?|père|mère|fils|fille|épouse|mari|veuve|hermanos?|hermanas?|hij[oa]s?|espos[oa]|viud[oa]"
    r"|padre|madre|prim[oa])"
)
_KIN = re.compile(rf"\b{_KIN_WORDS}(?: and)? $")
#: What stands between a surname and the name of its bearer's relative: "’s eldest son, ".
_KIN_AHEAD = re.compile(rf"['’]s? (?:[\w-]+,? ){{0,3}}{_KIN_WORDS}(?:-in-law)?,? (?:and (?:\w+ ){{1,4}})?")
_WHOSE = re.compile(
    r"(?:\b(?:his|her|their|su|sus|son|sa|ses|leur|leurs|another|a|one)|['’]s) (?:\w+ ){0,2}$", re.IGNORECASE
)


class Borne(Protocol):
    """A person of a document, as far as offices ask."""

    words: tuple[str, ...]
    titles: list[str]
    full: list[tuple[int, int]]


_Bearer = TypeVar("_Bearer", bound=Borne)


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    titles = listed("titles")
    small = [one for one in titles["rank_small"] if one not in titles["courtesy_small"]]
    return frozenset(folded(one) for one in (*titles["rank"], *small) if one not in titles["courtesy_small"])


def office_of(title: str) -> str:
    """The office that a title tells by its last known words ("prime minister" of "former Prime Minister"), else ""."""
    words = folded(title).split()
    for at in range(len(words)):
        for end in range(len(words), at, -1):
            if " ".join(words[at:end]) in _offices():
                return " ".join(words[at:end])
    return ""


def of_kin(text: str, start: int) -> bool:
    """Whether a word of kinship, with whose kin it is, stands right before an offset."""
    before = text[max(0, start - 40) : start]
    kin = _KIN.search(before)
    return bool(kin and _WHOSE.search(before[: kin.start()]))


def without_named_kin(text: str, owners: Sequence[_Bearer], end: int) -> list[_Bearer]:
    """Of those who bear a surname, the ones whom the words behind it do not call its bearer's kin.

    "President Tellan's son Idris Tellan" names two people.
    """
    left = text[end : end + _BESIDE]
    if not left.startswith(("'s ", "’s ", "' ", "’ ")):
        return list(owners)
    return [
        one
        for one in owners
        if not any(end < begun < end + _BESIDE and _KIN_AHEAD.fullmatch(text, end, begun) for begun, _ in one.full)
    ]


def holding(text: str, owners: Sequence[_Bearer], title: str, start: int) -> list[_Bearer]:
    """Of those who bear a surname, the ones who hold the office of the title before it; all for a mere courtesy."""
    office = office_of(title)
    if not office:
        return list(owners)
    return [one for one in owners if len(one.words) == 1 or _holds(text, one, office, start)]


def _holds(text: str, one: Borne, office: str, start: int) -> bool:
    if any(office in folded(title) for title in one.titles):
        return True
    for begun, end in one.full[:12]:
        # the title before the surname itself proves nothing
        ahead = min(end + _BESIDE, start - len(office)) if end < start else end + _BESIDE
        behind = max(0, begun - _BESIDE, start if start < begun else 0)
        if office in folded(text[behind : max(end, ahead)]):
            return True
    return any(0 < start - end < _RIGHT_BEFORE for _, end in one.full)
