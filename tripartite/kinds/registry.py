"""The explicit list of genres, and the choice among them."""

from __future__ import annotations

from dataclasses import replace

from tripartite.kinds.campaign_page import CAMPAIGN_PAGE
from tripartite.kinds.cas_record import CAS_RECORD
from tripartite.kinds.ceacr_comment import CEACR_COMMENT
from tripartite.kinds.cfa_report import CFA_REPORT
from tripartite.kinds.country_profile import COUNTRY_PROFILE
from tripartite.kinds.country_report import COUNTRY_REPORT
from tripartite.kinds.essay import ESSAY
from tripartite.kinds.law import LAW
from tripartite.kinds.plain_document import DOCUMENT, read_document
from tripartite.kinds.recognition import LookedAt, Recognition
from tripartite.kinds.rights_survey import RIGHTS_SURVEY
from tripartite.kinds.several_countries import with_countries
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts

#: A new genre is one module beside this one and one line here; where two are as sure, the first is taken.
KINDS: tuple[KindReader, ...] = (
    CAS_RECORD,
    CEACR_COMMENT,
    CFA_REPORT,
    RIGHTS_SURVEY,
    COUNTRY_PROFILE,
    COUNTRY_REPORT,
    LAW,
    DOCUMENT,
    ESSAY,
    CAMPAIGN_PAGE,
)

#: Below this nothing is sure enough, and the text is a `document`.
SURE = 0.5


def recognised(composed: ComposedText) -> list[tuple[KindReader, Recognition]]:
    """Every genre with how sure it is, the surest first."""
    looked_at = LookedAt.of(composed)
    judged = [(kind, kind.recognise(looked_at)) for kind in KINDS]
    return sorted(judged, key=lambda pair: -pair[1].score)


def structure_of(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a text, by the genre that recognises it best; `document` where none does.

    The signs that decided stand in the facts' details, under "recognised_by".
    """
    kind, recognition = recognised(composed)[0]
    structure = kind.read(composed, facts) if recognition.score >= SURE else read_document(composed, facts)
    structure = with_countries(composed, structure)
    if not recognition.reasons:
        return structure
    details = structure.facts.details | {"recognised_by": "; ".join(recognition.reasons)}
    return replace(structure, facts=replace(structure.facts, details=details))
