"""Where a sentence tells of a registration act, and on which dates it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.clauses import STRONG, breaks
from tripartite.extraction.masking import Masked
from tripartite.extraction.registration_rules import Family, Rules
from tripartite.extraction.rulebook import DATE
from tripartite.extraction.timing import date_of_act
from tripartite.text.dates import FoundDate
from tripartite.values.vocabulary import RegistrationAct

#: How far behind its words the dates of an act may be listed, in code points.
_LIST_REACH = 130
_COUNTABLE = frozenset({RegistrationAct.APPLICATION, RegistrationAct.REFUSAL, RegistrationAct.REGISTRATION})


@dataclass(frozen=True, slots=True)
class Act:
    """One mention of an act; offsets count in the sentence."""

    family: Family
    start: int
    end: int
    dates: tuple[FoundDate, ...]


def acts_in(analysis: Analysis, found: Masked, chosen: Rules) -> list[Act]:
    """The acts of a sentence, in order; where two families overlap the earlier in the data wins."""
    placed: list[tuple[Family, int, int]] = []
    for family in chosen.families:
        if family.needs and not _about_registration(analysis, found, chosen):
            continue
        for match in family.pattern.finditer(found.words):
            if _fits(found, family, match) and not any(
                low < match.end() and match.start() < high for _, low, high in placed
            ):
                placed.append((family, match.start(), match.end()))
    placed.sort(key=lambda one: one[1])
    starts = [start for _, start, _ in placed]
    acts = []
    for number, (family, start, end) in enumerate(placed):
        if family.act in _COUNTABLE and _is_count(found, chosen, start, end):
            continue
        limit = starts[number + 1] if number + 1 < len(placed) else len(found.words)
        rivals = [one for one in starts if one != start]
        acts.append(Act(family, start, end, _dates(analysis, found, start, end, limit, rivals)))
    return acts


def _fits(found: Masked, family: Family, match: re.Match[str]) -> bool:
    """Whether the words around a match let it be an act: what they must name, and must not."""
    if family.not_before and family.not_before.search(found.words[max(0, match.start() - 60) : match.start()]):
        return False
    return family.about is None or bool(family.about.search(found.words))


def _about_registration(analysis: Analysis, found: Masked, chosen: Rules) -> bool:
    """Whether the sentence or one beside it speaks of registration."""
    if chosen.context.search(found.words):
        return True
    near = [analysis.neighbour(found.sentence, step) for step in (-1, 1, -2)]
    return any(one is not None and chosen.context.search(one.text) for one in near)


def _is_count(found: Masked, chosen: Rules, start: int, end: int) -> bool:
    """Whether the act is only counted: "fourteen unions were registered in 2011"."""
    low, high = max(0, start - 40), min(len(found.words), end + 25)
    return bool(chosen.counted.search(found.words[low:end])) or bool(
        chosen.counted.match(found.words[end:high].lstrip())
    )


def _dates(
    analysis: Analysis, found: Masked, start: int, end: int, limit: int, rivals: Sequence[int]
) -> tuple[FoundDate, ...]:
    listed = _listed(found, end, limit)
    if listed:
        return listed
    one = date_of_act(analysis, found, start, end, rivals)
    return (one,) if one else ()


def _listed(found: Masked, end: int, limit: int) -> tuple[FoundDate, ...]:
    """The dates listed in brackets or after a colon behind an act: "five times (21 September, 4 October and ...)"."""
    high = min(limit, end + _LIST_REACH)
    opening = re.compile(r"\(|:\s").search(found.words, end, high)
    if opening is None or _parted(found, end, opening.start()):
        return ()
    closing = found.words.find(")", opening.end()) if opening.group() == "(" else len(found.words)
    closing = closing if closing >= 0 else len(found.words)
    base = found.sentence.start
    inside = tuple(one for one in found.dates if opening.end() <= one.start - base < closing)
    return inside if len(inside) > 1 and found.words[opening.end() : closing].count(DATE) else ()


def _parted(found: Masked, low: int, high: int) -> bool:
    return any(
        strength == STRONG and low < at < high for at, strength in breaks(found.sentence.text, found.sentence.language)
    )
