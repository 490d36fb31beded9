"""The events of a document: what happened, when, to whom, by whom, each with the clause that tells of it.

Trigger words (`event_triggers`) are read clause by clause; what is only supposed, asked for, planned or denied is no
event (`modality`), save a bill, which is an event as a plan. A clause tells of one event of each kind. The practice
follows the annotation conventions of ACE and TimeML (one event per act; nominal mentions count where they refer to a
particular happening) as narrowed by this field: see docs/method.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.attribution import attribution_of
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.event_dates import candidates, governing, year_beside
from tripartite.extraction.event_grammar import event_grammar
from tripartite.extraction.event_records import ratifications, recorded_events
from tripartite.extraction.event_triggers import Trigger, triggers_in
from tripartite.extraction.modality import how_put, in_list_of_requests
from tripartite.extraction.participants import roles_of
from tripartite.text.dates import FoundDate
from tripartite.values.dates import PartialDate
from tripartite.values.errors import MalformedValue
from tripartite.values.reading import Passage
from tripartite.values.spans import Evidence
from tripartite.values.statements import Event, Statement
from tripartite.values.vocabulary import EventKind, Kind, Modality, PassageKind, Unknown

#: Evidence is the clause, at most this many characters of it.
LONGEST = 250
_LAWS = frozenset({EventKind.LAW_ADOPTED, EventKind.LAW_AMENDED, EventKind.LAW_PROPOSED, EventKind.RATIFICATION})
_BY_COURT = frozenset({EventKind.SENTENCE, EventKind.CONVICTION})
_WEEK = 7
#: A date that opens a sentence stands within so many characters of its start.
_HEAD = 12
#: Triggers that begin so near after another's end tell of the same happening.
_ADJOINING = 20
#: The highest cost of a date that makes a second happening of a kind in one clause.
_OWN = 80
#: Kinds for which a date after "until" counts.
_UNTIL = frozenset({EventKind.RELEASE, EventKind.RENAMING})
#: Kinds of which one verb may tell several, by a list of dates.
_LISTED = frozenset(
    {EventKind.REPORT, EventKind.HEARING, EventKind.COMPLAINT, EventKind.LAW_ADOPTED, EventKind.LAW_AMENDED}
)
_LIST = re.compile(r"\s*(?:,|,?\s(?:and|et|y|и)(?:\s(?:again|on|in|le|les|en|el|в))?)\s", re.IGNORECASE)
#: Kinds that a year with no word before it may date.
_BARE_YEAR = frozenset(
    {EventKind.RATIFICATION, EventKind.AWARD, EventKind.LAW_AMENDED, EventKind.LAW_ADOPTED, EventKind.REPORT}
)
_DEFINITE = re.compile(
    r"(?<!\w)(?:the|this|that|these|those|his|her|their|its|la|le|cette|ces|leur|leurs|sa|el|esta|este|estas|estos|su|"
    r"эт\w+|его|её|их)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+$|l[’']\w+$",
    re.IGNORECASE,
)
#: "of a striker", "of Mr So-and-so": the words tell of one happening by themselves.
_PARTICULAR = re.compile(r"\s(?:of|de|d[’']|del|du)\s?(?:(?:an?|one|une?|una?|\d+)(?!\w)|[A-ZÀ-ÝА-ЯЁ])")
_JOINED = re.compile(r"(?:join|spread|rejoin|extend|adher|sum)", re.IGNORECASE)
#: Kinds that are named again and again as one thing: "the strike".
_NAMED = frozenset({EventKind.STRIKE, EventKind.PROTEST})
_MAKES_LAW = _LAWS - {EventKind.RATIFICATION}
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
#: Kinds whose date an incident in the next sentence may go on from.
_BEFORE = _INCIDENT | {EventKind.STRIKE, EventKind.TRIAL}
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
    #: How surely the date belongs to the trigger: less is surer.
    cost: int


def events(analysis: Analysis) -> list[Statement]:
    """The events of a document, in the order of the text."""
    told: list[Event] = []
    for sentence in analysis.sentences:
        found = _in_sentence(analysis, sentence)
        for one in found:
            event = _event(analysis, one, told)
            if event is not None:
                told.append(event)
    told += recorded_events(analysis)
    return sorted([*told, *ratifications(analysis, told)], key=lambda one: one.start)


def _where(analysis: Analysis, sentence: Sentence) -> str:
    passage = analysis.passage_of(sentence)
    if passage.kind is PassageKind.FOOTNOTE or _FOOTNOTE.match(analysis.text, passage.start):
        return "footnote"
    if analysis.facts.kind is Kind.LAW:
        return ""
    return "heading" if passage.kind is PassageKind.HEADING else ""


def _in_sentence(analysis: Analysis, sentence: Sentence) -> list[_Found]:
    """The triggers of a sentence that tell of an event, one of each kind and date per clause."""
    if sentence.text.count(" ") < 2:
        return []
    triggers = triggers_in(sentence.text, sentence.language, _where(analysis, sentence))
    if analysis.facts.kind is Kind.LAW:
        triggers = [one for one in triggers if one.family.kind in _LAWS]
    dates = analysis.dates_in(sentence) if triggers else []
    found: dict[tuple[EventKind, int], list[_Found]] = {}
    for trigger in triggers:
        if not _asserted(analysis, sentence, trigger):
            continue
        clause = clause_of(sentence.text, sentence.language, trigger.start, trigger.end)
        date, reason, cost = _date(analysis, sentence, trigger, dates, triggers)
        if _counts(analysis, sentence, trigger, clause, date):
            one = _Found(sentence, trigger, clause, date, reason, cost)
            _add(found.setdefault((trigger.family.kind, clause[0]), []), one)
    told = [one for same in found.values() for one in same]
    told += [
        replace(one, date=other)
        for one in told
        if one.date is not None and one.trigger.family.kind in _LISTED
        for other in _next_in_list(analysis.text, one.date, dates)
    ]
    return sorted(told, key=lambda one: one.trigger.start)


def _add(told: list[_Found], one: _Found) -> None:
    """Add to the happenings of one kind in a clause.

    Triggers that overlap or adjoin tell of one happening: an act outdoes a noun, a surer date a less sure one. What
    stands apart counts anew only with its own date.
    """
    for index, before in enumerate(told):
        if _adjoin(before, one) or before.trigger.family.strength != "act":
            if _rank(one) < _rank(before):
                told[index] = one
            return
    if not told or (
        one.date is not None and one.cost <= _OWN and all(same.date not in (None, one.date) for same in told)
    ):
        told.append(one)


def _adjoin(before: _Found, one: _Found) -> bool:
    """Whether two triggers overlap, or almost, with no date between them."""
    end, start = before.trigger.end, one.trigger.start
    if start <= end:
        return True
    marks = [found.date.start - found.sentence.start for found in (before, one) if found.date is not None]
    return start <= end + _ADJOINING and not any(end <= mark < start for mark in marks)


def _rank(one: _Found) -> tuple[bool, bool, int, int]:
    """Less is better: acts, with a date, the one whose words reach furthest (to the verb), the surest date."""
    return (one.trigger.family.strength == "noun", one.date is None, -one.trigger.end, one.cost)


def _next_in_list(text: str, date: FoundDate, dates: list[FoundDate]) -> list[FoundDate]:
    """The dates that go on a list begun by `date`: "on 12 April and 30 August"."""
    following = []
    last = date
    for other in dates:
        if other.start >= last.end and _LIST.fullmatch(text[last.end : other.start]) and other.value is not None:
            following.append(other)
            last = other
    return following


def _asserted(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the trigger states that something happened."""
    put = how_put(sentence.text, sentence.language, trigger.start, trigger.end)
    if put not in ("asserted", "alleged") and put not in trigger.family.modalities:
        return False
    return not in_list_of_requests(analysis, sentence)


def _counts(
    analysis: Analysis, sentence: Sentence, trigger: Trigger, clause: tuple[int, int], date: FoundDate | None
) -> bool:
    """Whether a trigger of its strength counts here."""
    if trigger.family.strength == "dated":
        passage = analysis.passage_of(sentence)
        return date is not None or bool(_ENTRY.match(analysis.text, passage.start, passage.end))
    if trigger.family.strength == "act" and trigger.family.kind in _NAMED and date is None:
        return not _lays_down(sentence, clause)
    if trigger.family.strength != "noun" or date is not None:
        return True
    grammar = event_grammar(sentence.language)
    if grammar.past.search(sentence.text, *clause):
        return not grammar.rule.search(sentence.text, *clause)
    return bool(grammar.past.search(sentence.text)) and not grammar.rule.search(sentence.text)


def _lays_down(sentence: Sentence, clause: tuple[int, int]) -> bool:
    """Whether a sentence lays down a rule and its clause tells of nothing past."""
    grammar = event_grammar(sentence.language)
    return bool(grammar.rule.search(sentence.text)) and not grammar.past.search(sentence.text, *clause)


def _date(
    analysis: Analysis, sentence: Sentence, trigger: Trigger, dates: list[FoundDate], triggers: list[Trigger]
) -> tuple[FoundDate | None, str | None, int]:
    """The date that governs a trigger, or why there is none, and its cost."""
    kind = trigger.family.kind
    certain = [one for one in dates if one.reason != Unknown.VAGUE]
    found = candidates(analysis.text, sentence.language, sentence.start, certain or dates, until=kind in _UNTIL)
    own = [one for one in found if not one.of_law] or (found if kind in _MAKES_LAW else [])
    chosen, cost = governing(
        sentence.text,
        sentence.language,
        (trigger.start, trigger.end),
        own,
        _rivals(triggers, kind),
        beside=_resumes(sentence.text, sentence.language, trigger),
        named=trigger.family.strength == "noun",
        farthest=trigger.family.reach,
    )
    if chosen is None:
        bare = kind in _BARE_YEAR and not own
        return (year_beside(sentence.text, sentence.start, (trigger.start, trigger.end)) if bare else None), None, cost
    date = next(one for one in dates if one.start - sentence.start == chosen.start)
    return (_finer(sentence, date, dates), None, cost) if date.value is not None else (None, date.reason, cost)


def _rivals(triggers: list[Trigger], kind: EventKind) -> list[int]:
    """Where the triggers of other kinds start, each happening once."""
    starts: dict[EventKind, int] = {}
    found = []
    for one in triggers:
        if one.family.kind is not kind and one.start > starts.get(one.family.kind, -1):
            found.append(one.start)
        starts[one.family.kind] = max(starts.get(one.family.kind, -1), one.end + _ADJOINING)
    return found


def _finer(sentence: Sentence, date: FoundDate, dates: list[FoundDate]) -> FoundDate:
    """A date of the same clause that says the same more precisely: "the 2017 review ..., in June 2017"."""
    if len(str(date.value)) != 4:
        return date
    low, high = clause_of(sentence.text, sentence.language, date.start - sentence.start, date.end - sentence.start)
    finer = [
        one
        for one in dates
        if str(one.value).startswith(f"{date.value}-")
        and str(date.value) in one.words
        and low <= one.start - sentence.start < high + 40
        and "/" not in str(one.value)
    ]
    return finer[0] if len(finer) == 1 else date


def _resumes(text: str, language: str, trigger: Trigger) -> bool:
    """Whether the words take up something known: "the strike", "these protests", not "the death of a striker"."""
    strength, words = trigger.family.strength, text[trigger.start : trigger.end]
    if strength == "act":
        named = trigger.family.kind in _NAMED and event_grammar(language).named.search(words)
        return bool(named) and not _JOINED.match(words) and bool(_DEFINITE.search(words))
    if strength == "dated" or _PARTICULAR.match(text, trigger.end):
        return False
    return bool(_DEFINITE.search(text[max(0, trigger.start - 12) : trigger.start] + words))


def _event(analysis: Analysis, found: _Found, told: list[Event]) -> Event | None:
    """The event, or None where it was told before in the same breath."""
    sentence, trigger = found.sentence, found.trigger
    kind = trigger.family.kind
    start = sentence.start + trigger.start
    date = str(found.date.value) if found.date else _continued(analysis, sentence, kind, told)
    roles = roles_of(analysis, sentence, kind, trigger.start, trigger.end)
    if _told_before(analysis, sentence, trigger, date, told):
        return None
    evidence = tuple(
        Evidence.at(analysis.text, sentence.start + low, sentence.start + high) for low, high in _evidence(found)
    )
    return Event(
        evidence=evidence,
        rule=f"events.{trigger.family.name}",
        attribution=attribution_of(analysis, sentence, start, sentence.start + trigger.end),
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
    put = how_put(sentence.text, sentence.language, trigger.start, trigger.end)
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
    passage = analysis.passage_of(sentence)
    told_of = _entry_date(analysis, sentence)
    if told_of is not None:
        return told_of
    if kind in _INCIDENT and analysis.facts.kind is Kind.DOCUMENT:
        of_the_day = _of_the_day(analysis, told)
        if of_the_day is not None:
            return of_the_day
    entry = _ENTRY.match(analysis.text, passage.start, passage.end)
    if entry:
        return _first_date(analysis, passage)
    if kind not in _INCIDENT:
        return None
    since = _goes_on_from(analysis, sentence)
    for event in reversed(told[-8:]):
        if event.start < since:
            break
        precise = (7, 10) if kind in _BY_COURT else (10,)
        if event.kind in _BEFORE and event.date and len(event.date) in precise:
            return event.date
    return _date_before(analysis, sentence)


def _first_date(analysis: Analysis, passage: Passage) -> str | None:
    """The date that opens an entry of a list by date."""
    first = analysis.sentence_at(passage.start)
    told = [one for one in analysis.dates_in(first) if one.value is not None] if first else []
    return str(told[0].value) if told else None


def _date_before(analysis: Analysis, sentence: Sentence) -> str | None:
    """The day that the sentence before tells, where it opens with it and tells no other."""
    before = analysis.neighbour(sentence, -1)
    told = [one for one in analysis.dates_in(before) if one.value is not None] if before else []
    if before is None or len(told) != 1 or told[0].start - before.start > _HEAD:
        return None
    return str(told[0].value) if len(str(told[0].value)) == 10 else None


def _goes_on_from(analysis: Analysis, sentence: Sentence) -> int:
    """How far back a story goes on: two sentences of the passage, not past one that tells another date."""
    since = sentence.start
    for step in (-1, -2):
        before = analysis.neighbour(sentence, step)
        if before is None:
            break
        since = before.start
        if analysis.dates_in(before):
            break
    return since


def _entry_date(analysis: Analysis, sentence: Sentence) -> str | None:
    """The date of a survey's entry, for what its first sentence tells of."""
    entries = [one for one in analysis.sections_at(sentence.start) if one.name == "entry" and one.date]
    if not entries:
        return None
    before = analysis.sentences[sentence.number - 1] if sentence.number else None
    first = before is None or before.start < entries[-1].start or _where(analysis, before) == "heading"
    return entries[-1].date if first else None


def _of_the_day(analysis: Analysis, told: list[Event]) -> str | None:
    """The date of the incident that a story of the same week tells of."""
    for event in reversed(told):
        if event.kind in _INCIDENT and event.date and len(event.date) == 10:
            return event.date if _same_week(event.date, analysis.facts.published) else None
    return None


def _same_week(day: str, published: str | None) -> bool:
    try:
        return 0 <= (PartialDate.parse(published or "").last - PartialDate.parse(day).first).days <= _WEEK
    except MalformedValue:
        return False


def _told_before(analysis: Analysis, sentence: Sentence, trigger: Trigger, date: str | None, told: list[Event]) -> bool:
    """Whether a noun takes up what was told before: "the strike" by the same voice, other nouns in the same passage."""
    known = _resumes(sentence.text, sentence.language, trigger)
    if trigger.family.strength != "noun" and not known:
        return False
    since = _voice(analysis, sentence.start) if known else analysis.passage_of(sentence).start
    for event in reversed(told):
        if event.start < since:
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
