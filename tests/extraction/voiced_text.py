"""A small document of one language and kind, made ready for the extractors, for the tests of asks and promises."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis, analyse
from tripartite.kinds.structure import Structure
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.spans import Evidence
from tripartite.values.statements import Intervention
from tripartite.values.vocabulary import Group, Kind, PassageKind

#: The sorts of text of the grammars, as a document that has them.
KINDS = {
    "speech": Kind.CAS_RECORD,
    "advocacy": Kind.CAMPAIGN_PAGE,
    "committee": Kind.CEACR_COMMENT,
    "report": Kind.COUNTRY_REPORT,
    "told": Kind.COUNTRY_REPORT,
    "government": Kind.CFA_REPORT,
    "mail": Kind.DOCUMENT,
}
MAIL = "From: Ada Lund <ada@lund.example>"


def voiced(
    *passages: str,
    language: str = "en",
    where: str = "report",
    kinds: dict[int, PassageKind] | None = None,
    country: str | None = "ISL",
    published: str | None = "2030-06-04",
    label: str = "Worker members",
) -> Analysis:
    """Passages set end to end; in "speech" one speaker says them all, in "government" the Government does."""
    if where == "mail":
        passages = (MAIL, *passages)
    text = "\n\n".join(passages)
    placed = []
    at = 0
    for number, words in enumerate(passages):
        kind = (kinds or {}).get(number, PassageKind.PARAGRAPH)
        placed.append(Passage(start=at, end=at + len(words), kind=kind, language=language))
        at += len(words) + 2
    facts = DocumentFacts(
        sha256="0" * 64, kind=KINDS[where], country=country, published=published, publisher="Harbour Watch"
    )
    sections = (Section(name="reply", start=0, end=len(text), voice="Government"),) if where == "government" else ()
    speeches = []
    if where == "speech":
        group = Group.GOVERNMENT if "epresentative" in label else Group.WORKERS
        speeches.append(
            Intervention(
                evidence=(Evidence.at(text, 0, min(20, len(text))),),
                rule="test",
                label=label,
                group=group,
                extent=(0, len(text)),
            )
        )
    return analyse(text, Structure(facts=facts, passages=tuple(placed), sections=sections), speeches)
