"""What only echoes an act told nearby: a heading that announces it, words that go on from it or repeat it undated.

"Strike at the depot" above a story of the strike, "they were taken to the station" after an arrest, "the miners are on
strike" two sentences after the strike began: a careful reader counts one act.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.happening.event_retellings import voice_start
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind, PassageKind

#: What a heading announces is told within so many sentences below it.
_BELOW = 4
#: Kinds that a story comes back to in the next sentences, and words that make the next telling another happening.
_REPEATED = frozenset({EventKind.STRIKE, EventKind.ARREST, EventKind.DISMISSAL, EventKind.PROTEST})
_ADDS = re.compile(
    r"\b(?:ещё|еще|также|тоже|друг(?:ой|ая|ие|их|ого)|позже|затем|потом|снова|вновь|опять|на этот раз|нов\w{2,3}|"
    r"одновременно|втор(?:ой|ая|ую|ые)|остальн\w+|параллельно|следом)\b",
    re.IGNORECASE,
)


def announced(analysis: Analysis, event: Event, told: list[Event]) -> bool:
    """Whether a heading only announces what the text below it tells in full: one fact, told once."""
    sentence = analysis.sentence_at(event.start)
    if sentence is None or event.date or analysis.passage_of(sentence).kind is not PassageKind.HEADING:
        return False
    below = analysis.sentences[min(len(analysis.sentences) - 1, sentence.number + _BELOW)].end
    return any(one.kind is event.kind and sentence.end <= one.start < below for one in told)


def echoed(analysis: Analysis, sentence: Sentence, trigger: Trigger, who: tuple[str, ...], told: list[Event]) -> bool:
    """Whether a Russian clause with no date of its own only repeats what one of the last sentences told of the same."""
    if sentence.language != "ru" or trigger.family.kind not in _REPEATED:
        return False
    if _ADDS.search(sentence.text, max(0, trigger.start - 60), trigger.end + 60):
        return False
    since = max(voice_start(analysis, sentence.start), analysis.sentences[max(0, sentence.number - 3)].start)
    return any(
        since <= event.start < sentence.start and event.kind is trigger.family.kind and set(who) <= set(event.who)
        for event in reversed(told[-6:])
    )


def goes_on(analysis: Analysis, sentence: Sentence, trigger: Trigger, date: str | None, told: list[Event]) -> bool:
    """Whether words go on with what the last sentences told of: "police seized two; they were taken to the station"."""
    if not trigger.family.follows:
        return False
    since = max(voice_start(analysis, sentence.start), analysis.sentences[max(0, sentence.number - 2)].start)
    return any(
        event.start >= since and event.kind is trigger.family.kind and (date is None or event.date in (None, date))
        for event in reversed(told[-6:])
    )
