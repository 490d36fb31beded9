"""Countries named in a text, in English, French, Spanish and Russian: names, former names, adjectives and peoples.

The forms stand in `data/countries.json`, built by `scripts/build_countries.py` from CLDR and `data/country_words.json`.
Codes are ISO 3166 alpha-3 (`XKX` for Kosovo, a user-assigned code). A former name has the code of the present State
(Burma is MMR). What stands in "decoys" ("New Mexico", "Latin American") names no country.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Mme|Dr|Prof|Sr|Sra|Señor|Señora|Don|Doña)\.?\s\Z")
_SURNAME = re.compile(r"\s[A-ZÁÉÍÓÚÑ][a-záéíóúñ]")
_ARTICLE = re.compile(r"\A(?:the|la|le|les|el|los|las|del?|of|du|des)\s+(?=[A-ZÉÎÁ])|\A[ld]['’](?=[A-ZÉÎÁ])")
_GAPS = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class CountryMention:
    """Where a text names a country: `adjective` is true for "Kazakh", false for "Kazakhstan"."""

    start: int
    end: int
    code: str
    adjective: bool


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """Every form by its first word; values are (code or None for a decoy, is it an adjective)."""

    forms: dict[str, tuple[str | None, bool]]
    by_first: dict[str, tuple[str, ...]]
    names: dict[str, dict[str, str]]
    after_title: frozenset[str]
    before_surname: frozenset[str]


def countries_in(text: str, start: int = 0, end: int | None = None) -> list[CountryMention]:
    """Every country named in `text[start:end]`, in order, the longest name at each place."""
    gazetteer = _gazetteer()
    by_first = gazetteer.by_first
    stop = len(text) if end is None else end
    found: list[CountryMention] = []
    at = start
    for word in _WORD.finditer(text, start, stop):
        if word.group() not in by_first or word.start() < at:
            continue
        hit = _forms_from(word.group()).match(text, word.start(), stop)
        if hit is None:
            continue
        at = hit.end()
        code, adjective = gazetteer.forms[_plain(hit.group())]
        if code and not _is_given_name(text, hit.start(), hit.end(), hit.group()):
            found.append(CountryMention(hit.start(), at, code, adjective))
    return found


def country_named(words: str) -> str | None:
    """The code of the country that the words name, whole ("Venezuela (Bolivarian Republic of)"); else None."""
    given = " ".join(words.split()).strip(" .,;:*–-")
    head, _, tail = given.replace(" (", ", ").rstrip(")").partition(", ")
    for core in (f"{tail} {head}" if tail else given, given, head):
        core = _ARTICLE.sub("", core)
        found = countries_in(core)
        if len(found) == 1 and not found[0].adjective and found[0].end - found[0].start == len(core):
            return found[0].code
    return None


def country_name(code: str, language: str = "en") -> str | None:
    """The usual name of a country in a language; None for a code that is not listed."""
    return _gazetteer().names.get(code, {}).get(language)


def _is_given_name(text: str, start: int, end: int, form: str) -> bool:
    gazetteer = _gazetteer()
    if form in gazetteer.after_title:
        return bool(_TITLE.search(text[max(0, start - 9) : start]))
    return form in gazetteer.before_surname and bool(_SURNAME.match(text, end))


def _plain(form: str) -> str:
    return " ".join(form.translate(_GAPS).split())


@lru_cache(maxsize=1)
def _gazetteer() -> _Gazetteer:
    source = json.loads((files("tripartite.text") / "data" / "countries.json").read_text(encoding="utf-8"))
    forms: dict[str, tuple[str | None, bool]] = dict.fromkeys(source["decoys"], (None, False))
    for code, row in source["countries"].items():
        for language, listed in row["names"].items():
            for name in listed:
                forms.setdefault(name, (code, False))
                _capitals(forms, name, language, code)
    for code, row in source["countries"].items():
        for listed in row["adjectives"].values():
            for word in listed:
                forms.setdefault(word, (code, True))
                forms.setdefault(word[0].upper() + word[1:], (code, True))
    by_first: dict[str, list[str]] = {}
    for form in forms:
        first = _WORD.match(form)
        assert first, form
        by_first.setdefault(first.group(), []).append(form)
    return _Gazetteer(
        forms=forms,
        by_first={first: tuple(sorted(some, key=len, reverse=True)) for first, some in by_first.items()},
        names=_usual_names(source),
        after_title=frozenset(source["given_names"]["after_title"]),
        before_surname=frozenset(source["given_names"]["before_surname"]),
    )


def _usual_names(source: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {
        code: {language: listed[0] for language, listed in row["names"].items() if listed}
        for code, row in source["countries"].items()
    }


def _capitals(forms: dict[str, tuple[str | None, bool]], name: str, language: str, code: str) -> None:
    """A name as titles set it: all in capitals, in French and Spanish often without accents."""
    if len(name) < 4:
        return
    forms.setdefault(name.upper(), (code, False))
    if language != "ru":
        bare = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
        forms.setdefault(bare.upper(), (code, False))


@cache
def _forms_from(first: str) -> re.Pattern[str]:
    """The forms that begin with a word, as one pattern, longest first."""
    parts = []
    for form in _gazetteer().by_first[first]:
        part = re.escape(form).replace(r"\ ", r"\s{1,3}").replace("'", "['’ʼ]").replace(r"\-", "[-‐‑]")
        parts.append(part)
    return re.compile("(?:" + "|".join(parts) + r")(?![\w$])")
