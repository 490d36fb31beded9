"""Which triggers of a sentence tell of an event, and the date that governs each.

A clause tells of one event of each kind; words that overlap or adjoin tell of one happening. Words that only suppose,
ask, plan or deny tell of none (`modality`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.happening.background import is_background, is_participle_of_a_name, only_describes
from tripartite.extraction.happening.event_grammar import event_grammar
from tripartite.extraction.happening.event_stories import entry_date
from tripartite.extraction.happening.event_triggers import Trigger, triggers_in
from tripartite.extraction.happening.trigger_dates import ADJOINING, LAWS, date_of
from tripartite.extraction.modality import how_put, in_list_of_requests
from tripartite.text.dates import FoundDate
from tripartite.values.vocabulary import EventKind, Kind, PassageKind

#: Kinds that one sentence often tells twice, and what shows another happening: "and", "while", with another subject.
_CROWDS = frozenset({EventKind.STRIKE, EventKind.PROTEST, EventKind.HEARING, EventKind.FOUNDING})
_ANOTHER = re.compile(
    r"(?<!\w)(?:and|while|whereas|et|tandis|y|mientras|и|а)\s+(?!(?:was|were|had|then|later|also|to)\b)\w+\s"
)
#: Kinds whose words stand in names of bodies.
_IN_NAMES = frozenset({EventKind.VIOLENCE, EventKind.KILLING, EventKind.STRIKE, EventKind.PROTEST})
#: The length of a date that is only a year: "strikes in 2011 and 2012" counts one wave.
_YEAR = 4
#: How near to a killing's words those of violence tell of the same blow.
_IN_ONE_BREATH = 8
#: The highest cost of a date that makes a second happening of a kind in one clause.
_OWN = 80
#: Kinds of which one verb may tell several, by a list of dates.
_LISTED = frozenset(
    {
        EventKind.REPORT,
        EventKind.HEARING,
        EventKind.COMPLAINT,
        EventKind.LAW_ADOPTED,
        EventKind.LAW_AMENDED,
        EventKind.STRIKE,
        EventKind.PROTEST,
    }
)
_LIST = re.compile(
    r"\s*(?:,|,?\s(?:and|as\swell\sas|et|ainsi\sque|y|e|así\scomo|и|а\sтакже))(?:\s(?:again|on|in|of|le|les|du|des|en|el|del?|в|от))?\s",
    re.IGNORECASE,
)
#: Sentences of fewer words are run-in headings ("Anti-union dismissals."); so is the line that sums a complaint up.
_WORDS = 3
_HEADED = re.compile(r"\W*(?:allegations?|allégations?|alegatos|résumé|resumen|summary|утверждения)\s?:", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\s*\[\d{1,3}\]\s")


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger that tells of an event, in its sentence."""

    sentence: Sentence
    trigger: Trigger
    clause: tuple[int, int]
    date: FoundDate | None
    reason: str | None
    #: How surely the date belongs to the trigger: less is surer.
    cost: int


def where(analysis: Analysis, sentence: Sentence) -> str:
    passage = analysis.passage_of(sentence)
    if passage.kind is PassageKind.FOOTNOTE or _FOOTNOTE.match(analysis.text, passage.start):
        return "footnote"
    if analysis.facts.kind is Kind.LAW:
        return ""
    return "heading" if passage.kind is PassageKind.HEADING else ""


def found_in(analysis: Analysis, sentence: Sentence) -> list[Found]:
    """The triggers of a sentence that tell of an event, one of each kind and date per clause."""
    if _HEADED.match(sentence.text) or _runs_in(sentence.text.strip()):
        return []
    triggers = triggers_in(sentence.text, sentence.language, where(analysis, sentence))
    if analysis.facts.kind is Kind.LAW:
        triggers = [one for one in triggers if one.family.kind in LAWS]
    dates = analysis.dates_in(sentence) if triggers else []
    found: dict[tuple[EventKind, int], list[Found]] = {}
    for trigger in triggers:
        if not _asserted(analysis, sentence, trigger) or _in_a_name(analysis, sentence, trigger):
            continue
        clause = clause_of(sentence.text, sentence.language, trigger.start, trigger.end)
        date, reason, cost = date_of(analysis, sentence, trigger, dates, triggers)
        if _counts(analysis, sentence, trigger, clause, date, reason is not None):
            one = Found(sentence, trigger, clause, date, reason, cost)
            _add(found.setdefault((trigger.family.kind, clause[0]), []), one)
    told = _without_wounds_of_the_killed([one for same in found.values() for one in same])
    told = _once_a_day(sorted(told, key=lambda one: one.trigger.start))
    told += [
        replace(one, date=other)
        for one in told
        if one.date is not None and one.trigger.family.kind in _LISTED
        for other in _next_in_list(analysis.text, one.date, dates)
        if one.trigger.family.kind not in _CROWDS or len(str(other.value)) > _YEAR
    ]
    return sorted(told, key=lambda one: one.trigger.start)


def _runs_in(words: str) -> bool:
    """Whether a sentence is a run-in heading: two words with no date ("Anti-union dismissals.")."""
    return " " not in words or (words.count(" ") < _WORDS - 1 and not any(sign.isdigit() for sign in words))


def _add(told: list[Found], one: Found) -> None:
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


def _in_a_name(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a trigger begins in a body's name, or is part of it: "the League for the Prevention of Torture"."""
    start, end = sentence.start + trigger.start, sentence.start + trigger.end
    if trigger.family.kind not in _IN_NAMES:
        return False
    names = analysis.mentions_in(sentence, "organisations")
    return any(one.start < start < one.end or (one.start == start and end <= one.end) for one in names)


def _once_a_day(told: list[Found]) -> list[Found]:
    """Leave out what tells a stoppage or crowd again under one date: "held a strike in May, shutting the schools"."""
    kept: list[Found] = []
    for one in told:
        same = one.trigger.family.kind in _CROWDS and any(
            other.trigger.family.kind is one.trigger.family.kind and other.date == one.date and not _own(one, other)
            for other in kept
        )
        if not same:
            kept.append(one)
    return kept


def _own(one: Found, other: Found) -> bool:
    """Whether a telling has its own subject, after "and" or a semicolon: "dockers struck and nurses walked out"."""
    gap = one.sentence.text[other.trigger.end : one.trigger.start]
    return one.date is None or ";" in gap or bool(_ANOTHER.search(gap))


def _without_wounds_of_the_killed(told: list[Found]) -> list[Found]:
    """Leave out violence told in the very words of a killing: "was shot dead" is one event."""
    killings = [one.trigger for one in told if one.trigger.family.kind is EventKind.KILLING]
    return [
        one
        for one in told
        if one.trigger.family.kind is not EventKind.VIOLENCE
        or not any(_one_blow(one.sentence.text, one.trigger, killing) for killing in killings)
    ]


def _one_blow(words: str, wound: Trigger, killing: Trigger) -> bool:
    """Whether words of violence overlap those of a killing, or stand right beside them with no comma between."""
    first, last = sorted((wound, killing), key=lambda one: one.start)
    gap = words[first.end : last.start]
    return last.start < first.end or (len(gap) <= _IN_ONE_BREATH and "," not in gap)


def _adjoin(before: Found, one: Found) -> bool:
    """Whether two triggers overlap, or almost, with no date between them."""
    end, start = before.trigger.end, one.trigger.start
    if start <= end:
        return True
    marks = [found.date.start - found.sentence.start for found in (before, one) if found.date is not None]
    return start <= end + ADJOINING and not any(end <= mark < start for mark in marks)


def _rank(one: Found) -> tuple[bool, bool, int, int]:
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
    if is_background(sentence, trigger):
        return False
    return not in_list_of_requests(analysis, sentence)


def _counts(
    analysis: Analysis,
    sentence: Sentence,
    trigger: Trigger,
    clause: tuple[int, int],
    date: FoundDate | None,
    unreckoned: bool,
) -> bool:
    """Whether a trigger of its strength counts here; `unreckoned`: a day is told whose year is not known."""
    if trigger.family.strength == "dated":
        passage = analysis.passage_of(sentence)
        return (
            date is not None or unreckoned or (not trigger.family.beside and entry_date(analysis, passage) is not None)
        )
    if is_participle_of_a_name(sentence, trigger):
        return False
    if trigger.family.strength == "act" and (date is None or date.end - sentence.start <= trigger.start):
        if date is None and _lays_down(sentence, clause):
            return False
        return not only_describes(sentence, trigger)
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
