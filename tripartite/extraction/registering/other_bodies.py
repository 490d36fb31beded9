"""Acts whose union their sentence does not name ("the union was struck off", a list below), or done to no union."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.folded import Folded
from tripartite.extraction.masking import Masked
from tripartite.extraction.naming.body_types import sort_of
from tripartite.extraction.registering.registration_acts import Act
from tripartite.extraction.registering.registration_bodies import is_union
from tripartite.extraction.registering.registration_rules import Rules
from tripartite.values.spans import Span
from tripartite.values.vocabulary import OrganisationType, RegistrationAct

_ENDED = frozenset({RegistrationAct.DISSOLUTION, RegistrationAct.SUSPENSION})
_NO_UNION = frozenset(
    {OrganisationType.GOVERNMENT_BODY, OrganisationType.COURT, OrganisationType.POLICE, OrganisationType.COMPANY}
)
#: How far behind the words of an act its object may begin, with an article between.
_OBJECT = 5
#: How far from an act a union without a name may stand.
_MEANT = 60
#: Heads of names under which a union may go.
UNION_HEADS = Folded(
    r"\b(?:league|association|guild|federation|workers|ligue|fédération|liga|asociaci|federaci|лиг[аиуе]|ассоциаци|"
    r"объединени|союз|федераци)",
)
#: Unions of States or of savers.
_OF_STATES = re.compile(
    r"(?:soviet|european|african|customs|credit)\s+union|uni[oó]n\s+(?:européenne|africaine|soviétique|europea|africana|soviética)|"
    r"(?:советск|европейск|африканск|таможенн)\w+\s+союз",
    re.IGNORECASE,
)
#: How many passages a list may have, and how long an item may be, in code points.
_ITEMS, _ITEM = 20, 300
#: A union that is not named, as the object of an act: "registered a company union".
_SOME_UNION = re.compile(
    r"(?<!\w)(?:an?|another|un|une|otro)\s+(?:[\w-]+\s+){0,2}?(?:union|syndicat|sindicato|federation|fédération|federación)\s*\Z",
    re.IGNORECASE,
)


def means_a_union(analysis: Analysis, found: Masked, act: Act, chosen: Rules) -> bool:
    """Whether the words close to an act, or the sentence before, speak of a union without its name, as of a fact."""
    if chosen.supposed.search(found.words[: act.end]):
        return False
    if chosen.generic.search(found.words, max(0, act.start - _MEANT), act.end + _MEANT):
        return True
    before = analysis.neighbour(found.sentence, -1)
    return act.family.frame and before is not None and chosen.generic.search(before.text) is not None


def is_done_to_another(analysis: Analysis, found: Masked, act: Act) -> bool:
    """Whether an act is done to an office, a court or a company, named right behind its words."""
    if act.family.act not in _ENDED or act.family.noun:
        return False
    base = found.sentence.start
    behind = next((one for one in found.bodies if act.end - 1 <= one.start - base <= act.end + _OBJECT), None)
    between = found.words[act.end : behind.start - base] if behind else ""
    return behind is not None and not between.strip(" \t\n").endswith("by") and sort_of(analysis, behind) in _NO_UNION


def is_of_workers(analysis: Analysis, name: str) -> bool:
    """Whether a name is a union's, or begins as a union's may: a council or a cabinet of no known sort is none."""
    if _OF_STATES.search(name):
        return False
    named = [one for one in analysis.mentions if one.name == name]
    return UNION_HEADS.search(name) is not None or any(is_union(analysis, one) for one in named)


def is_some_union(found: Masked, act: Act) -> bool:
    """Whether an act's own words end in a union without a name, so that none named elsewhere is meant."""
    return act.family.frame and _SOME_UNION.search(found.words, act.start, act.end) is not None


def listed_below(analysis: Analysis, sentence: Sentence) -> tuple[Mention, ...]:
    """The unions of the list that a sentence leads: "The following were dissolved:", one in each passage below it."""
    if not sentence.text.rstrip().endswith(":"):
        return ()
    found: dict[str, Mention] = {}
    for passage in analysis.passages[sentence.passage + 1 : sentence.passage + 1 + _ITEMS]:
        named = [
            one
            for one in analysis.mentions_in(Span(passage.start, passage.end), "organisations")
            if is_union(analysis, one)
        ]
        if not named or passage.end - passage.start > _ITEM:
            break
        found.setdefault(named[0].name, named[0])
    return tuple(found.values())
