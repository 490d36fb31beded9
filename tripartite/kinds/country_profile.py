"""Country profiles: a box of facts, ratifications, a history, the national centres in a table, links.

What the tables state becomes statements: ratifications with their dates (or that there is none), memberships and
affiliations of the centres.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.layout_words import one_of
from tripartite.kinds.parts import ended, sections_of, titled
from tripartite.kinds.plain_document import general_facts
from tripartite.kinds.profile_tables import memberships
from tripartite.kinds.ratification_rows import ratification_rows
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.text.countries import country_named
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.vocabulary import Kind, PassageKind

_GENRE = "country-profile"
_HEAD = 1_500
_LINK = re.compile(r"Link to |Lien vers |Enlace a |Ссылка на ", re.IGNORECASE)
_FACT = re.compile(
    rf"(?P<label>Capital|{one_of('facts_box')})\s*(?:[:\t|]|—|–)\s*(?P<value>[^\n]{{1,120}})",
)


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a country profile."""
    passages = without_furniture(composed)
    found = general_facts(composed, facts, passages, Kind.COUNTRY_PROFILE)
    headed = _headed(composed, passages)
    country = (country_named(headed) if headed else None) or found.country
    boxed = [(one, hit) for one in passages if (hit := _FACT.match(composed.text, one.start, one.end))]
    details = found.details | {_key(hit.group("label")): hit.group("value").strip() for _, hit in boxed}
    sections = _sections(composed, passages, [one for one, _ in boxed])
    return Structure(
        facts=replace(
            found,
            title=headed or _own_title(found.title),
            country=country,
            countries=(country,) if country else found.countries,
            details=details,
        ),
        passages=passages,
        sections=tuple(sections),
        statements=(
            *ratification_rows(composed, passages, sections, country),
            *memberships(composed, passages, sections, country),
        ),
    )


def _headed(composed: ComposedText, passages: Sequence[Passage]) -> str | None:
    """The line of the head that is a country's name, or "Country profile" and the name."""
    for one in passages:
        if one.start > _HEAD:
            return None
        words = composed.text[one.start : one.end]
        name = words.rpartition(":")[2] if len(words) < 90 else ""
        if name and one.kind is not PassageKind.FURNITURE and country_named(name):
            return words
    return None


def _own_title(title: str | None) -> str | None:
    """A title, unless it is only that of a part, a link or a fact."""
    if title is None or titled(_GENRE, title) or _FACT.match(title) or _LINK.match(title):
        return None
    return title


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


COUNTRY_PROFILE = KindReader(Kind.COUNTRY_PROFILE, recogniser(Kind.COUNTRY_PROFILE), read)
