"""Bodies told only by what stands beside them: companies, unions, media and groups with names of no head word.

"the smelting company Halvard", "Rosenbay Linens Ltd", "at the Orlo bottling plant", "their new union, Vesna". A name is
taken only where it is no ordinary word, no place and no person's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.acronyms import definition_after, not_bodies
from tripartite.extraction.bodies import Body
from tripartite.extraction.name_pieces import Piece
from tripartite.extraction.name_words import (
    UPPER,
    company_suffixes,
    either,
    folded,
    head_words,
    is_given_name,
    is_ordinary,
    listed,
    place_words,
    titles,
)
from tripartite.extraction.world_bodies import world_body_of
from tripartite.values.vocabulary import OrganisationType

#: Words joined with a capital inside, as firms are called; surnames such as MacLeod are left out.
_JOINED = re.compile(
    r"(?!(?:Mac|Mc|De|Di|Le|La|Van|Fitz|Des|Du|Von|Al|El|Abd|Ben|Bin|Ste|San|Te)[A-Z])[A-Z][a-z]{2,}[A-Z][a-z]{2,}$"
)
_WITH_NOUN = frozenset((OrganisationType.OTHER, OrganisationType.GOVERNMENT_BODY))
_OF_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][\w-]+(?: [{UPPER}][\w-]+)* (?:of|de|du|del) $")
_QUOTES = "[“\"‘'«]"
_APPOSED = r", (?:an?|the|their|its) (?:(?!of |in |for |at |who )[\w-]+ ){0,4}?"
_ENDS = "[”\"’'»]"


@dataclass(frozen=True, slots=True)
class _Cues:
    suffix: re.Pattern[str]
    before: tuple[tuple[re.Pattern[str], OrganisationType], ...]
    after: tuple[tuple[re.Pattern[str], OrganisationType], ...]
    apposition: tuple[tuple[re.Pattern[str], OrganisationType], ...]
    workers: re.Pattern[str]
    led: re.Pattern[str]
    photo: re.Pattern[str]
    rights: re.Pattern[str]
    some_before: re.Pattern[str]


@lru_cache(maxsize=1)
def _cues() -> _Cues:
    source = listed("context_names")
    small = r"(?: [a-zà-ÿ-]+){0,3}?"
    return _Cues(
        suffix=re.compile(rf",? (?:{either(source['suffixes'])})\.?(?![\w])"),
        before=tuple(
            (re.compile(rf"(?<![\w-])(?:{either(words)}),? {_QUOTES}?$"), OrganisationType(sort))
            for sort, words in source["before"].items()
        ),
        after=tuple(
            (re.compile(rf"{_ENDS}?(?:['’]s)?{small} (?:{either(words)})\b"), OrganisationType(sort))
            for sort, words in source["after"].items()
        ),
        apposition=tuple(
            (
                re.compile(
                    rf", (?:an?|the|their|its) (?:(?!of |in |for |at |who )[\w-]+ ){{0,4}}?(?:{either(words)})\b"
                ),
                OrganisationType(sort),
            )
            for sort, words in source["apposition"].items()
        ),
        workers=re.compile(rf"(?<!\w)(?i:{either(source['workers_of'])}) (?:the )?$"),
        led=re.compile(rf"(?<!\w)(?:{either(source['led'])}) (?:of|du|de|de la|del|at)(?: the)? $"),
        photo=re.compile(rf"(?<!\w)(?:{either(source['photo'])}) ?: ?$"),
        rights=re.compile(r"© (?:\d{4}(?:[-–]\d{4})?,? )?$"),
        some_before=re.compile(r"[a-zà-ÿ-]+,? [“\"‘'«]?$"),
    )


def context_bodies_in(text: str, pieces: Sequence[Piece], states: frozenset[int]) -> list[Body]:
    """Every body that only its surroundings tell, in order.

    Args:
        states: where names of countries and peoples begin; they are no bodies.
    """
    known = _cues()
    found: list[Body] = []
    for piece in pieces:
        ended = known.suffix.match(text, piece.end)
        if ended is None and len(piece.texts) > 1:
            ended = known.suffix.match(text, piece.words[-1][0] - 1, piece.end + 4)
        if ended is None and piece.texts[-1] in company_suffixes() and len(piece.texts) > 1:
            start = _led_up(text, piece.start)
            found.append(Body(start, piece.end, OrganisationType.COMPANY, "Company", "context_bodies.suffix"))
            continue
        if ended and not piece.texts[0].endswith("."):
            start = _led_up(text, piece.start)
            found.append(Body(start, ended.end(), OrganisationType.COMPANY, "Company", "context_bodies.suffix"))
            continue
        if len(piece.texts) > 1 and _abbreviated(text, piece):
            found.append(Body(piece.start, piece.end, OrganisationType.OTHER, "", "context_bodies.initials"))
            continue
        if piece.start in states or not _proper(piece) or world_body_of(text[piece.start : piece.end]):
            continue
        if len(piece.texts) == 1 and _JOINED.match(piece.texts[0]):
            found.append(Body(piece.start, piece.end, OrganisationType.COMPANY, "", "context_bodies.joined"))
            continue
        told = _told(text, piece, known)
        if told is not None:
            found.append(Body(piece.start, told[1], told[0], "", "context_bodies.beside"))
    return found


def _led_up(text: str, start: int) -> int:
    """Where a company's name begins that runs on over "of" ("Port of Orlo Limited")."""
    before = _OF_BEFORE.search(text[max(0, start - 50) : start])
    return start - len(before.group()) if before else start


def _abbreviated(text: str, piece: Piece) -> bool:
    """A row of capitals whose initials stand in brackets behind it: "Hari Bago Unyon (HBU)"."""
    defined = definition_after(text, piece.end, text[piece.start : piece.end])
    if defined is None or piece.texts[-1] in head_words().laws:
        return False
    initials = "".join(word[0] for word in piece.texts if word[0].isupper())
    return any(folded(acronym) == folded(initials) for acronym in defined.acronyms)


def _proper(piece: Piece) -> bool:
    """A name of its own: some word that is neither ordinary nor a given name at its head, nor a law or body."""
    heads = head_words()
    texts = piece.texts
    if len(texts) > 4 or any(word in heads.laws or word in heads.matters or word in heads.types for word in texts):
        return False
    if len(texts) == 1 and (texts[0].isupper() or is_ordinary(texts[0]) or texts[0].rstrip("s") in not_bodies()):
        return False
    if texts[0] in titles() or texts[-1].endswith(("-affiliated", "-based", "-owned", "-led", "-backed")):
        return False
    if texts[-1] in place_words():
        return False
    if is_given_name(texts[0].split("-")[0]) and len(texts) > 1:
        return False
    return not texts[0].endswith(".")


def _told(text: str, piece: Piece, known: _Cues) -> tuple[OrganisationType, int] | None:
    """The sort that the surroundings tell, and where the name ends ("the Carrow movement" with its noun)."""
    left = text[max(0, piece.start - 60) : piece.start]
    right = text[piece.end : piece.end + 90]
    if known.some_before.search(left):
        for pattern, sort in known.before:
            if pattern.search(left):
                return (sort, piece.end) if not _plural_place(left) else None
        if known.workers.search(left) and len(piece.texts) > 1:
            return OrganisationType.COMPANY, piece.end
        if known.led.search(left) and not is_given_name(piece.texts[0]):
            return OrganisationType.OTHER, piece.end
    if known.photo.search(left) and piece.texts[0].isupper():
        return OrganisationType.MEDIA, piece.end
    if left.endswith((" ", "/")) and (known.rights.search(left) or left.endswith("// ")):
        return OrganisationType.MEDIA, piece.end
    the = left.endswith(("the ", "The "))
    for pattern, sort in known.after:
        hit = pattern.match(right)
        alone = the and sort is not OrganisationType.GOVERNMENT_BODY
        if hit and (alone or len(piece.texts) > 1 or sort is OrganisationType.COMPANY) and not _placed(left):
            return sort, piece.end + (hit.end() if sort in _WITH_NOUN else 0)
    if len(right) > 3 and right[0] == ",":
        for pattern, sort in known.apposition:
            if pattern.match(right):
                return sort, piece.end
    return None


def _placed(left: str) -> bool:
    """A place rather than a name: "in Orlo factories"."""
    return bool(re.search(r"(?<!\w)(?:in|near|from|de|en|à) $", left))


def _plural_place(left: str) -> bool:
    return bool(re.search(r"(?:companies|firms|unions|entreprises|empresas|manufacturers) $", left))
