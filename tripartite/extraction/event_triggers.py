"""Words that tell of an event: families of triggers, kept as data by language (`data/events/LANGUAGE.json`).

A family says which kind of event its words tell of and how strongly:

- `act`: the words themselves assert that something was done ("police arrested", "went on strike");
- `noun`: the words name a happening ("the strike", "mass arrests"), which counts only where the sentence is told in
  the past or gives a date;
- `dated`: the words count only with a date ("X reported in July that ...").

`not` holds what may not stand around the words, `needs` what must stand in the sentence. Parts (`<NUM>`, `<UNION>`)
are named once per file and used in many patterns. Literal `stems` are looked for first, so that a sentence that holds
none of them costs next to nothing.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tripartite.values.vocabulary import EventKind

FOLDER = Path(__file__).parent / "data" / "events"
#: How far the date of a trigger may stand, in the costs of `event_dates`, where its family does not say.
REACH = 260
#: How far around a trigger its `not` is looked for, in characters.
AROUND = 60
_PART = re.compile(r"<([A-Z]+)>")


@dataclass(frozen=True, slots=True)
class EventFamily:
    """One family of trigger words; see the module and the data files."""

    name: str
    kind: EventKind
    strength: str
    stems: tuple[str, ...]
    pattern: re.Pattern[str]
    excluded: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    modalities: frozenset[str]
    where: str
    reach: int


@dataclass(frozen=True, slots=True)
class Trigger:
    """A family's words in a sentence, as offsets into the sentence's text."""

    start: int
    end: int
    family: EventFamily


def families_from(plain: dict[str, Any]) -> tuple[EventFamily, ...]:
    """The families of one language's data, in the order of the file."""
    parts: dict[str, str] = plain["parts"]
    return tuple(
        EventFamily(
            name=one["name"],
            kind=EventKind(one["kind"]),
            strength=one["strength"],
            stems=tuple(one["stems"]),
            pattern=_compiled(one["pattern"], parts),
            excluded=_compiled(one["not"], parts, whole=False) if one.get("not") else None,
            needs=_compiled(one["needs"], parts, whole=False) if one.get("needs") else None,
            modalities=frozenset(one.get("modalities", ())),
            where=one.get("where", ""),
            reach=int(one.get("reach", REACH)),
        )
        for one in plain["families"]
    )


def _compiled(pattern: str, parts: dict[str, str], *, whole: bool = True) -> re.Pattern[str]:
    """A pattern that starts (and, if `whole`, ends) with a word, its parts written out; capitals are meant as such."""
    for _ in range(3):
        pattern = _PART.sub(lambda found: parts[found.group(1)], pattern)
    for capitals in ("[A-Z]", "[A-ZÀ-Ý]", "[А-ЯЁ]"):
        pattern = pattern.replace(capitals, f"(?-i:{capitals})")
    ending = r"(?:(?!\w)|(?<=\W))" if whole else ""
    return re.compile(rf"(?:(?<!\w)|(?=\W))(?:{pattern}){ending}", re.IGNORECASE)


@lru_cache(maxsize=8)
def families(language: str) -> tuple[EventFamily, ...]:
    """The families of a language; none where the language is not read."""
    path = FOLDER / f"{language}.json"
    return families_from(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else ()


def triggers_in(text: str, language: str, where: str = "") -> list[Trigger]:
    """The triggers of a sentence, in the order of the text.

    Args:
        where: the sort of passage ("footnote", "heading"); families meant for another sort are left out.
    """
    lowered = text.lower()
    found: list[Trigger] = []
    for family in families(language):
        if where != family.where and (where or family.where) and family.where != "any":
            continue
        if not any(stem in lowered for stem in family.stems):
            continue
        if family.needs and not family.needs.search(text):
            continue
        for match in family.pattern.finditer(text):
            if match.end() > match.start() and not _excluded(family, text, match.start(), match.end()):
                found.append(Trigger(match.start(), match.end(), family))
    return sorted(found, key=lambda one: (one.start, -one.end))


def _excluded(family: EventFamily, text: str, start: int, end: int) -> bool:
    if family.excluded is None:
        return False
    return bool(family.excluded.search(text[max(0, start - AROUND) : end + AROUND]))
