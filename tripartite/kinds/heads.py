"""What the head of a page or paper says: its title, its author, who published it.

Only short lines are read for names; the day of publication is looked for in `publication_days`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from tripartite.kinds.head_dates import dates_in
from tripartite.text.composed import ComposedText
from tripartite.text.countries import country_named
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

#: A line of a masthead or byline is no longer than this.
SHORT_LINE = 170
_HEAD = 3_000
_FOOT = 1_200
_LONG = 250
#: "© 2019 Harbour News Agency. All rights reserved."
_HOLDER = re.compile(
    r"(?:©|\(C\)(?=\s*(?:19|20)\d\d)|Copyright)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s*)?(?P<name>[^\W\d](?:(?!\s(?:19|20)\d\d\b)[^\n,|·.©–—]){2,80})"
)
#: "© Jane Roe/Harbour News Agency": who took a picture, not who publishes.
_CREDIT = re.compile(r"\w/[^\W\d_]")
_TRAILING_YEAR = re.compile(r"[\s,-]*(?:19|20)\d\d\s*$")
_PUBLISHED_BY = re.compile(
    r"(?:(?:published|compiled|produced|maintained|edited) by|(?:publiée?|éditée?|établie?|réalisée?) par|"
    r"(?:publicad[oa]|editad[oa]|elaborad[oa]) por)\s+(?:the |la |le |les |l[’']|el |los )?"
    r"(?P<name>[^\W\d_][^\n,|·.()]{3,80}?)(?=[,.|·(]|\s*$)",
    re.MULTILINE,
)
_CAPITAL = r"[^\W\d_a-zа-яё][\w’'.-]*"
_PARTICLE = r"(?:(?:de|del|della|van|von|al|el|bin|da|dos|di|du|la|le) )?"
_NAME = rf"{_CAPITAL}(?: {_PARTICLE}{_CAPITAL}){{1,4}}"
_LONE_NAME = re.compile(rf"(?P<name>{_NAME})\s*(?:$|[·|•,–—]\s*(?=\d|[^\W\d_]+\s\d{{1,2}},\s(?:19|20)\d\d))")


#: "New Harbour, 3 May": a place before the day, where a byline has a bar, a point or a line of its own.
_DATELINE = re.compile(r",\s*(?:le\s+|el\s+)?\d")


@lru_cache(maxsize=1)
def head_words() -> dict[str, list[str]]:
    """The words of `data/heads.json`, by what they say."""
    source = (files("tripartite.kinds") / "data" / "heads.json").read_text(encoding="utf-8")
    return {key: value for key, value in json.loads(source).items() if key != "note"}


@cache
def called(key: str) -> re.Pattern[str]:
    """The words under a key, as they stand before what they announce ("Published on: ")."""
    listed = sorted(head_words()[key], key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, listed)) + r")(?!\w)\s*:?\s*", re.IGNORECASE)


def short_lines(composed: ComposedText, passages: tuple[Passage, ...], *, foot: bool = False) -> list[Passage]:
    """The short passages of a document's head, or of its foot; page furniture too, for it holds dates and names."""
    size = len(composed.text)
    return [
        one
        for one in passages
        if one.end - one.start <= SHORT_LINE and (one.start >= size - _FOOT if foot else one.start < _HEAD)
    ]


def title_of(composed: ComposedText, passages: tuple[Passage, ...]) -> str | None:
    """The title: of the headings before the first long paragraph, the one that stands as titles do.

    What the file itself declares, without the site's name, decides where it repeats a heading, and helps out where
    there is none.
    """
    text = composed.text
    declared = composed.layout.facts.get("title")
    opening = _opening(passages)
    headings = [number for number, one in enumerate(opening) if _may_be_title(text, number, one)]
    if not headings:
        return without_site(declared) if declared else None
    best = max(headings, key=lambda number: (_standing(text, opening, number, declared), -number))
    return text[opening[best].start : opening[best].end]


def _may_be_title(text: str, number: int, passage: Passage) -> bool:
    """Whether a passage may be the title: a heading, or a short first line that the layout took for a paragraph."""
    words = text[passage.start : passage.end]
    if passage.kind is PassageKind.HEADING:
        return not _is_form(words)
    return number == 0 and passage.kind is PassageKind.PARAGRAPH and 8 < len(words) <= SHORT_LINE and words[-1] in "!?"


def _is_form(words: str) -> bool:
    """Whether a line only says what sort of paper it stands on ("PRESS RELEASE", "URGENT ACTION", "News, politics")."""
    said = words.strip(" :.!").casefold()
    if said in head_words()["not_publisher"]:
        return True
    parts = re.findall(r"[\w-]+", said)
    heads, fillers = _rubrics()
    return bool(heads.intersection(parts)) and heads.union(fillers).issuperset(parts)


def _is_slogan(words: str) -> bool:
    """Whether a line says what is wanted, or where: "SOLIDARITY WITH THE DOCKERS", "NORLAND: PORT CLOSED"."""
    return ":" in words or bool(called("slogans").match(words)) or country_named(words.title()) is not None


@lru_cache(maxsize=1)
def _rubrics() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(head_words()["rubric_heads"]), frozenset(head_words()["rubric_words"])


def _opening(passages: tuple[Passage, ...]) -> list[Passage]:
    """The passages up to the first long paragraph; where no heading stands there, all of the head."""
    head = [one for one in passages if one.start < _HEAD and one.kind is not PassageKind.FURNITURE]
    for number, one in enumerate(head):
        if one.kind is PassageKind.PARAGRAPH and one.end - one.start > _LONG:
            before = head[:number]
            return before if any(part.kind is PassageKind.HEADING for part in before) else head
    return head


def _standing(text: str, opening: Sequence[Passage], number: int, declared: str | None) -> int:
    """How much a heading stands as a title does: declared, of the highest rank, long enough, above byline or date."""
    one = opening[number]
    words = text[one.start : one.end]
    score = 6 if declared and len(words) > 8 and words.casefold() in declared.casefold() else 0
    score += max(0, 4 - (one.level or 4))
    score += 2 if 24 <= len(words) <= 200 else 0
    score += 1 if number == 0 else 0
    below = opening[number + 1 : number + 3]
    if any(dates_in(text, part.start, part.end) and part.end - part.start <= SHORT_LINE for part in below):
        score += 3
    if below and called("author").match(text, below[0].start, below[0].end):
        score += 3
    if dates_in(text, one.start, one.end) and len(words) < 60:
        score -= 5
    if words.isupper() and len(words.split()) <= 5 and len(opening) > number + 1:
        score -= 4
    if _LONE_NAME.fullmatch(words) and number:
        score -= 4
    return score


def publisher_of(composed: ComposedText, passages: tuple[Passage, ...], title: str | None) -> str | None:
    """Who publishes: as declared, as the foot or the copyright line says, as the site is called, or above the title."""
    text, facts = composed.text, composed.layout.facts
    if facts.get("publisher"):
        return facts["publisher"]
    foot = text[-_FOOT:]
    stated = _PUBLISHED_BY.search(foot) or _HOLDER.search(foot)
    if stated and not _CREDIT.search(stated.group("name")):
        return _TRAILING_YEAR.sub("", stated.group("name")).strip()
    declared = facts.get("title", "")
    site = declared[len(without_site(declared)) :].strip(' |—–-·»:«"')
    named = site and not site[0].islower() and not _is_form(site)
    return site if named else _above_title(text, _opening(passages), title)


def _above_title(text: str, opening: Sequence[Passage], title: str | None) -> str | None:
    """The masthead: a line of capitals or a heading among the first, above the title."""
    for one in opening[:4]:
        words = text[one.start : one.end]
        if words == title:
            return None
        named = (one.kind is PassageKind.HEADING or words.isupper()) and not (_is_form(words) or _is_slogan(words))
        if named and 2 <= len(words.split()) <= 9 and words[-1] not in ".,;:!?" and not any(map(str.isdigit, words)):
            return words
    return None


def without_site(title: str) -> str:
    """A page's title without the site's name behind it ("Dockers fined | Harbour News")."""
    for mark in head_words()["site_marks"]:
        head, found, tail = title.rpartition(f" {mark} ")
        if found and len(head) >= 4 and len(tail) <= 60:
            return head.strip()
    return title.strip()


def is_name(words: str) -> bool:
    """Whether words are nothing but a name, as that of a place or signatory."""
    return bool(_LONE_NAME.fullmatch(words))


def author_in(composed: ComposedText, passages: tuple[Passage, ...]) -> str | None:
    """The author on a byline: after "By", "Par", "Por", "Автор", or a name alone beside the date."""
    text = composed.text
    lines = short_lines(composed, passages)
    for passage in lines:
        mark = called("author").match(text, passage.start, passage.end)
        if mark and text[mark.start()].isupper():
            found = re.compile(_NAME).match(text, mark.end(), passage.end)
            if found and text[found.end() : found.end() + 1] in ("", "\n", ",", " ", "|"):
                return found.group()
    for number, passage in enumerate(lines):
        found = _LONE_NAME.match(text, passage.start, passage.end)
        if (
            found is None
            or passage.kind in (PassageKind.TABLE_ROW, PassageKind.LIST_ITEM)
            or text[passage.start : passage.end].isupper()
        ):
            continue
        beside = lines[number + 1 : number + 2]
        if (dates_in(text, found.end(), passage.end) and not _DATELINE.match(text, found.end("name"))) or (
            found.end() == passage.end and beside and dates_in(text, beside[0].start, beside[0].end)
        ):
            return found.group("name")
    declared = composed.layout.facts.get("author")
    return declared if declared and is_author(declared) else None


@lru_cache(maxsize=1)
def _not_author() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{'|'.join(head_words()['not_author'])})(?!\w)", re.IGNORECASE)


def is_author(words: str) -> bool:
    """Whether what a file declares as its author can be one: no notice about the document, program or user account."""
    return any(map(str.isalpha, words)) and not _not_author().match(words)
