"""One person per bearer of a name: full names, initials and surnames of a document tied to one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.name_pieces import Piece
from tripartite.extraction.name_words import folded
from tripartite.extraction.person_evidence import Candidate, cues
from tripartite.values.spans import Evidence
from tripartite.values.statements import Person


@dataclass
class Bearer:
    """One person, while the places that name them are gathered."""

    name: str
    words: tuple[str, ...]
    weight: float
    at: tuple[int, int]
    titles: list[str] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def noted(self, text: str, start: int, end: int, title: str) -> None:
        """Record one place that names the person."""
        self.places.append((start, end))
        words = text[start:end]
        for form in (words, f"{title} {words}" if title else ""):
            if form and form != self.name and form not in self.variants:
                self.variants.append(form)
        if title and title not in self.titles:
            self.titles.append(title)


def tied(
    analysis: Analysis, pieces: Sequence[Piece], accepted: Sequence[Candidate], bodies: Sequence[Mention]
) -> tuple[list[Person], list[Mention]]:
    """The people that the candidates name, with their short forms elsewhere in the document."""
    text = analysis.text
    bearers: list[Bearer] = []
    full = [one for one in accepted if len(one.words) > 1]
    for one in sorted(full, key=lambda one: (-_fullness(one.words), one.start)):
        bearer = next((known for known in bearers if _same(known.words, one.words)), None)
        if bearer is None:
            bearer = Bearer(" ".join(one.words), one.words, one.weight, (one.start, one.end))
            bearers.append(bearer)
        bearer.weight = max(bearer.weight, one.weight)
        bearer.noted(text, one.start, one.end, one.title)
    _surnames(text, pieces, accepted, bearers, bodies)
    bearers.sort(key=lambda one: min(one.places))
    mentions = sorted(
        (Mention(start, end, "people", one.name, text[start:end]) for one in bearers for start, end in one.places),
        key=lambda mention: (mention.start, -mention.end),
    )
    return [_statement(text, one) for one in bearers], mentions


def _fullness(words: Sequence[str]) -> int:
    return sum(len(word) > 2 and "." not in word for word in words)


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """The same surname, and given names that begin alike (one may be an initial)."""
    if folded(one[-1]) != folded(other[-1]):
        return False
    return folded(one[0])[0] == folded(other[0])[0] and (
        "." in one[0] or "." in other[0] or folded(one[0]) == folded(other[0])
    )


def _surnames(
    text: str,
    pieces: Sequence[Piece],
    accepted: Sequence[Candidate],
    bearers: list[Bearer],
    bodies: Sequence[Mention],
) -> None:
    """Surnames standing alone, tied to their one bearer; with a title and no bearer, a person of their own."""
    by_surname: dict[str, list[Bearer]] = {}
    by_given: dict[str, list[Bearer]] = {}
    for bearer in bearers:
        by_surname.setdefault(folded(bearer.words[-1]), []).append(bearer)
        by_given.setdefault(folded(bearer.words[0]), []).append(bearer)
    used = {place[0] for bearer in bearers for place in bearer.places}
    inside = [(body.start, body.end) for body in bodies]
    titled = {one.start: one for one in accepted if len(one.words) == 1}
    at = 0
    for piece in pieces:
        last, start, end = piece.texts[-1], *piece.words[-1]
        single = titled.get(start)
        if start in used or piece.words[0][0] in used:
            continue
        if len(piece.texts) > 1 and single is None and piece.texts[-2].rstrip(".") not in cues().titles:
            continue
        while at < len(inside) and inside[at][1] <= start:
            at += 1
        if at < len(inside) and inside[at][0] <= start:
            continue
        owners = by_surname.get(folded(last), [])
        if not owners and single is not None:
            owners = by_given.get(folded(last), [])
        if len(owners) == 1:
            owners[0].noted(text, start, end, single.title if single else "")
        elif not owners and single is not None:
            bearer = Bearer(last, (last,), single.weight, (start, end))
            bearer.noted(text, start, end, single.title)
            bearers.append(bearer)
            by_surname.setdefault(folded(last), []).append(bearer)


def _statement(text: str, one: Bearer) -> Person:
    return Person(
        evidence=(Evidence.at(text, *one.at),),
        rule="person_evidence.weighed",
        confidence=min(0.95, 0.55 + 0.08 * one.weight),
        name=one.name,
        variants=tuple(one.variants),
        titles=tuple(one.titles),
        mentions=tuple(sorted(one.places)),
    )
