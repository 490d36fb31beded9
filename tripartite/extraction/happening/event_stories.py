"""How a story goes on: dates carried from the sentence or the entry before, and happenings taken up again.

"On 3 May police broke up the march. Two workers were shot." The second sentence tells of the same day. "The strike" is
the one told of before, not another.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.happening.event_grammar import event_grammar
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.values.dates import PartialDate
from tripartite.values.errors import MalformedValue
from tripartite.values.reading import Passage
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind, Kind, PassageKind

#: Kinds of document that tell a story, in which an incident goes on from the month told before.
_STORIES = frozenset({Kind.ESSAY, Kind.COUNTRY_PROFILE, Kind.CAMPAIGN_PAGE, Kind.RIGHTS_SURVEY})
_BY_COURT = frozenset({EventKind.SENTENCE, EventKind.CONVICTION})
#: Kinds whose date a court's act may go on from: nobody is sentenced on the day of the arrest told before.
_IN_COURT = _BY_COURT | {EventKind.TRIAL, EventKind.RELEASE, EventKind.HEARING}
_WEEK = 7
#: The length of a span of months: "1992-05/1992-06".
_SPAN = 15
#: A date that opens a sentence stands within so many characters of its start.
_HEAD = 12
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
#: What follows the date of an entry of a list by date: "3 May 2012 – ...".
_ENTRY = re.compile(r"(?:\s?(?:года?|г\.))?\s?(?:[–—:]|-\s|\|)")
_DEFINITE = re.compile(
    r"(?<!\w)(?:the|this|that|these|those|his|her|their|its|la|le|cette|ces|leur|leurs|sa|el|esta|este|estas|estos|su|"
    r"эт\w+|его|её|их)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+$|l[’']\w+$",
    re.IGNORECASE,
)
#: "of a striker", "of Mr So-and-so": the words tell of one happening by themselves.
_PARTICULAR = re.compile(r"\s(?:of|de|d[’']|del|du)\s?(?:(?:an?|one|une?|una?|\d+)(?!\w)|[A-ZÀ-ÝА-ЯЁ])")
_JOINED = re.compile(r"(?:join|spread|rejoin|extend|adher|sum)", re.IGNORECASE)
#: Words for those whom violence hurt.
_HURT = re.compile(
    r"(?:wounded|injur|hurt|hospitali[sz]ed|bless|herid|lesionad|golpead|contus|hospitaliz|ранен|пострад|травм|увеч|"
    r"госпитализ|получил\w* (?:травм|ушиб|ранени))",
    re.IGNORECASE,
)
#: The English present perfect takes up no time told before: "Two of its officers have been jailed."
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:\w+ly\s+|both\s+|all\s+|also\s+|since\s+)?been\b", re.IGNORECASE)
#: A communication is known by its day: "in its communication of 3 May" takes up the one told of before.
_COMMUNICATION = re.compile(
    r"\b(?:communicat|comunicaci|letters?\b|lettres?\b|cartas?\b|письм|сообщени)", re.IGNORECASE
)
#: Kinds that are named again and again as one thing: "the strike".
_NAMED = frozenset({EventKind.STRIKE, EventKind.PROTEST})


def continued(analysis: Analysis, sentence: Sentence, kind: EventKind, told: list[Event]) -> str | None:
    """The date of what the sentence before told of, where this one goes on with it; or that of an entry by date."""
    passage = analysis.passage_of(sentence)
    told_of = _survey_date(analysis, sentence)
    if told_of is not None:
        return told_of
    if kind in _INCIDENT and analysis.facts.kind is Kind.DOCUMENT:
        of_the_day = _of_the_day(analysis, told)
        if of_the_day is not None:
            return of_the_day
    entry = entry_date(analysis, passage)
    if entry is not None:
        return entry
    if kind not in _INCIDENT or (sentence.language == "en" and _PERFECT.search(sentence.text)):
        return None
    since = _goes_on_from(analysis, sentence)
    for event in reversed(told[-8:]):
        if event.start < since:
            break
        precise = (7, 10, _SPAN) if kind in _BY_COURT or analysis.facts.kind in _STORIES else (10,)
        if kind in _BY_COURT and event.kind not in _IN_COURT:
            continue
        if event.kind in _BEFORE and event.date and len(event.date) in precise:
            return event.date
    return _date_before(analysis, sentence)


def entry_date(analysis: Analysis, passage: Passage) -> str | None:
    """The date that opens an entry of a list by date; None where a passage is no such entry."""
    first = analysis.sentence_at(passage.start)
    told = analysis.dates_in(first) if first else []
    if not told or told[0].value is None or told[0].start > passage.start + 3:
        return None
    return str(told[0].value) if _ENTRY.match(analysis.text, told[0].end) else None


def _date_before(analysis: Analysis, sentence: Sentence) -> str | None:
    """The day that the sentence before tells, where it opens with it and tells no other."""
    before = analysis.neighbour(sentence, -1)
    told = [one for one in analysis.dates_in(before) if one.value is not None] if before else []
    if before is None or len(told) != 1 or told[0].start - before.start > _HEAD:
        return None
    precise = (7, 10) if analysis.facts.kind in _STORIES else (10,)
    return str(told[0].value) if len(str(told[0].value)) in precise else None


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


def _survey_date(analysis: Analysis, sentence: Sentence) -> str | None:
    """The date of a survey's entry, for what its first sentence tells of."""
    entries = [one for one in analysis.sections_at(sentence.start) if one.name == "entry" and one.date]
    if not entries:
        return None
    before = analysis.sentences[sentence.number - 1] if sentence.number else None
    first = (
        before is None or before.start < entries[-1].start or analysis.passage_of(before).kind is PassageKind.HEADING
    )
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


def told_before(analysis: Analysis, sentence: Sentence, trigger: Trigger, date: str | None, told: list[Event]) -> bool:
    """Whether a noun takes up what was told before: "the strike" by the same voice, other nouns in the same passage."""
    if trigger.family.kind is EventKind.VIOLENCE and _casualties_of(analysis, sentence, trigger, date, told):
        return True
    if trigger.family.kind is EventKind.REPORT and _known_communication(sentence, date, told):
        return True
    known = resumes(sentence.text, sentence.language, trigger)
    if trigger.family.strength != "noun" and not (known or trigger.family.beside):
        return False
    since = voice_of(analysis, sentence.start) if known else analysis.passage_of(sentence).start
    for event in reversed(told):
        if event.start < since:
            return False
        if event.kind is trigger.family.kind and (date is None or event.date == date):
            return True
    return False


def _known_communication(sentence: Sentence, date: str | None, told: list[Event]) -> bool:
    """Whether a sentence takes up by its day a complaint or communication told of before."""
    if date is None or len(date) != 10 or not _COMMUNICATION.search(sentence.text):
        return False
    return any(one.date == date and one.kind in (EventKind.REPORT, EventKind.COMPLAINT) for one in told)


def _casualties_of(
    analysis: Analysis, sentence: Sentence, trigger: Trigger, date: str | None, told: list[Event]
) -> bool:
    """Whether words only say who was hurt in the violence told of just before: "the union counts fourteen injured"."""
    if not _HURT.match(sentence.text[trigger.start : trigger.end]):
        return False
    before = analysis.neighbour(sentence, -1)
    since = before.start if before else sentence.start
    return any(
        event.kind is EventKind.VIOLENCE and event.start >= since and (date is None or event.date in (None, date))
        for event in reversed(told[-6:])
    )


def voice_of(analysis: Analysis, offset: int) -> int:
    """Where the speech, entry or part around an offset begins: a fact told again by another voice is told anew."""
    speech = analysis.speech_at(offset)
    if speech is not None:
        return speech.extent[0]
    sections = [one for one in analysis.sections_at(offset) if one.voice or one.name == "entry"]
    return sections[-1].start if sections else 0


def resumes(text: str, language: str, trigger: Trigger) -> bool:
    """Whether the words take up something known: "the strike", "these protests", not "the death of a striker"."""
    strength, words = trigger.family.strength, text[trigger.start : trigger.end]
    if strength == "act":
        named = trigger.family.kind in _NAMED and event_grammar(language).named.search(words)
        return bool(named) and not _JOINED.match(words) and bool(_DEFINITE.search(words))
    if strength == "dated" or _PARTICULAR.match(text, trigger.end):
        return False
    return bool(_DEFINITE.search(text[max(0, trigger.start - 12) : trigger.start] + words))
