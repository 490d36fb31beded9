"""Which of several people got which of several penalties that one verb tells: "to two and three years respectively"."""

from __future__ import annotations

import re

from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.party_names import Party
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.values.vocabulary import SanctionType

#: The first of two lengths, which shares the unit of the second: "to 13 and 12 years".
_NUMBER_AND = re.compile(
    r"(?:\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|dos|tres|"
    r"cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|(?:дв|тр|четыр|пят|шест|сем|вос|девят|десят)\w+))"
    r"\s*,?\s+(?:and|et|y|и)\s+$",
    re.IGNORECASE,
)


def one_each(found: Masked, imposed: list[Penalty], parties: list[list[Party]]) -> list[list[Party]]:
    """ "A and B were jailed and placed under house arrest" gives one each: nobody is both."""
    for number in range(len(imposed) - 1):
        pair = (imposed[number].type, imposed[number + 1].type)
        shared = parties[number]
        if set(pair) != {SanctionType.IMPRISONMENT, SanctionType.RESTRICTED_FREEDOM} or len(shared) != 2:
            continue
        gap = found.words[imposed[number].end : imposed[number + 1].anchor.start]
        if shared == parties[number + 1] and len(gap) < 20 and all(one.sort == "people" for one in shared):
            parties[number], parties[number + 1] = [shared[0]], [shared[1]]
    return parties


def in_turn(found: Masked, imposed: list[Penalty], parties: list[list[Party]], chosen: Rules) -> list[list[Party]]:
    """Shares told in turn ("to two years and to six months respectively"); unnamed where the numbers do not agree."""
    for anchor, kind in dict.fromkeys((one.anchor, one.type) for one in imposed):
        same = [n for n, one in enumerate(imposed) if (one.anchor, one.type) == (anchor, kind)]
        shared = parties[same[0]]
        if len(same) < 2 or len(shared) < 2 or any(parties[n] != shared for n in same):
            continue
        told = chosen.patterns["respectively"].search(found.words)
        for place, n in enumerate(same):
            if told:
                parties[n] = [shared[place]] if len(shared) == len(same) else []
    return parties


def shared_out(found: Masked, penalty: Penalty, chosen: Rules, imposed: list[Penalty], names: int) -> bool:
    """Whether the sentence gives each of several another length, and it cannot be told which is whose.

    "X and Y to 13 and 12 years" where only X is known for a person; "eight years and five years, respectively" of
    which one alone was read.
    """
    at = penalty.amount_at or 0
    if names == 1:
        return bool(_NUMBER_AND.search(found.words[max(0, at - 30) : at]))
    alone = sum(one.anchor == penalty.anchor and one.type is penalty.type for one in imposed) == 1
    in_turn = chosen.patterns["respectively"].search(found.words, penalty.end)
    return names > 1 and alone and bool(in_turn) and not listed_lengths(found, penalty, chosen, names)


def listed_lengths(found: Masked, penalty: Penalty, chosen: Rules, names: int) -> bool:
    """Whether numbers without a unit stand before an amount and each of the penalised gets one in turn."""
    at = penalty.amount_at or 0
    listed = _NUMBER_AND.search(found.words[max(0, at - 30) : at])
    return bool(listed and (names == 2 or chosen.patterns["respectively"].search(found.words)))
