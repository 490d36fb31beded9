"""The events of a document: what happened, when, to whom, by whom, each with the clause that tells of it.

Trigger words (`event_triggers`) are read clause by clause (`event_finds`) and told on from sentence to sentence
(`event_stories`); what is only supposed, asked for, planned or denied is no event (`modality`), save a bill, which is
an event as a plan. What the layout or another extractor tells comes from `event_records`. The practice follows the
annotation conventions of ACE and TimeML (one event per act; nominal mentions count where they refer to a particular
happening) as narrowed by this field: see docs/method.md.
"""

from __future__ import annotations

from dataclasses import replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attributing.attribution import attribution_of
from tripartite.extraction.happening.event_echoes import announced, echoed, goes_on
from tripartite.extraction.happening.event_finds import Found, found_in
from tripartite.extraction.happening.event_grammar import event_grammar
from tripartite.extraction.happening.event_records import ratifications, recorded_events
from tripartite.extraction.happening.event_retellings import retold
from tripartite.extraction.happening.event_stories import continued, told_before
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.extraction.happening.own_day import is_its_own, is_served_before
from tripartite.extraction.happening.participants import roles_of
from tripartite.extraction.happening.sent_papers import sent_once
from tripartite.extraction.happening.sufferers import BEFALLING
from tripartite.extraction.happening.told_by_dates import told_by_dates
from tripartite.extraction.modality import how_put
from tripartite.values.spans import Evidence
from tripartite.values.statements import Event, Statement
from tripartite.values.vocabulary import EventKind, Kind, Modality

#: Evidence is the clause, at most this many characters of it.
LONGEST = 250


def events(analysis: Analysis) -> list[Statement]:
    """The events of a document, in the order of the text."""
    told: list[Event] = []
    for sentence in analysis.sentences:
        found = told_by_dates(analysis, sentence, sent_once(found_in(analysis, sentence)))
        for one in found:
            event = _event(analysis, one, told)
            if event is not None:
                told.append(event)
    told = [one for one in told if not announced(analysis, one, told)]
    told += recorded_events(analysis)
    return sorted([*told, *ratifications(analysis, told)], key=lambda one: one.start)


def _event(analysis: Analysis, found: Found, told: list[Event]) -> Event | None:
    """The event, or None where it was told before in the same breath."""
    sentence, trigger = found.sentence, found.trigger
    kind = trigger.family.kind
    start = sentence.start + trigger.start
    date = _told_date(analysis, found) or continued(analysis, sentence, kind, told)
    if told_before(analysis, sentence, trigger, date, told) or goes_on(analysis, sentence, trigger, date, told):
        return None
    sources = attribution_of(analysis, sentence, start, sentence.start + trigger.end)
    roles = roles_of(analysis, sentence, kind, trigger.start, trigger.end, sources)
    own = _has_own_day(analysis, found, roles.who)
    if own is None:
        return None
    if found.date is None and echoed(analysis, sentence, trigger, roles.who, told):
        return None
    evidence = tuple(
        Evidence.at(analysis.text, sentence.start + low, sentence.start + high) for low, high in _evidence(found)
    )
    before = retold(analysis, found, date, roles.who, told)
    if before is not None:
        if before.date is None and own and found.date is not None and date is not None:
            told[told.index(before)] = replace(before, date=date, date_reason=None, evidence=before.evidence + evidence)
        return None
    return Event(
        evidence=evidence,
        rule=f"events.{trigger.family.name}",
        attribution=sources,
        confidence={"act": 0.8, "noun": 0.6, "dated": 0.7}[trigger.family.strength],
        modality=_modality(sentence, trigger),
        country=analysis.country_at(start),
        kind=kind,
        date=date if own else None,
        date_reason=found.reason if date is None else None,
        who=roles.who,
        by=roles.by,
        place=roles.place,
    )


def _has_own_day(analysis: Analysis, found: Found, who: tuple[str, ...]) -> bool | None:
    """Whether the day found for an act on somebody named is its own; None where without it no act is told."""
    kind = found.trigger.family.kind
    if kind not in BEFALLING or not _names_people(analysis, who):
        return True
    if is_served_before(found.sentence, found.trigger):
        return None
    if found.date is None or is_its_own(found.sentence, found.trigger, found.date):
        return True
    return False if found.trigger.family.strength != "dated" or kind is EventKind.KILLING else None


def _names_people(analysis: Analysis, who: tuple[str, ...]) -> bool:
    """Whether one of those of whom an act is told is a person named."""
    if "people" not in analysis.kept:
        analysis.kept["people"] = {one.name for one in analysis.mentions if one.sort == "people"}
    people: set[str] = analysis.kept["people"]
    return not people.isdisjoint(who)


def _told_date(analysis: Analysis, found: Found) -> str | None:
    """The date as told; "through August" counts from the start of the report's year."""
    if found.date is None or found.date.value is None:
        return None
    value = found.date.value
    before = analysis.text[max(found.sentence.start, found.date.start - 30) : found.date.start]
    yearly = analysis.facts.kind is Kind.COUNTRY_REPORT and value.start == value.end and value.start.month is not None
    if yearly and event_grammar(found.sentence.language).through.search(before):
        return f"{value.start.year:04d}-01/{value}"
    return str(value)


def _modality(sentence: Sentence, trigger: Trigger) -> Modality:
    put = how_put(sentence.text, sentence.language, trigger.start, trigger.end)
    return {"alleged": Modality.ALLEGED, "planned": Modality.PLANNED}.get(put, Modality.ASSERTED)


def _evidence(found: Found) -> list[tuple[int, int]]:
    """The clause, cut to `LONGEST` around the trigger, and the date where it stands outside of it."""
    low, high = found.clause
    if high - low > LONGEST:
        low = max(low, found.trigger.start - LONGEST // 3)
        high = min(high, max(found.trigger.end, low + LONGEST))
    spans = [(low, high)]
    if found.date is not None:
        at, to = found.date.start - found.sentence.start, found.date.end - found.sentence.start
        if to <= low or at >= high:
            spans.append((at, to))
    return spans
