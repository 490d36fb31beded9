"""Named laws, decrees, codes, constitutions and Conventions in running text: each citation with its name and date.

The patterns are `data/instruments/LANGUAGE.json`; English names are read outwards from their head word besides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.citing.english_instruments import english_citations
from tripartite.extraction.citing.ilo_conventions import convention_citations
from tripartite.extraction.citing.instrument_words import (
    DATES,
    Citation,
    date_in,
    head_of,
    instrument_data,
    is_draft,
)
from tripartite.extraction.citing.russian_instruments import nominative
from tripartite.extraction.rulebook import LANGUAGES

#: The groups of a language's patterns that hold a name, in the order in which they are looked for.
_GROUPS = ("lower", "constitution", "titled", "code", "act", "bill", "short", "plan")
_BEFORE_CONSTITUTION = re.compile(r"^(?:[Ll]a|de\s+la|à\s+la|a\s+la)\s+")


@dataclass(frozen=True)
class _Patterns:
    named: tuple[re.Pattern[str], ...]
    back: re.Pattern[str]
    trigger: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns:
    data = instrument_data(language)
    date = DATES[language if language in LANGUAGES else "en"]
    return _Patterns(
        named=tuple(re.compile(rf"(?<![\w-]){one.replace('<DATE>', f'(?:{date})')}") for one in data["named"]),
        back=re.compile(rf"(?<![\w-]){data['anaphors']}"),
        trigger=re.compile(rf"{data['trigger']}|\bC\d{{3}}\b"),
    )


#: A draft that is only called one is no named instrument.
_BARE_DRAFTS = frozenset(
    (
        "projet de loi",
        "avant-projet de loi",
        "proposition de loi",
        "proyecto de ley",
        "anteproyecto de ley",
        "законопроект",
    )
)


def citations(text: str, start: int, end: int, language: str) -> list[Citation]:
    """The instruments cited in `text[start:end]`, in order and without overlap."""
    patterns = _patterns(language)
    if not patterns.trigger.search(text, start, end):
        return []
    found = convention_citations(text, start, end)
    if language not in ("fr", "es", "ru"):
        found += english_citations(text, start, end)
    for pattern in patterns.named:
        found += [one for match in pattern.finditer(text, start, end) if (one := _named(match, language))]
    for match in patterns.back.finditer(text, start, end):
        word = match.group("type")
        found.append(Citation(match.start(), match.end(), word, head_of(word), back=True, draft=is_draft(word)))
    return _disjoint(found)


def _disjoint(found: list[Citation]) -> list[Citation]:
    """The citations without those that lie in a longer one; names before words that point back."""
    kept: list[Citation] = []
    reach = -1
    for one in sorted(found, key=lambda one: (one.start, one.back, -one.end)):
        if one.start >= reach:
            kept.append(one)
        elif (kept[-1].back and not one.back) or (
            one.back == kept[-1].back and one.end - one.start > reach - kept[-1].start
        ):
            kept[-1] = one
        reach = kept[-1].end
    return kept


def _named(match: re.Match[str], language: str) -> Citation | None:
    """A citation by one of the language's whole patterns."""
    got = match.groupdict()
    group = next((one for one in _GROUPS if got.get(one)), None)
    if group is None:
        return None
    words = match.group(group)
    start, end = match.start(group), match.end()
    if group == "titled" and words.startswith("law") and match.string[max(0, start - 4) : start].casefold() == "the ":
        return None  # "the law on strikes" is the law as it stands, no named one
    if group == "constitution" and (article := _BEFORE_CONSTITUTION.match(words)):
        start, words = start + article.end(), words[article.end() :]
    trailing = len(words) - len(words.rstrip(" .,;-"))
    name = "Constitución" if words == "constitucional" else " ".join(words.rstrip(" .,;-").split())
    end -= trailing if end == match.end(group) else 0
    if language == "ru":
        name = nominative(name)
    if name.casefold() in _BARE_DRAFTS:
        return None
    if got.get("tail"):
        name += " " + " ".join(got["tail"].split())
    date = date_in(match.string, start, end, language)
    return Citation(start, end, name, head_of(name), date, draft=is_draft(name))
