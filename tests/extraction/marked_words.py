"""Examples of data files made into documents: `[a person]` and `{a body}` become mentions."""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Mention, analyse
from tripartite.kinds.structure import Structure
from tripartite.values.reading import DocumentFacts, Passage
from tripartite.values.vocabulary import PassageKind

_MARK = re.compile(r"\[(?P<person>[^\]]+)\]|\{(?P<body>[^}]+)\}")


def marked(words: str, language: str, *, country: str | None = None) -> Analysis:
    """One paragraph in a language, its marked names tied to themselves."""
    text, mentions, at = "", [], 0
    for found in _MARK.finditer(words):
        text += words[at : found.start()]
        name = found["person"] or found["body"]
        sort = "people" if found["person"] else "organisations"
        mentions.append(Mention(len(text), len(text) + len(name), sort, name, name))
        text += name
        at = found.end()
    text += words[at:]
    passage = Passage(start=0, end=len(text), kind=PassageKind.PARAGRAPH, language=language)
    facts = DocumentFacts(sha256="0" * 64, country=country)
    analysis = analyse(text, Structure(facts=facts, passages=(passage,)), ())
    analysis.mentions.extend(mentions)
    return analysis
