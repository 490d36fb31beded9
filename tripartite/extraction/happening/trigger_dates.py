"""Whose date is whose: the date that governs a trigger among the dates and the other triggers of its sentence."""

from __future__ import annotations

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.happening.event_dates import candidates, governing, year_beside
from tripartite.extraction.happening.event_stories import resumes
from tripartite.extraction.happening.event_triggers import Trigger
from tripartite.text.dates import FoundDate
from tripartite.values.vocabulary import EventKind, Unknown

#: Kinds of the making of laws.
LAWS = frozenset({EventKind.LAW_ADOPTED, EventKind.LAW_AMENDED, EventKind.LAW_PROPOSED, EventKind.RATIFICATION})
#: Triggers that begin so near after another's end tell of the same happening.
ADJOINING = 20
#: Families of so long a reach take the date from anywhere in their passage.
_WHOLE_PASSAGE = 400
#: Kinds for which a date after "until" counts.
_UNTIL = frozenset({EventKind.RELEASE, EventKind.RENAMING})
#: Kinds that a year with no word before it may date.
_BARE_YEAR = frozenset(
    {EventKind.RATIFICATION, EventKind.AWARD, EventKind.LAW_AMENDED, EventKind.LAW_ADOPTED, EventKind.REPORT}
)
_MAKES_LAW = LAWS - {EventKind.RATIFICATION}


def date_of(
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
        beside=trigger.family.beside or resumes(sentence.text, sentence.language, trigger),
        named=trigger.family.strength == "noun",
        farthest=trigger.family.reach,
    )
    if chosen is None:
        if trigger.family.reach > _WHOLE_PASSAGE and not own:
            return _last_of_passage(analysis, sentence), None, cost
        bare = kind in _BARE_YEAR and not own
        return (year_beside(sentence.text, sentence.start, (trigger.start, trigger.end)) if bare else None), None, cost
    date = next(one for one in dates if one.start - sentence.start == chosen.start)
    return (_finer(sentence, date, dates), None, cost) if date.value is not None else (None, date.reason, cost)


def _last_of_passage(analysis: Analysis, sentence: Sentence) -> FoundDate | None:
    """The date at the end of a listed title, which full stops may part from its head."""
    after = analysis.neighbour(sentence, 1)
    last = None
    while after is not None:
        last = next((one for one in reversed(analysis.dates_in(after)) if one.value is not None), last)
        after = analysis.neighbour(after, 1)
    return last


def _rivals(triggers: list[Trigger], kind: EventKind) -> list[int]:
    """Where the triggers of other kinds start, each happening once."""
    starts: dict[EventKind, int] = {}
    found = []
    for one in triggers:
        if one.family.kind is not kind and one.start > starts.get(one.family.kind, -1):
            found.append(one.start)
        starts[one.family.kind] = max(starts.get(one.family.kind, -1), one.end + ADJOINING)
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
