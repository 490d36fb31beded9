"""What joins the pieces of one body's name, to the right and to the left: of, for, on, in, and, commas of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.name_words import generic_names, head_words, is_given_name, is_town, lines
from tripartite.values.vocabulary import OrganisationType

_FOR = frozenset((" for ", " for the ", " for a "))
_ON = frozenset((" on ", " on the "))
_AND = frozenset((" and ", " & ", ", and ", ", & "))
_IN = frozenset((" in ", " in the ", " at "))
_TO = frozenset((" to ", " against ", " the "))
_AMONG = frozenset((" among ", " between ", " without "))
_OFFICE = frozenset(("Office", "Bureau", "Secretariat"))
_CAMPAIGNS = frozenset(("Committee", "Campaign", "Coalition", "Organisation", "Organization"))
#: Those of whom a body's name says what they live with: "Council of Persons with Disabilities".
_BEARERS = ("persons", "people", "person", "women", "children", "citizens", "individuals", "students")
_CROWDS = ("workers", "unions", "employees", "teachers", "nurses", "drivers", "associations", "members", "women")


def is_ordinary(word: str) -> bool:
    """Whether a word is an ordinary English one; these names are English."""
    return word.lower() in lines("vocabulary_en")


def titled(word: str) -> str:
    """A word in capitals as it would be written in a sentence."""
    word = word[:-1] if word.endswith(("’", "'")) and word[:-1] in head_words().types else word
    return word.capitalize() if word.isupper() and len(word) > 3 else word


def may_join(text: str, pieces: Sequence[Piece], at: int, gap: str, head: str, complement: bool) -> bool:
    """Whether piece `at`, which follows a body's name after `gap`, belongs to the name.

    Args:
        head: the name's head word.
        complement: whether a complement ("of ...") has been read already, so that a list may go on.
    """
    heads = head_words()
    if gap == " of " or (gap == " of the " and head in _OFFICE):
        return True
    if gap == " of the " or gap in _FOR:
        return _no_body(pieces, at)
    if gap in _ON:
        return head in heads.on and _no_body(pieces, at)
    if gap in _TO:
        return head in _CAMPAIGNS and is_ordinary(pieces[at].texts[0])
    if gap in _IN:
        court = heads.types[head] is OrganisationType.COURT
        crowd = complement and pieces[at - 1].texts[-1].lower() in _CROWDS
        return crowd or (court and _place(pieces, at))
    if gap in _AMONG:
        return complement
    if gap == " with ":
        return complement and pieces[at - 1].texts[-1].lower() in _BEARERS
    if complement and gap in _AND:
        return _listed(pieces, at)
    return complement and gap == ", " and _list_follows(text, pieces, at)


def _no_body(pieces: Sequence[Piece], at: int) -> bool:
    """Not itself a body ("the secretary of the Port Authority")."""
    heads = head_words()
    words = [titled(word) for word in pieces[at].texts]
    strong = heads.english - heads.last_only - heads.romance_only
    return words[-1] not in strong or words[-1].endswith("s") or " ".join(words).lower() in generic_names()


def _place(pieces: Sequence[Piece], at: int) -> bool:
    words = pieces[at].texts
    return len(words) <= 3 and not any(map(is_ordinary, words)) and not words[0].isupper()


def _listed(pieces: Sequence[Piece], at: int) -> bool:
    """A further matter or trade of the same body: ordinary words, no body of its own."""
    words = pieces[at].texts
    if len(words[0]) > 1 and words[0].isupper() and not pieces[at - 1].texts[-1].isupper():
        return False
    first = words[0].rstrip("'’")
    matter = (
        is_ordinary(first) or (words[-1].endswith("s") and not _named(words)) or first.endswith(("isation", "ization"))
    )
    return matter and _no_body(pieces, at)


def _named(words: Sequence[str]) -> bool:
    """Whether words are a person's or a town's name."""
    return is_given_name(words[0]) or is_town(" ".join(words))


def _list_follows(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """A comma inside a name is one of a list that ends in "and" a few words on."""
    passage = pieces[at].passage
    for following in range(at, min(at + 9, len(pieces) - 1)):
        if not _listed(pieces, following) or pieces[following + 1].passage != passage:
            return False
        gap = text[pieces[following].end : pieces[following + 1].start]
        if gap in _AND:
            return _listed(pieces, following + 1)
        if gap != ", ":
            return False
    return False


#: The plural of those who make, cut or carry something, too many for a list of words.
_PLIERS = re.compile(
    r"[a-z]{2}(?:makers|cutters|workers|drivers|builders|layers|handlers|wrights|smiths|growers|fitters)$"
)


def left_end(text: str, pieces: Sequence[Piece], number: int, start: int, head: str, least: int) -> int:
    """Where a name begins that a list leads up to ("Dairy, Sugar and Allied Workers' Union"), not before `least`."""
    piece = pieces[number]
    if titled(piece.texts[-1]) != head or len(piece.texts) < 2:
        return start
    heads = head_words()
    begun = start
    for at in range(number - 1, max(number - 8, -1), -1):
        before = pieces[at]
        gap = text[before.end : start]
        if before.start < least or (gap not in _AND if start == begun else gap != ", "):
            break
        if start == begun and gap[0] == "," and text[pieces[at - 1].end : before.start] != ", ":
            break
        words = [titled(word) for word in before.texts]
        strong = words[-1] in heads.types and words[-1] not in heads.last_only
        if strong or words[-1] in heads.laws or not _trade(words[-1]):
            break
        start = before.start
    return start


def _trade(word: str) -> bool:
    """A word for a trade or those who ply it: "Dairy", "Teachers'", "Brickmakers"."""
    if word.endswith(("'", "’")) or _PLIERS.search(word):
        return True
    return is_ordinary(word) and not word.isupper()
