"""Bodies told only by what stands beside them: companies, unions, media and groups with names of no head word.

"the smelting company Halvard", "Rosenbay Linens Ltd", "at the Orlo bottling plant", "their new union, Vesna". A name is
taken only where it is no ordinary word, no place and no person's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.extraction.naming.acronyms import definition_after, not_bodies
from tripartite.extraction.naming.bodies import SEATED, Body
from tripartite.extraction.naming.context_cues import ContextCues, context_cues
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.name_words import (
    UPPER,
    company_suffixes,
    folded,
    head_words,
    is_given_name,
    is_ordinary,
    is_town,
    listed,
    place_words,
    titles,
    trades,
)
from tripartite.extraction.naming.person_cues import cues
from tripartite.extraction.naming.world_bodies import world_body_of
from tripartite.values.vocabulary import OrganisationType

#: Words joined with a capital inside, as firms are called; surnames such as MacLeod are left out.
_JOINED = re.compile(
    r"(?!(?:Mac|Mc|De|Di|Le|La|Van|Fitz|Des|Du|Von|Al|El|Abd|Ben|Bin|Ste|San|Te)[A-Z])[A-Z][a-z]{2,}[A-Z][a-z]{2,}$"
)
#: Sorts whose noun is part of the name ("the Carrow movement").
_WITH_NOUN = frozenset((OrganisationType.OTHER, OrganisationType.GOVERNMENT_BODY))
_OF_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][\w-]+(?: [{UPPER}][\w-]+)* (?:of|de|du|del) $")
#: Two trades of one firm ("Orlo Spinning and Weaving Ltd").
_AND_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][\w-]+ [{UPPER}][\w-]+(?:ing|y|er|od|ry)(?: and| &) $")
_PLACED = re.compile(r"(?<!\w)(?:in|near|from|de|en|à) $")
#: Means by which people write to each other: a page that names them tells nothing of the firm.
_MEANS = frozenset(listed("context_names")["means"])
#: Words that open a sentence about people, and name nobody ("Fifteen employees of ...").
_NUMBERS = frozenset(listed("context_names")["numbers"])
#: Sorts of bodies that call themselves by ordinary words, and what joins these.
_CALLED = frozenset((OrganisationType.NGO, OrganisationType.UNION, OrganisationType.OTHER))
_NGO = frozenset(("ONG", "NGO", "NGOs", "ONGs"))
_MOTTO = re.compile(
    r" (?:and|for|of|with|et|de|du|des|pour|sans|y|por|para|sin|con)(?: the| les?| la| los| las| el)? "
    r"| d['’]| pour l['’]"
)


def context_bodies_in(text: str, pieces: Sequence[Piece], states: frozenset[int]) -> list[Body]:
    """Every body that only its surroundings tell, in order.

    Args:
        states: where names of countries and peoples begin; they are no bodies.
    """
    known = context_cues()
    found: list[Body] = []
    for number, piece in enumerate(pieces):
        body = _company(text, piece, known) or _other(text, piece, known, states) or _motto(text, pieces, number, known)
        if body is not None:
            found.append(body)
    return found


def _company(text: str, piece: Piece, known: ContextCues) -> Body | None:
    """A name that ends with a company's legal form."""
    last = piece.texts[-1]
    several = len(piece.texts) > 1
    ended = known.suffix.match(text, piece.end)
    if ended is None and several and len(last) == 1:
        ended = known.suffix.match(text, piece.words[-1][0] - 1, piece.end + 4)
    if ended is None and not (several and last in company_suffixes()):
        return None
    if piece.texts[0].endswith("."):
        return None
    before = _OF_BEFORE.search(text[max(0, piece.start - 50) : piece.start])
    if before and before.group().split()[0] in titles():
        before = None
    before = before or _AND_BEFORE.search(text[max(0, piece.start - 50) : piece.start])
    start = piece.start - len(before.group()) if before else piece.start
    end = ended.end() if ended else piece.end
    return Body(start, end, OrganisationType.COMPANY, "Company", "context_bodies.suffix")


def _other(text: str, piece: Piece, known: ContextCues, states: frozenset[int]) -> Body | None:
    if len(piece.texts) > 1 and _abbreviated(text, piece):
        return Body(piece.start, piece.end, OrganisationType.OTHER, "", "context_bodies.initials")
    if piece.start in states or not _proper(piece) or world_body_of(text[piece.start : piece.end]):
        return None
    if len(piece.texts) in (2, 3) and piece.texts[-1] in trades() and not is_given_name(piece.texts[0]):
        return Body(piece.start, piece.end, OrganisationType.COMPANY, "", "context_bodies.trade")
    if len(piece.texts) == 1 and _JOINED.match(piece.texts[0]) and piece.texts[0] not in _MEANS:
        return Body(piece.start, piece.end, OrganisationType.COMPANY, "", "context_bodies.joined")
    if is_town(text[piece.start : piece.end]):
        return None
    told = _told(text, piece, known)
    return Body(piece.start, told[1], told[0], "", "context_bodies.beside") if told else None


def _motto(text: str, pieces: Sequence[Piece], number: int, known: ContextCues) -> Body | None:
    """A group called by ordinary words behind its noun: "l'ONG Terres et Droits", "the network Teachers for Change"."""
    piece = pieces[number]
    if piece.texts[0] in _NGO and len(piece.texts) > 1:
        piece = replace(piece, start=piece.words[1][0], words=piece.words[1:], texts=piece.texts[1:])
    if not is_ordinary(piece.texts[0]) or not _may_be_motto(piece):
        return None
    sort = known.before(text[max(0, piece.start - 60) : piece.start])
    if sort not in _CALLED:
        return None
    end = piece.end
    for following in pieces[number + 1 : number + 3]:
        if following.passage != piece.passage or not _MOTTO.fullmatch(text, end, following.start):
            break
        if not _may_be_motto(following):
            return None
        end = following.end
    several = end > piece.end or len(piece.texts) > 1
    return Body(piece.start, end, sort, "", "context_bodies.motto") if several else None


def _may_be_motto(piece: Piece) -> bool:
    """Whether no word of a piece is an office, a body's head, a law or a title."""
    heads = head_words()
    return not any(
        word in heads.types
        or word in heads.laws
        or word in titles()
        or word in cues().ranks
        or (word.lower() in cues().role_words and not word.endswith("s"))
        for word in piece.texts
    )


def _abbreviated(text: str, piece: Piece) -> bool:
    """A row of capitals whose initials stand in brackets behind it: "Hari Bago Unyon (HBU)"."""
    if text[piece.end : piece.end + 2] != " (":
        return False
    defined = definition_after(text, piece.end, text[piece.start : piece.end])
    if defined is None or piece.texts[-1] in head_words().laws or piece.texts[-1] in place_words():
        return False
    if any(acronym in not_bodies() for acronym in defined.acronyms):
        return False
    initials = "".join(word[0] for word in piece.texts if word[0].isupper())
    return any(folded(acronym) == folded(initials) for acronym in defined.acronyms)


def _proper(piece: Piece) -> bool:
    """A name of its own: some word that is neither ordinary nor a given name at its head, nor a law or body."""
    heads = head_words()
    texts = piece.texts
    if texts[0].lower() in _NUMBERS:
        return False
    if len(texts) == 1 and (texts[0].isupper() or texts[0].rstrip("s") in not_bodies() or is_ordinary(texts[0])):
        return False
    if len(texts) > 4 or any(word in heads.laws or word in heads.matters or word in heads.types for word in texts):
        return False
    if (
        any(word in cues().ranks for word in texts)
        or texts[0] in titles()
        or texts[-1].endswith(SEATED)
        or texts[-1] in place_words()
    ):
        return False
    given = sum(is_given_name(word.split("-")[0]) for word in texts)
    if len(texts) > 1 and (is_given_name(texts[0].split("-")[0]) or given > 1):
        return False
    return not texts[0].rstrip().endswith(".")


def _told(text: str, piece: Piece, known: ContextCues) -> tuple[OrganisationType, int] | None:
    """The sort that the surroundings tell, and where the name ends ("the Carrow movement" with its noun)."""
    left = text[max(0, piece.start - 60) : piece.start]
    right = text[piece.end : piece.end + 90]
    several = len(piece.texts) > 1
    sort = known.before(left) or known.apposed(right)
    if sort is not None:
        return sort, piece.end
    if several and known.employs(left):
        return OrganisationType.COMPANY, piece.end
    if len(piece.texts) == 1 and known.leads(right):
        return OrganisationType.OTHER, piece.end
    if known.is_led(left) and not is_given_name(piece.texts[0]):
        return OrganisationType.OTHER, piece.end
    if known.owns_rights(left) or (piece.texts[0].isupper() and known.credited(left)):
        return OrganisationType.MEDIA, piece.end
    behind = known.behind(right)
    if behind is None or _PLACED.search(left):
        return None
    sort, reach = behind
    the = left.endswith(("the ", "The ")) and sort is not OrganisationType.GOVERNMENT_BODY
    if not (the or several or sort is OrganisationType.COMPANY):
        return None
    return sort, piece.end + (reach if sort in _WITH_NOUN else 0)
