"""What a sentence says of a sanction besides who, what and when: amount, charge, court."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.party_names import Party
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.penalising.penalty_shares import Penalty
from tripartite.extraction.penalising.sanction_dates import is_range
from tripartite.extraction.rulebook import MONEY
from tripartite.values.vocabulary import SanctionType

_CHARGE_LENGTH = 140
#: How far from a penalty its charge may stand, in code points.
_NEAR = 320


def amount_of(analysis: Analysis, found: Masked, penalty: Penalty) -> str | None:
    """The amount as ISO 8601 or "80000 USD"; a currency that several countries share is settled by the country."""
    if penalty.amount_at is None:
        return None
    if found.words[penalty.amount_at] == MONEY:
        money = found.money_at(penalty.amount_at)
        if money is None:
            return None
        return f"{money.quantity:.15g} {currency(money.unit or '', analysis.country_at(money.start))}".strip()
    length = found.length_at(penalty.amount_at)
    if length and (_TOGETHER.search(found.words, 0, penalty.amount_at) or is_range(found, penalty)):
        return None
    # "The fine was raised and her term to 25 years": a length is no fine.
    if length and penalty.type in (SanctionType.FINE, SanctionType.DAMAGES):
        return None
    return length.value if length else None


#: Before a length that several were given together: "67 people were given a total of 299 years".
_TOGETHER = re.compile(
    r"(?:\b(?:\d[\d,.]*|[a-z]+)\s+(?:people|persons|individuals|members|lawyers|activists|defendants|leaders)\b[^;.]{0,60}"
    r"\ba\s+(?:combined\s+)?total\s+of|\b(?:combined|collective(?:ly)?)\s+(?:\w+\s+){0,3}?(?:of|to)?|"
    r"\bau\s+total|\ben\s+total|в\s+общей\s+сложности)\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _shared() -> dict[str, dict[str, str]]:
    text = files("tripartite.extraction").joinpath("data/sanctions/currencies.json").read_text(encoding="utf-8")
    shared: dict[str, dict[str, str]] = json.loads(text)
    return shared


def currency(unit: str, country: str | None) -> str:
    """The ISO 4217 code of a unit; a plain name ("rupees") stays where the country does not settle it."""
    return _shared().get(unit, {}).get(country or "", unit) if unit != "about" else unit


def charge_of(found: Masked, penalty: Penalty, chosen: Rules, parties: Sequence[Party]) -> str | None:
    """What the penalised was charged with or punished for, in the sentence's words; nothing that names them itself."""
    told = charge_at(found, penalty.anchor.start, penalty.end, chosen)
    named = [one.name.split()[-1] for one in parties if one.name and one.sort == "people"]
    return None if told and any(name in told for name in named) else told


def charge_at(found: Masked, start: int, end: int, chosen: Rules) -> str | None:
    """The charge told after the words at `start` to `end`, else the last one before them."""
    low, high = max(0, start - _NEAR), min(len(found.words), end + _NEAR)
    cues = list(chosen.patterns["charge"].finditer(found.words, low, high))
    after = [cue for cue in cues if cue.start() >= start]
    if not cues:
        return None
    cue = after[0] if after else cues[-1]
    noun = cue.groupdict().get("noun")
    if noun:
        return None if chosen.patterns["no_charge"].match(noun) else found.original(*cue.span("noun"))
    stop = chosen.patterns["charge_end"].search(found.words, cue.end())
    until = min(stop.start() if stop else len(found.words), cue.end() + _CHARGE_LENGTH)
    words = _whole(found.original(cue.end(), until))
    return words if words and not chosen.patterns["no_charge"].match(words) else None


#: Where a charge is over that its sentence goes on from: a further act, a consequence, a second story.
_GOES_ON = re.compile(
    r",\s+(?!(?:and|or|et|ou|y|o|и|или|abuse|possession|membership|theft|fraud|murder|rape|assault|libel|contempt|tax|"
    r"money|drug|arms|illegal|unlawful|abus|vol|fraude|meurtre|abuso|robo|asesinato|хищени\w+|убийств\w+)\b|\w{3,}(?:ing|ion|ism|ment|ery|ny|cy|ie|ía|ción|ство|ение|ость)\b|[“\"«])|"
    r",?\s+and\s+(?:then\s+)?(?:was|were|is|placed|issued|imposed|released|given|handed|jailed|arrested|detained|"
    r"imprisoned|sentencing|fining|ordering)\b|"
    r"\s+(?:after|because|following|despite|before|although)\s|[”»\"]\s+(?:in|from|during|after|because|for|on|at)\b",
    re.IGNORECASE,
)
#: Words that begin something which the cut took away: "in connection with a".
_DANGLING = re.compile(
    r"(?:\s+(?:and|or|in|on|at|of|for|to|with|by|the|an?|its|his|her|their|during|between|over|from|connection with|"
    r"et|ou|dans|à|de|du|des|pour|le|la|les|un|une|y|o|en|del?|por|los|las|и|в|на|за|с|о))+$",
    re.IGNORECASE,
)


#: What is left of "their involvement in a 2012 robbery" says nothing.
_SAYS_NOTHING = re.compile(
    r"(?:his|her|their|its|the)\s+(?:alleged\s+)?(?:involvement|role|part|participation|actions?)", re.I
)


_QUOTES = re.compile(r"[\"“”«»]")


def _whole(words: str) -> str:
    """The words of a charge without what follows it, and without the beginnings of what was cut off."""
    over = _GOES_ON.search(words)
    if over:
        words = words[: over.start() + (words[over.start()] in '”»"')]
    words = _DANGLING.sub("", words.strip(" ,.;:")).strip(" ,.;:")
    if len(_QUOTES.findall(words)) <= 2 and (_QUOTES.match(words) or _QUOTES.search(words[-1:])):
        words = words.strip(' ,.;:"“”«»')
    return "" if _SAYS_NOTHING.fullmatch(words) else words


def court_of(found: Masked, penalty: Penalty, chosen: Rules) -> str | None:
    """The court named in the sentence, the nearest to the verb that imposes."""
    start = found.sentence.start
    courts = [one for one in found.bodies if chosen.patterns["court"].search(one.words)]
    if not courts:
        return None
    return min(courts, key=lambda one: abs(one.start - start - penalty.anchor.start)).name
