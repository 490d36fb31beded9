"""The people that a sentence names in one breath ("A, B and C"), and its unnamed groups ("five leaders")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tripartite.extraction.analysis import Mention
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.party_grammar import Grammar, grammar


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a verb is about; `start` and `end` count in the document, `name` is None for a pronoun not tied."""

    name: str | None
    sort: str
    start: int
    end: int


def chains(found: Masked) -> list[list[Mention]]:
    """The named people of a sentence, those joined by "and" or commas together."""
    if "chains" not in found.kept:
        found.kept["chains"] = _chains(found)
    kept: list[list[Mention]] = found.kept["chains"]
    return kept


def _chains(found: Masked) -> list[list[Mention]]:
    rules = grammar(found.sentence.language)
    runs: list[list[Mention]] = []
    for person in found.people:
        if runs:
            low, high = runs[-1][-1].end - found.sentence.start, person.start - found.sentence.start
            gap = found.words[low:high]
            if _joins(gap, rules):
                runs[-1].append(person)
                continue
        runs.append([person])
    return runs


def _joins(gap: str, rules: Grammar) -> bool:
    if len(gap) > 110:
        return False
    if rules.clause_gap.fullmatch(gap):
        return True
    if not rules.chain_gap.fullmatch(gap) or rules.stops.search(gap):
        return False
    if rules.preposition_end.search(gap):
        return False  # "X, once a victim of Y": no list
    return bool(re.search(r",|\b(?:and|et|y|e|и)\b|&|well as|insi qu|sí como|также|unto|long with|ogether", gap))


def group_of(found: Masked, low: int, match: re.Match[str], rules: Grammar) -> list[Party]:
    """An unnamed group, or the people named inside its words ("five leaders, among them X")."""
    start = found.sentence.start + low
    inside = [one for one in found.people if start + match.start() <= one.start < start + match.end()]
    begin, end = start + match.start(), start + match.end()
    words = found.original(match.start() + low, match.end() + low).strip(" ,")
    cue = rules.including.search(match.group())
    if inside and cue:
        named = [Party(one.name, "people", one.start, one.end) for one in inside]
        rest = Party(words[: cue.start()].strip(" ,"), "group", begin, begin + cue.start())
        return [*named, rest] if len(named) == 1 else named
    return [Party(words, "group", begin, end)]
