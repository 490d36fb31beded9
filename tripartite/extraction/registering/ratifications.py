"""Ratifications of Conventions told in running text: which State, which Convention, when."""

from __future__ import annotations

from collections.abc import Iterator

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.attributing.attribution import attribution_of
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.registering.standing_rules import Rules
from tripartite.extraction.timing import date_of_act
from tripartite.kinds.conventions import conventions_in
from tripartite.text.countries import countries_in
from tripartite.values.statements import Ratification


def ratifications_in(analysis: Analysis, found: Masked, chosen: Rules) -> Iterator[Ratification]:
    """The ratifications that a sentence states; wishes, promises and denials are none."""
    sentence = found.sentence
    verbs = list(chosen.ratified.finditer(found.words))
    for number, verb in enumerate(verbs):
        if chosen.not_ratified.search(found.words[max(0, verb.start() - 130) : verb.start()]):
            continue
        low, high = _clause(found, verb.start(), verb.end())
        if number + 1 < len(verbs):
            high = min(high, verbs[number + 1].start())
        start, end = sentence.start + low, sentence.start + high
        when = date_of_act(analysis, found, verb.start(), verb.end())
        for code in conventions_in(analysis.text, start, end):
            yield Ratification(
                evidence=analysis.evidence(start, end),
                rule="ratifications.told",
                confidence=0.8,
                attribution=attribution_of(analysis, sentence, start, end),
                country=_state(analysis, found, verb.start()),
                convention=code,
                date=str(when.value) if when and when.value else None,
            )


def _clause(found: Masked, start: int, end: int) -> tuple[int, int]:
    marks = breaks(found.sentence.text, found.sentence.language)
    strong = [where for where, strength in marks if strength == STRONG]
    low = max((where for where in strong if where <= start), default=0)
    return low, min((where for where in strong if where >= end), default=len(found.words))


def _state(analysis: Analysis, found: Masked, at: int) -> str | None:
    """The State that ratified: the one country of the sentence, else the one that the document is about."""
    sentence = found.sentence
    named = {one.code for one in countries_in(analysis.text, sentence.start, sentence.end) if not one.adjective}
    if len(named) == 1:
        return named.pop()
    return None if named else analysis.country_at(sentence.start + at)
