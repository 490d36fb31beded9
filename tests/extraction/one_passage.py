"""An analysis of a few invented words, as one passage of a document of a given kind."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis, Mention, analyse
from tripartite.kinds.structure import Structure
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.vocabulary import Kind, PassageKind


def analysis_of(
    *texts: str,
    language: str = "en",
    kind: Kind = Kind.DOCUMENT,
    title: str | None = None,
    conventions: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
    voice: str | None = None,
    lists: bool = False,
) -> Analysis:
    """Each text is a paragraph, after the first one a list item if `lists`; `names` are bodies named in them."""
    whole = "\n\n".join(texts)
    passages, at = [], 0
    for number, text in enumerate(texts):
        sort = PassageKind.LIST_ITEM if lists and number else PassageKind.PARAGRAPH
        passages.append(Passage(start=at, end=at + len(text), kind=sort, language=language))
        at += len(text) + 2
    facts = DocumentFacts(sha256="0" * 64, kind=kind, title=title, conventions=conventions)
    sections = (Section(name="part", start=0, end=len(whole), voice=voice),) if voice else ()
    analysis = analyse(whole, Structure(facts=facts, passages=tuple(passages), sections=sections), [])
    for name in names:
        start = whole.index(name)
        analysis.mentions.append(Mention(start, start + len(name), "organisations", name, name))
    return analysis
