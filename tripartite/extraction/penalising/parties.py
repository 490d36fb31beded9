"""Who a verb is about: the people, bodies or unnamed groups that stand before or after it, pronouns tied to names.

The practice is that of shallow role labelling: a passive's subject stands before it, an active verb's object after
it. A pronoun is tied to a person only where exactly one fits; a possessor ("X's lawyer was fined") or the object of a
preposition is never taken for the subject.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.masking import Masked
from tripartite.extraction.naming.pronouns import tied
from tripartite.extraction.penalising.party_grammar import Grammar, grammar
from tripartite.extraction.penalising.party_names import Party, chains, group_of
from tripartite.extraction.rulebook import PERSON

#: What follows a possessive that is another's: "upheld her attacker's sentence".
_OF_ANOTHER = re.compile(r"\s+(?:[\w-]+\s+){0,2}[\w-]+(?:['’]s|s['’])\s")
#: Before whoever a deed was done to: "an attack on X".
_ON = re.compile(r"\b(?:on|upon|sur|sobre|на)\s+$", re.IGNORECASE)
#: Before a name inside a clause about somebody or something else: "a song that mocked President X".
OF_CLAUSE = re.compile(
    r"\b(?:that|which|qui|que|котор\w+)\s+(?:\w+ly\s+)?\w{3,}(?:ed|s|ait|a|ó|aba|л|ла|ли)\s+"
    r"(?:(?:the|le|la|el|former|then|then-)\s*)*(?:[A-ZÀ-ÞА-ЯЁ][\w.’'-]*\s+){0,3}\Z",
)
#: How far before a verb its subject's words are read, in code points.
_WINDOW = 300


def voice_before(words: str, at: int, language: str) -> tuple[str, int]:
    """("passive", "active" or "bare", where the auxiliary begins) for a verb at `at` of masked words."""
    rules = grammar(language)
    low = max(0, at - 70)
    found = rules.passive_end.search(words[low:at]) or rules.coordinate_end.search(words[low:at])
    if found:
        begin = low + found.start()
        perfect = rules.perfect_end.search(words[low:begin])
        return "passive", low + perfect.start() if perfect else begin
    found = rules.perfect_end.search(words[low:at])
    if found:
        return "active", low + found.start()
    return "bare", at


def subjects(analysis: Analysis, found: Masked, low: int, at: int, *, bodies: bool = False) -> list[Party] | None:
    """Whom the words before a verb at `at` are about, looking no further back than `low`.

    Returns:
        The parties; one with name None where an unnamed person or an untied pronoun stands there; None where the
        words name no subject at all (the verb shares that of the verb before it).
    """
    rules = grammar(found.sentence.language)
    near = max(low, at - _WINDOW)
    left = found.words[near:at].rstrip()
    adverb = rules.adverbs_end.search(left + " ")
    if adverb and adverb.start() < len(left):
        left = left[: adverb.start()].rstrip()
    helper = rules.auxiliary.search(left + " ")
    if helper and not (left + " ")[helper.end() :].strip():
        left = left[: helper.start()].rstrip()
    relative = rules.relative_end.search(left)
    if relative:
        left = left[: relative.start()].rstrip().rstrip(",").rstrip()
        named = _named_at(found, near + len(left))
        if named:
            return named
        if _UNKNOWN_NAME.search(left):
            return [Party(None, "people", found.sentence.start + near + len(left) - 1, found.sentence.start + at)]
    pronoun = rules.subject_pronoun.search(left)
    if pronoun:
        begin = found.sentence.start + near + pronoun.start("word")
        return tied(analysis, found, begin, pronoun["word"])
    group = rules.group_end.search(left.rstrip(","))
    if group and not _apposed(left, group.start()):
        return group_of(found, near, group, rules)
    others = _others_subject(found, low, near + len(left), rules)
    if others:
        return others
    named = _nearest(found, low, near + len(left), rules, bodies=bodies)
    if named is None:
        counted = [one for one in rules.group.finditer(left) if rules.auxiliary.match(left, one.end())]
        if len(counted) == 1:
            return group_of(found, near, counted[0], rules)
        leading = rules.leading_pronoun.match(found.words[low:at])
        if leading:
            return tied(analysis, found, found.sentence.start + low + leading.start("word"), leading["word"])
    return named


#: A name that was not told for a person's, of whom a relative clause goes on.
_UNKNOWN_NAME = re.compile(r"(?<=[a-zà-ÿа-я]\s)[A-ZÀ-ÞА-ЯЁ][\w’'-]+(?:\s+[A-ZÀ-ÞА-ЯЁ][\w’'-]+)+\Z")
#: What begins a clause with a subject of its own.
_CLAUSE_BEGINS = re.compile(
    r"\b(?:after|because|when|while|that|where|before|as|since|although|whereas|après\s+que|parce\s+que|lorsque|quand|"
    r"alors\s+que|tandis\s+que|que|después\s+de\s+que|porque|cuando|mientras|aunque|после\s+того,?\s+как|потому\s+что|"
    r"когда|пока|хотя)\s+",
    re.IGNORECASE,
)


def _others_subject(found: Masked, low: int, at: int, rules: Grammar) -> list[Party] | None:
    """People of whom a clause begun after the last name tells: "X cancelled the show after dancers were banned"."""
    begun = list(_CLAUSE_BEGINS.finditer(found.words, max(low, at - 120), at))
    if not begun or PERSON in found.words[begun[-1].end() : at]:
        return None
    told = rules.plural.search(found.words, begun[-1].end(), at)
    if told is None or told.start() - begun[-1].end() > 40:
        return None
    start = found.sentence.start + begun[-1].end()
    words = found.original(begun[-1].end(), told.end())
    return [Party(words, "group", start, start + len(words))]


def _named_at(found: Masked, at: int) -> list[Party] | None:
    """The people whose names end at an offset, as before "who"; a role may stand between in commas."""
    start = found.sentence.start
    for run in reversed(chains(found)):
        gap = found.words[run[-1].end - start : at] if run[-1].end - start <= at else "none"
        low = run[0].start - start
        if OF_CLAUSE.search(found.words, max(0, low - 60), low):
            continue
        if re.fullmatch(r"[)\s]*|,[^,;:]{1,90},?", gap):
            return [Party(one.name, "people", one.start, one.end) for one in run]
    return None


def whom_before(found: Masked, low: int, at: int) -> list[Party] | None:
    """Those before "whom" in a clause whose verb stands at `at`: "X, whom the court convicted and sentenced"."""
    rules = grammar(found.sentence.language)
    relative = rules.object_relative.search(found.words, low, at)
    return _named_at(found, relative.start()) if relative else None


def named_among(found: Masked, group: Party) -> list[Party]:
    """Those of a group whom the sentence names after "including" or the like."""
    rules = grammar(found.sentence.language)
    low = group.start - found.sentence.start
    for cue in rules.including.finditer(found.words, low):
        for run in chains(found):
            begin = run[0].start - found.sentence.start
            if cue.end() <= begin <= cue.end() + 60:
                return [Party(one.name, "people", one.start, one.end) for one in run]
    return []


def is_number_of(words: str, language: str) -> bool:
    """Whether the words of a group count it ("several leaders", "13 of them"), not name a class ("the leaders")."""
    return any(char.isdigit() for char in words) or bool(grammar(language).counted.match(words))


def owners(analysis: Analysis, found: Masked, low: int, high: int) -> list[Party] | None:
    """Whose something is that stands between `low` and `high`: "his sentence", "X's term"."""
    rules = grammar(found.sentence.language)
    pronoun = rules.possessive.search(found.words, low, high)
    if pronoun and not _OF_ANOTHER.match(found.words, pronoun.end("word")):
        return tied(analysis, found, found.sentence.start + pronoun.start("word"), pronoun["word"])
    return None


def _apposed(left: str, begin: int) -> bool:
    """Whether a role stands in apposition to a name before it: "X, president of the union, was ..."."""
    if re.search(r"\b(?:and|et|y|и)\s+\Z", left[:begin], re.IGNORECASE):
        return False
    if left.rstrip().endswith(",") and re.search(rf"[{PERSON}]\)?\s*,[^,;]*$", left[:begin]):
        return True
    return bool(re.search(rf"[{PERSON}]\)?\s*,?\s*$", left[:begin]) and left.rstrip().endswith(",")) or bool(
        re.search(rf"[{PERSON}]\s*,\s*$", left[:begin])
    )


def _nearest(found: Masked, low: int, at: int, rules: Grammar, *, bodies: bool) -> list[Party] | None:
    """The names nearest before `at` that can be a subject."""
    start = found.sentence.start
    for run in reversed(chains(found)):
        end = run[-1].end - start
        if end > at or run[0].start - start < low:
            continue
        if _can_be_subject(found, run, rules):
            named = [Party(one.name, "people", one.start, one.end) for one in run]
            return [*named, *_rest_of_group(found, low, run[0].start - start, rules)] if len(named) == 1 else named
    if bodies:
        for body in reversed(found.bodies):
            if low <= body.start - start and body.end - start <= at and not _after_preposition(found, body, rules):
                return [Party(body.name, "organisations", body.start, body.end)]
    return None


def _rest_of_group(found: Masked, low: int, begin: int, rules: Grammar) -> list[Party]:
    """The unnamed of "several leaders, including X": the group before the one name."""
    cue = rules.including_end.search(found.words[low:begin])
    group = rules.group_end.search(found.words[low : low + cue.start()].rstrip(" ,")) if cue else None
    return group_of(found, low, group, rules) if group else []


#: Before whoever a deed befell that somebody else is accused of: "miners accused of the murder of the minister X".
_OF_A_DEED = re.compile(
    r"\b(?:murders?|killings?|deaths?|homicides?|assassinations?|abductions?|kidnappings?|rapes?|assaults?|attacks?|"
    r"shootings?|torture|beatings?|disappearances?|meurtres?|assassinats?|mort|enlèvements?|agressions?|asesinatos?|"
    r"homicidios?|muertes?|secuestros?|agresi(?:ón|ones)|убийств\w+|смерт\w+|избиени\w+|похищени\w+|нападени\w+)\s+"
    r"(?:(?:of|on|against|de|du|des|del|contre|contra|на)\s+)?[^,;:.()]{0,70}\Z",
    re.IGNORECASE,
)
#: A verb after the deed makes the name its subject again: "after the death of a docker X was".
_NEW_CLAUSE = re.compile(
    r"\b(?:after|when|while|where|because|that|and|après|lorsque|que|y|et|когда|и|что)\b", re.IGNORECASE
)


def of_a_deed(found: Masked, at: int) -> bool:
    """Whether the name at `at` is that of a deed's victim."""
    deed = _OF_A_DEED.search(found.words, max(0, at - 110), at)
    if deed is None or PERSON in deed.group() or _NEW_CLAUSE.search(deed.group()):
        return False
    return " of " in deed.group() or found.sentence.language != "en"


def _can_be_subject(found: Masked, run: list[Mention], rules: Grammar) -> bool:
    start = found.sentence.start
    if of_a_deed(found, run[0].start - start):
        return False
    if rules.possessed.match(found.words, run[-1].end - start):
        return False
    return not _after_preposition(found, run[0], rules)


def _after_preposition(found: Masked, mention: Mention, rules: Grammar) -> bool:
    begin = mention.start - found.sentence.start
    return bool(rules.preposition_end.search(found.words[max(0, begin - 60) : begin]))


def objects(analysis: Analysis, found: Masked, low: int, high: int, *, bodies: bool = False) -> list[Party] | None:
    """Whom the words between `low` and `high` are about: the first pronoun, name or group there."""
    rules = grammar(found.sentence.language)
    start = found.sentence.start
    group = _group_in(found, low, high, rules)
    named = [
        run
        for run in chains(found)
        if low <= run[0].start - start < high and not _is_beside(found, run[0], low, group, rules)
    ]
    near = min(high, low + 30) if rules.pronoun_after else low
    pronoun = rules.object_pronoun.search(found.words, low, near)
    first = named[0][0].start - start if named else high
    if pronoun and _OF_ANOTHER.match(found.words, pronoun.end("word")):
        pronoun = None
    if pronoun and pronoun.start("word") < first:
        return tied(analysis, found, start + pronoun.start("word"), pronoun["word"])
    body = next((one for one in found.bodies if low <= one.start - start < high), None) if bodies else None
    if (
        body
        and body.start - start < first
        and (body.start - start <= low + 5 or not _after_preposition(found, body, rules))
    ):
        return [Party(body.name, "organisations", body.start, body.end)]
    if named:
        run = [one for one in named[0] if one.start - start < high]
        if rules.possessed.match(found.words, run[-1].end - start):
            return [Party(None, "people", run[0].start, run[-1].end)]
        return [Party(one.name, "people", one.start, one.end) for one in run]
    if group:
        return group_of(found, 0, group, rules)
    return None


def _group_in(found: Masked, low: int, high: int, rules: Grammar) -> re.Match[str] | None:
    """The first unnamed group between two places; "Nghe An province" begins none."""
    return next((one for one in rules.group.finditer(found.words, low, high) if not _in_a_name(found, one)), None)


def _in_a_name(found: Masked, group: re.Match[str]) -> bool:
    at = group.start()
    return found.words[at].isupper() and bool(re.search(r"[\w,]\s\Z", found.words[max(0, at - 2) : at]))


def _is_beside(found: Masked, mention: Mention, low: int, group: re.Match[str] | None, rules: Grammar) -> bool:
    """Whether a name behind a verb only says which one is meant: "sentenced one inmate who beat X to five years"."""
    at = mention.start - found.sentence.start
    told_by = rules.told_by.search(found.words, low, at)
    if told_by:
        return True
    if group is None or group.start() >= at:
        return False
    return _after_preposition(found, mention, rules) or bool(_ON.search(found.words, max(0, at - 12), at))


def clitic(analysis: Analysis, found: Masked, begin: int) -> list[Party] | None:
    """Whom a pronoun right before a verb stands for: "l'a condamnée", "lo condenó", "его осудили"."""
    pronoun = grammar(found.sentence.language).clitic_end.search(found.words[max(0, begin - 20) : begin])
    if pronoun is None:
        return None
    at = found.sentence.start + max(0, begin - 20) + pronoun.start("word")
    return tied(analysis, found, at, pronoun["word"])
