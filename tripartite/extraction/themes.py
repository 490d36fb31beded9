"""The rights at issue in a statement: six, each in law and in practice, from the published list `data/themes.json`.

The list follows the chapters of the ILO's compilation of decisions on freedom of association and the coding of SDG
indicator 8.8.2. A statement has the rights that its sentence's words name, and the one that its sort stands for (a
refusal of registration is about the right to organise, whatever its words); the side is "law" where the sentence
speaks of legal texts, "practice" where something was done, both where both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from tripartite.extraction.analysis import Analysis
from tripartite.text.languages import READ
from tripartite.values.statements import Event, Figure, Intervention, Statement

#: Sorts whose statements tell of something done, so that they count as practice also where a law is named.
_DONE = frozenset({"events", "figures", "sanctions", "registrations", "memberships"})


@dataclass(frozen=True, slots=True)
class _List:
    """The list compiled: one pattern per language with a group per right, one for legal texts."""

    codes: tuple[str, ...]
    rights: dict[str, re.Pattern[str]]
    law: dict[str, re.Pattern[str]]
    sorts: dict[str, dict[str, str]]


@cache
def _published() -> _List:
    data: dict[str, Any] = json.loads(
        files("tripartite.extraction").joinpath("data/themes.json").read_text(encoding="utf-8")
    )
    rights: dict[str, re.Pattern[str]] = {}
    law: dict[str, re.Pattern[str]] = {}
    for language in READ:
        groups = [f"(?P<{one['code'].replace('-', '_')}>{one['words'][language]})" for one in data["rights"]]
        rights[language] = re.compile(rf"\b(?:{'|'.join(groups[::-1])})\b")
        law[language] = re.compile(rf"\b(?:{data['sides']['law'][language]})\b")
    return _List(tuple(one["code"] for one in data["themes"]), rights, law, data["sorts"])


def themes_of(text: str, language: str = "en", sort: str = "", kind: str = "") -> tuple[str, ...]:
    """The codes of the themes of a sentence, in the order of the published list.

    Args:
        text: the sentence.
        language: ISO 639-1; one that the list has no words for is read as English.
        sort: the sort of the statement made there ("events"), empty for the words alone.
        kind: its kind, measure or act ("killing").
    """
    listed = _published()
    text = text.lower()  # the list is in lower case: patterns that mind case are twice as fast
    pattern = listed.rights.get(language, listed.rights["en"])
    rights = {(found.lastgroup or "").replace("_", "-") for found in pattern.finditer(text)}
    meant = listed.sorts.get(sort, {})
    if kind in meant or "" in meant:
        rights.add(meant.get(kind) or meant[""])
    if not rights:
        return ()
    legal = bool(listed.law.get(language, listed.law["en"]).search(text))
    sides = {"law"} if legal and sort not in _DONE else {"practice"}
    wanted = {f"{right}-{side}" for right in rights for side in sides}
    return tuple(code for code in listed.codes if code in wanted)


def with_themes(analysis: Analysis, statements: Iterable[Statement]) -> list[Statement]:
    """The statements with their themes, and with a country where none was settled before.

    Interventions keep none: a speech is about many things.
    """
    known: dict[tuple[int, str, str], tuple[str, ...]] = {}
    found: list[Statement] = []
    for one in statements:
        country = one.country or analysis.country_at(one.start)
        themes = one.themes
        sentence = None if themes or isinstance(one, Intervention) else analysis.sentence_at(one.start)
        if sentence is not None:
            kind = str(one.kind) if isinstance(one, Event) else str(one.measure) if isinstance(one, Figure) else ""
            key = (sentence.number, one.sort if one.sort in _DONE else "", kind)
            if key not in known:
                known[key] = themes_of(sentence.text, sentence.language, key[1], kind)
            themes = known[key]
        changed = country != one.country or themes != one.themes
        found.append(replace(one, country=country, themes=themes) if changed else one)
    return found
