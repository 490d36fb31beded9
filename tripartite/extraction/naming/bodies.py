"""Bodies named in the English way: capitalised words that end or begin with a head word.

"Lakeside Ferry Workers' Union" ends with its head; "Ministry of Ports, Fisheries and Trade" begins with it and runs on
over "of", "for", "and" and the commas of a list (`body_joins`). French and Spanish names are read by `bodies_romance`,
Russian ones by `bodies_cyrillic`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.extraction.naming.body_joins import left_end, may_join, titled
from tripartite.extraction.naming.name_pieces import Piece, is_calling, possessive
from tripartite.extraction.naming.name_words import (
    HeadWords,
    company_suffixes,
    generic_names,
    head_words,
    is_ordinary,
    listed,
)
from tripartite.values.vocabulary import OrganisationType

PLURAL = frozenset(("Unions", "Associations", "Committees", "Courts", "Services", "Ministries", "Councils", "Boards"))
_UNIONS = frozenset((OrganisationType.UNION, OrganisationType.UNION_CENTRE))
_LOOSE = frozenset((OrganisationType.COMPANY, OrganisationType.MEDIA, OrganisationType.OTHER))
_LINKS = frozenset(("Of", "For", "On", "OF", "FOR", "ON", "DE", "DES", "DU"))
#: Adjectives that tell where a body sits or who holds it.
SEATED = (
    "-affiliated", "-based", "-owned", "-led", "-backed", "-controlled", "-run", "-aligned", "-linked", "-supported",
    "-funded",
)  # fmt: skip
_NO_PART = (*SEATED, ". ", ".")
_SORTS = frozenset(("NGO", "NGOs", "ONG"))
_CARED_FOR = frozenset(("Affairs", "Coordination", "Registration", "Liaison", "Support", "Advisory", "Act"))
_COURT_NUMBER = re.compile(r" No\. ?\d+(?: of(?= [A-Z]))?")
_ABOUT_LAW = re.compile(
    r"(?:Law|Act|Code|Decree|Convention|Regulations?|Bill|Protocol|Rules) (?:on|of|for|concerning)(?: the)? $"
)
_OF_LAW = re.compile(r" (?:Law|Act|Code|Bill|Ordinance|Decree|Regulations?|Rules|Convention)\b")


@dataclass(frozen=True, slots=True)
class Body:
    """A place where a body is named in full: `head` is its head word, `rule` the reader that found it."""

    start: int
    end: int
    type: OrganisationType
    head: str
    rule: str


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
            weak = found and found[-1].head in heads.last_only and read.type in _UNIONS
            least = (found[-1].start if weak else found[-1].end) if found else 0
            start = left_end(text, pieces, number, read.start, read.head, least)
            if found and start < found[-1].end:
                found.pop()
            found.append(Body(start, read.end, read.type, read.head, read.rule))
            done = read.end
    return found


def _body_at(text: str, pieces: Sequence[Piece], number: int, heads: HeadWords) -> Body | None:
    piece = pieces[number]
    texts = [titled(word) for word in piece.texts]
    last = next((k for k in range(len(texts) - 1, -1, -1) if texts[k] in heads.english), None)
    if last is None or texts[-1] in heads.laws or texts[-1] in heads.matters:
        return None
    if _ABOUT_LAW.search(text[max(0, piece.start - 30) : piece.start]):
        return None
    # an adjective of place, "NGO" and the letter of a heading ("B. The Government's reply") are no part of a name
    first = next((k for k in range(last) if not (texts[k].endswith(_NO_PART) or _is_sort(texts, k))), last)
    head = texts[last]
    start, core_end = piece.words[first][0], piece.words[last][1]
    if last == len(texts) - 2 and texts[-1] in company_suffixes():
        stop = piece.end + (text[piece.end : piece.end + 1] == ".")
        return Body(start, stop, OrganisationType.COMPANY, head, "bodies.firm")
    if last < len(texts) - 1:
        return _inside(texts, first, last, start, core_end, heads, piece)
    end = _right_of(text, pieces, number, head, heads)
    if _OF_LAW.match(text, end) or not _one_body(text[start:end], texts[first : last + 1], end > core_end, heads):
        return None
    return Body(start, end, heads.types[head], head, "bodies.head")


def _is_sort(texts: Sequence[str], at: int) -> bool:
    """Whether "NGO" only says what the body behind it is, and is not what it cares for ("NGO Affairs Bureau")."""
    return texts[at] in _SORTS and at + 2 < len(texts) and texts[at + 1] not in _CARED_FOR


def _one_body(whole: str, core: Sequence[str], extended: bool, heads: HeadWords) -> bool:
    """Whether words with their head at the end name one body, not bodies at large or a head word alone."""
    head = core[-1]
    generic = generic_names()
    if whole.lower() in generic or (" ".join(core).lower() in generic and (not extended or head in PLURAL)):
        return False
    if extended:
        return len(core) > 1 or head not in heads.last_only
    if (len(core) == 1 and head not in heads.alone) or (head in PLURAL and len(core) < 3):
        return False
    return not (head == "Department" and len(core) == 2 and not is_ordinary(core[0]))


def _inside(
    texts: Sequence[str], first: int, last: int, start: int, end: int, heads: HeadWords, piece: Piece
) -> Body | None:
    """A body whose head is followed by more capitals: "Supreme Court Judge ...", or a name that begins with it."""
    head = texts[last]
    tail = texts[last + 1 :]
    if piece.texts[first].isupper():
        begins = next(
            (k for k in range(first, last + 1) if texts[k] in heads.types and texts[k + 1].upper() in _LINKS), None
        )
        if begins is not None and all(word.isupper() for word in piece.texts):
            return Body(start, piece.end, heads.types[texts[begins]], texts[begins], "bodies.capitals")
    if head == "Radio" and last == first and len(tail) == 1:
        return Body(start, piece.end, OrganisationType.MEDIA, head, "bodies.radio")
    core = " ".join(texts[first : last + 1]).lower()
    if last == first or head in heads.last_only or head in heads.alone or head in PLURAL or core in generic_names():
        return None
    if is_ordinary(tail[0]) and (tail[0].lower() not in _roles() or heads.types[head] in _LOOSE):
        return None
    return Body(start, end, heads.types[head], head, "bodies.head")


_role_list: list[frozenset[str]] = []


def _roles() -> frozenset[str]:
    if not _role_list:
        _role_list.append(frozenset(listed("roles")["en"]) | {"general", "vice", "deputy"})
    return _role_list[0]


def _right_of(text: str, pieces: Sequence[Piece], number: int, head: str, heads: HeadWords) -> int:
    """Where the name that begins in this piece ends, over of, for, on, and, commas."""
    piece = pieces[number]
    end = piece.end
    if head in heads.last_only:
        return end
    numbered = _COURT_NUMBER.match(text, end) if heads.types[head] is OrganisationType.COURT else None
    if numbered:
        end = numbered.end()
        if not numbered.group().endswith(" of"):
            return end
    complement = False
    for at in range(number + 1, len(pieces)):
        follower = pieces[at]
        if follower.passage != piece.passage or follower.start - end > 11:
            break
        gap = text[end : follower.start].replace("\u00a0", " ")
        if numbered and gap == " ":
            gap = " of "
        if not may_join(text, pieces, at, gap, head, complement):
            break
        end = follower.end
        complement = True
        if possessive(text, end) and not is_calling(follower.texts[-1]):
            break
    return end
