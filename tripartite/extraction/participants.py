"""Who took part in an event, as named in the text: those acted upon or acting, by whom, and where.

Grammar is read shallowly: in the passive what follows "by" acts ("was dissolved by the court"), in the active what
stands before the verb acts and what follows is acted upon. Where it cannot be told, a name counts under `who`.
"""

from __future__ import annotations

from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis, Mention, Sentence
from tripartite.extraction.clauses import clause_of
from tripartite.extraction.event_grammar import EventGrammar, event_grammar
from tripartite.values.spans import Span
from tripartite.values.vocabulary import EventKind

#: Kinds in which the one named before an active verb does something to somebody else.
_DONE_TO = frozenset(
    {
        EventKind.KILLING,
        EventKind.VIOLENCE,
        EventKind.ARREST,
        EventKind.CONVICTION,
        EventKind.SENTENCE,
        EventKind.RELEASE,
        EventKind.DISMISSAL,
        EventKind.SUSPENSION,
        EventKind.DISSOLUTION,
        EventKind.REGISTRATION,
        EventKind.REGISTRATION_REFUSAL,
        EventKind.AWARD,
    }
)


@dataclass(frozen=True, slots=True)
class Roles:
    """Names in the order of the text."""

    who: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    place: str | None = None


def roles_of(analysis: Analysis, sentence: Sentence, kind: EventKind, start: int, end: int) -> Roles:
    """The participants of the event whose trigger stands at `start`..`end` of the sentence's text."""
    low, high = clause_of(sentence.text, sentence.language, start, end)
    named = analysis.mentions_in(Span(sentence.start + low, sentence.start + max(low, high)))
    if not named:
        named = analysis.mentions_in(sentence)
    grammar = event_grammar(sentence.language)
    passive = bool(grammar.passive.search(sentence.text[max(0, start - 40) : start]))
    who: list[str] = []
    by: list[str] = []
    places: list[str] = []
    for mention in named:
        if mention.sort == "places":
            places.append(mention.name)
        elif mention.sort in ("people", "organisations"):
            (by if _acts(grammar, sentence, mention, kind, start, passive) else who).append(mention.name)
    return Roles(_once(who), _once(by), places[0] if places else None)


def _acts(
    grammar: EventGrammar, sentence: Sentence, mention: Mention, kind: EventKind, start: int, passive: bool
) -> bool:
    at = mention.start - sentence.start
    if grammar.by.search(sentence.text[max(0, at - 16) : max(0, at)]):
        return True
    if kind not in _DONE_TO or mention.sort != "organisations":
        return False
    if grammar.doers.search(mention.words) and kind is not EventKind.DISMISSAL:
        return True
    return at < start and not passive and kind in (EventKind.DISMISSAL, EventKind.KILLING, EventKind.VIOLENCE)


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
