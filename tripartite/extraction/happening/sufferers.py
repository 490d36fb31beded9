"""Whom an arrest, a killing or a trial befell among the people that its sentence names, and who did it.

A name counts only where the words between it and the act tie them: the subject of a passive, the object of an active
verb, whoever stands behind "the arrest of". Victims of the one arrested, presidents whose palace was the place, those
who report, order or condemn the act stand in the same sentence and suffered nothing: where the words leave it open,
nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.extraction.analysis import Mention
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.parties import voice_before
from tripartite.extraction.penalising.party_grammar import Grammar, grammar
from tripartite.extraction.penalising.party_names import chains
from tripartite.extraction.penalising.verb_subjects import has_object
from tripartite.extraction.rulebook import DATE
from tripartite.values.vocabulary import EventKind

#: Kinds that befall people, of which a name in the sentence tells nothing by itself.
BEFALLING = frozenset(
    {
        EventKind.KILLING,
        EventKind.VIOLENCE,
        EventKind.ARREST,
        EventKind.CONVICTION,
        EventKind.SENTENCE,
        EventKind.TRIAL,
        EventKind.RELEASE,
        EventKind.DISMISSAL,
    }
)
#: The farthest that an act stands before and behind the name of whom it befell, in code points.
_BEHIND, _BEFORE = 170, 240
#: The nearest that an owner's name stands before an act of which it is told: "X's arrest", "X's second trial".
_OWNED = 28
#: Prepositions that an act takes: "the arrest of X", "charges against X", "violence on X".
_GOVERNED = re.compile(
    r"\W*(?:of|against|on|upon|de|du|des|d[’']|contre|sur|del|al|a|contra|против|над|в\s+отношении)\s+", re.IGNORECASE
)
#: Words by which a name behind an act belongs to something else than the act.
_ELSEWHERE = re.compile(
    r"\b(?:for|by|against|after|before|because|when|while|following|who|whom|whose|that|which|over|to|with|from|into|"
    r"under|during|despite|about|accus\w+|alleg\w+|demand\w+|famil(?:y|ies)|relatives?|supporters?|friends?|"
    r"pour|par|contre|après|avant|parce|lorsqu\w*|quand|pendant|dont|chez|avec|depuis|malgré|proches|partisans|"
    r"por|para|contra|tras|después|antes|porque|cuando|mientras|cuy[oa]s?|con|desde|seguidores|familiares|"
    r"за|после|до|потому|когда|котор\w+|против|из-за|родственник\w*|сторонник\w*)\b",
    re.IGNORECASE,
)
#: A time or place between an act and its object: "detuvo en Lima el 3 de mayo al dirigente X".
_WHERE_WHEN = re.compile(
    rf"\b(?:in|on|at|en|à|au|le|el|в|во|на)\s+(?:[{DATE}]+|[A-ZÀ-ÞА-ЯЁ][\w’'-]+(?:\s+[A-ZÀ-ÞА-ЯЁ][\w’'-]+)*)"
)
#: Verbs of one who tells of an act, orders it or does something about it, between the name and the act.
DOES_ELSE = re.compile(
    r"\b(?:said|says|stated|told|tells|report(?:s|ed)|claim(?:s|ed)|alleg(?:es|ed)|accus(?:es|ed)|announc\w+|order(?:s|ed)|"
    r"demand(?:s|ed)|call(?:s|ed)|urg(?:es|ed)|sign(?:s|ed)|visit(?:s|ed)|form(?:s|ed)|condemn(?:s|ed)|critici[sz]\w+|"
    r"denounc\w+|investigat\w+|threaten\w*|warn(?:s|ed)|request(?:s|ed)|publish\w*|issued|met|wrote|declared|filed|"
    r"controlled|took|seized|promised|"
    r"a\s+(?:dit|déclaré|affirmé|annoncé|ordonné|exigé|dénoncé|accusé|signé|visité|menacé|promis)|"
    r"dijo|declaró|afirmó|anunció|ordenó|exigió|pidió|firmó|visitó|denunció|acusó|amenazó|prometió|"
    r"(?:сказал|заявил|сообщил|приказал|потребовал|подписал|посетил|обвинил|пригрозил|обещал|призвал)[аи]?)\b",
    re.IGNORECASE,
)


def parts_in(found: Masked, start: int, end: int) -> dict[int, str]:
    """By the document offset of a name, "who" or "by": the part in the act at `start` to `end` of the sentence.

    Names that have no part in it are left out.
    """
    rules = grammar(found.sentence.language)
    told: dict[int, str] = {}
    for run in chains(found):
        part = _part(found, run, start, end, rules)
        if part:
            told |= {one.start: part for one in run}
    return told


def _part(found: Masked, run: Sequence[Mention], start: int, end: int, rules: Grammar) -> str | None:
    base = found.sentence.start
    low, high = run[0].start - base, run[-1].end - base
    if low >= start and high <= end:
        return "who"
    owner = rules.possessed.match(found.words, high)
    if owner:
        return "who" if high <= start <= high + _OWNED else None
    if low >= end:
        return "who" if _befalls(found, end, low, rules) else None
    if high > start or start - high > _BEFORE or _after_preposition(found, low, rules):
        return None
    gap = found.words[high:start]
    relative = rules.told_by.search(gap)
    if DOES_ELSE.search(gap) or (relative and relative.start() > 3):
        return None
    # "Ordered the release" may be the words of the act themselves: whoever orders it did it.
    if DOES_ELSE.match(found.words, start, end):
        return "by"
    voice = voice_before(found.words, start, found.sentence.language)[0]
    does = voice != "passive" and has_object(found, end, min(len(found.words), end + 60))
    return "by" if does else "who"


def _befalls(found: Masked, end: int, low: int, rules: Grammar) -> bool:
    """Whether a name behind an act is that of whom it befell."""
    gap = found.words[end:low]
    if len(gap) > _BEHIND or rules.told_by.search(gap):
        return False
    governed = _GOVERNED.match(gap)
    return not _ELSEWHERE.search(_WHERE_WHEN.sub(" ", gap[governed.end() :] if governed else gap))


def _after_preposition(found: Masked, low: int, rules: Grammar) -> bool:
    before = found.words[max(0, low - 60) : low]
    return bool(rules.preposition_end.search(before)) and not rules.including_end.search(before)
