"""What a sentence says of a sanction besides who and what: amount, dates, charge, court."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib.resources import files

from tripartite.extraction.analysis import Analysis
from tripartite.extraction.masking import Masked
from tripartite.extraction.penalising.penalties import Penalty, amount_end
from tripartite.extraction.penalising.penalty_rules import Rules
from tripartite.extraction.rulebook import DATE, MONEY
from tripartite.extraction.timing import date_of_act
from tripartite.values.dates import DateRange, add_duration

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?\Z")
_CHARGE_LENGTH = 140
#: A date right behind an amount is that of its own share: "X to thirty months on 7 April, Y to two years on 16 May".
_BEHIND = re.compile(rf"\s*,?\s*(?:(?:each|in\s+prison|in\s+jail)\s+)?(?:on|in|le|en|el|в)?\s*[{DATE}]+", re.IGNORECASE)
#: What stands before the date of the deed punished: "for reporting on the harvest in 2016".
_OF_DEED = re.compile(r"\bfor\s+(?:allegedly\s+)?(?!\w*(?:meeting|hearing|ruling)\b)\w{3,}ing\b[^,;.]*$", re.IGNORECASE)
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
    if length and _TOGETHER.search(found.words, 0, penalty.amount_at):
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


def imposed_on(analysis: Analysis, found: Masked, penalty: Penalty, others: Sequence[int]) -> DateRange | None:
    """The date that governs the verb that imposes a penalty, in its sentence."""
    behind = _BEHIND.match(found.words, amount_end(found, penalty)) if penalty.amount_at is not None else None
    right = found.date_at(behind.end() - 1) if behind else None
    if right is not None and right.value is not None:
        return right.value
    told = date_of_act(analysis, found, penalty.anchor.start, penalty.anchor.end, others)
    if told is not None and _OF_DEED.search(found.words[penalty.end : max(0, told.start - found.sentence.start)]):
        return None
    return told.value if told else None


def until_of(found: Masked, penalty: Penalty, chosen: Rules) -> str | None:
    """The end that the text states ("until 28 November 2018", "expires in 2026")."""
    match = chosen.patterns["until"].search(found.words, penalty.start)
    if match is None or match.start() - penalty.end > 140:
        return None
    told = found.date_at(match.end())
    if told is None or told.value is None:
        return None
    return str(told.value.end)


def worked_out(imposed: DateRange | None, amount: str | None) -> str | None:
    """Start plus duration, only where the start is one day and the duration whole: never guessed."""
    if imposed is None or imposed.start != imposed.end or imposed.start.day is None or not amount:
        return None
    parts = _DURATION.match(amount)
    if not parts:
        return None
    years, months, weeks, days = (int(part or 0) for part in parts.groups())
    try:
        start = date(imposed.start.year, imposed.start.month or 1, imposed.start.day)
        return add_duration(start, years, months, days + 7 * weeks).isoformat()
    except (ValueError, OverflowError):
        return None


def charge_of(found: Masked, penalty: Penalty, chosen: Rules) -> str | None:
    """What the penalised was charged with or punished for, in the sentence's words."""
    return charge_at(found, penalty.anchor.start, penalty.end, chosen)


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
