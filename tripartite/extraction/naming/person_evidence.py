"""Which rows of capitalised words name a person: each piece of evidence has its weight, and two points are enough.

Titles, roles, fates ("was sentenced"), bylines and ages weigh most; a known given name alone just suffices; ordinary
words, places and things weigh against. Who stands in a list beside a person is one too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.name_words import is_given_name, is_ordinary, is_town
from tripartite.extraction.naming.no_people import is_an_office, is_no_name
from tripartite.extraction.naming.person_candidates import Row, rows_of
from tripartite.extraction.naming.person_cues import Cues, cues
from tripartite.extraction.naming.world_bodies import world_body_of

ENOUGH = 2.0
_THE = re.compile(r"(?<!\w)(?:the|The|la|le|les|La|Le|Les|el|El|los|Los|[lL]['’]) ?$")
_BOTH_INITIALS = re.compile(r"(?:[А-ЯЁ]\.)?[А-ЯЁ]\.$")
_INITIAL = re.compile(r"\w\w?\.")
_CITED = re.compile(r" \((?:19|20)\d\d[a-z]?\)")
_QUOTE_BEFORE = re.compile(r"[”\"’'»],? (?:by )?$")
#: The shortest name of one word, and what follows it in a list.
_MONONYM = 4
_LISTED_ON = re.compile(r",? and |, (?=[A-ZÀ-Ý])|,? (?:were|are|have)\b|[.;)]|, (?:were|who)\b")
_AND_OTHERS = re.compile(
    r" (?:and|et|y|и) (?:\w+ ){0,2}(?:\d+|others|his|her|several|two|three|four|five|six|seven|eight|nine|ten"
    r"|autres|otros|другие|activists|colleagues|unionists)\b"
)
_RUSSIAN_SURNAME = re.compile(r"[а-яё](?:ов|ев|ёв|ин|ын|ова|ева|ина|ский|ская|енко|юк|ук|чук|ич|ян|дзе|швили)$")
_AGED = re.compile(r"\d\d-(?:летн\w{2,3}|year-old) $")
_CYRILLIC = re.compile("[а-яё]")
#: A common noun and the opening mark before a quoted body: "председатель союза «Причал» Анна ...".
_NOUN_AND_MARK = re.compile(r"(?<=\s)\w+ [«“\"]$")
_TOKENS = re.compile(r"[ '’(]")
_MANY = ("MM", "Messrs", "Mmes", "Mesdames", "Sres", "Sras", "Srs")
_LIST_GAPS = frozenset((" and ", ", ", ", and ", "; and ", " et ", " y ", " & ", " и ", " e ", " ou ", " or ", "; "))
_WITH_ROLE = re.compile(r"(?: \([^()]{2,60}\)| of (?:the )?[^,;.()]{3,80}),? (?:and |et |y )?")
_BELONGS = re.compile(r" (?:of|from|at|with|de|du|del|des|из|от)(?: the| la| el)? (?:l['’])?| de l['’]")
_FROM_PLACE = re.compile(r" in [A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?,? and ")
_SIGNED = re.compile(r"(?:Publié|Published|By|Par|Por|\d{1,2} \w+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that names a person: the bare name's place and words, its title, the weight of the evidence."""

    start: int
    end: int
    full_start: int
    words: tuple[str, ...]
    title: str
    weight: float
    passage: int


def candidates(
    analysis: Analysis, pieces: Sequence[Piece], bodies: Sequence[Mention], states: frozenset[int]
) -> list[Candidate]:
    """The rows that name a person, by the weight of their evidence, in order.

    Args:
        states: where names of countries and peoples begin.
    """
    text = analysis.text
    ends = sorted(body.end for body in bodies)
    starts = {body.end: body.start for body in bodies}
    begins = sorted(body.start for body in bodies)
    weighed: list[Candidate | None] = []
    for row in rows_of(text, pieces, bodies, states):
        at = bisect_left(ends, row.full_start - 2)
        body_start = starts[ends[at]] if at < len(ends) and ends[at] <= row.full_start else None
        next_body = bisect_left(begins, row.end)
        belongs = next_body < len(begins) and _BELONGS.fullmatch(text, row.end, begins[next_body]) is not None
        weighed.append(_weighed(analysis, row, states, body_start, belongs))
    accepted = [one is not None and one.weight >= ENOUGH for one in weighed]
    for order in (range(len(weighed)), range(len(weighed) - 1, -1, -1)):
        for number in order:
            one = weighed[number]
            if one is not None and not accepted[number] and one.weight > -1 and len(one.words) > 1:
                accepted[number] = _beside(text, weighed, accepted, number)
    _accept_mononyms(text, weighed, accepted)
    return [one for one, good in zip(weighed, accepted, strict=True) if one is not None and good]


def _accept_mononyms(text: str, weighed: list[Candidate | None], accepted: list[bool]) -> None:
    """Accept people of one name in a list that two people open: "Ida Frost, Ana Solano, Suyat, Taryo and Boro Kin"."""
    for number in range(2, len(weighed)):
        one = weighed[number]
        if one is None or accepted[number] or one.weight <= -1:
            continue
        before = [weighed[number - 2], weighed[number - 1], one]
        if not (accepted[number - 1] and accepted[number - 2]):
            continue
        joined = all(
            a is not None and b is not None and text[a.end : b.full_start] in _LIST_GAPS for a, b in pairwise(before)
        )
        accepted[number] = joined and (len(one.words) > 1 or bool(_LISTED_ON.match(text, one.end)))


def _weighed(
    analysis: Analysis, row: Row, states: frozenset[int], body_start: int | None = None, belongs: bool = False
) -> Candidate | None:
    """A row with its weight; None where it cannot be a name at all.

    Args:
        body_start: where the body's name begins that ends right before the row.
        belongs: whether a body's name follows over "of" or "from" ("Orban Quellish of the Tram Guild").
    """
    known = cues()
    text = analysis.text
    if world_body_of(text[row.start : row.end]) or is_no_name(text, row, states):
        return None
    left = text[max(0, row.full_start - 150) : row.full_start]
    title = row.title
    if not title:
        found = known.title_left.search(left[-14:]) or known.rank_left.search(left[-18:])
        found = found or known.portfolio_left.search(left[-100:])
        title = found.group().strip() if found else ""
        if title.endswith((",", " and", " et", " y")):
            # "Minister of Ports Quist, and Tellan": the office is another's
            title = ""
        if not title and any(mark in left for mark in _MANY) and known.many_left.search(left):
            title = "MM"
    if not title and not row.role and any(state in states for state in range(row.start, row.end)):
        return None
    if len(row.words) == 1 and not title and not _sole_name(analysis.text, row, left, known):
        return _mononym(text, row)
    if title and not row.role and is_an_office(row, left, title):
        return None
    weight = _weight(analysis, row, left, title, body_start) + (1.0 if belongs else 0.0)
    return Candidate(row.start, row.end, row.full_start, row.words, title, weight, row.passage)


def _mononym(text: str, row: Row) -> Candidate | None:
    """A lone name that may yet be a person of one name, where two people open its list."""
    word = row.words[0]
    if len(word) < _MONONYM or is_ordinary(word) or is_town(word) or not word[1:].islower():
        return None
    if not (text[max(0, row.start - 2) : row.start] == ", " or text[max(0, row.start - 5) : row.start] == " and "):
        return None
    return Candidate(row.start, row.end, row.full_start, row.words, "", 0.0, row.passage)


def _sole_name(text: str, row: Row, left: str, known: Cues) -> bool:
    """A person of one name: no ordinary word, with a role before and an age or fate behind."""
    word = row.words[0]
    beside = left.rstrip(" ,").rsplit(" ", 1)[-1].lower().rpartition("-")[2]
    if beside not in known.role_ends and not known.russian_role.match(beside):
        return False
    if is_ordinary(word) or word.isupper() or not _role_before(known, left):
        return False
    if _RUSSIAN_SURNAME.search(word):
        return True
    right = text[row.end : row.end + 190]
    return bool(known.age_right.match(right) or known.fate_right.match(right))


def _weight(analysis: Analysis, row: Row, left: str, title: str, body_start: int | None) -> float:
    known = cues()
    text = analysis.text
    right = text[row.end : row.end + 190]
    strong = _strong(known, row, left, right, title)
    before_body = _NOUN_AND_MARK.sub("", text[max(0, body_start - 60) : body_start]) if body_start is not None else ""
    if before_body and known.role_before_body.search(before_body):
        strong += 2.5
    if not strong:
        strong += _standing_alone(analysis, row)
    weight = strong + _look(row, strong)
    weight -= 2.0 if not strong and is_town(" ".join(row.words)) else 0.0
    weight += 1.0 if known.speech_right.match(right) else 0.0
    weight += 1.0 if known.speech_left.search(left[-24:]) else 0.0
    weight += 0.5 if known.weak_left.search(left[-18:]) else 0.0
    weight += 1.0 if left.endswith(("'s ", "’s ")) and known.speech_right.match(right) else 0.0
    weight += 1.5 if _AND_OTHERS.match(right) else 0.0
    if title and _THE.search(left[-6:]) and known.thing_right.match(right):
        weight -= 6.0  # "the King Farid causeway"
    if not title:
        weight -= 3.0 if _THE.search(left[-6:]) else 0.0
        if not strong and known.place_left.search(left[-12:]):
            weight -= 0.5 if left.endswith(" of ") and is_given_name(row.words[0]) else 1.5
        weight -= 2.0 if known.thing_left.search(left[-32:]) else 0.0
        weight -= 2.0 if known.thing_right.match(right) else 0.0
    return weight


def _strong(known: Cues, row: Row, left: str, right: str, title: str) -> float:
    """Evidence that only people have around them."""
    weight = 3.0 if title else 0.0
    weight += 2.5 if row.role or _role_before(known, left) else 0.0
    weight += 2.5 if known.role_right.match(right) else 0.0
    weight += 2.0 if known.age_right.match(right) or _AGED.search(left[-20:]) else 0.0
    weight += 2.5 if known.fate_right.match(right) else 0.0
    weight += 2.0 if known.fate_left.search(left[-40:]) else 0.0
    weight += 2.5 if known.byline_left.search(left[-28:]) else 0.0
    weight += 2.5 if _CITED.match(right) and _QUOTE_BEFORE.search(left) else 0.0
    return weight


def _role_before(known: Cues, left: str) -> bool:
    """Whether a role stands right before; the long pattern is tried only from the last sentence's end on."""
    if not left or not (left[-1] == " " or left[-1] == "\u00a0"):
        return False
    cut = max(left.rfind(". "), left.rfind("; "), left.rfind(": "), left.rfind("("), left.rfind("\n"))
    words = left[cut + 1 :]
    roles = any(one.strip(",").rpartition("-")[2] in known.role_ends for one in _TOKENS.split(words.lower()))
    return bool((roles or _CYRILLIC.search(words)) and known.role_left.search(words))


def _look(row: Row, strong: float) -> float:
    """What the words themselves tell: known given names and initials for, ordinary words against."""
    parts = [part for word in row.words for part in re.split(r"[-‐‑]", word)]
    given = is_given_name(parts[0])
    weight = 1.5 if given else 0.0
    if _INITIAL.match(row.words[0]) or (len(row.words) > 1 and _BOTH_INITIALS.match(row.words[-1])):
        weight = 2.0 if not is_ordinary(row.words[-1]) else 1.5
    weight += 0.5 if given and len(row.words) > 1 and not is_ordinary(row.words[-1]) else 0.0
    weight += 1.0 if not given and any(map(is_given_name, parts[1:])) else 0.0
    if row.title:
        return weight
    ordinary = sum(is_ordinary(word) and not is_given_name(word) for word in row.words if word[0].isupper())
    # after a known given name, and beside strong evidence, surnames that are words too (Castillo, Brown) weigh little
    weight -= (0.25 if given else 0.5 if strong > 2 else 1.0) * ordinary
    return weight - (2.0 if ordinary == len(row.words) else 0.0)


def _standing_alone(analysis: Analysis, row: Row) -> float:
    """A name that is a whole line, with a role or a date in the line before or after it: a byline or signature."""
    passage = analysis.passages[row.passage]
    if passage.end - passage.start > row.end - row.full_start + 2 or len(row.words) < 2:
        return 0.0
    for number in (row.passage + 1, row.passage - 1):
        if not 0 <= number < len(analysis.passages):
            continue
        other = analysis.passages[number]
        words = analysis.text[other.start : min(other.end, other.start + 60)]
        first = re.match(r"[\w-]+(?: [\w-]+)?", words)
        role = first is not None and any(
            one in cues().role_words for one in (first.group().lower(), first.group().split()[0].lower())
        )
        if _SIGNED.match(words) or (role and other.end - other.start < 120):
            return 2.0
    return 0.0


def _beside(text: str, weighed: Sequence[Candidate | None], accepted: Sequence[bool], at: int) -> bool:
    """Whether a neighbour in a list ("A and B", "A, B and C") is a person."""
    one = weighed[at]
    assert one is not None
    for step in (-1, 1):
        number = at + step
        if 0 <= number + step < len(weighed) and (weighed[number] is None or not accepted[number]):
            number += step
        if not 0 <= number < len(weighed):
            continue
        other = weighed[number]
        if other is None or not accepted[number] or len(other.words) < 2:
            continue
        gap = text[other.end : one.full_start] if step < 0 else text[one.end : other.full_start]
        if gap in _LIST_GAPS or _FROM_PLACE.fullmatch(gap) or (one.weight >= 0 and _WITH_ROLE.fullmatch(gap)):
            return True
    return False
