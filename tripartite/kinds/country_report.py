"""Yearly country reports on human rights: numbered sections, of which one is on workers' rights.

Whole reports and single sections are read alike. Number and title of a section may stand in separate headings, and the
year of a report supplies the year of its dates. A contents list that repeats the headings is page furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.kinds.parts import ended, titled
from tripartite.kinds.plain_document import general_facts
from tripartite.kinds.recognition import recogniser
from tripartite.kinds.relabelling import as_furniture, without_furniture
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts, Passage, Section
from tripartite.values.vocabulary import Kind, PassageKind

_GENRE = "country-report"
_YEAR = re.compile(
    r"(?P<before>(?:19|20)\d\d)\s+(?:Country Reports?|Human Rights Reports?)|"
    r"(?:Human Rights Practices|Human Rights Report|droits (?:de l[’']homme|humains)|derechos humanos|прав\w* человека)"
    r"[^\n\d]{0,30}?(?P<after>(?:19|20)\d\d)|"
    r"(?:за|pour|en|de|del|for|in)\s+(?P<alone>(?:19|20)\d\d)(?:\s*год\w*)?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = 1_500
_FILE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SECTION = re.compile(
    r"(?:Section|SECTION|Chapitre|Chapter|Sección|SECCIÓN|Capítulo|Раздел|РАЗДЕЛ|Глава)\s+(?P<number>\d{1,2}|[IVX]{1,4})\.?\s*:?\s*(?P<title>[^\n]{0,140})"
)
_LETTER = re.compile(r"(?P<letter>[a-hа-з])\.\s+(?P<title>[^\n]{4,160})", re.IGNORECASE)
_CONTENTS = re.compile(
    r"On This Page|Contents|Table of [Cc]ontents|Sommaire|Table des matières|Índice|Contenido|Содержание", re.IGNORECASE
)
#: A section shorter than this whose number comes again is a line of a contents list.
_ANNOUNCED = 300


def read(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a country report, or of one section of it."""
    passages = _without_contents(composed, without_furniture(composed))
    found = general_facts(composed, facts, passages, Kind.COUNTRY_REPORT)
    year, from_file = _year(composed, facts)
    found = replace(found, title=_series_line(composed, passages) or found.title)
    details = found.details | ({"year": year} if year else {})
    details |= {"year_from": "file name"} if from_file else {}
    return Structure(
        facts=replace(found, details=details),
        passages=passages,
        sections=tuple(_sections(composed, passages, year)),
    )


def _series_line(composed: ComposedText, passages: Sequence[Passage]) -> str | None:
    """The line of the head that names the yearly series, country and year."""
    for one in passages:
        words = composed.text[one.start : one.end]
        if one.start > _HEAD:
            return None
        if one.kind is not PassageKind.FURNITURE and 12 < len(words) <= 200 and _YEAR.search(words):
            return words
    return None


def _year(composed: ComposedText, facts: DocumentFacts) -> tuple[str | None, bool]:
    """The year that a report is on, and whether only its file's name tells it."""
    for words in (composed.text[:_HEAD], composed.layout.facts.get("title", ""), composed.layout.facts.get("url", "")):
        found = _YEAR.search(words)
        if found:
            return next(part for part in found.groups() if part), False
    named = _FILE_YEAR.search(facts.file or "")
    return (named.group(1), True) if named else (None, False)


def _without_contents(composed: ComposedText, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages with a contents list labelled furniture: from its title on, lines that repeat headings."""
    text = composed.text
    headings = {_folded(text[one.start : one.end]) for one in passages if one.kind is PassageKind.HEADING}
    spans, inside = [], False
    for one in passages:
        words = text[one.start : one.end]
        if len(words) < 40 and _CONTENTS.fullmatch(words.strip(" :")):
            inside = True
        elif inside and (one.kind is PassageKind.HEADING or not _is_entry(one, words, headings)):
            inside = False
        if inside:
            spans.append((one.start, one.end))
    return as_furniture(passages, spans)


def _is_entry(passage: Passage, words: str, headings: set[str]) -> bool:
    """Whether a line belongs to a contents list: a list item, or a line that repeats a heading."""
    return passage.kind is PassageKind.LIST_ITEM or (len(words) < 200 and _folded(words) in headings)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _sections(composed: ComposedText, passages: Sequence[Passage], year: str | None) -> list[Section]:
    """The whole report with its year, its numbered sections, and their lettered parts, outermost first."""
    end = len(composed.text)
    first = next((one for one in passages if one.kind is not PassageKind.FURNITURE), None)
    if first is None:
        return []
    numbered = _once(ended(_numbered(composed, passages), end))
    lettered = ended([*_lettered(composed, passages), *(replace(one, name="") for one in numbered)], end)
    return [
        Section(name="report", start=first.start, end=end, date=year),
        *numbered,
        *(one for one in lettered if one.name),
    ]


def _once(sections: list[Section]) -> list[Section]:
    """The sections without the short ones that a contents list only announces: their number comes again."""
    return [
        one
        for place, one in enumerate(sections)
        if one.end - one.start > _ANNOUNCED or all(later.number != one.number for later in sections[place + 1 :])
    ]


def _lines(composed: ComposedText, passages: Sequence[Passage]) -> list[tuple[Passage, str]]:
    """The short passages in which headings stand, with their words."""
    return [
        (one, composed.text[one.start : one.end])
        for one in passages
        if one.end - one.start <= 200
        and one.kind in (PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.LIST_ITEM)
    ]


def _numbered(composed: ComposedText, passages: Sequence[Passage]) -> list[Section]:
    """ "Section 7. Worker Rights", or its number and its title in two headings, one after the other."""
    lines = _lines(composed, passages)
    found = []
    for place, (passage, words) in enumerate(lines):
        hit = _SECTION.fullmatch(words.strip())
        if hit is None:
            continue
        title = hit.group("title").strip()
        below = lines[place + 1] if place + 1 < len(lines) else None
        if not title and below and below[0].start - passage.end < 4:
            title = below[1].strip()
        part = titled(_GENRE, title) if title else None
        found.append(
            Section(
                name=part.name if part else "section",
                start=passage.start,
                end=passage.end,
                title=title or None,
                number=hit.group("number"),
            )
        )
    return found


def _lettered(composed: ComposedText, passages: Sequence[Passage]) -> list[Section]:
    """Lettered parts, and headings whose titles are known to be parts of the labour section."""
    found = []
    for passage, words in _lines(composed, passages):
        lettered = _LETTER.fullmatch(words.strip())
        title = lettered.group("title") if lettered else words.strip()
        part = titled(_GENRE, title)
        if part is None and not (lettered and passage.kind is PassageKind.HEADING):
            continue
        found.append(
            Section(
                name=part.name if part else "part",
                start=passage.start,
                end=passage.end,
                title=title,
                number=lettered.group("letter").lower() if lettered else None,
            )
        )
    return found


COUNTRY_REPORT = KindReader(Kind.COUNTRY_REPORT, recogniser(Kind.COUNTRY_REPORT), read)
