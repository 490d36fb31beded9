"""Tables of national centres in country profiles: members and international affiliation, row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.kinds.layout_words import one_of
from tripartite.text.composed import ComposedText
from tripartite.values.reading import Passage, Section
from tripartite.values.spans import Evidence
from tripartite.values.statements import Membership
from tripartite.values.vocabulary import PassageKind, Qualifier

#: Column heads, by what stands below them.
_COLUMNS = {
    name: re.compile(one_of(f"column_{name}") + r"(?:\s*\([^)]*\))?", re.IGNORECASE)
    for name in ("name", "members", "affiliation")
}
_NUMBER = re.compile(
    rf"(?P<about>{one_of('about')})?\s*(?P<number>\d{{1,3}}(?:[ ,.\u00a0\u202f]\d{{3}})+|\d+(?:[.,]\d+)?)\s*"
    r"(?P<scale>millones|millions?|m\.|млн|тыс)?",
    re.IGNORECASE,
)
_SCALES = {"million": 1e6, "millions": 1e6, "millones": 1e6, "m.": 1e6, "млн": 1e6, "тыс": 1e3}
_SINCE = re.compile(r"\(?\b(?:since\s+|depuis\s+|desde\s+|с\s+)?(?P<year>(?:19|20)\d\d)(?:\s*г\.?)?\)?")


def memberships(
    composed: ComposedText, passages: Sequence[Passage], sections: Sequence[Section], country: str | None
) -> list[Membership]:
    """What the rows of a table of centres state: how many members, and whose member since when."""
    text = composed.text
    columns: dict[str, int] = {}
    found: list[Membership] = []
    for passage in passages:
        if passage.kind is not PassageKind.TABLE_ROW:
            columns = {}
            continue
        cells = text[passage.start : passage.end].split("\t")
        head = _head(cells)
        if head:
            columns = head
        elif "name" in columns and len(cells) > max(columns.values()):
            found += _row(composed, passage, cells, columns, country)
    return found


def _head(cells: Sequence[str]) -> dict[str, int]:
    """The columns of a head row; empty where a row is none."""
    columns: dict[str, int] = {}
    for number, cell in enumerate(cells):
        for name, pattern in _COLUMNS.items():
            if name not in columns and pattern.fullmatch(cell.strip()):
                columns[name] = number
                break
    return columns if "name" in columns and len(columns) >= 2 else {}


def _row(
    composed: ComposedText, passage: Passage, cells: Sequence[str], columns: dict[str, int], country: str | None
) -> list[Membership]:
    name = cells[columns["name"]].strip()
    evidence = (Evidence.at(composed.text, passage.start, passage.end),)
    found = []
    counted = _count(cells[columns["members"]]) if "members" in columns else None
    if name and counted:
        found.append(
            Membership(
                evidence=evidence,
                rule="profile_tables.members",
                confidence=0.9,
                country=country,
                organisation=name,
                members=counted[0],
                qualifier=counted[1],
            )
        )
    whose = cells[columns["affiliation"]].strip() if "affiliation" in columns else ""
    if name and any(char.isupper() for char in whose):
        since = _SINCE.search(whose)
        found.append(
            Membership(
                evidence=evidence,
                rule="profile_tables.affiliation",
                confidence=0.9,
                country=country,
                organisation=name,
                of=_SINCE.sub("", whose).strip(" ,;"),
                date=since.group("year") if since else None,
            )
        )
    return found


def _count(words: str) -> tuple[float, Qualifier] | None:
    hit = _NUMBER.match(words.strip())
    if hit is None:
        return None
    digits = hit.group("number")
    scale = _SCALES.get((hit.group("scale") or "").lower(), 1.0)
    plain = digits.replace(",", ".") if scale > 1 else re.sub(r"\D", "", digits)
    return float(plain) * scale, Qualifier.ABOUT if hit.group("about") else Qualifier.EXACTLY
