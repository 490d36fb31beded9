"""Which runs of capitalised words name a person: each piece of evidence has a weight, and two points are enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.analysis import Analysis, Mention
from tripartite.extraction.name_pieces import Piece
from tripartite.extraction.name_words import either, head_words, is_given_name, is_ordinary, listed
from tripartite.extraction.world_bodies import world_body_of

ENOUGH = 2.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may name a person: `start`-`end` is the bare name, `full_start` includes its title."""

    start: int
    end: int
    full_start: int
    words: tuple[str, ...]
    title: str
    weight: float
    passage: int


@dataclass(frozen=True, slots=True)
class _Cues:
    titles: frozenset[str]
    ranks: re.Pattern[str]
    title_left: re.Pattern[str]
    small_rank_left: re.Pattern[str]
    role_left: re.Pattern[str]
    role_right: re.Pattern[str]
    age_right: re.Pattern[str]
    fate_right: re.Pattern[str]
    speech_right: re.Pattern[str]
    object_left: re.Pattern[str]
    byline_left: re.Pattern[str]
    place_left: re.Pattern[str]
    thing_left: re.Pattern[str]
    thing_right: re.Pattern[str]


@lru_cache(maxsize=1)
def cues() -> _Cues:
    """The patterns of evidence, from the data."""
    titles, roles, words = listed("titles"), listed("roles"), listed("person_cues")
    role = either([*roles["en"], *roles["fr"], *roles["es"]])
    russian = "|".join(f"{stem}\\w*" for stem in roles["ru_stems"])
    of_phrase = r"(?: (?:of|for|at|in|with|from|du|de la|de l['’]|des|de|d['’]|del|auprès|à la|au)[ ]?[^.;:,()]{2,90})?"
    fate = rf"(?:,[^,.;]{{2,110}},)? (?:{'|'.join(words['fate_after'])})\b"
    return _Cues(
        titles=frozenset(titles["plain"]),
        ranks=re.compile(rf"(?:{either(titles['rank'])})(?= )"),
        title_left=re.compile(rf"(?<!\w)(?:{either(titles['plain'] + titles['plain_ru'])})\.?[ \u00a0]$"),
        small_rank_left=re.compile(rf"(?<!\w)(?:{either(titles['rank_small'])})[ \u00a0]$"),
        role_left=re.compile(
            rf"(?<![\w-])(?:(?:{role}|{russian})(?:{of_phrase},)?|(?:{russian})(?: [^.;:,()]{{2,90}})?) $",
            re.IGNORECASE,
        ),
        role_right=re.compile(
            rf"(?:, | – | — | \()(?:(?!(?:{either(roles['right_not'])})\b)[\w’'«»-]+ ){{0,5}}?(?:{role}|{russian})\b"
        ),
        age_right=re.compile(r",? (?:\()?(?:aged |âgée? de |de )?\d{2}(?:[,.)]| years| ans| años| лет)"),
        fate_right=re.compile(fate),
        speech_right=re.compile(rf"(?:,[^,.;]{{2,110}},)? (?:{'|'.join(words['speech_after'])})(?!\w)"),
        object_left=re.compile(rf"(?<!\w)(?:{'|'.join(words['object_before'])}) $"),
        byline_left=re.compile(rf"(?<!\w)(?:{either(words['byline_before'])}) ?$"),
        place_left=re.compile(rf"(?<!\w)(?:{either(words['place_before'])}) $"),
        thing_left=re.compile(rf"(?<!\w)(?:{either(words['thing_before'])}),? (?:of |the |de |la )?$"),
        thing_right=re.compile(rf"(?:['’]s)? (?:{either(words['thing_after'])})\b"),
    )


def candidates(
    analysis: Analysis, pieces: Sequence[Piece], bodies: Sequence[Mention], states: frozenset[int]
) -> list[Candidate]:
    """The runs that name a person in full, by the weight of their evidence, in order."""
    text = analysis.text
    free = _outside(pieces, bodies)
    weighed = [_weighed(text, piece, states) for piece in free]
    accepted = [one is not None and one.weight >= ENOUGH for one in weighed]
    for _ in range(2):
        for at, one in enumerate(weighed):
            if one is not None and not accepted[at] and one.weight > -1 and len(one.words) > 1:
                accepted[at] = _beside(text, weighed, accepted, at)
    return [one for one, good in zip(weighed, accepted, strict=True) if one is not None and good]


def _outside(pieces: Sequence[Piece], bodies: Sequence[Mention]) -> list[Piece]:
    """The pieces that no body's name overlaps."""
    free = []
    at = 0
    for piece in pieces:
        while at < len(bodies) and bodies[at].end <= piece.start:
            at += 1
        if at == len(bodies) or bodies[at].start >= piece.end:
            free.append(piece)
    return free


def _weighed(text: str, piece: Piece, states: frozenset[int]) -> Candidate | None:
    """A piece as a candidate with its weight; None where it cannot be a name at all."""
    known = cues()
    texts = list(piece.texts)
    first = 0
    title = ""
    while first < len(texts) - 1 and texts[first].rstrip(".") in known.titles:
        title = texts[first]
        first += 1
    rank = known.ranks.match(text, piece.words[first][0], piece.end) if not title else None
    if rank and rank.end() < piece.end:
        title = rank.group()
        first = next(k for k, (start, _) in enumerate(piece.words) if start > rank.end())
    words = tuple(texts[first:])
    start, end = piece.words[first][0], piece.end
    if not _shaped(words) or world_body_of(text[start:end]):
        return None
    left = text[max(0, start - 130) : start]
    if not title:
        found = known.title_left.search(left) or known.small_rank_left.search(left)
        title = found.group().strip() if found else ""
    if len(words) == 1 and not title:
        return None
    weight = _weight(text, left, words, start, end, bool(title)) - (2.0 if start in states and not title else 0.0)
    return Candidate(start, end, piece.start if first else start, words, title, weight, piece.passage)


def _shaped(words: Sequence[str]) -> bool:
    """Whether words may be a name by their look: one to five, no heads of bodies, no laws."""
    heads = head_words()
    if not 1 <= len(words) <= 5:
        return False
    return not any(word in heads.types or word in heads.laws for word in words)


def _weight(text: str, left: str, words: Sequence[str], start: int, end: int, titled: bool) -> float:
    known = cues()
    right = text[end : end + 190]
    weight = 3.0 if titled else 0.0
    parts = [part for word in words for part in re.split(r"[-‐‑]", word)]
    given = is_given_name(parts[0]) or bool(re.match(r"\w\w?\.", words[0]))
    ordinary = [word for word in words if is_ordinary(word) and not is_given_name(word)]
    weight += 1.5 if given else 0.0
    weight += 0.5 if given and len(words) > 1 and not is_ordinary(words[-1]) else 0.0
    weight += 2.0 if known.role_left.search(left) else 0.0
    weight += 2.0 if known.role_right.match(right) else 0.0
    weight += 2.0 if known.age_right.match(right) else 0.0
    weight += 2.0 if known.fate_right.match(right) else 0.0
    weight += 1.0 if known.speech_right.match(right) else 0.0
    weight += 1.0 if known.object_left.search(left) else 0.0
    weight += 2.0 if known.byline_left.search(left) else 0.0
    weight -= 1.5 if known.place_left.search(left) and not known.object_left.search(left) else 0.0
    weight -= 3.0 if re.search(r"(?<!\w)(?:the|The|la|le|les|La|Le|el|los|l['’]) ?$", left) and not titled else 0.0
    weight -= 2.0 if known.thing_left.search(left) else 0.0
    weight -= 2.0 if known.thing_right.match(right) else 0.0
    weight -= 1.5 * len(ordinary) if not titled else 0.0
    return weight


def _beside(text: str, weighed: Sequence[Candidate | None], accepted: Sequence[bool], at: int) -> bool:
    """Whether a neighbour in a list ("A and B", "A, B and C") is a person."""
    one = weighed[at]
    assert one is not None
    for step in (-1, 1):
        if not 0 <= at + step < len(weighed):
            continue
        other = weighed[at + step]
        if other is None or not accepted[at + step] or len(other.words) < 2:
            continue
        gap = text[other.end : one.full_start] if step < 0 else text[one.end : other.full_start]
        if gap in (" and ", ", ", ", and ", " et ", " y ", " & ", " и ", " et de ", " and Mr ", " e "):
            return True
    return False
