"""How many members an organisation has, by whose count and when; whose member it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.attributing.attribution import attribution_of
from tripartite.extraction.masking import Masked
from tripartite.extraction.modality import is_hypothetical, modality_of
from tripartite.extraction.registering.standing_rules import Rules
from tripartite.extraction.rulebook import BODY, COUNT
from tripartite.extraction.timing import date_of_act
from tripartite.text.dates import FoundDate
from tripartite.text.numbers import FoundNumber
from tripartite.values.statements import Membership
from tripartite.values.vocabulary import AFFIRMED

#: How far from the words a date may stand, in code points.
_BESIDE = 12


def memberships_in(analysis: Analysis, found: Masked, chosen: Rules) -> Iterator[Membership]:
    """The memberships that a sentence tells."""
    yield from _counted(analysis, found, chosen)
    yield from _affiliated(analysis, found, chosen)


def _counted(analysis: Analysis, found: Masked, chosen: Rules) -> Iterator[Membership]:
    words, counts = _with_counts(analysis, found)
    if COUNT not in words or BODY not in words:
        return
    taken: set[int] = set()
    for pattern in chosen.members:
        for match in pattern.finditer(words):
            at = words.rfind(COUNT, match.start(), match.end())
            number = next((one for one in counts if one.start <= at + found.sentence.start < one.end), None)
            body = found.body_at(words.find(BODY, match.start(), match.end()))
            if number is None or body is None or number.start in taken or not _told(analysis, found, match):
                continue
            taken.add(number.start)
            told = _membership(analysis, found, match, "members", body.name)
            yield replace(told, members=number.quantity, qualifier=number.qualifier)


def _with_counts(analysis: Analysis, found: Masked) -> tuple[str, list[FoundNumber]]:
    """The masked words with the numbers of people masked too."""
    sentence = found.sentence
    words = list(found.words)
    counts = []
    for one in analysis.numbers_in(sentence):
        low, high = one.start - sentence.start, one.end - sentence.start
        if one.unit is None and not any(mark >= BODY[0] for mark in words[low:high] if "\ue000" <= mark <= "\ue005"):
            words[low:high] = COUNT * (high - low)
            counts.append(one)
    return "".join(words), [one for one in counts if one.quantity > 1]


def _affiliated(analysis: Analysis, found: Masked, chosen: Rules) -> Iterator[Membership]:
    if found.words.count(BODY) < 2:
        return
    taken: set[int] = set()
    for pattern in chosen.affiliation:
        for match in pattern.finditer(found.words):
            whole = next(name for name, value in match.groupdict().items() if value)
            member, body = found.body_at(match.start()), found.body_at(match.start(whole))
            if member is None or body is None or member.name == body.name or body.start in taken:
                continue
            if _told(analysis, found, match):
                taken.add(body.start)
                yield replace(_membership(analysis, found, match, "affiliation", member.name), of=body.name)


def _told(analysis: Analysis, found: Masked, match: re.Match[str]) -> bool:
    """Whether the words state a fact: not a rule, a wish or a denial."""
    end = found.sentence.start + match.end()
    start = max(found.sentence.start + match.start(), end - 30)
    if re.search(r"\b(?:not|never|pas|jamais|no|nunca|не)\b", found.words[match.start() : match.end()], re.IGNORECASE):
        return False
    sentence = found.sentence
    return (
        not is_hypothetical(analysis, sentence, start, end) and modality_of(analysis, sentence, start, end) in AFFIRMED
    )


def _membership(analysis: Analysis, found: Masked, match: re.Match[str], rule: str, organisation: str) -> Membership:
    start, end = found.sentence.start + match.start(), found.sentence.start + match.end()
    when = date_of_act(analysis, found, match.start(), match.end())
    return Membership(
        evidence=analysis.evidence(start, end),
        rule=f"memberships.{rule}",
        confidence=0.75,
        attribution=attribution_of(analysis, found.sentence, start, end),
        country=analysis.country_at(start),
        organisation=organisation,
        date=str(when.value) if when and when.value and _beside(found, match, when) else None,
    )


def _beside(found: Masked, match: re.Match[str], when: FoundDate) -> bool:
    """Whether a date stands within the words or right beside them: another verb's date counts no members."""
    low, high = when.start - found.sentence.start, when.end - found.sentence.start
    return low <= match.end() + _BESIDE and match.start() - _BESIDE <= high
