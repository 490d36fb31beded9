"""Whether a penalty that some words tell was imposed on somebody: not a rule, a risk, a demand, a denial.

What a law threatens, what practice is ("strikers are fined") and what only describes a group ("the release of leaders
jailed") is imposed on nobody, unless somebody is named.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.masking import Masked
from tripartite.extraction.modality import is_hypothetical, modality_of
from tripartite.extraction.penalising.parties import is_number_of, voice_before
from tripartite.extraction.penalising.party_names import Party
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.values.vocabulary import AFFIRMED, SanctionType

#: Verbs that say by themselves that a court or an authority imposed something, whoever their subject is.
_SURE = frozenset({"sentence", "condemn", "fined"})
#: Verbs that bind by a modal ("must pay", "may not leave"): an act only where somebody is named.
BINDING = frozenset({"must", "may-not-leave", "banned-from"})
#: A passive in the present tense, which tells of practice or rule unless somebody is named.
_PRESENT = re.compile(r"\b(?:is|are|be|est|sont|es|son|être|ser)\s+(?:\w+ly\s+|also\s+|then\s+)?$", re.IGNORECASE)
#: A law that "imposes" a penalty threatens all with it, whoever signed the law.
_LAW_IMPOSES = re.compile(
    r"\b(?:laws?|code|act|amendments?|decree|bill|statute|ordinance|regulations?|loi|code|décret|amendement|ley|código|"
    r"decreto|enmienda|reglamento|закон|кодекс|указ|поправк[аи])\s+(?:also\s+|now\s+|further\s+|également\s+|también\s+|"
    r"также\s+)?\Z",
    re.IGNORECASE,
)


def is_imposed(analysis: Analysis, found: Masked, penalty: Penalty, parties: list[Party], chosen: Rules) -> bool:
    """Whether the penalty was imposed on somebody: not a rule, a risk, a demand, a denial."""
    sentence = found.sentence
    start, end = sentence.start + penalty.anchor.start, sentence.start + penalty.anchor.end
    named = any(party.sort == "people" and party.name for party in parties)
    if penalty.anchor.name == "alone" and not named:
        return False
    if penalty.anchor.voice == "subject" and penalty.anchor.name in BINDING:
        return any(party.sort != "group" and party.name for party in parties)
    if _LAW_IMPOSES.search(found.words, 0, penalty.anchor.start) and penalty.anchor.voice == "active":
        return False
    if is_hypothetical(analysis, sentence, start, end):
        return False
    if modality_of(analysis, sentence, start, end) not in AFFIRMED:
        return False
    if any(party.sort != "group" and party.name for party in parties):
        return True
    if penalty.anchor.voice == "whom" and penalty.amount_at is None:
        return False
    if _is_rule(found, penalty, parties, chosen):
        return False
    if penalty.type is SanctionType.BAN:
        return bool(parties) and (penalty.amount_at is not None or _from_office(found, penalty, parties, chosen))
    if not parties:
        # Damages of nobody named are the State's or an employer's.
        if penalty.type is SanctionType.DAMAGES:
            return False
        return penalty.amount_at is not None and penalty.anchor.name in _SURE
    return not _attributive(found, penalty, parties)


def _is_rule(found: Masked, penalty: Penalty, parties: list[Party], chosen: Rules) -> bool:
    """Whether a penalty of nobody named is what a law provides: its subject is a law, or it stands in the present."""
    before = found.words[max(0, penalty.anchor.start - 220) : penalty.anchor.start]
    if chosen.patterns["law_subject"].search(before):
        return True
    return bool(_PRESENT.search(before)) and not (parties and _quantified(found, parties))


def _from_office(found: Masked, penalty: Penalty, parties: list[Party], chosen: Rules) -> bool:
    """Whether a ban on an unnamed group is one on office or activity, not from a room."""
    tail = found.words[penalty.start : penalty.end + 80]
    return _quantified(found, parties) and bool(chosen.patterns["office"].search(tail))


def _quantified(found: Masked, parties: list[Party]) -> bool:
    """Whether an unnamed group is a number of people, not a whole class of them."""
    start = found.sentence.start
    return is_number_of(found.original(parties[0].start - start, parties[0].end - start), found.sentence.language)


def _attributive(found: Masked, penalty: Penalty, parties: list[Party]) -> bool:
    """Whether a bare participle only describes an unnamed group: "the release of leaders jailed"."""
    if not penalty.family.verb or parties[0].sort != "group" or penalty.amount_at is not None:
        return False
    voice, begin = voice_before(found.words, penalty.anchor.start, found.sentence.language)
    if voice != "bare" or penalty.anchor.voice:
        return False
    words = found.original(parties[0].start - found.sentence.start, parties[0].end - found.sentence.start)
    counted = any(char.isdigit() for char in words) or words.lower().endswith("them")
    return not counted and not found.words[:begin].rstrip().endswith((",", " and", " et", " y", " и"))
