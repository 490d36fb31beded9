"""The country that a document is about, weighed from where it is named: title, head, body.

A name in the title or a heading of the head counts most, an adjective half of a name. One country is given only where
it clearly leads; what comes near it stays in `countries`, so that "several fit" is not "none". The name or address of
the file ("2011-ruritania.txt") has a vote, and decides where the text names no country at all; failing that, its
provinces do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from tripartite.text.composed import ComposedText
from tripartite.text.countries import CountryMention, countries_in
from tripartite.text.regions import regions_in
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

TITLE_WEIGHT = 12.0
HEAD_WEIGHT = 3.0
HEADING_WEIGHT = 4.0
FILE_WEIGHT = 8.0
ADJECTIVE_SHARE = 0.5
_HEAD = 1_500
_BODY = 60_000
_LEAD = 1.25
_NEAR = 0.35
_FEWEST_REGIONS = 2
#: The one country of a title gives way only to one that weighs more than this many times as much.
_OUTWEIGHED = 4.0


_ENDING = re.compile(r"\.\w{1,5}$")
_PATH_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class CountryFound:
    """The leading country (None where none clearly leads) and all that come near it, heaviest first."""

    code: str | None
    codes: tuple[str, ...]
    by_file: bool = False


def country_of(
    composed: ComposedText, passages: tuple[Passage, ...], title: str | None, file: str | None = None
) -> CountryFound:
    """Weigh the countries named in a document; `file` is the name of its file."""
    by_file = _named_by_file(file, composed.layout.facts.get("url"))
    weights: dict[str, float] = defaultdict(float)
    adjectives = names = 0
    title_names = countries_in(title or "")
    for one in title_names:
        weights[one.code] += TITLE_WEIGHT * _share(one)
    for passage in passages:
        if passage.start > _BODY:
            break
        if passage.kind in (PassageKind.FURNITURE, PassageKind.FOOTNOTE):
            continue
        for one in countries_in(composed.text, passage.start, passage.end):
            weights[one.code] += _weight(one, passage) * _share(one)
            adjectives += one.adjective
            names += not one.adjective
    if not weights:
        return by_file if by_file.code else _by_regions(composed.text)
    # One "Indian" in a whole text may be anybody's neighbour.
    if not names and adjectives == 1 and not by_file.code and not title_names:
        return CountryFound(None, tuple(weights))
    if by_file.code:
        weights[by_file.code] += FILE_WEIGHT
    found = _leading(weights)
    titled = {one.code for one in title_names if not one.adjective}
    if len(titled) == 1 and found.code not in titled:
        code = titled.pop()
        if weights[code] * _OUTWEIGHED >= max(weights.values()):
            return CountryFound(code, tuple(dict.fromkeys((code, *found.codes))))
    return found


def _named_by_file(file: str | None, url: str | None) -> CountryFound:
    """The one country that a file's name, or the last part of an address, consists of besides figures."""
    for name in (file or "", (url or "").rstrip("/").rpartition("/")[2]):
        words = " ".join(_PATH_WORD.findall(_ENDING.sub("", name).replace("_", " ")))
        for form in (words.title(), words.replace("-", " ").title().strip()):
            codes = {one.code for one in countries_in(form) if not one.adjective}
            if len(codes) == 1:
                code = codes.pop()
                return CountryFound(code, (code,), by_file=True)
    return CountryFound(None, ())


def _by_regions(text: str) -> CountryFound:
    """The country whose provinces a text names that names no country: two of them, and more than of any other."""
    named = regions_in(text, 0, _BODY)
    ranked = sorted(named, key=lambda code: (-len(named[code]), code))
    if not ranked or len(named[ranked[0]]) < _FEWEST_REGIONS:
        return CountryFound(None, ())
    leads = len(ranked) == 1 or len(named[ranked[0]]) > len(named[ranked[1]])
    return CountryFound(ranked[0] if leads else None, tuple(ranked))


def _share(mention: CountryMention) -> float:
    return ADJECTIVE_SHARE if mention.adjective else 1.0


def _weight(mention: CountryMention, passage: Passage) -> float:
    if passage.kind is PassageKind.HEADING:
        return HEADING_WEIGHT
    return HEAD_WEIGHT if mention.start < _HEAD else 1.0


def _leading(weights: dict[str, float]) -> CountryFound:
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return CountryFound(None, ())
    best = ranked[0][1]
    near = tuple(code for code, weight in ranked if weight >= best * _NEAR)
    leads = len(ranked) == 1 or best >= ranked[1][1] * _LEAD
    return CountryFound(ranked[0][0] if leads else None, near)
