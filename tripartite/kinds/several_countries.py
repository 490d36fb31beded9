"""Documents on several countries: each country under its heading is a section of its own.

A heading counts where it is a country's name, or begins with one set off by a colon or dash ("Peru: two dockers held").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.parts import ended
from tripartite.kinds.structure import Structure
from tripartite.text.composed import ComposedText
from tripartite.text.countries import country_named
from tripartite.values.reading import Passage, Section
from tripartite.values.vocabulary import Kind, PassageKind

_APART = re.compile(r"\s*(?::|\s[–—-]\s)")
_LONGEST = 120
#: Kinds whose header settles the one country that they are about.
SETTLED = frozenset({Kind.CAS_RECORD, Kind.CEACR_COMMENT, Kind.CFA_REPORT, Kind.LAW, Kind.COUNTRY_REPORT})


def country_sections(composed: ComposedText, passages: Sequence[Passage]) -> list[Section]:
    """A section for each country that has a heading; empty where fewer than two countries have one."""
    found = []
    for one in passages:
        words = composed.text[one.start : one.end]
        if one.kind is PassageKind.HEADING and len(words) <= _LONGEST:
            code = country_named(words) or country_named(_APART.split(words, maxsplit=1)[0])
            if code:
                found.append(Section(name="country", start=one.start, end=one.end, title=words, country=code))
    if len({one.country for one in found}) < 2:
        return []
    return ended(found, len(composed.text))


def with_countries(composed: ComposedText, structure: Structure) -> Structure:
    """The structure of a document on several countries, with their sections; any other as it was."""
    if structure.facts.kind in SETTLED:
        return structure
    found = country_sections(composed, structure.passages)
    if not found:
        return structure
    codes = tuple(dict.fromkeys(one.country for one in found if one.country))
    facts = replace(structure.facts, country=None, countries=codes)
    return replace(structure, facts=facts, sections=(*found, *structure.sections))
