"""Acts told a second time: what befell the same people, told again without a day, is no second event.

"The same fact stated twice by one voice is given once" (the annotators' conventions). An arrest in a headline and the
arrest in the story are one; so are "police held forty workers" and, further on, "the workers were held because ...".
What is told to have happened again ("re-arrested", "a second time") is another act.
"""

from __future__ import annotations

import re

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.happening.event_stories import voice_of
from tripartite.values.statements import Event
from tripartite.values.vocabulary import EventKind

#: Kinds that befall somebody once in a story, unless it says "again".
_ONCE = frozenset(
    {
        EventKind.KILLING,
        EventKind.ARREST,
        EventKind.CONVICTION,
        EventKind.RELEASE,
        EventKind.DISMISSAL,
        EventKind.SUSPENSION,
        EventKind.DISSOLUTION,
    }
)
#: How far back in the text one story goes, in code points.
_STORY = 2500
_AGAIN = re.compile(
    r"(?<!\w)(?:again|anew|re-?(?:arrest|detain|convict|sentenc|suspend)\w*|(?:a|the) (?:second|third|fourth)|"
    r"further|another|once more|de nouveau|à nouveau|nouvelle|de nuevo|nuevamente|otra vez|вновь|снова|повторно)(?!\w)",
    re.IGNORECASE,
)
#: A group named as known, before what befell it: "the workers were", "les grévistes ont été", "los obreros fueron".
_KNOWN_GROUP = re.compile(
    r"(?<!\w)(?:the|these|those|les|ces|los|las|estos|estas)\s(?:[\w’'-]+\s){0,2}?(?P<head>[\w’'-]{3,})\s+"
    r"(?:were|are|have|had|remain\w*|ont|sont|étaient|avaient|fueron|han|habían|están)\s",
    re.IGNORECASE,
)


def retold(analysis: Analysis, event: Event, told: list[Event]) -> bool:
    """Whether an act without a day, on people or a group told of before, was told of before by the same voice."""
    if event.kind not in _ONCE or event.date is not None:
        return False
    words = _clause(analysis, event)
    if _AGAIN.search(words):
        return False
    since = max(voice_of(analysis, event.start), event.start - _STORY)
    named = _people(analysis, event)
    group = _KNOWN_GROUP.search(words) if not event.who else None
    for before in reversed(told):
        if before.start < since:
            return False
        if before.kind is not event.kind or before.modality is not event.modality:
            continue
        if named and named <= set(before.who) and set(event.who) <= {*before.who, *named}:
            return True
        if group and group["head"].casefold() in _clause(analysis, before).casefold():
            return True
    return False


def outdone(analysis: Analysis, event: Event, told: list[Event]) -> Event | None:
    """The telling without a day, by the same voice, of what an event with a day tells of the same one person."""
    if event.kind not in _ONCE or event.date is None or _AGAIN.search(_clause(analysis, event)):
        return None
    named = _people(analysis, event)
    since = max(voice_of(analysis, event.start), event.start - _STORY)
    same = [
        one
        for one in told
        if one.start >= since
        and one.kind is event.kind
        and one.date is None
        and one.modality is event.modality
        and named
        and _people(analysis, one) == named
        and not _AGAIN.search(_clause(analysis, one))
    ]
    return same[0] if len(same) == 1 else None


def _clause(analysis: Analysis, event: Event) -> str:
    first = event.evidence[0]
    return analysis.text[first.start : first.end]


def _people(analysis: Analysis, event: Event) -> set[str]:
    """Those of an event's participants who are people."""
    if "names of people" not in analysis.kept:
        analysis.kept["names of people"] = {one.name for one in analysis.mentions if one.sort == "people"}
    known: set[str] = analysis.kept["names of people"]
    return {name for name in event.who if name in known}
