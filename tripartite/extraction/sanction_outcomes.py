"""What became of a sanction, where one of the next sentences says so: pardoned, lifted, reduced.

Only a sentence that names the sanctioned person and nobody else, or no person at all and a pronoun, is read, and only
where no other penalty stands between: whose sentence was quashed is never guessed.
"""

from __future__ import annotations

from dataclasses import replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.modality import is_hypothetical, modality_of
from tripartite.extraction.party_grammar import grammar
from tripartite.extraction.penalty_rules import rules
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import Modality

_AHEAD = 2
_ASSERTED = (Modality.ASSERTED, Modality.ALLEGED)


def with_outcomes(analysis: Analysis, found: list[Sanction]) -> list[Sanction]:
    """The sanctions with what the sentences after them tell of their outcome."""
    told = {evidence.start for one in found for evidence in one.evidence}
    return [
        replace(one, outcome=_outcome(analysis, one, told)) if one.person and one.outcome is None else one
        for one in found
    ]


def _outcome(analysis: Analysis, one: Sanction, told: set[int]) -> str | None:
    sentence = analysis.sentence_at(max(evidence.start for evidence in one.evidence))
    for step in range(1, _AHEAD + 1):
        after = analysis.neighbour(sentence, step) if sentence else None
        if after is None or any(after.start <= start < after.end for start in told):
            return None
        people = {mention.name for mention in analysis.mentions_in(after, "people")}
        if people - {one.person}:
            return None
        if one.person in people or _has_pronoun(after):
            outcome = _told_in(analysis, after)
            if outcome:
                return outcome
    return None


def _has_pronoun(sentence: Sentence) -> bool:
    chosen = grammar(sentence.language)
    return bool(chosen.leading_pronoun.match(sentence.text) or chosen.object_pronoun.search(sentence.text))


def _told_in(analysis: Analysis, sentence: Sentence) -> str | None:
    for name, pattern in rules(sentence.language).outcomes:
        match = pattern.search(sentence.text) if name != "suspended" else None
        if match is None:
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if not is_hypothetical(analysis, sentence, start, end):
            return name if modality_of(analysis, sentence, start, end) in _ASSERTED else None
    return None
