"""A text made ready for the names step, without the formats and kinds below it."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis, analyse
from tripartite.extraction.naming.names import names
from tripartite.extraction.naming.places import places
from tripartite.kinds.structure import Structure
from tripartite.values.reading import DocumentFacts, Passage
from tripartite.values.statements import Organisation, Person, Statement
from tripartite.values.vocabulary import Kind, PassageKind


def analysed(text: str, language: str = "en", kind: Kind = Kind.DOCUMENT) -> Analysis:
    """The analysis of a text whose paragraphs are parted by empty lines."""
    passages = []
    at = 0
    for part in text.split("\n\n"):
        if part.strip():
            passages.append(Passage(start=at, end=at + len(part), kind=PassageKind.PARAGRAPH, language=language))
        at += len(part) + 2
    facts = DocumentFacts(sha256="0" * 64, kind=kind)
    return analyse(text, Structure(facts=facts, passages=tuple(passages)), ())


def read(text: str, language: str = "en", kind: Kind = Kind.DOCUMENT) -> list[Statement]:
    """The people, organisations and places of a text."""
    analysis = analysed(text, language, kind)
    return [*names(analysis), *places(analysis)]


def organisations_of(text: str, language: str = "en", kind: Kind = Kind.DOCUMENT) -> list[Organisation]:
    """The organisations of a text."""
    return [one for one in read(text, language, kind) if isinstance(one, Organisation)]


def people_of(text: str, language: str = "en", kind: Kind = Kind.DOCUMENT) -> list[Person]:
    """The people of a text."""
    return [one for one in read(text, language, kind) if isinstance(one, Person)]
