"""Penalties and the verbs that impose them; the shares that several are given by one verb.

"Was jailed for thirty months, and Y for two years": one verb, two terms, each a penalty of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.penalty_rules import Family, Rules
from tripartite.extraction.rulebook import PERSON
from tripartite.values.vocabulary import SanctionType

#: What may stand between two shares: "and Mr X, its treasurer, to". Runs of names and what parts them are taken whole:
#: tried in every way, a list of many people would never be done with.
SHARE = re.compile(
    rf"[^;.]{{0,60}}?(?:,|;|\b(?:and|et|y|e|и|а|while|tandis que|mientras que))\s*(?:[\w.’'-]+,?\s+){{0,6}}[{PERSON}]++"
    rf"(?:[\s,]*+(?:and|et|y|и)?+\s*+(?:\w+\.?\s+)?+[{PERSON}]++)*(?:,[^;.,]{{1,50}},)?,?\s*(?:[—–-]\s*)?"
    r"(?:(?:to|by|with|for|of|pour|por|à|de|d['’]|a|con|к|на)\s*)?(?:(?:an?|une?)\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A verb that imposes: where it stands in the sentence, and whether it settles its own voice."""

    start: int
    end: int
    name: str
    voice: str


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty named in a sentence; offsets count in the sentence, `amount_at` where its amount begins."""

    family: Family
    type: SanctionType
    start: int
    end: int
    anchor: Anchor
    amount_at: int | None


def amount_end(found: Masked, one: Penalty) -> int:
    """Where the amount of a penalty ends; 0 where it has none."""
    if one.amount_at is None:
        return 0
    end = one.amount_at
    while end < len(found.words) and found.words[end] == found.words[one.amount_at]:
        end += 1
    return end


def once_each(imposed: list[Penalty]) -> list[Penalty]:
    """Leave out a bare length of time that is another penalty's amount."""
    taken = [one.amount_at for one in imposed if one.amount_at is not None and one.start != one.amount_at]
    return [one for one in imposed if one.start != one.amount_at or one.amount_at not in taken]


def with_shares(found: Masked, imposed: list[Penalty]) -> list[Penalty]:
    """Add the shares of a verb that others get: "was jailed for thirty months, and Y for two years"."""
    more: list[Penalty] = []
    for number, one in enumerate(imposed):
        more.append(one)
        end = amount_end(found, one)
        if not one.family.verb or not end:
            continue
        mark, last = found.words[one.amount_at or 0], one
        limit = min(imposed[number + 1].start if number + 1 < len(imposed) else len(found.words), end + 400)
        while (at := found.words.find(mark, end, limit)) >= 0 and SHARE.fullmatch(found.words[end:at]):
            last = replace(one, start=at, end=at + 1, amount_at=at)
            last = replace(last, end=amount_end(found, last))
            more.append(last)
            end = last.end
    return more


def with_further_terms(found: Masked, chosen: Rules, imposed: list[Penalty]) -> list[Penalty]:
    """Add the second term of "five years for this and eight months for that"."""
    more: list[Penalty] = []
    for number, one in enumerate(imposed):
        more.append(one)
        if one.family.type is not SanctionType.IMPRISONMENT or one.family.verb or one.amount_at is None:
            continue
        limit = imposed[number + 1].start if number + 1 < len(imposed) else len(found.words)
        further = chosen.patterns["further_term"].match(found.words[one.end : limit])
        if further:
            at = one.end + further.end()
            more.append(replace(one, start=at, end=at + 1, amount_at=at))
    return more
