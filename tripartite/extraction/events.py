"""The events of a document: what happened, when, to whom, by whom, each with the clause that tells of it.

Trigger words (`event_triggers`) are read clause by clause; what is only supposed, asked for, planned or denied is no
event (`modality`), save a bill, which is an event as a plan. A clause tells of one event of each kind. The practice
follows the annotation conventions of ACE and TimeML (one event per act; nominal mentions count where they refer to a
particular happening) as narrowed by this field: see docs/method.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.event_dates import governing, usable
from tripartite.extraction.event_grammar import event_grammar
from tripartite.extraction.event_triggers import Trigger, triggers_in
from tripartite.extraction.modality import in_list_of_requests, put_in
from tripartite.extraction.participants import Roles, roles_of
from tripartite.text.dates import FoundDate
from tripartite.values.spans import Evidence
from tripartite.values.statements import Event, Statement
from tripartite.values.vocabulary import EventKind, Modality, PassageKind

#: Evidence is the clause, at most this many characters of it.
LONGEST = 250
_LAWS = frozenset({EventKind.LAW_ADOPTED, EventKind.LAW_AMENDED, EventKind.LAW_PROPOSED, EventKind.RATIFICATION})
#: Kinds that make one incident with what the sentence before told of.
_INCIDENT = frozenset(
    {
        EventKind.KILLING,
        EventKind.VIOLENCE,
        EventKind.ARREST,
        EventKind.PROTEST,
        EventKind.SENTENCE,
        EventKind.CONVICTION,
    }
)
#: An entry of a list by date: "3 May 2012 – ...".
_ENTRY = re.compile(r"[^–—:.]{4,22}\d\s?(?:[–—:]|-\s)")
_FOOTNOTE = re.compile(r"\s*\[\d{1,3}\]\s")


@dataclass(frozen=True, slots=True)
class _Found:
    """A trigger that tells of an event, in its sentence."""

    sentence: Sentence
    trigger: Trigger
    clause: tuple[int, int]
    date: FoundDate | None
    reason: str | None


def events(analysis: Analysis) -> list[Statement]:
    """The events of a document, in the order of the text."""
    told: list[Event] = []
    for sentence in analysis.sentences:
        found = _in_sentence(analysis, sentence)
        for one in found:
            event = _event(analysis, one, told)
            if event is not None:
                told.append(event)
    return list(told)


def _where(analysis: Analysis, sentence: Sentence) -> str:
    passage = analysis.passage_of(sentence)
    if passage.kind is PassageKind.FOOTNOTE or _FOOTNOTE.match(analysis.text, passage.start):
        return "footnote"
    return "heading" if passage.kind is PassageKind.HEADING else ""


def _in_sentence(analysis: Analysis, sentence: Sentence) -> list[_Found]:
    """The triggers of a sentence that tell of an event, one of each kind per clause."""
    if sentence.text.count(" ") < 2:
        return []
    triggers = triggers_in(sentence.text, sentence.language, _where(analysis, sentence))
    if not triggers:
        return []
    dates = analysis.dates_in(sentence)
    found: dict[tuple[EventKind, int], _Found] = {}
    for trigger in triggers:
        if not _asserted(analysis, sentence, trigger):
            continue
        clause = clause_of(sentence.text, sentence.language, trigger.start, trigger.end)
        date, reason = _date(analysis, sentence, trigger, dates, triggers)
        if not _counts(sentence, trigger, clause, date):
            continue
        key = (trigger.family.kind, clause[0])
        before = found.get(key)
        if before is None or (before.trigger.family.strength != "act" and trigger.family.strength == "act"):
            found[key] = _Found(sentence, trigger, clause, date, reason)
    return sorted(found.values(), key=lambda one: one.trigger.start)


def _asserted(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the trigger states that something happened."""
    put = put_in(sentence.text, sentence.language, trigger.start, trigger.end)
    if put not in ("asserted", "alleged") and put not in trigger.family.modalities:
        return False
    return not in_list_of_requests(analysis, sentence)


def _counts(sentence: Sentence, trigger: Trigger, clause: tuple[int, int], date: FoundDate | None) -> bool:
    """Whether a trigger of its strength counts here."""
    if trigger.family.strength == "dated":
        return date is not None
    if trigger.family.strength != "noun" or date is not None:
        return True
    grammar = event_grammar(sentence.language)
    if grammar.past.search(sentence.text, *clause):
        return not grammar.rule.search(sentence.text, *clause)
    return bool(grammar.past.search(sentence.text)) and not grammar.rule.search(sentence.text)


def _date(
    analysis: Analysis, sentence: Sentence, trigger: Trigger, dates: list[FoundDate], triggers: list[Trigger]
) -> tuple[FoundDate | None, str | None]:
    """The date that governs a trigger, or why there is none."""
    kind = trigger.family.kind
    laws, until = kind in _LAWS, kind is EventKind.RELEASE
    usables = [one for one in dates if usable(analysis.text, sentence.language, one, laws=laws, until=until)]
    spans = [(one.start - sentence.start, one.end - sentence.start, _vague(one)) for one in usables]
    rivals = [one.start for one in triggers if one.family.kind is not kind]
    index = governing(
        sentence.text,
        sentence.language,
        trigger.start,
        trigger.end,
        spans,
        rivals,
        beside=trigger.family.strength == "noun",
    )
    if index is None:
        return None, None
    chosen = usables[index]
    return (chosen, None) if chosen.value is not None else (None, chosen.reason)


def _vague(found: FoundDate) -> bool:
    return not any(char.isdigit() for char in found.words) and found.value is not None and len(str(found.value)) == 4


def _event(analysis: Analysis, found: _Found, told: list[Event]) -> Event | None:
    """The event, or None where it was told before in the same breath."""
    sentence, trigger = found.sentence, found.trigger
    kind = trigger.family.kind
    start = sentence.start + trigger.start
    date = str(found.date.value) if found.date else _continued(analysis, sentence, kind, told)
    roles = roles_of(analysis, sentence, kind, trigger.start, trigger.end)
    if _told_before(analysis, sentence, trigger, date, roles, told):
        return None
    evidence = tuple(
        Evidence.at(analysis.text, sentence.start + low, sentence.start + high) for low, high in _evidence(found)
    )
    return Event(
        evidence=evidence,
        rule=f"events.{trigger.family.name}",
        confidence={"act": 0.8, "noun": 0.6, "dated": 0.7}[trigger.family.strength],
        modality=_modality(sentence, trigger),
        country=analysis.country_at(start),
        kind=kind,
        date=date,
        date_reason=found.reason if date is None else None,
        who=roles.who,
        by=roles.by,
        place=roles.place,
    )


def _modality(sentence: Sentence, trigger: Trigger) -> Modality:
    put = put_in(sentence.text, sentence.language, trigger.start, trigger.end)
    return {"alleged": Modality.ALLEGED, "planned": Modality.PLANNED}.get(put, Modality.ASSERTED)


def _evidence(found: _Found) -> list[tuple[int, int]]:
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


def _continued(analysis: Analysis, sentence: Sentence, kind: EventKind, told: list[Event]) -> str | None:
    """The date of what the sentence before told of, where this one goes on with it; or that of an entry by date."""
    if analysis.dates_in(sentence):
        return None
    passage = analysis.passage_of(sentence)
    entry = _ENTRY.match(analysis.text, passage.start, passage.end)
    before = analysis.neighbour(sentence, -1)
    if before is None or (kind not in _INCIDENT and not entry):
        return None
    for event in reversed(told[-6:]):
        if event.start < (passage.start if entry else before.start):
            break
        if (event.kind in _INCIDENT or entry) and event.date and len(event.date) == 10:
            return event.date
    return None


def _told_before(
    analysis: Analysis, sentence: Sentence, trigger: Trigger, date: str | None, roles: Roles, told: list[Event]
) -> bool:
    """Whether a noun takes up what the same voice told of before: the same kind, the same date or none of its own."""
    if trigger.family.strength == "act":
        return False
    voice = _voice(analysis, sentence.start)
    for event in reversed(told):
        if event.start < voice:
            return False
        if event.kind is trigger.family.kind and (date is None or event.date == date):
            return True
    return False


def _voice(analysis: Analysis, offset: int) -> int:
    """Where the speech, entry or part around an offset begins: a fact told again by another voice is told anew."""
    speech = analysis.speech_at(offset)
    if speech is not None:
        return speech.extent[0]
    sections = [one for one in analysis.sections_at(offset) if one.voice or one.name == "entry"]
    return sections[-1].start if sections else 0
