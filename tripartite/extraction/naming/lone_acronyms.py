"""Acronyms that stand by themselves as a body's name ("the RBTU called a strike"), and those that name something else.

One that a text defines behind common words ("pieceworkers' cooperatives (PWCs)"), uses as a law ("under the LRA"), a
currency or a heading's capitals is no body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.naming.acronyms import ACRONYM, free_acronyms
from tripartite.extraction.naming.name_words import UPPER, is_ordinary, is_town
from tripartite.extraction.naming.world_bodies import world_body_of
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

# The look-behind lets a long word be tried once, from its beginning, and not from each of its letters.
_DEFINED = re.compile(rf"(?<![\w’'-])(?P<before>[\w’'-]*)[”\"]? ?\((?:the |“|\")?(?P<acronym>{ACRONYM})s?[”\"]?\)")
_AS_LAW = re.compile(
    rf"(?:[Uu]nder|[Ss]ections? [\w.()]+ of|[Aa]rticles? [\w.()]+ of|violat\w+|amend\w*|Act|Law|Code)"
    rf"(?: the)? ({ACRONYM})(?!\w)"
)
_CAPITAL_AFTER = re.compile(rf" ([{UPPER}]\w+)")
_CAPITAL_BEFORE = re.compile(rf"([{UPPER}][\w’'-]+) $")
#: A further member of a list of bodies, by one word.
_MEMBER = re.compile(
    rf"(?:,\s|,?\s(?:and|et|y|e|ainsi\sque)\s)(?:the\s|la\s|le\s|les\s|el\s|l['’])?(?P<name>[{UPPER}][\w-]{{1,14}})(?![\w’'-])"
)
_INITIALS = re.compile(r"(?:\w\.)+\w?$")
_LEAST = 3
#: "A teachers' union (SUMAPE)", "un syndicat d'enseignants (SYNACOB)": the bracket names a union all the same.
_UNION_BEFORE = re.compile(
    r"(?:(?<!\w)(?:syndicat|fédération|confédération|centrale syndicale|intersyndicale|sindicato|federación|"
    r"confederación|central sindical|gremio|профсоюз\w*)(?:\s[\w’'-]+){0,7}|"
    r"(?:trade|workers[’']|teachers[’']|labou?r) union)\s?\Z",
    re.IGNORECASE,
)


def lone_acronyms(
    analysis: Analysis, known: Mapping[str, object], taken: Sequence[tuple[int, int]], states: frozenset[int]
) -> list[tuple[int, int]]:
    """Where acronyms name a body, outside the places taken already, in order."""
    text = analysis.text
    no_body = {
        hit["acronym"]
        for hit in _DEFINED.finditer(text)
        if not (_named_before(hit["before"]) or _UNION_BEFORE.search(text, max(0, hit.start() - 90), hit.end("before")))
    }
    no_body |= {hit[1] for hit in _AS_LAW.finditer(text)}
    found = []
    at = 0
    for passage in analysis.passages:
        if passage.kind is PassageKind.FURNITURE:
            continue
        shouted: bool | None = None
        for start, end in free_acronyms(text, passage.start, passage.end):
            while at < len(taken) and taken[at][1] <= start:
                at += 1
            if at < len(taken) and taken[at][0] <= start:
                continue
            words = text[start:end]
            if words in known:
                found.append((start, end))
                continue
            if shouted is None:
                shouted = _in_capitals(text, passage)
            if world_body_of(words) is not None:
                if not shouted or not is_ordinary(words):
                    found.append((start, end))
            elif (
                not shouted and start not in states and words not in no_body and _names_body(text, start, end, passage)
            ):
                found.append((start, end))
    beside = _listed_with(text, found, states)
    return sorted([*found, *(one for one in beside if not _overlaps(one, taken))])


def _overlaps(one: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place is taken already; `taken` is in order."""
    at = bisect_left(taken, one)
    return any(low < one[1] and one[0] < high for low, high in taken[max(0, at - 1) : at + 1])


def _listed_with(text: str, found: Sequence[tuple[int, int]], states: frozenset[int]) -> list[tuple[int, int]]:
    """Short names in a list with two acronyms or more: "the TUG, the Farers, SO and the WUL"."""
    ends = dict(found)
    told: list[tuple[int, int]] = []
    done = -1
    for start, end in found:
        if start < done:
            continue
        names: list[tuple[int, int]] = []
        known, at = 1, end
        while (link := _MEMBER.match(text, at)) and not _CAPITAL_AFTER.match(text, link.end()):
            place, at = link.start("name"), link.end()
            if place in ends:
                known, at = known + 1, ends[place]
            elif place not in states and not is_town(link["name"]):
                names.append(link.span("name"))
        done = at
        if known > 1:
            told += names
    return told


def _named_before(word: str) -> bool:
    """Whether a name, not common words, stands before a bracket: "T. Askavel (TDG)" tells somebody's body."""
    return word[:1].isupper() and not is_ordinary(word) and not word.isupper()


def _in_capitals(text: str, passage: Passage) -> bool:
    """Whether a passage is set in capitals, so that they tell nothing."""
    words = text[passage.start : min(passage.end, passage.start + 200)]
    capitals = sum(char.isupper() for char in words)
    return capitals * 2 > sum(char.isalpha() for char in words)


def _names_body(text: str, start: int, end: int, passage: Passage) -> bool:
    words = text[start:end]
    if len(words) < _LEAST or len(words) > (6 if words[0] > "А" else 12) or "/" in words or _INITIALS.match(words):
        return False
    if len(words) > 4 and is_ordinary(words):
        return False
    if (
        text[end : end + 1] == "s"
        or re.search(r"\d[  ]$", text[max(0, start - 2) : start])
        or re.match(r" ?[\d$€£]", text[end : end + 2])
    ):
        return False
    if start == passage.start and re.match(r", [A-ZÀ-Ý]| \(| [–—-] ", text[end : end + 3]):
        return False
    after = _CAPITAL_AFTER.match(text, end)
    if after and after[1].isupper() and is_ordinary(words):
        return False
    if after and len(words) > 4 and len(after[1]) > 3 and after[1].isupper():
        return False
    before = _CAPITAL_BEFORE.search(text[max(passage.start, start - 30) : start]) if words[0] < "А" else None
    if text[max(0, start - 2) : start].endswith(". ") and text[max(0, start - 3)].isupper():
        return False
    return not any(hit and _proper(hit[1]) for hit in (after, before))


def _proper(word: str) -> bool:
    """A capitalised word that makes a row with the acronym one longer name ("RBT Carrow")."""
    return not is_ordinary(word.rstrip("'’")) and not word.isupper()
