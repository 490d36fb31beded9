"""ILO Conventions cited by title or number, one by one: "Conventions Nos. 87 and 98" are two."""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.extraction.citing.english_instruments import left_of
from tripartite.extraction.citing.instrument_words import Citation, instrument_file
from tripartite.extraction.citing.russian_instruments import nominative


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = instrument_file("conventions")
    return re.compile("|".join(data["titled"])), re.compile(data["numbered"])


def convention_citations(text: str, start: int, end: int) -> list[Citation]:
    """ILO Conventions cited in `text[start:end]`, whatever the language."""
    titled, numbered = _patterns()
    found = []
    for match in titled.finditer(text, start, end):
        number = next(value for name, value in match.groupdict().items() if name.startswith("no") and value)
        at = match.start()
        if match.group("title"):
            at = left_of(text, start, match.end("title") - len("Convention"))
        found.append(_convention(at, match.end(), nominative(" ".join(text[at : match.end()].split())), number))
    for match in numbered.finditer(text, start, end):
        if not any(one.start < match.end() and match.start() < one.end for one in found):
            found += _by_number(match)
    return found


def _by_number(match: re.Match[str]) -> list[Citation]:
    """One Convention, or each of a list, cited by number; a "convention" with no such mark may be a meeting."""
    if not match.group("mark") and not match.group("ilo") and match.group("word")[0].islower():
        return []
    listed = list(re.finditer(r"\d{1,3}", match.group("list")))
    if len(listed) == 1:
        name = nominative(" ".join(match.group().split()))
        return [_convention(match.start(), match.end(), name, listed[0].group())]
    word = nominative(match.group("word")).removesuffix("s")
    mark = re.sub(r"s(?=\.?\s?$)", "", match.group("mark") or "").strip()
    mark = "№" if mark.startswith("№") else "n°" if mark == "no" else mark
    found = []
    for one in listed:
        at = match.start("list") + one.start()
        name = " ".join(f"{match.group('ilo') or ''} {word} {mark} {one.group()}".split())
        found.append(_convention(at, at + len(one.group()), name, one.group()))
    return found


def _convention(start: int, end: int, name: str, number: str) -> Citation:
    year = re.search(r"\b(19\d\d|20\d\d)\b", name)
    return Citation(start, end, name, "convention", year.group(1) if year else None, f"C{int(number):03d}")
