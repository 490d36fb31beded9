"""Rows of words that may be a person's name: outside the bodies' names, without titles, ranks and roles.

"Deputy Minister Orla Quist" is the name "Orla Quist" with a title; "RTU President Dae-jung Ro" leaves "Dae-jung Ro"
behind the body and the rank; "Ana María de la Vega" and "Yusuf bin Hamdan" are joined over their particles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tripartite.extraction.analysis import Mention
from tripartite.extraction.naming.bodies_cyrillic import is_russian_head
from tripartite.extraction.naming.name_pieces import Piece
from tripartite.extraction.naming.name_words import (
    head_words,
    is_given_name,
    is_ordinary,
    ordinals,
    place_words,
    trades,
)
from tripartite.extraction.naming.person_cues import Cues, cues

_EASTERN = frozenset(
    ("bin", "ben", "ibn", "bint", "binti", "ould", "van", "van der", "van den", "von", "uulu", "kyzy", "ogly", "oglu")
)
_SPANISH = frozenset(("del", "de la", "de los", "de las"))
_NICKNAME = re.compile(r" [“\"‘(][\w’-]{2,14}(?: [\w’-]{2,14})?[”\"’)] ")
_PORTFOLIO = re.compile(
    r"(?:Minister|Secretary|Director|Commissioner|Inspector|Chief|Head) (?:of|for)(?: the)? "
    r"(?:[A-Z][\w’'-]+(?:, and |, | and | & | ))*$"
)
_AFTER_NICKNAME = re.compile(r"[”\"’»] [A-ZÀ-ÝА-ЯЁ]")
_LONGEST = 7
#: Initials behind a surname: "Лось А.Н.".
_INITIALS_BEHIND = re.compile(r" [А-ЯЁ]\. ?[А-ЯЁ]\.")
#: Initials written together with the surname: "А.М.Лось".
_JOINED_INITIAL = re.compile(r"(?<=[А-ЯЁ])\.(?=[А-ЯЁ][а-яё]{2})")
_CYRILLIC_WORD = re.compile(r"[А-ЯЁ][а-яё]")
#: Initials of bodies in the plural: "Domestic NGOs".
_SEVERAL_BODIES = re.compile(r"[A-Z]{2,6}s$")
_PATRONYMIC = re.compile(r"(?:вич|вна|вны|вне|вну|ича|ичу|ичем|чна|оглы|кызы|уулу)$")


@dataclass(frozen=True, slots=True)
class Row:
    """A bare name in question: its words and place, the title before it, whether a role stood in its row."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    role: bool
    passage: int
    full_start: int


def rows_of(text: str, pieces: Sequence[Piece], bodies: Sequence[Mention], states: frozenset[int]) -> list[Row]:
    """Every row that may be a name, in order.

    Args:
        states: where names of countries and peoples begin; they part a row.
    """
    known = cues()
    found: list[Row] = []
    for spans, passage in _uncovered(pieces, bodies):
        spans = _behind_portfolio(text, _behind_states(spans, states))
        first, last = _two_russian(text, spans)
        two = _row(text, first, passage, known) if first else None
        if two is not None:
            found.append(two)
        row = _row(text, last, passage, known)
        if row is None:
            continue
        if found and _title_before(text, found[-1], row, known):
            row = _with_title(text, found.pop(), row)
        elif found and _nickname(text, found[-1], row):
            row = _with_particle(text, found.pop(), replace(row, end=row.end + 1))
        elif (found and text[found[-1].end - 1] in '”"’»)' and row.start == found[-1].end + 1) or (
            found and _joined(text, found[-1], row, known)
        ):
            row = _with_particle(text, found.pop(), row)
        found.append(row)
    return [row for row in found if _shaped(row)]


#: Words in one row; beyond, capitals are a heading, a table or noise.
_LONGEST_ROW = 60


def _uncovered(pieces: Sequence[Piece], bodies: Sequence[Mention]) -> list[tuple[list[tuple[int, int]], int]]:
    """The words of each piece that no body's name covers, in unbroken rows no longer than any name could be."""
    return [
        (row[at : at + _LONGEST_ROW], passage)
        for row, passage in _unbroken(pieces, bodies)
        for at in range(0, len(row), _LONGEST_ROW)
    ]


def _unbroken(pieces: Sequence[Piece], bodies: Sequence[Mention]) -> list[tuple[list[tuple[int, int]], int]]:
    rows: list[tuple[list[tuple[int, int]], int]] = []
    at = 0
    for piece in pieces:
        while at < len(bodies) and bodies[at].end <= piece.start:
            at += 1
        if at == len(bodies) or bodies[at].start >= piece.end:
            rows.append((list(piece.words), piece.passage))
            continue
        row: list[tuple[int, int]] = []
        covering = at
        for start, end in piece.words:
            while covering < len(bodies) and bodies[covering].end <= start:
                covering += 1
            if covering < len(bodies) and bodies[covering].start < end:
                if row:
                    rows.append((row, piece.passage))
                row = []
            else:
                row.append((start, end))
        if row:
            rows.append((row, piece.passage))
    return rows


def _behind_portfolio(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words behind a minister's portfolio: "Quist" of "Minister of Inland Ports Quist"."""
    if len(spans) < 2 or not _PORTFOLIO.search(text[max(0, spans[0][0] - 90) : spans[0][0]]):
        return spans
    kept = next((k for k, (start, end) in enumerate(spans) if not is_ordinary(text[start:end])), 0)
    kept = next((k for k, (start, end) in enumerate(spans) if k and is_given_name(text[start:end])), kept)
    return spans[kept:]


def _behind_states(spans: list[tuple[int, int]], states: frozenset[int]) -> list[tuple[int, int]]:
    """The words of a row behind the last name of a state in it, where at least two are left."""
    last = max((number for number, (start, _) in enumerate(spans) if start in states), default=-1)
    return spans[last + 1 :] if last < len(spans) - 2 else spans


def _two_russian(text: str, spans: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """A Russian row parted before a given name that begins another: "штаба Веры Кан Осип Лось".

    The first part is empty where it names nobody (a town, a works).
    """
    words = [text[start:end] for start, end in spans]
    if len(words) < 3 or not _CYRILLIC_WORD.match(words[0]):
        return [], spans
    for at in range(1, len(words) - 1):
        behind = words[at + 1]
        if is_given_name(words[at]) and not is_given_name(behind) and not _PATRONYMIC.search(behind):
            if not any(map(is_given_name, words[:at])):
                return [], spans[at:]
            if at == 2 and len(words) == 4 and is_given_name(words[0]) and not is_given_name(words[1]):
                return spans[:at], spans[at:]
    return [], spans


def _row(text: str, spans: list[tuple[int, int]], passage: int, known: Cues) -> Row | None:
    """A row without its titles, ranks and roles; None where nothing is left."""
    full = spans[0][0]
    first, title, role = _before_name(text, spans, known)
    last = len(spans)
    inner = _last_rank(text, spans, first, known)
    if inner is not None:
        title, first = text[slice(*spans[inner])], inner + 1
    if first >= last:
        return None
    end = spans[-1][1]
    end -= text[end - 1] in "'’"
    behind = _INITIALS_BEHIND.match(text, end) if last - first == 1 else None
    end = behind.end() if behind else end
    words = tuple(_JOINED_INITIAL.sub(". ", text[spans[first][0] : end]).split())
    return Row(spans[first][0], end, words, title, role, passage, full if first else spans[first][0])


def _before_name(text: str, spans: Sequence[tuple[int, int]], known: Cues) -> tuple[int, str, bool]:
    """How many words of a row are titles, ranks, roles or acronyms before the name; the title; whether a role."""
    first, title, role = 0, "", False
    while first < len(spans) - 1:
        word = text[slice(*spans[first])].rstrip(". ")
        rank = known.rank.match(text, spans[first][0], spans[-1][1])
        two_left = first < len(spans) - 2
        if word in known.titles:
            title = word
        elif rank:
            title = rank.group()
            while first < len(spans) - 1 and spans[first + 1][0] < rank.end():
                first += 1
        elif (two_left and word.lower() in known.role_words) or known.russian_role.match(word):
            if is_given_name(word):
                break
            role = True
        elif not (
            word.isupper() and len(word) > 1 and "." not in word and not _capitals(text, spans[first + 1 :])
        ) and not (two_left and is_russian_head(word)):
            break
        first += 1
    return first, title, role


def _capitals(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    return all(text[start:end].isupper() for start, end in spans)


def _last_rank(text: str, spans: Sequence[tuple[int, int]], first: int, known: Cues) -> int | None:
    """The last word in a row that is a rank with a name behind it ("Ports Minister Orla Quist")."""
    for number in range(len(spans) - 2, first, -1):
        if text[slice(*spans[number])] in known.ranks and not is_ordinary(text[slice(*spans[-1])]):
            return number
    return None


def _joined(text: str, before: Row, row: Row, known: Cues) -> bool:
    if before.passage != row.passage or not 3 <= row.start - before.end <= 18 or row.title:
        return False
    gap = text[before.end : row.start]
    particle = gap.strip()
    if len(before.words) + len(row.words) > _LONGEST:
        return False
    if _NICKNAME.fullmatch(gap):
        return len(before.words) < 3 and len(row.words) < 3
    if particle not in known.particles or gap[0] != " ":
        return False
    if particle in _EASTERN:
        return True
    named = bool(before.title or is_given_name(before.words[0]))
    return named and (not is_ordinary(row.words[0]) or (particle in _SPANISH and len(row.words) == 1))


def _nickname(text: str, before: Row, row: Row) -> bool:
    """A nickname in quotation marks between given name and surname: 'Tobrin "Old Tide" Askavel'."""
    opens = text[before.end : row.start] in (' "', " “", " ‘", " «", " («")
    return opens and len(before.words) < 3 and bool(_AFTER_NICKNAME.match(text, row.end))


def _title_before(text: str, before: Row, row: Row, known: Cues) -> bool:
    """A title parted from its name by a particle: "Mr van der Berg"."""
    if len(before.words) != 1 or before.words[0] not in known.titles or before.passage != row.passage:
        return False
    gap = text[before.end : row.start]
    return len(gap) < 10 and gap[0] == " " and gap.strip() in known.particles


def _with_title(text: str, before: Row, row: Row) -> Row:
    start = before.end + 1
    words = (*text[start : row.start].split(), *row.words)
    return Row(start, row.end, words, before.words[0], row.role, row.passage, before.start)


def _with_particle(text: str, before: Row, row: Row) -> Row:
    words = tuple(text[before.start : row.end].split())
    return Row(before.start, row.end, words, before.title, before.role, row.passage, before.full_start)


def _shaped(row: Row) -> bool:
    """Whether words may be a name by their look: one to six, no heads of bodies, no laws, no roles alone."""
    heads, known = head_words(), cues()
    if len(row.words) > _LONGEST or not re.search(r"\w\w", row.words[-1]) or any(map(str.isdigit, "".join(row.words))):
        return False
    if all(word.lower() in known.role_words for word in row.words):
        return False
    if len(row.words) > 1 and row.words[-1] in trades():
        return False
    last = row.words[-1]
    if last in place_words() or last.removesuffix("s") in place_words() or _SEVERAL_BODIES.match(last):
        return False
    if row.words[0] in ordinals() or is_russian_head(row.words[0]):
        return False
    return row.title != "" or not any(
        word in heads.types or word in heads.laws or word in heads.matters for word in row.words
    )
