"""One person per bearer of a name: full names, initials and surnames of a document tied to one another.

A surname alone is tied to the one person who bears it; where two do, it stays untied, for a wrong tie would put one
person's deeds on another. With a title and no known bearer it is a person of its own. A given name alone is tied only
behind a title ("Ms Anong") or as the signature of a mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.naming import offices
from tripartite.extraction.naming.bodies_cyrillic import stemmed
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.name_words import folded, is_given_name, latinised
from tripartite.extraction.naming.person_cues import cues
from tripartite.extraction.naming.person_evidence import Candidate

_WROTE = re.compile(r" (?:answered|writes|wrote|says)\b")
_CYRILLIC = re.compile("[А-яЁё]")
_FLEETING = re.compile(r"[еоё](?=[кцнл]$)")


@dataclass
class Bearer:
    """One person, while the places that name them are gathered; `full` are the places with the whole name."""

    name: str
    words: tuple[str, ...]
    weight: float
    titles: list[str] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    full: list[tuple[int, int]] = field(default_factory=list)

    def noted(self, text: str, start: int, end: int, title: str) -> None:
        """Record one place that names the person, with the title before it."""
        self.places.append((start, end))
        words = " ".join(text[start:end].split())
        written = ""
        if title:
            before = re.search(rf"{re.escape(title)}\.?\s*$", text[max(0, start - len(title) - 3) : start])
            written = f"{before.group().strip()} {words}" if before else f"{title} {words}"
        for form in (words, written):
            if form and form != self.name and form not in self.variants:
                self.variants.append(form)
        if title and title not in self.titles:
            self.titles.append(title)


def tied(
    analysis: Analysis, pieces: Sequence[Piece], accepted: Sequence[Candidate], bodies: Sequence[Mention]
) -> list[Bearer]:
    """The people whom the candidates name, with their short forms elsewhere in the document, by first mention."""
    text = analysis.text
    bearers: list[Bearer] = []
    by_surname: dict[str, list[Bearer]] = {}
    by_given: dict[str, list[Bearer]] = {}
    full = [one for one in accepted if len(one.words) > 1]
    for one in sorted(full, key=lambda one: (-_fullness(one.words), one.start)):
        owners = by_surname.setdefault(_surname(one.words), [])
        namesakes = [known for known in owners if _same(known.words, one.words)]
        # "Ana Duarte" beside both Ana Luz and Ana Inés Duarte is nobody's short name for certain
        bearer = namesakes[0] if len(namesakes) == 1 else _written_alike(namesakes, one.words)
        ended = _ended_by(owners, one.words)
        ended = ended if one.title or not is_given_name(one.words[0]) else None
        bearer = bearer or (
            None if _ended_by(owners, one.words) else _begun_by(by_given.get(one.words[0], ()), one.words)
        )
        bearer = bearer or (ended if ended and offices.holding(text, [ended], one.title, one.start) else None)
        if bearer is None:
            bearer = Bearer(" ".join(one.words), one.words, one.weight)
            bearers.append(bearer)
            by_given.setdefault(one.words[0], []).append(bearer)
            owners.append(bearer)
        bearer.weight = max(bearer.weight, one.weight)
        bearer.noted(text, one.start, one.end, one.title)
        bearer.full.append((one.start, one.end))
    bearers = _across_scripts(bearers)
    kept = {id(one) for one in bearers}
    by_surname = {key: [one for one in owners if id(one) in kept] for key, owners in by_surname.items()}
    _short_forms(text, pieces, accepted, bearers, by_surname, bodies)
    return sorted(bearers, key=lambda one: min(one.places))


def _fullness(words: Sequence[str]) -> int:
    return sum(len(word) > 2 and "." not in word for word in words)


def _surname(words: Sequence[str]) -> str:
    """A surname as it is compared; Russian ones by their stem, whatever their case."""
    last = words[-1] if "." not in words[-1] or len(words) == 1 else words[0]
    if re.search("[а-яё]", last.lower()):
        return _russian(last)
    return folded(last)


def _russian(surname: str) -> str:
    stem = stemmed(surname)
    stem = re.sub(r"(?:ов|ев|ин)$", "", stem) if len(stem) > 5 else stem
    return _FLEETING.sub("", stem)


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Given names that begin alike: equal, or one an initial, or Russian ones of one stem; surnames fit already."""
    a, b = _given(one), _given(other)
    if not a or not b or folded(a)[0] != folded(b)[0]:
        return False
    if "." in a or "." in b or folded(a) == folded(b):
        return not _middles_differ(one, other) and not (_goes_by_later(one, b) or _goes_by_later(other, a))
    return bool(re.search("[а-яё]", a.lower())) and stemmed(a) == stemmed(b) and not _middles_differ(one, other)


def _goes_by_later(words: Sequence[str], given: str) -> bool:
    """Whether initials stand before given names written out, none of which the other's is: "A. G. Luz Inés Duarte"."""
    later = [folded(word) for word in words[1:-1] if "." not in word and len(word) > 2]
    return "." in words[0] and len(later) > 1 and "." not in given and folded(given) not in later


def _middles_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each has a name between the first and the last that the other lacks: "Ana Luz", "Ana Inés" Duarte."""
    ours, theirs = ({folded(word)[:4].rstrip(".") for word in words[1:-1]} for words in (one, other))
    left = [word for word in ours if not any(x.startswith(word) or word.startswith(x) for x in theirs)]
    right = [word for word in theirs if not any(x.startswith(word) or word.startswith(x) for x in ours)]
    return bool(left and right)


def _written_alike(bearers: Sequence[Bearer], words: Sequence[str]) -> Bearer | None:
    """Of several people whom a name may be of, the one whose name has exactly its words."""
    return next(
        (one for one in bearers if len(one.words) == len(words) and not _middles_differ(one.words, words)), None
    )


def _begun_by(bearers: Sequence[Bearer], words: Sequence[str]) -> Bearer | None:
    """The one longer name that begins with these words ("Yusuf Hamdan" for "Yusuf Hamdan Dost")."""
    longer = [one for one in bearers if len(one.words) > len(words) and one.words[: len(words)] == tuple(words)]
    return longer[0] if len(longer) == 1 else None


def _ended_by(owners: Sequence[Bearer], words: Sequence[str]) -> Bearer | None:
    """The one longer name that ends with these words: "Ramiro Ostrela Quintal" for "Sr. Ostrela Quintal"."""
    longer = [one for one in owners if len(one.words) > len(words) and one.words[-len(words) :] == tuple(words)]
    return longer[0] if len(longer) == 1 else None


def _across_scripts(bearers: list[Bearer]) -> list[Bearer]:
    """The bearers, those named in Cyrillic tied to those of the same name in Latin letters, in whatever order."""
    cyrillic = {id(one) for one in bearers if _CYRILLIC.search(one.name)}
    if not 0 < len(cyrillic) < len(bearers):
        return bearers
    by_beginning: dict[str, list[Bearer]] = {}
    for one in bearers:
        for word in one.words if id(one) not in cyrillic else ():
            by_beginning.setdefault(folded(word)[:4], []).append(one)
    kept: list[Bearer] = []
    for one in bearers:
        parts = [latinised(_russian(word)) for word in one.words if len(word) > 3] if id(one) in cyrillic else []
        near = by_beginning.get(parts[0][:4], []) if len(parts) > 1 else []
        same = [other for other in near if all(_bears(other, part) for part in parts)]
        if len(same) != 1:
            kept.append(one)
            continue
        same[0].places += one.places
        same[0].variants += [form for form in (one.name, *one.variants) if form not in same[0].variants]
    return kept


def _bears(bearer: Bearer, stem: str) -> bool:
    """Whether one of the bearer's words begins as a stem does, for four letters at least."""
    return len(stem) > 3 and any(folded(word).startswith((stem[:5], stem)) for word in bearer.words)


def _given(words: Sequence[str]) -> str:
    return words[-1] if "." in words[-1] and len(words) > 1 else words[0]


def _short_forms(
    text: str,
    pieces: Sequence[Piece],
    accepted: Sequence[Candidate],
    bearers: list[Bearer],
    by_surname: dict[str, list[Bearer]],
    bodies: Sequence[Mention],
) -> None:
    """Tie surnames that stand alone, and make those with a title and no bearer people of their own."""
    used = {at for bearer in bearers for start, end in bearer.places for at in range(start, end)}
    titled = {one.start: one for one in accepted if len(one.words) == 1}
    by_other: dict[str, list[Bearer]] = {}
    for bearer in bearers:
        by_other.setdefault(f"given {folded(bearer.words[0])}", []).append(bearer)
        firsts = [word for word in bearer.words[1:-1] if word[0].isupper() and "." not in word]
        for word in dict.fromkeys(firsts[-1:] if bearer.words[-2] in firsts else firsts[:1]):
            by_other.setdefault(f"first surname {word}", []).append(bearer)
    free = list(_free(pieces, used, bodies))
    strangers = {one.texts[-1] for one in free if _is_full(one) and not _borne(one, by_surname)}
    for piece in free:
        start, end = piece.words[-1]
        single = titled.get(start)
        if _is_full(piece) and single is None:
            namesakes = by_surname.get(_surname(piece.texts), ())
            longer = [one for one in namesakes if one.words[-len(piece.texts) :] == piece.texts]
            if len(longer) == 1:
                longer[0].noted(text, piece.start, piece.end, "")
            continue
        word = piece.texts[-1]
        # Where another bears the surname whom nothing shows to be a person, the surname alone may be theirs.
        if len(piece.texts) == 1 and single is None and word in strangers:
            continue
        kin = single is not None and offices.of_kin(text, start)
        owners = _owners(word, by_surname, by_other, single is not None and not kin, _signs(text, start, end))
        if single is not None:
            owners = offices.holding(text, owners, single.title, start)
        if owners and not (owners := offices.without_named_kin(text, owners, end)):
            strangers.add(word)
        if len(owners) == 1:
            owners[0].noted(text, start, end, single.title if single else "")
        elif not owners and single is not None and not kin:
            bearer = Bearer(word, (word,), single.weight)
            bearer.noted(text, start, end, single.title)
            bearer.full.append((start, end))
            bearers.append(bearer)
            by_surname.setdefault(_surname((word,)), []).append(bearer)


def _is_full(piece: Piece) -> bool:
    """Whether a piece is more than a surname with its title."""
    return len(piece.texts) > 1 and piece.texts[-2].rstrip(".") not in cues().titles


def _borne(piece: Piece, by_surname: dict[str, list[Bearer]]) -> bool:
    """Whether several words are a name, or the end of one, that somebody bears."""
    namesakes = by_surname.get(_surname(piece.texts), ())
    return any(one.words[-len(piece.texts) :] == piece.texts for one in namesakes)


def _free(pieces: Sequence[Piece], used: set[int], bodies: Sequence[Mention]) -> Iterator[Piece]:
    """The pieces that neither a full name nor a body covers."""
    at = 0
    for piece in pieces:
        start = piece.words[-1][0]
        if start in used or any(word in used for word, _ in piece.words):
            continue
        while at < len(bodies) and bodies[at].end <= start:
            at += 1
        if at == len(bodies) or bodies[at].start > start:
            yield piece


def _owners(
    word: str, by_surname: dict[str, list[Bearer]], by_other: dict[str, list[Bearer]], titled: bool, signs: bool
) -> list[Bearer]:
    """Who may bear a surname, else a first of two surnames, else, behind a title or as a signature, a given name."""
    owners = by_surname.get(_surname((word,)), []) or (_misspelt(word, by_surname) if titled else [])
    if not owners and len(folded(word)) > 3:
        owners = by_other.get(f"first surname {word}", [])
    if not owners and (titled or signs):
        owners = by_other.get(f"given {folded(word)}", [])
    return owners


def _signs(text: str, start: int, end: int) -> bool:
    """A given name by itself on a line, or in the greeting of a letter ("Dear Anna,")."""
    alone = text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
    return alone or text[max(0, start - 5) : start] == "Dear " or bool(_WROTE.match(text, end))


def _misspelt(surname: str, by_surname: dict[str, list[Bearer]]) -> list[Bearer]:
    """The bearer of a long surname whose letters are the same in another order, where there is one only."""
    letters = sorted(folded(surname))
    if len(letters) < 6:
        return []
    first = folded(surname)[:1]
    near = [key for key in by_surname if len(key) == len(letters) and key[:1] == first and sorted(key) == letters]
    return by_surname[near[0]] if len(near) == 1 else []
