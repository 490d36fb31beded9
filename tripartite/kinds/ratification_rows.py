"""Ratifications told in rows: tables, lists and short lines of profiles and surveys.

"C087 Freedom of Association ...  3 June 1971", "Convention No. 98: ratified 1974.", "Convenio núm. 135: no ratificado".
A Convention that is not ratified is a statement too, denied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.kinds.conventions import conventions_in
from tripartite.kinds.head_dates import date_in
from tripartite.kinds.layout_words import one_of
from tripartite.text.composed import ComposedText
from tripartite.values.reading import Passage, Section
from tripartite.values.spans import Evidence
from tripartite.values.statements import Ratification
from tripartite.values.vocabulary import Modality, PassageKind

_LONGEST_ROW = 220
_CITATION = re.compile(r"\b(?:Conventions?|Convenios?|Конвенци[яиюей]+|C\.?\s?[01]?\d{2})\b", re.IGNORECASE)
_NOT_RATIFIED = re.compile(one_of("not_ratified"), re.IGNORECASE)
_RATIFIED = re.compile(r"ratifi\w*|ратифи\w*", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def ratification_rows(
    composed: ComposedText, passages: Sequence[Passage], sections: Sequence[Section], country: str | None
) -> list[Ratification]:
    """The ratifications that rows state; outside a part on ratifications a row must say that it speaks of them."""
    text = composed.text
    held = [one for one in sections if one.name == "ratifications"]
    found = []
    for passage in passages:
        inside = any(one.start <= passage.start < one.end for one in held)
        row = passage.kind is PassageKind.TABLE_ROW or passage.end - passage.start <= _LONGEST_ROW
        if not row or passage.kind in (PassageKind.FURNITURE, PassageKind.FOOTNOTE):
            continue
        if inside or _RATIFIED.search(text, passage.start, passage.end):
            for start, end in _cited(text, passage):
                found += _row(composed, start, end, country, inside)
    return found


def _cited(text: str, passage: Passage) -> list[tuple[int, int]]:
    """From each Convention named in a row to the next: what is told of it."""
    starts = [one.start() for one in _CITATION.finditer(text, passage.start, passage.end)]
    starts = [at for place, at in enumerate(starts) if place == 0 or at - starts[place - 1] > 12]
    return list(zip(starts, [*starts[1:], passage.end], strict=False))


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
            rule="ratification_rows.row",
            confidence=0.95 if inside else 0.85,
            modality=Modality.DENIED if refused else Modality.ASSERTED,
            country=country,
            convention=codes[0],
            date=None if refused else told,
        )
    ]
