"""Who speaks: the labels of the Conference Committee's records, in English, French, Spanish and Russian.

The words are data (`data/speakers.json`). A label says on which bench somebody sits, for which country or body, and
from which language the interpreters spoke.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from tripartite.text.countries import countries_in
from tripartite.text.languages import READ
from tripartite.values.vocabulary import Group

LANGUAGES = READ
_ACRONYM_END = re.compile(r"\([^()]{2,20}\)")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One label and what it says; `start` and `end` span the label, `speech` is where the words themselves begin."""

    start: int
    end: int
    speech: int
    label: str
    group: Group
    country: str | None = None
    organisation: str | None = None
    on_behalf_of: str | None = None
    interpreted_from: str | None = None
    another: bool = False


@lru_cache(maxsize=1)
def speaker_words() -> dict[str, Any]:
    """The data file."""
    source: dict[str, Any] = json.loads(
        (files("tripartite.kinds") / "data" / "speakers.json").read_text(encoding="utf-8")
    )
    return source


@cache
def nouns(language: str, *, label: bool = False) -> str:
    """The nouns of all benches as one pattern, each bench a named group; `label` where a dash sets them off."""
    groups = speaker_words()["labels"][language]["groups"]
    # In running English, benches are told from common nouns by their capitals ("Government members").
    case = "(?:" if language == "en" and not label else "(?i:"
    return case + "|".join(f"(?P<{group}>{pattern})" for group, pattern in groups.items()) + ")"


def group_of(hit: re.Match[str]) -> Group:
    """The bench that a match of `nouns` names."""
    return next(group for group in Group if hit.group(str(group)))


def language_named(words: str) -> str | None:
    """The ISO code of a language named in any of the four languages ("Russian", "russe", "ruso", "русского")."""
    folded = words.strip().lower()
    for table in speaker_words()["languages"].values():
        if folded in table:
            return str(table[folded])
    return None


def squeezed(words: str) -> str:
    """The words with every run of white space as one space."""
    return _SPACES.sub(" ", words).strip(" ,;:.–—-")


def country_at(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The country whose name begins at an offset (an article may stand before it), and where it ends."""
    for one in countries_in(text, start, min(end, start + 90)):
        if one.adjective or text[start : one.start].strip(" ,(") not in ("", "the", "la", "le", "los", "las", "el"):
            break
        after = one.end
        formal = re.compile(r"\s*\((?=[^()]*(?:Republic|République|República|State|Estado|du|de|of)\b)[^()]{2,40}\)")
        tail = formal.match(text, after, end)
        return one.code, tail.end() if tail else after
    return None, start


def represented(words: str) -> str | None:
    """The body that a label's words name, up to its acronym."""
    body = squeezed(words)
    acronym = _ACRONYM_END.search(body)
    if acronym:
        return body[: acronym.end()]
    return body or None


@cache
def behalf_pattern() -> re.Pattern[str]:
    """The words that lead to those on whose behalf somebody speaks, in all languages."""
    labels = speaker_words()["labels"]
    return re.compile("|".join(f"(?:{labels[language]['behalf']})" for language in LANGUAGES))


#: "those who have spoken on behalf of" tells nothing of the speaker.
_OF_OTHERS = re.compile(r"\b(?:who|those|ceux|celles|qui|quienes|aquellos|которые)\b[^.]*$")
_BEHALF_END = re.compile(
    r"(?<!\bSt)[.;:–—]|\n|"
    r",\s+(?!(?:and|as\s+well|together|along|et|ainsi|y|e|así|и|а\s+также)\b)(?=[a-zà-ÿа-яё])|"
    r"\s+(?:that|which|who|que|qui|quien|который|которая|and\s+(?:I|we|he|she)|et\s+(?:je|nous)|y\s+(?:yo|nosotros))\b"
)


def on_behalf_in(text: str, start: int, end: int) -> str | None:
    """Those on whose behalf the words at `start` say that somebody speaks."""
    lead = behalf_pattern().search(text, start, end)
    if lead is None or _OF_OTHERS.search(text[max(start, lead.start() - 60) : lead.start()]):
        return None
    stop = _BEHALF_END.search(text, lead.end(), min(end, lead.end() + 400))
    named = squeezed(text[lead.end() : stop.start() if stop else min(end, lead.end() + 400)])
    return named if named and len(named) <= 320 else None
