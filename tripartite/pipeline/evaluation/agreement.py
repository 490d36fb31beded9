"""When an item that was read agrees with an item that was annotated, list by list.

The rules are those of the annotated set's own scorer (its conventions lie beside it): names by words, dates as
precise as the annotation, figures by number and measure, everything at the same place of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from tripartite.pipeline.evaluation.places import near
from tripartite.values.spans import Span

Item = dict[str, Any]

_SMALL = frozenset(["the", "of", "and", "de", "des", "du", "la", "le", "les", "et", "for", "in", "el", "los", "y"])
_TITLES = frozenset(["mr", "mrs", "ms", "mme", "mm", "m", "dr", "sr", "sra", "president", "presidente", "sir", "prof"])
_SAME_MEASURE = {"participants": "strikers", "detained": "arrested"}
_MONTHS = {"y": 12.0, "m": 1.0, "w": 0.25, "d": 1 / 30}


def fold(value: object) -> str:
    """Without accents, case and punctuation."""
    plain = unicodedata.normalize("NFKD", str(value or "")).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^\w]+", " ", plain.replace("’", "'")).strip()


def alike(a: str, b: str, least: float) -> bool:
    """Whether two names share that part of all their words (small words left out)."""
    one, other = ({word for word in fold(name).split() if word not in _SMALL} for name in (a, b))
    return bool(one and other) and len(one & other) / len(one | other) >= least


def same_date(mine: object, gold: object) -> bool:
    """Whether a date is as the annotation has it, to the annotation's precision; anything suits no date."""
    if not gold:
        return True
    read, wanted = str(mine or ""), str(gold)
    start = read.split("/")[0]
    if "/" in wanted:
        return start[:7] == wanted.split("/")[0][:7] or read[:4] == wanted[:4]
    return start.startswith(wanted)


def _same_person(a: str, b: str) -> bool:
    one, other = ([word for word in fold(name).split() if word not in _TITLES] for name in (a, b))
    if not (one and other) or one[-1] != other[-1]:
        return False
    return len(one) == 1 or len(other) == 1 or one[0][0] == other[0][0]


def _names(item: Item) -> list[str]:
    forms = [item.get("name"), *(item.get("acronyms") or ()), *(item.get("variants") or ())]
    return [name for name in forms if name]


def _same_amount(mine: object, gold: object) -> bool:
    read, wanted = (re.sub(r"[\s,]", "", fold(value)) for value in (mine, gold))
    if not wanted or read == wanted:
        return True
    if wanted.startswith("p"):
        return read.startswith("p") and abs(_months(read) - _months(wanted)) < 0.6
    return re.findall(r"\d+", read) == re.findall(r"\d+", wanted)


def _months(duration: str) -> float:
    return sum(float(number) * _MONTHS[unit] for number, unit in re.findall(r"(\d+\.?\d*)([ymwd])", duration))


def _same_day_elsewhere(mine: Item, gold: Item) -> bool:
    return len(str(gold.get("date") or "")) == len("2011-12-16") and mine.get("date") == gold["date"]


def _people(mine: Item, gold: Item, spot: Span | None) -> bool:
    return any(_same_person(a, b) for a in _names(mine) for b in _names(gold))


def _organisations(mine: Item, gold: Item, spot: Span | None) -> bool:
    return any(fold(a) == fold(b) or alike(a, b, 0.75) for a in _names(mine) for b in _names(gold))


def _instruments(mine: Item, gold: Item, spot: Span | None) -> bool:
    named = any(alike(a, gold["name"], 0.5) or fold(a) == fold(gold["name"]) for a in _names(mine))
    articles = [re.findall(r"\d+", str(item.get("article") or "")) for item in (mine, gold)]
    return named and (not gold.get("article") or articles[0] == articles[1])


def _interventions(mine: Item, gold: Item, spot: Span | None) -> bool:
    return mine.get("group") == gold.get("group") and near(mine, spot)


def _figures(mine: Item, gold: Item, spot: Span | None) -> bool:
    numbers = (mine.get("quantity"), gold.get("quantity"))
    if None in numbers or float(numbers[0]) != float(numbers[1]):  # type: ignore[arg-type]
        return False
    measures = {_SAME_MEASURE.get(item.get("measure", ""), item.get("measure")) for item in (mine, gold)}
    return (len(measures) == 1 or "other" in measures) and near(mine, spot)


def _dated(field: str) -> Callable[[Item, Item, Span | None], bool]:
    def agree(mine: Item, gold: Item, spot: Span | None) -> bool:
        if mine.get(field) != gold.get(field) or not same_date(mine.get("date"), gold.get("date")):
            return False
        return near(mine, spot) or _same_day_elsewhere(mine, gold)

    return agree


def _sanctions(mine: Item, gold: Item, spot: Span | None) -> bool:
    if mine.get("type") != gold.get("type") or not _same_amount(mine.get("amount"), gold.get("amount")):
        return False
    person = gold.get("person")
    return not person or _same_person(mine.get("person") or "", person) or near(mine, spot)


def _requests(mine: Item, gold: Item, spot: Span | None) -> bool:
    asker = gold.get("by") or ""
    signed = mine.get("by") and asker and not re.search(r"unsigned|unnamed|author|page", asker)
    return near(mine, spot) and (not signed or alike(mine["by"], asker, 0.3))


def _commitments(mine: Item, gold: Item, spot: Span | None) -> bool:
    return near(mine, spot) and same_date(mine.get("due"), gold.get("due"))


#: For each list: does this item that was read agree with this annotated item, whose quote stands at that spot?
AGREE: dict[str, Callable[[Item, Item, Span | None], bool]] = {
    "interventions": _interventions,
    "people": _people,
    "organisations": _organisations,
    "instruments": _instruments,
    "figures": _figures,
    "events": _dated("kind"),
    "sanctions": _sanctions,
    "registrations": _dated("act"),
    "requests": _requests,
    "commitments": _commitments,
}
