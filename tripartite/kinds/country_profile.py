"""Country profiles: a box of facts, ratifications, a history, the national centres in a table, links.

What the tables state becomes statements: ratifications with their dates (or that there is none), memberships and
affiliations of the centres.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.conventions import conventions_in
from tripartite.kinds.head_dates import date_in
from tripartite.kinds.layout_words import one_of
from tripartite.kinds.parts import ended, sections_of
from tripartite.kinds.plain_document import general_facts
from tripartite.kinds.profile_tables import memberships
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.text.countries import country_named
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.spans import Evidence
from tripartite.values.statements import Ratification
from tripartite.values.vocabulary import Kind, Modality, PassageKind

_GENRE = "country-profile"
_FACT = re.compile(
    rf"(?P<label>Capital|{one_of('facts_box')})\s*(?:[:\t|]|—|–)\s*(?P<value>[^\n]{{1,120}})",
)
_NOT_RATIFIED = re.compile(one_of("not_ratified"), re.IGNORECASE)
_RATIFIED = re.compile(r"ratifi\w*|ратифи\w*", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLAUSE = re.compile(r"[^.;\n]+")


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a country profile."""
    passages = without_furniture(composed)
    found = general_facts(composed, facts, passages, Kind.COUNTRY_PROFILE)
    country = country_named(found.title or "") or found.country
    boxed = [(one, hit) for one in passages if (hit := _FACT.match(composed.text, one.start, one.end))]
    details = found.details | {_key(hit.group("label")): hit.group("value").strip() for _, hit in boxed}
    sections = _sections(composed, passages, [one for one, _ in boxed])
    return Structure(
        facts=replace(found, country=country, countries=(country,) if country else found.countries, details=details),
        passages=passages,
        sections=tuple(sections),
        statements=(
            *_ratifications(composed, passages, sections, country),
            *memberships(composed, passages, sections, country),
        ),
    )


def _key(label: str) -> str:
    return "fact: " + label.casefold()


def _sections(composed: ComposedText, passages: Sequence[Passage], boxed: Sequence[Passage]) -> list[Section]:
    """The box of facts, then the parts by their titles; a profile of one piece is all history."""
    end = len(composed.text)
    found = sections_of(_GENRE, composed, passages)
    if boxed and not any(one.name == "facts" for one in found):
        found.append(Section(name="facts", start=boxed[0].start, end=end))
    if boxed and len(found) == 1:
        after = next((one for one in passages if one.start > boxed[-1].end), None)
        if after is not None:
            found.append(Section(name="history", start=after.start, end=end))
    return ended(found, end)


def _ratifications(
    composed: ComposedText, passages: Sequence[Passage], sections: Sequence[Section], country: str | None
) -> list[Ratification]:
    """Ratifications of tables and lists, one a row ("C087 ...  3 June 1971", "C154 ...  not ratified")."""
    text = composed.text
    held = [one for one in sections if one.name == "ratifications"]
    found = []
    for passage in passages:
        inside = any(one.start <= passage.start < one.end for one in held)
        row = passage.kind in (PassageKind.TABLE_ROW, PassageKind.LIST_ITEM) or passage.end - passage.start < 200
        if not row or passage.kind in (PassageKind.FURNITURE, PassageKind.FOOTNOTE):
            continue
        for clause in _CLAUSE.finditer(text, passage.start, passage.end):
            if inside or _RATIFIED.search(clause.group()):
                found += _row(composed, clause.start(), clause.end(), country, inside)
    return found


def _row(composed: ComposedText, start: int, end: int, country: str | None, inside: bool) -> list[Ratification]:
    words = composed.text[start:end]
    codes = conventions_in(words)
    refused = _NOT_RATIFIED.search(words) is not None
    date = date_in(words)
    years = _YEAR.findall(words)
    told = str(date) if date else (years[-1] if years else None)
    if len(codes) != 1 or not (refused or told):
        return []
    return [
        Ratification(
            evidence=(Evidence.at(composed.text, start, end),),
            rule="country_profile.ratifications",
            confidence=0.95 if inside else 0.85,
            modality=Modality.DENIED if refused else Modality.ASSERTED,
            country=country,
            convention=codes[0],
            date=None if refused else told,
        )
    ]


COUNTRY_PROFILE = KindReader(Kind.COUNTRY_PROFILE, recogniser(Kind.COUNTRY_PROFILE), read)
