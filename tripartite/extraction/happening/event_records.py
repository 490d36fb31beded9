"""Events told elsewhere than in trigger words: the sitting recorded, a law's making, dates in tables, registration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.happening.event_grammar import event_grammar
from tripartite.extraction.registering.registrations import registrations
from tripartite.text.dates import dates
from tripartite.values.reading import Passage
from tripartite.values.statements import Event, Ratification, Registration
from tripartite.values.vocabulary import EventKind, Kind, Modality, PassageKind, RegistrationAct

#: Two tellings of a ratification within so many characters are one.
NEAR = 200
#: How many of a document's first sentences may be its head.
HEAD = 16
_STANDARDS = "Committee on the Application of Standards"
_NAME = re.compile(r"\s*\(?(?:since|depuis|desde|с)?\s*\d{4}\)?\s*$")


#: Every registration act is an event too.
_OF_ACT = {
    RegistrationAct.APPLICATION: EventKind.REGISTRATION_APPLICATION,
    RegistrationAct.REFUSAL: EventKind.REGISTRATION_REFUSAL,
    RegistrationAct.REGISTRATION: EventKind.REGISTRATION,
    RegistrationAct.SUSPENSION: EventKind.SUSPENSION,
    RegistrationAct.DISSOLUTION: EventKind.DISSOLUTION,
}


def recorded_events(analysis: Analysis) -> list[Event]:
    """The events that the head and the tables of a document state, and those that registration acts are."""
    acts = [_of_act(one) for one in registrations(analysis) if isinstance(one, Registration)]
    return [*_sitting(analysis), *_law(analysis), *_tables(analysis), *acts]


def ratifications(analysis: Analysis, told: Sequence[Event]) -> list[Event]:
    """The ratifications that the layout states, save those that a sentence tells of at the same place."""
    known = {(one.date, one.start // NEAR) for one in told if one.kind is EventKind.RATIFICATION}
    found = []
    for one in analysis.kept.get("stated", ()):
        if not isinstance(one, Ratification) or one.modality is not Modality.ASSERTED:
            continue
        spot = one.start // NEAR
        if not any((one.date, near) in known for near in (spot - 1, spot, spot + 1)):
            found.append(
                Event(
                    evidence=one.evidence,
                    rule="events.ratification-stated",
                    confidence=one.confidence,
                    country=one.country,
                    kind=EventKind.RATIFICATION,
                    date=one.date,
                    who=tuple(code for code in (one.country,) if code),
                )
            )
    return found


def _of_act(act: Registration) -> Event:
    return Event(
        evidence=act.evidence,
        rule="events.registration-act",
        confidence=act.confidence,
        attribution=act.attribution,
        modality=act.modality,
        country=act.country,
        kind=_OF_ACT[act.act],
        date=act.date,
        who=tuple(name for name in (act.organisation,) if name),
        by=tuple(name for name in (act.authority,) if name),
    )


def _sitting(analysis: Analysis) -> Iterator[Event]:
    """The sitting that a provisional record of the Conference Committee records, at its symbol."""
    facts = analysis.facts
    if facts.kind is not Kind.CAS_RECORD or not facts.symbol or len(facts.published or "") != 10:
        return
    at = analysis.text.find(facts.symbol)
    if at >= 0:
        yield Event(
            evidence=analysis.evidence(at, at + len(facts.symbol)),
            rule="events.sitting-recorded",
            confidence=0.95,
            country=facts.country,
            kind=EventKind.HEARING,
            date=facts.published,
            who=(_STANDARDS,),
        )


def _law(analysis: Analysis) -> Iterator[Event]:
    """The making of the law that a document is, at the date of its head."""
    facts = analysis.facts
    if facts.kind is not Kind.LAW:
        return
    for passage in analysis.passages[:HEAD]:
        for found in dates(analysis.text, passage.start, passage.end, passage.language or "en"):
            if found.value is None or (facts.published and str(found.value) != facts.published):
                continue
            yield Event(
                evidence=analysis.evidence(passage.start, min(passage.end, passage.start + 200)),
                rule="events.law-made",
                confidence=0.9,
                country=facts.country,
                kind=EventKind.LAW_ADOPTED,
                date=str(found.value),
            )
            return


def _tables(analysis: Analysis) -> Iterator[Event]:
    """Foundings, affiliations and ratifications dated in the rows of a table, by the heads of its columns."""
    columns: dict[int, EventKind] = {}
    for passage in analysis.passages:
        if passage.kind is not PassageKind.TABLE_ROW:
            columns = {}
            continue
        cells = list(_cells(analysis.text, passage))
        heads = _heads(cells, passage.language or "en")
        if heads:
            columns = heads
            continue
        for column, kind in columns.items():
            if 0 < column < len(cells):
                yield from _from_cell(analysis, passage, kind, cells[0], cells[column])


def _cells(text: str, passage: Passage) -> Iterator[tuple[int, int, str]]:
    at = passage.start
    for cell in text[passage.start : passage.end].split("\t"):
        yield at, at + len(cell), cell
        at += len(cell) + 1


def _heads(cells: list[tuple[int, int, str]], language: str) -> dict[int, EventKind]:
    """The columns whose heads promise dates of events."""
    return {
        column: EventKind(kind)
        for column, (_, _, words) in enumerate(cells)
        for kind, head in event_grammar(language).columns
        if column and head.fullmatch(words)
    }


def _from_cell(
    analysis: Analysis, passage: Passage, kind: EventKind, name: tuple[int, int, str], cell: tuple[int, int, str]
) -> Iterator[Event]:
    start, end, words = cell
    found = [one for one in dates(analysis.text, start, end, passage.language or "en") if one.value is not None]
    if not words.strip() or (not found and (kind is not EventKind.AFFILIATION or words.strip(" -–—") == "")):
        return
    body = _NAME.sub("", words).strip()
    yield Event(
        evidence=analysis.evidence(start, end),
        rule="events.table",
        confidence=0.85,
        country=analysis.country_at(start),
        kind=kind,
        date=str(found[0].value) if found else None,
        who=tuple(part for part in (name[2].strip(), body if kind is EventKind.AFFILIATION else "") if part),
    )
