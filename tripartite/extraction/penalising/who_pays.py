"""Who pays and who is paid: a court judges and is not judged, and damages paid to somebody are no penalty of theirs."""

from __future__ import annotations

import re

from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.party_names import Party
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.values.vocabulary import SanctionType

_JUDGES = re.compile(r"\b(?:courts?|tribunals?|cour|corte|juzgado|суд)\b", re.IGNORECASE)


def without_paid(found: Masked, penalty: Penalty, parties: list[Party] | None, chosen: Rules) -> list[Party] | None:
    """The parties without those to whom damages are paid: by the State, an employer, or in their favour."""
    # Whoever judges is not judged: "the Court ordered the government to pay damages".
    parties = [one for one in parties or () if one.sort != "organisations" or not _JUDGES.search(one.name or "")]
    if penalty.type is not SanctionType.DAMAGES or not parties:
        return parties or None
    people = [one for one in parties if one.sort == "people"]
    base = found.sentence.start
    ordered = parties[0].sort == "organisations" and parties[0].start - base >= penalty.anchor.start
    if (
        not ordered
        and penalty.anchor.voice != "subject"
        and chosen.patterns["payer"].match(found.words, penalty.anchor.end)
    ):
        return None
    paid = [one for one in people if chosen.patterns["payee"].search(found.words[: max(0, one.start - base)][-70:])]
    return [one for one in parties if one not in paid] or None
