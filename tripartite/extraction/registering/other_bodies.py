"""Acts whose body is no named union: "the union was struck off", "the president dissolved Parliament"."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.masking import Masked
from tripartite.extraction.naming.body_types import sort_of
from tripartite.extraction.registering.registration_acts import Act
from tripartite.extraction.registering.registration_rules import Rules
from tripartite.values.vocabulary import OrganisationType, RegistrationAct

_ENDED = frozenset({RegistrationAct.DISSOLUTION, RegistrationAct.SUSPENSION})
_NO_UNION = frozenset(
    {OrganisationType.GOVERNMENT_BODY, OrganisationType.COURT, OrganisationType.POLICE, OrganisationType.COMPANY}
)
#: How far behind the words of an act its object may begin, with an article between.
_OBJECT = 5
#: How far from an act a union without a name may stand.
_MEANT = 60


def means_a_union(found: Masked, act: Act, chosen: Rules) -> bool:
    """Whether the words close to an act speak of a union without its name, and as of a fact."""
    if chosen.supposed.search(found.words[: act.end]):
        return False
    return chosen.generic.search(found.words, max(0, act.start - _MEANT), act.end + _MEANT) is not None


def is_done_to_another(analysis: Analysis, found: Masked, act: Act) -> bool:
    """Whether an act is done to an office, a court or a company, named right behind its words."""
    if act.family.act not in _ENDED or act.family.noun:
        return False
    base = found.sentence.start
    behind = next((one for one in found.bodies if act.end - 1 <= one.start - base <= act.end + _OBJECT), None)
    between = found.words[act.end : behind.start - base] if behind else ""
    return behind is not None and not between.strip(" \t\n").endswith("by") and sort_of(analysis, behind) in _NO_UNION
