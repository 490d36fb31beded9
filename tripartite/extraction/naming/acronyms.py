"""Acronyms: those a text defines in brackets, and those it uses as a body's only name.

"The Union of Tram Drivers (UTD)" defines UTD; so does "UTD (Union of Tram Drivers)". A definition in another language
("... (QPTR)") is believed because of where it stands, not of its letters; a definition after common words
("export processing zones (EPZs)") makes the acronym no body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.naming.name_words import UPPER, folded, listed

#: A token in capitals, as an acronym is written: ITUC, AFL-CIO, SINDI-MAR, S.E.P., СЭП.
ACRONYM = (
    rf"(?<![\w./-])(?:(?<!['’])|(?<=[lLdDn]['’]))(?![LlDd]['’])(?=[{UPPER}][-&/’'.]?[{UPPER}0-9])"
    rf"(?>[{UPPER}][{UPPER}0-9]*(?:[-&/’'.][{UPPER}0-9]+(?![a-zà-ÿ]))*)(?=s?(?!\w)(?!-[a-zа-я]))"
)
_BRACKET = re.compile(r"(?:[’']s)?[”\"»]? ?\(([^()]{2,90})\)")
_BESIDE = re.compile(rf", (?:or |ou |o |или )?({ACRONYM})(?=[,.;:)])")
#: The land in which a body of that name works: "CSA-Benin".
_OF_LAND = re.compile(r"-[A-ZÀ-Ý][a-zà-ÿ]{3,12}(?![\w-])")
_FREE = re.compile(ACRONYM)
_CODE = re.compile(r"\d")
_ROMAN = re.compile(r"[IVXLCM]+$")
_LEAD = re.compile(
    r"^(?:hereinafter|hereafter|henceforth|referred to as|known as|or|ci-après|dénommée?|en adelante|далее|по-русски)?"
    r"[ :–—-]*(?:the |le |la |l['’]|el )?",
    re.IGNORECASE,
)
_QUOTES = "“”\"«»‘’'„"
_SHORT = re.compile(rf"[{UPPER}][\w.&/’'-]{{1,17}}$")
_SMALL_LINKS = frozenset(listed("acronyms")["small_links"])


@dataclass(frozen=True, slots=True)
class Definition:
    """What stands in brackets behind a body's name: its acronyms and short forms, and where the bracket ends."""

    acronyms: tuple[str, ...]
    shorts: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=1)
def not_bodies() -> frozenset[str]:
    """Acronyms that name no body (RMG, GDP, HIV)."""
    return frozenset(listed("acronyms")["not_bodies"])


def initials_agree(name: str, acronym: str) -> bool:
    """Whether the letters of an acronym follow, in order, from the words of a name: at least two in three.

    Letters may come from inside words too (SINDIMAR), but the first must begin the name's first or second word.
    """
    letters = [char for char in folded(acronym) if char.isalpha()]
    words = [word for word in re.split(r"[^\w]+", folded(name)) if word and word not in _SMALL_LINKS]
    if not letters or not words or letters[0] not in (words[0][0], words[min(1, len(words) - 1)][0]):
        return False
    at = matched = 0
    for letter in letters:
        place = next((k for k in range(at, len(words)) if words[k].startswith(letter)), None)
        if place is not None:
            matched += 1
            at = place + 1
    if matched >= 2 and matched * 3 >= 2 * len(letters):
        return True
    return len(letters) > 4 and _inside("".join(words), letters) and matched >= 2


def initials_of(name: str) -> str:
    """The first letters of a name's words, quoted names and little words left out."""
    words = re.findall(r"[\w-]+", re.sub(r"[«“\"].*", "", name))
    return "".join(word[0] for word in words if word not in ("и", "в", "по", "на", "при")).upper()


def _inside(run: str, letters: list[str]) -> bool:
    at = 0
    for letter in letters:
        at = run.find(letter, at) + 1
        if not at:
            return False
    return True


def definition_after(text: str, end: int, name: str) -> Definition | None:
    """The bracket right behind a name, where it holds an acronym or a short form of it."""
    bracket = _BRACKET.match(text, end)
    if bracket is None:
        beside = _BESIDE.match(text, end)
        if beside and initials_agree(name, beside[1]):
            return Definition((beside[1],), (), *beside.span(1))
        return None
    acronyms: list[str] = []
    shorts: list[str] = []
    for part in re.split(r"[,;/]| or | ou | o | или | – | — | - ", bracket[1]):
        words = _LEAD.sub("", part.strip()).strip(_QUOTES + " ")
        if _FREE.fullmatch(words) and not _CODE.fullmatch(words):
            acronyms.append(words)
        elif _SHORT.match(words) and (initials_agree(name, words) or _inside(folded(name), list(folded(words)))):
            (acronyms if not words[1:].islower() else shorts).append(words)
    if not acronyms and not shorts:
        return None
    if len(acronyms) > 1 and "/" in bracket[1]:
        # "(ILO/ACTRAV)": the owner's acronym before that of its part
        acronyms = [one for one in acronyms if initials_agree(name, one)] or acronyms
    return Definition(tuple(acronyms), tuple(shorts), bracket.start(1), bracket.end())


def free_acronyms(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where acronyms stand in a passage, those that name no body left out."""
    none = not_bodies()
    found = []
    for hit in _FREE.finditer(text, start, end):
        land = _OF_LAND.match(text, hit.end(), end)
        if land:
            found.append((hit.start(), land.end()))
            continue
        words = hit.group().removesuffix("s")
        if words in none or _CODE.search(words) or (_ROMAN.match(words) and len(words) < 6):
            continue
        found.append(hit.span())
    return found
