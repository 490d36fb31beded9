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
from tripartite.extraction.happening.nouns_of_acts import is_not_tied, is_passive
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.parties import OF_CLAUSE, of_a_deed, voice_before
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
#: The farthest that a verb stands behind its subject where another name is its object.
_VERB_NEAR = 30
#: Prepositions that an act takes: "the arrest of X", "charges against X", "violence on X".
_GOVERNED = re.compile(
    r"\W*(?:of|against|on|upon|de|du|des|d[’']|contre|sur|del|al|a|contra|против|над|в\s+отношении)\s+", re.IGNORECASE
)
#: Words by which a name behind an act belongs to something else than the act.
_ELSEWHERE = re.compile(
    r"\b(?:for|by|against|after|before|because|when|while|following|who|whom|whose|that|which|over|to|with|from|into|"
    r"under|during|despite|about|concerning|regarding|relat\w+|involv\w+|role|killing|murder|death|drowning|shooting|beating|abduction|case|recordings?|audio|footage|tapes?|documents?|offices?|"
    r"accus\w+|suspect\w*|responsib\w+|guilty|neglig\w+|alleg\w+|demand\w+|famil(?:y|ies)|relatives?|supporters?|friends?|"
    r"pour|par|contre|après|avant|parce|lorsqu\w*|quand|pendant|dont|chez|avec|depuis|malgré|proches|partisans|"
    r"por|para|contra|tras|después|antes|porque|cuando|mientras|cuy[oa]s?|con|desde|seguidores|familiares|"
    r"за|после|до|потому|когда|котор\w+|против|из-за|родственник\w*|сторонник\w*)\b",
    re.IGNORECASE,
)
#: A deed that the one an act befell did to whoever is named behind it: "found guilty of mistreating X".
_DEED_TO = re.compile(
    r"(?<![\w-])(?!(?:lead|sitt|outgo|act|visit|serv|work|rul|found|manag|incom|retir|aspir|govern|includ|be|even|morn|"
    r"engineer|broadcast|hous|bank|nurs|min|market)ing\b)[a-z]{3,}ing\b"
)
#: Another verb between an act and a name: "detained the rector and removed X".
_DONE_TO_NEXT = re.compile(r"^\s*\S+.*?\s(?:and|but)\s+[a-z]{3,}ed\b")
#: A second act joined to the first: "shooting and killing X".
_JOINED_DEED = re.compile(r"^\s*and\s+[a-z]{3,}ing\b")
#: A time or place between an act and its object: "detuvo en Lima el 3 de mayo al dirigente X".
_WHERE_WHEN = re.compile(
    rf"\b(?:in|on|at|en|à|au|le|el|в|во|на)\s+(?:[{DATE}]+|[A-ZÀ-ÞА-ЯЁ][\w’'-]+(?:\s+[A-ZÀ-ÞА-ЯЁ][\w’'-]+)*)"
)
#: Verbs of one who tells of an act, orders it or does something about it, between the name and the act.
DOES_ELSE = re.compile(
    r"\b(?:said|says|stated|told|tells|report(?:s|ed)|claim(?:s|ed)|alleg(?:es|ed)|accus(?:es|ed)|announc\w+|order(?:s|ed)|"
    r"demand(?:s|ed)|call(?:s|ed)|urg(?:es|ed)|sign(?:s|ed)|visit(?:s|ed)|form(?:s|ed)|condemn(?:s|ed)|critici[sz]\w+|"
    r"denounc\w+|investigat\w+|threaten\w*|warn(?:s|ed)|request(?:s|ed)|publish\w*|issued|met|wrote|declared|filed|"
    r"controlled|took|seized|promised|withdrew|informed|learn(?:s|ed|t)|sp(?:oke|eaks)|directed|attend(?:s|ed)|express(?:es|ed)|"
    r"voiced|testified|described|commemorat\w+|"
    r"a\s+(?:dit|déclaré|affirmé|annoncé|ordonné|exigé|dénoncé|accusé|signé|visité|menacé|promis)|"
    r"dijo|declaró|afirmó|anunció|ordenó|exigió|pidió|firmó|visitó|denunció|acusó|amenazó|prometió|"
    r"(?:сказал|заявил|сообщил|приказал|потребовал|подписал|посетил|обвинил|пригрозил|обещал|призвал)[аи]?)\b",
    re.IGNORECASE,
)


#: A relative pronoun that is the subject of the act, and one of several people.
_WHO = re.compile(
    rf",?\s+(?:who|qui|quien(?:es)?|котор(?:ый|ая|ые))\s+(?:(?:\w+|[{DATE}]+),?\s+){{0,4}}\Z", re.IGNORECASE
)
#: A relative clause that is over before the act: "X, who spoke at a rally, was arrested".
_CLOSED = re.compile(r"\A,\s+(?:who|qui|quien(?:es)?|котор(?:ый|ая|ые))\b[^,;:]*,", re.IGNORECASE)
_MANY = re.compile(r"(?:were|are|have|sont|ont|étaient|fueron|han|habían|были)\b", re.IGNORECASE)
#: Who rules frees others: "President X pardoned and the government released two hundred".
_FREES = re.compile(r"(?:pardon|amnest|releas|free|commut|graci|indult|помил|освобод)", re.IGNORECASE)
_RULES = re.compile(
    r"\b(?:president|prime\s+minister|king|queen|emir|amir|sultan|governor|minister|président|premier\s+ministre|roi|"
    r"presidente|primer\s+ministro|rey|президент\w*|король|министр\w*)\s+\Z",
    re.IGNORECASE,
)
_PARDONS = re.compile(r"(?:pardons|amnesties|grâces|indultos|помилования)\b", re.IGNORECASE)
#: A subject of their own between a name and a passive: "X was killed and two others were arrested".
_OTHERS_TOO = re.compile(
    r"\b(?:and|but|while|et|y|и)\s+(?:at\s+least\s+)?(?:\d+|two|three|four|five|six|seven|several|others?|the|many|some|dozens|"
    r"deux|trois|plusieurs|d[’']autres|les|dos|tres|varios|otr[oa]s|los|двое|трое|несколько|другие)\s[^,;:]*"
    r"\b(?:was|were|had|have|ont|sont|furent|fueron|han|были)\b",
    re.IGNORECASE,
)
#: A relative of somebody named, before a participle that may be the latter's: "X, mother of Y, detained since May".
_KIN_OF = re.compile(
    r"\b(?:mother|father|wife|husband|widow|son|daughter|brother|sister|lawyer|m[eè]re|p[eè]re|épouse|mari|fils|fille|frère|"
    r"sœur|madre|padre|espos[oa]|hij[oa]|herman[oa]|мать|отец|жена|муж|сын|дочь|брат|сестра)\s+(?:of|de|du|del|d[’'])?",
    re.IGNORECASE,
)
#: A relative pronoun of a thing right before the act: "the attack on X that killed twelve".
_OF_THING = re.compile(r"\b(?:that|which)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_THEY = re.compile(r"(?:^|[\s,;(])(?:they|it|those|others|ils|elles|ellos|ellas|они)\Z", re.IGNORECASE)


#: Kin of the one named, right before the act, that suffer it: "X spoke of his son, Pavel, killed by".
_KIN_BETWEEN = re.compile(
    r"\b(?:his|her|their|whose|son|sa|ses|leurs?|dont\s+l[ea]|sus?|cuy[oa]s?|его|её|ее|их)\s+(?:[\w-]+\s+){0,2}"
    r"(?:sons?|daughters?|brothers?|sisters?|fathers?|mothers?|husbands?|wi(?:fe|ves)|widow|nephews?|nieces?|cousins?|uncles?|"
    r"aunts?|child(?:ren)?|relatives?|fianc\w+|partner|fils|filles?|frères?|sœurs?|soeurs?|pères?|mères?|mari|épouse|neveux?|"
    r"nièces?|enfants?|hij[oa]s?|herman[oa]s?|padres?|madres?|espos[oa]s?|sobrin[oa]s?|сын\w*|доч\w+|брат\w*|сестр\w+|от(?:ец|ца|цу)|"
    r"мат(?:ь|ери)|муж\w*|жен\w+|дет\w+)\b[^.;:]{0,45}$",
    re.IGNORECASE,
)


def parts_in(found: Masked, start: int, end: int) -> dict[int, str]:
    """By the document offset of a name, "who" or "by": the part in the act at `start` to `end` of the sentence.

    Names that have no part in it are left out.
    """
    rules = grammar(found.sentence.language)
    told: dict[int, str] = {}
    antecedent = _antecedent(found, start, rules)
    if antecedent is not None:
        return {one.start: "who" for one in antecedent}
    if _has_pronoun_subject(found, start, rules):
        return {}
    behind = False
    owned = _owners_of(found, start, rules)
    for run in owned or chains(found):
        low = run[0].start - found.sentence.start
        # "Freed X on 3 May and Y on 8 July": the second has a day of their own.
        if behind and low >= end and DATE in found.words[end:low]:
            break
        inside = [
            one for one in run if start <= one.start - found.sentence.start and one.end - found.sentence.start <= end
        ]
        if inside and len(inside) < len(run):
            told |= {one.start: "who" for one in inside}
            continue
        part = _part(found, run, start, end, rules)
        if part:
            told |= {one.start: part for one in run}
            behind = behind or low >= end
    return told


def _owners_of(found: Masked, start: int, rules: Grammar) -> list[list[Mention]]:
    """Those whose the act is said to be: in "X was freed after Y's sentencing" the sentence is that of Y alone."""
    base = found.sentence.start
    ends = [(run, run[-1].end - base) for run in chains(found)]
    return [run for run, end in ends if end <= start <= end + _OWNED and rules.possessed.match(found.words, end)]


def _antecedent(found: Masked, start: int, rules: Grammar) -> Sequence[Mention] | None:
    """Whom a relative clause is about whose verb is the act: "X and Y, who was arrested" tells it of Y alone."""
    voice, begin = voice_before(found.words, start, found.sentence.language)
    relative = _WHO.search(found.words, max(0, begin - 24), begin)
    if relative is None or voice != "passive":
        return None
    base = found.sentence.start
    for run in reversed(chains(found)):
        end = run[-1].end - base
        if end > relative.start():
            continue
        if not re.fullmatch(r"[)\s]*[,–—-]?|,[^,;:]{1,90}[,–—]?", found.words[end : relative.start()].rstrip()):
            return []
        if OF_CLAUSE.search(found.words, max(0, run[0].start - base - 60), run[0].start - base):
            return []
        return run if _MANY.match(found.words, relative.end()) else run[-1:]
    return []


def _has_pronoun_subject(found: Masked, start: int, rules: Grammar) -> bool:
    """Whether "they" or "it" is the subject of an act in the passive: then no name before it is."""
    voice, begin = voice_before(found.words, start, found.sentence.language)
    passive = voice == "passive" or is_passive(found.words[start : start + 8])
    left = found.words[max(0, begin - 20) : begin].rstrip()
    return passive and bool(_THEY.search(left))


def _part(found: Masked, run: Sequence[Mention], start: int, end: int, rules: Grammar) -> str | None:
    base = found.sentence.start
    low, high = run[0].start - base, run[-1].end - base
    if low >= start and high <= end:
        return "by" if _PARDONS.search(found.words, high, end) else "who"
    owner = rules.possessed.match(found.words, high)
    if owner and _PARDONS.match(found.words, start):
        return "by" if high <= start <= high + _OWNED else None
    if owner:
        return "who" if high <= start <= high + _OWNED else None
    if low >= end:
        return "who" if _befalls(found, end, low, rules) else None
    if high > start or start - high > _BEFORE or _after_preposition(found, low, rules):
        return None
    gap = found.words[high:start]
    relative = rules.told_by.search(gap)
    if _KIN_BETWEEN.search(gap):
        return None
    if of_a_deed(found, low) or _OF_THING.search(gap) or OF_CLAUSE.search(found.words, max(0, low - 60), low):
        return None
    if DOES_ELSE.search(_CLOSED.sub(" ", gap)) or (relative and relative.start() > 3):
        return None
    # "Ordered the release" may be the words of the act themselves: whoever orders it did it.
    if DOES_ELSE.match(found.words, start, end):
        return "by"
    voice = (
        "passive"
        if is_passive(found.words[start:end])
        else voice_before(found.words, start, found.sentence.language)[0]
    )
    if _OTHERS_TOO.search(gap) or (voice == "bare" and _KIN_OF.search(gap)):
        return None
    if is_not_tied(gap, found.original(start, end), passive=voice == "passive"):
        return None
    if voice != "passive" and _FREES.match(found.words, start) and _RULES.search(found.words, max(0, low - 24), low):
        return "by"
    does = voice != "passive" and (
        has_object(found, end, min(len(found.words), end + 60)) or _acts_on_another(found, end, gap, rules)
    )
    return "by" if does else "who"


def _acts_on_another(found: Masked, end: int, gap: str, rules: Grammar) -> bool:
    """Whether a verb right behind a name has somebody else named as its object: "X dismissed the minister Y"."""
    if len(gap) > _VERB_NEAR or "," in gap:
        return False
    behind = (run[0].start - found.sentence.start for run in chains(found))
    low = next((at for at in behind if at >= end), None)
    return low is not None and "," not in found.words[end:low] and _befalls(found, end, low, rules)


def _befalls(found: Masked, end: int, low: int, rules: Grammar) -> bool:
    """Whether a name behind an act is that of whom it befell."""
    gap = found.words[end:low]
    if len(gap) > _BEHIND or rules.told_by.search(gap):
        return False
    governed = _GOVERNED.match(gap)
    rest = _WHERE_WHEN.sub(" ", gap[governed.end() :] if governed else gap)
    rest = _JOINED_DEED.sub(" ", rest)
    return not (_ELSEWHERE.search(rest) or _DEED_TO.search(rest) or _DONE_TO_NEXT.search(rest))


def _after_preposition(found: Masked, low: int, rules: Grammar) -> bool:
    before = found.words[max(0, low - 60) : low]
    return bool(rules.preposition_end.search(before)) and not rules.including_end.search(before)
