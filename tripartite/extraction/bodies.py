"""Bodies named in the English way: capitalised words that end or begin with a head word.

"Lakeside Ferry Workers' Union" ends with its head; "Ministry of Ports, Fisheries and Trade" begins with it and runs on
over "of", "for", "and" and the commas of a list. Spanish names in capitals and the other Romance names are read by
`bodies_romance`, Russian ones by `bodies_cyrillic`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tripartite.extraction.capital_runs import Run
from tripartite.extraction.name_words import HeadWords, head_words, is_ordinary, months_days, starters
from tripartite.values.vocabulary import OrganisationType

_OF = frozenset((" of ", " of the "))
_FOR = frozenset((" for ", " for the "))
_ON = frozenset((" on ", " on the "))
_AND = frozenset((" and ", " & ", ", and ", ", & "))
_IN = frozenset((" in ", " in the ", " at "))
_TO = frozenset((" to ", " against ", " the "))
_PLURAL = frozenset(("Unions", "Associations", "Committees", "Courts", "Services", "Ministries", "Councils", "Boards"))
_OFFICE = frozenset(("Office", "Bureau", "Secretariat"))
_GENERIC = frozenset(
    (
        "trade union",
        "trade unions",
        "labour union",
        "labor union",
        "labour unions",
        "labor unions",
        "working group",
        "workers union",
        "trade union federation",
        "member organization",
        "trade union organization",
        "local government",
        "central government",
        "human rights",
        "press service",
        "union office",
    )
)


@dataclass(frozen=True, slots=True)
class Body:
    """A place where a body is named in full: `head` is its head word, `rule` the reader that found it."""

    start: int
    end: int
    type: OrganisationType
    head: str
    rule: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run, or a part of one: what a possessive, a month or a sentence's first small word cuts off is gone."""

    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    passage: int


def pieces_of(text: str, runs: Sequence[Run], heads: HeadWords) -> list[Piece]:
    """Runs cut at possessives ("Ruritania's Supreme Court"), at months, and after sentence-opening words."""
    found: list[Piece] = []
    opening = starters()
    breaking = months_days()
    for run in runs:
        if len(run.texts) == 1:
            if run.texts[0] not in opening:
                found.append(Piece(run.start, run.end, run.words, run.texts, run.passage))
            continue
        first = 0
        for number, word in enumerate(run.texts):
            if word in breaking or (number == first and word in opening):
                _keep(found, run, first, number)
                first = number + 1
            elif number and _possessive(text, run.words[number - 1][1]) and not _office(run.texts[number - 1], heads):
                _keep(found, run, first, number)
                first = number
        _keep(found, run, first, len(run.texts))
    return found


def _keep(found: list[Piece], run: Run, first: int, last: int) -> None:
    if first < last:
        found.append(Piece(*run.part(first, last), run.words[first:last], run.texts[first:last], run.passage))


def _possessive(text: str, end: int) -> bool:
    return text[end : end + 2] in ("'s", "’s")


def _office(word: str, heads: HeadWords) -> bool:
    return word.lower() in heads.possessors


def bodies_in(text: str, pieces: Sequence[Piece]) -> list[Body]:
    """Every body that the pieces name in the English way, in order and without overlap."""
    heads = head_words()
    found: list[Body] = []
    done = -1
    for number, piece in enumerate(pieces):
        if piece.start < done:
            continue
        read = _body_at(text, pieces, number, heads)
        if read is not None:
            start = _left_of(text, pieces, number, read, heads, found[-1].end if found else 0)
            found.append(Body(start, read.end, read.type, read.head, read.rule))
            done = read.end
    return found


def titled(word: str) -> str:
    """A word in capitals as it would be written in a sentence."""
    return word.capitalize() if word.isupper() and len(word) > 3 else word


def _body_at(text: str, pieces: Sequence[Piece], number: int, heads: HeadWords) -> Body | None:
    piece = pieces[number]
    texts = [titled(word) for word in piece.texts]
    last = next((k for k in range(len(texts) - 1, -1, -1) if texts[k] in heads.english), None)
    if last is None or texts[-1] in heads.laws:
        return None
    head = texts[last]
    core_end = piece.words[last][1]
    if last < len(texts) - 1:
        if last == 0 or head in heads.last_only or head in _PLURAL or not _ordinary_core(texts[: last + 1]):
            return None
        return Body(piece.start, core_end, heads.types[head], head, "bodies.head")
    end = _right_of(text, pieces, number, head, heads)
    alone = last == 0 and end == core_end
    if alone and head not in heads.alone:
        return None
    if end == core_end and (" ".join(texts).lower() in _GENERIC or (head in _PLURAL and len(texts) < 3)):
        return None
    if last == 0 and head in heads.last_only:
        return None
    return Body(piece.start, end, heads.types[head], head, "bodies.head")


def _ordinary_core(texts: Sequence[str]) -> bool:
    return " ".join(texts).lower() not in _GENERIC


def _right_of(text: str, pieces: Sequence[Piece], number: int, head: str, heads: HeadWords) -> int:
    """Where the name that begins in this piece ends, over of, for, on, and, commas."""
    piece = pieces[number]
    end = piece.end
    if head in heads.last_only:
        return end
    court_number = text[end : end + 8]
    if head in ("Court", "Tribunal") and court_number.startswith(" No. "):
        end += 5 + len(court_number[5:]) - len(court_number[5:].lstrip("0123456789"))
    complement = False
    for at in range(number + 1, len(pieces)):
        follower = pieces[at]
        if follower.passage != piece.passage or follower.start - end > 10:
            break
        gap = text[end : follower.start].replace("\u00a0", " ")
        joins = _joiner(gap, head, complement, len(piece.texts), heads)
        if joins is None or not joins(text, pieces, at):
            break
        end = follower.end
        complement = True
        if _possessive(text, end) and not _office(follower.texts[-1], heads):
            break
    return end


Test = Callable[[str, Sequence[Piece], int], bool]


def _joiner(gap: str, head: str, complement: bool, length: int, heads: HeadWords) -> Test | None:
    """The test that a following piece must pass for this gap; None where the gap parts."""
    if gap == " of " or (gap == " of the " and head in _OFFICE):
        return _any
    if gap == " of the " or gap in _FOR:
        return _no_body
    if gap in _ON and head in heads.on:
        return _no_body
    if gap in _TO and head in ("Committee", "Campaign", "Coalition", "Organisation", "Organization"):
        return _ordinary
    if gap in _IN and (heads.types[head] is OrganisationType.COURT or complement):
        return _place
    if complement and gap in _AND:
        return _listed
    if complement and gap == ", ":
        return _list_follows
    return None


def _any(text: str, pieces: Sequence[Piece], at: int) -> bool:
    return True


def _no_body(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """Not itself a body ("the secretary of the Port Authority")."""
    heads = head_words()
    words = [titled(word) for word in pieces[at].texts]
    return not any(word in heads.english and word not in _PLURAL for word in (words[0], words[-1]))


def _ordinary(text: str, pieces: Sequence[Piece], at: int) -> bool:
    return is_ordinary(pieces[at].texts[0])


def _place(text: str, pieces: Sequence[Piece], at: int) -> bool:
    words = pieces[at].texts
    return len(words) <= 3 and not any(map(is_ordinary, words)) and not words[0].isupper()


def _listed(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """A further matter or trade of the same body: ordinary words, no body of its own."""
    words = pieces[at].texts
    if len(words[0]) > 1 and words[0].isupper() and not pieces[at - 1].texts[-1].isupper():
        return False
    return is_ordinary(words[0].rstrip("'’")) and _no_body(text, pieces, at)


def _list_follows(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """A comma inside a name is one of a list that ends in "and" a few words on."""
    passage = pieces[at].passage
    for following in range(at, min(at + 9, len(pieces) - 1)):
        if not _listed(text, pieces, following) or pieces[following + 1].passage != passage:
            return False
        gap = text[pieces[following].end : pieces[following + 1].start]
        if gap in _AND:
            return _listed(text, pieces, following + 1)
        if gap != ", ":
            return False
    return False


def _left_of(text: str, pieces: Sequence[Piece], number: int, body: Body, heads: HeadWords, least: int) -> int:
    """Where a name begins that a list leads up to: "Dairy, Sugar and Allied Workers' Union"."""
    start = body.start
    ends_with_head = pieces[number].end >= body.end or pieces[number].texts[-1] == body.head
    if not ends_with_head or len(pieces[number].texts) < 2:
        return start
    for at in range(number - 1, max(number - 8, -1), -1):
        before = pieces[at]
        gap = text[before.end : start]
        first = start == body.start
        if before.start < least or (gap not in _AND if first else gap != ", "):
            break
        words = [titled(word) for word in before.texts]
        if words[-1] in heads.english or words[-1] in heads.laws or not _trade(words[-1]):
            break
        start = before.start
    return start


def _trade(word: str) -> bool:
    """A word for a trade or those who ply it: "Dairy", "Teachers'"."""
    return word.endswith(("'", "’")) or (is_ordinary(word) and not word.isupper())
