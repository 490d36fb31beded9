"""Where: countries by the gazetteer, towns and regions by what stands beside them.

A capitalised run is a town or region where it follows a preposition of place or a word such as "city of", or a word
such as "district" follows it, and no body or person bears the name. Every other place that names it is tied to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.naming.bodies_cyrillic import stemmed
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.name_words import either, folded, head_words, is_ordinary, is_town, listed
from tripartite.text.countries import CountryMention
from tripartite.values.spans import Evidence
from tripartite.values.statements import Place, Statement


@dataclass(frozen=True, slots=True)
class _Cues:
    before: re.Pattern[str]
    kind_before: re.Pattern[str]
    kind_after: re.Pattern[str]
    dateline: re.Pattern[str]
    never: frozenset[str]


@lru_cache(maxsize=1)
def _cues() -> _Cues:
    source = listed("place_cues")
    return _Cues(
        before=re.compile(rf"(?<!\w)(?i:{either(source['before'])}) (?:the |la |el )?$"),
        kind_before=re.compile(rf"(?<!\w)(?:{either(source['kind_before'])}) $"),
        kind_after=re.compile(rf"[ -](?:{either(source['kind_after'])})(?!\w)"),
        dateline=re.compile(r",? (?:\(\w{2,12}\) ?[–—-]|\d{1,2} \w+ \d{4} ?[–—-])"),
        never=frozenset(source["never"]),
    )


def places(analysis: Analysis) -> list[Statement]:
    """The countries, towns and regions that a document names; needs what the names step has kept."""
    countries: Sequence[CountryMention] = analysis.kept.get("names.countries", ())
    pieces: Sequence[Piece] = analysis.kept.get("names.pieces", ())
    found: list[Statement] = [*_countries(analysis, countries), *_towns(analysis, pieces, countries)]
    return found


def _countries(analysis: Analysis, countries: Sequence[CountryMention]) -> list[Place]:
    """One place per country named by its name (not by an adjective)."""
    by_code: dict[str, list[tuple[int, int]]] = {}
    people = [(one.start, one.end) for one in analysis.mentions if one.sort == "people"]
    starts = [start for start, _ in people]
    for one in countries:
        at = bisect_right(starts, one.start) - 1
        within = at >= 0 and people[at][1] > one.start
        if not one.adjective and not within:
            by_code.setdefault(one.code, []).append((one.start, one.end))
    return [
        Place(
            evidence=(Evidence.at(analysis.text, *spots[0]),),
            rule="places.country",
            confidence=0.95,
            name=analysis.text[slice(*spots[0])],
            code=code,
            mentions=tuple(spots),
        )
        for code, spots in by_code.items()
    ]


def _towns(analysis: Analysis, pieces: Sequence[Piece], countries: Sequence[CountryMention]) -> list[Place]:
    """One place per name that at least one occurrence tells to be a town or region."""
    text = analysis.text
    states = frozenset(one.start for one in countries)
    told: dict[str, list[tuple[int, int]]] = {}
    others: dict[str, list[tuple[int, int]]] = {}
    for piece in _unnamed(pieces, analysis.mentions):
        if piece.start in states or not _shaped(piece):
            continue
        into = told if _told(text, piece, analysis) else others
        into.setdefault(_key(text[piece.start : piece.end]), []).append((piece.start, piece.end))
    borne = {folded(word) for one in analysis.mentions if one.sort == "people" for word in one.name.split()}
    found = []
    for key, spots in told.items():
        if key in borne:
            continue
        every = sorted([*spots, *others.get(key, ())])
        found.append(
            Place(
                evidence=(Evidence.at(text, *spots[0]),),
                rule="places.beside",
                confidence=0.75,
                name=text[slice(*spots[0])],
                country=analysis.country_at(spots[0][0]),
                mentions=tuple(every),
            )
        )
    return found


def _key(words: str) -> str:
    return stemmed(words) if re.search("[а-яё]", words) else folded(words)


def _unnamed(pieces: Sequence[Piece], mentions: Sequence[Mention]) -> list[Piece]:
    """The pieces outside every mention; both in order."""
    free = []
    at = 0
    for piece in pieces:
        while at < len(mentions) and mentions[at].end <= piece.start:
            at += 1
        if at == len(mentions) or mentions[at].start >= piece.end:
            free.append(piece)
    return free


def _shaped(piece: Piece) -> bool:
    heads, never = head_words(), _cues().never
    if (
        len(piece.texts) > 3
        or all(map(is_ordinary, piece.texts))
        or (len(piece.texts) == 1 and piece.texts[0].isupper())
    ):
        return False
    return not any(word in heads.types or word in heads.laws or word in never for word in piece.texts)


def _told(text: str, piece: Piece, analysis: Analysis) -> bool:
    known = _cues()
    left = text[max(0, piece.start - 24) : piece.start]
    if known.before.search(left) or known.kind_before.search(left) or known.kind_after.match(text, piece.end):
        return True
    if is_town(text[piece.start : piece.end]):
        return True
    opens = analysis.passages[piece.passage].start == piece.start
    return opens and known.dateline.match(text, piece.end) is not None
