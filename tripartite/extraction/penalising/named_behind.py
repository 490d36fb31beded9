"""Who is named behind a penalty, or beside their role: "a year for X", "a suspendu pour un an le docteur X".

A name behind "for" got the penalty only where nothing but a role stands between; what a penalty was given for is
told by the same word.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.parties import is_number_of, objects
from tripartite.extraction.penalising.party_names import Party, chains
from tripartite.extraction.penalising.penalty_shares import Penalty, amount_end

#: "For" before who got a penalty, and the role that may stand between: "two years for union chair X".
_FOR = re.compile(r"\s*(?:for|pour|para|для)\b", re.IGNORECASE)
_FOR_ALONE = re.compile(r"\s*(?:for|pour|para|для)\s+(?:le\s+|la\s+|l['’]\s*|the\s+|el\s+)?", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:(?!(?:who|qui|que|of|in|on|at|from|against|by|to|an?|with|over|de|des|du|dans|contre|sur|au|aux|à|une?|del|en|una?|contra|"
    r"and|et|y|и|в|на|по|\w+ing)\b|d['’])[\w\ue001’'-]+\s+){0,5}(?:l['’])?",
    re.IGNORECASE,
)
#: What stands between a role and the name set beside it.
_BESIDE = re.compile(r",?\s*")
#: A subject behind its verb, its role between: "el vocero de los mineros, X".
_POSTPOSED = re.compile(r"\s+(?:(?:el|la)\s+[^,;.:]{3,50},?\s*)?")


def behind_amount(analysis: Analysis, found: Masked, penalty: Penalty, high: int) -> list[Party] | None:
    """The person an active verb imposes on, named behind its amount: "a suspendu pour un an le docteur X"."""
    end, active = amount_end(found, penalty), penalty.family.verb and penalty.anchor.voice == "active"
    if not active or found.sentence.language not in ("fr", "es") or not 0 < end <= penalty.anchor.end + 40:
        return None
    told = objects(analysis, found, end, min(high, end + 60)) or []
    return [one for one in told if one.sort == "people" and one.name] or None


def set_beside(found: Masked, group: Party) -> list[Party] | None:
    """The person named right behind a role that stands alone: "put the branch secretary, X, behind bars"."""
    base = found.sentence.start
    low = group.end - base
    named = next((one for one in found.people if _BESIDE.fullmatch(found.words, low, one.start - base)), None)
    if named is None or is_number_of(group.name or "", found.sentence.language):
        return None
    return [Party(named.name, "people", named.start, named.end)]


def behind_the_penalty(found: Masked, end: int) -> list[Party] | None:
    """The person a Spanish clause names last: "pasará nueve años tras las rejas el vocero de los mineros, X"."""
    if found.sentence.language != "es":
        return None
    base = found.sentence.start
    run = next((run for run in chains(found) if run[0].start - base >= end), None)
    if run is None or len(run) > 1 or not _POSTPOSED.fullmatch(found.words, end, run[0].start - base):
        return None
    return [Party(run[0].name, "people", run[0].start, run[0].end)]


def is_recipient(found: Masked, link: str, at: int, party: Party) -> bool:
    """Whether a party behind a linking word got the penalty; behind "for" it is a name, at most its role between."""
    if not _FOR.match(link):
        return True
    if not _FOR_ALONE.fullmatch(link):  # "pour outrage au préfet X"
        return False
    gap = found.words[at : party.start - found.sentence.start]
    return party.sort == "people" and bool(party.name) and bool(_ROLE.fullmatch(gap))
