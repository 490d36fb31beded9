"""Penalties listed before the one whom they were given: "one year, a fine of 900 dollars and a five-year ban for X".

No verb imposes the first of such a list; the last of it names who got them all, so the others share its verb and its
recipients. Only what nothing else imposes is read so, and only where commas and one "and" part the penalties.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.penalty_shares import Penalty

#: What may stand between two penalties of a list.
_GLUE = re.compile(
    r"[^;.:\ue000\ue001]{0,40}?(?:,|\b(?:and|plus|et|ainsi\s+que|y|e|más|и|а\s+также))\s*(?:an?\s+|the\s+|une?\s+|des?\s+|d['’]|la\s+|una?\s+)?",
    re.IGNORECASE,
)
#: How the anchors of such penalties settle their voice: no verb's, and those named behind.
_OWN, _BEHIND = ("alone", "whom"), ("whom", "after")


def with_listed(found: Masked, imposed: list[Penalty]) -> list[Penalty]:
    """The penalties of a sentence, those of a list that nothing imposes given the recipients of the list's last."""
    told = list(imposed)
    for number in range(len(told) - 2, -1, -1):
        one, after = told[number], told[number + 1]
        if one.anchor.voice not in _OWN or after.anchor.voice not in _BEHIND:
            continue
        if _GLUE.fullmatch(found.words, one.end, after.start):
            told[number] = replace(one, end=after.end, anchor=after.anchor)
    return told
