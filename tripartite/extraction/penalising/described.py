"""A penalty that only says which person is meant: "the lawyer of the imprisoned leader X", "jailed activist X said".

The participle stands before the name as an adjective. It tells that X is in prison, and nothing of when or for what:
the dates and charges of its sentence are those of the sentence's own verb, and so is whoever else it names.
"""

from __future__ import annotations

import re

from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.party_grammar import grammar
from tripartite.extraction.penalising.party_names import Party, chains
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.extraction.rulebook import DATE, PERSON

#: What stands before a participle that is an adjective: the head of its sentence, an article, a preposition, a verb.
_BEFORE = re.compile(
    rf"(?:^|[“\"«(:;–—{DATE}]|[{DATE}\d],|\d|(?<![\w’'-])(?:the|an?|its|his|her|their|our|this|these|those|other|another|several|two|three|four|"
    r"five|many|some|most|all|still|currently|longtime|formerly|recently|wrongly|unjustly|politically|fellow|of|"
    r"for|by|with|to|from|including|like|against|about|on|between|among|as|than|toward|towards|regarding|concerning|"
    r"(?:releas|free|visit|support|defend|represent|interview|transferr|beat|tortur|mov|depriv|pardon|nominat|award|"
    r"honou?r|attack|allow|den)(?:ed|ied|ing)|beat|"
    r"el|la|los|las|un|una|al|del|de|su|sus|otro|otra|le|les|une?|des|du|au|aux|son|sa|ses|leurs?))\s*\Z",
    re.IGNORECASE,
)
#: Words of a role between the participle and the name: no verb, no comma, no preposition but "of".
_ROLE = re.compile(
    rf"(?:\s+(?!(?:and|or|in|on|at|for|by|to|since|until|after|before|who|which|that|with|without|from|over|during|when|"
    rf"him|her|them|\w+(?:ed|ly|ing)|en|el\s+\d|por|desde|hasta|durante|que|quien|y|o|pour|depuis|pendant|qui|et|ou)\b)"
    rf"(?:[^\s,;:.{DATE}{PERSON}]+|[^\s,;:{PERSON}{DATE}]\.)){{0,9}}\s+(?=[{PERSON}])"
)
#: What follows a participle that is a verb and no adjective: a time, a place, a reason.
_VERBAL = re.compile(
    rf"\s*(?:$|[,;:.)–—{DATE}\d]|(?:and|or|in|on|at|for|by|to|as|since|until|after|before|again|there|under|without|with|"
    r"from|over|during|when|while|because|along|together|him|her|them|en|por|desde|hasta|durante|y|o|pour|depuis|pendant|"
    r"et|ou|à|au|dans|sans|sin|a|con|avec)\b)",
    re.IGNORECASE,
)
#: A noun of Spanish or French right before its participle, with no auxiliary: "el líder encarcelado X".
_NOUN_BEFORE = re.compile(
    r"(?<![\w’'])(?!(?:fue|fueron|sido|est[áa]n?|estaba|estaban|siendo|quedó|quedaron|resultó|ser|y|e|ya|été|est|sont|était|"
    r"étaient|fut|et|déjà|puis|luego|también|aussi|no|ne|pas)\s)[a-záéíóúñàâçèêëîïôûü]{3,}\s+\Z"
)
#: Participles, by the family that reads them; an active verb of another tense is none.
_PARTICIPLE = re.compile(
    r"(?:jailed|imprisoned|incarcerated|gaoled|detained|banned|fined|convicted|encarcelad[oa]s?|recluid[oa]s?|"
    r"inhabilitad[oa]s?|proscrit[oa]s?|emprisonnée?s?|incarcérée?s?|interdite?s?)\Z",
    re.IGNORECASE,
)


def is_described(found: Masked, penalty: Penalty) -> bool:
    """Whether a penalty's verb is a participle that stands as an adjective of a person or body."""
    start, end = penalty.anchor.start, penalty.anchor.end
    if not penalty.family.verb or penalty.amount_at is not None or not _PARTICIPLE.match(found.words[start:end]):
        return False
    if is_adjective(found.words, start, end):
        return True
    romance = found.sentence.language in ("es", "fr") and _NOUN_BEFORE.search(found.words[max(0, start - 24) : start])
    return bool(romance and _ROLE.match(found.words, end))


def is_adjective(words: str, start: int, end: int) -> bool:
    """Whether the participle at `start` to `end` of a sentence stands as an adjective: "for the imprisoned leader"."""
    before = words[max(0, start - 24) : start]
    if not (_BEFORE.search(before) and (start > 24 or before.strip() or start == 0)):
        return False
    return not _VERBAL.match(words, end)


def described(found: Masked, penalty: Penalty) -> list[Party] | None:
    """Whom such a participle describes: the name that follows, those of its list where their role is a plural."""
    role = _ROLE.match(found.words, penalty.anchor.end)
    if role is None:
        return None
    base = found.sentence.start
    run = next((run for run in chains(found) if run[0].start - base == role.end()), None)
    if run is None:
        return None
    several = grammar(found.sentence.language).plural.search(role.group())
    return [Party(one.name, "people", one.start, one.end) for one in (run if several else run[:1])]
