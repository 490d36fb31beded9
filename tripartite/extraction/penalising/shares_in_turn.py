"""Which of several people got which of several penalties that one verb tells: "to two and three years respectively"."""

from __future__ import annotations

from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.party_names import Party
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.values.vocabulary import SanctionType


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
