"""What the head of a page or paper says: its title, its author, the day on which it was published.

Only short lines are read for dates and names: a date inside a paragraph is a date of the story, not of the document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from tripartite.kinds.head_dates import dates_in
from tripartite.text.composed import ComposedText
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

#: A line of a masthead or byline is no longer than this.
SHORT_LINE = 170
_HEAD = 3_000
_FOOT = 1_200
_LETTERHEAD = 400
_LONG = 250
_LONGEST_LABEL = 8
#: "© 2019 Harbour News Agency. All rights reserved."
_HOLDER = re.compile(
    r"(?:©|\(C\)(?=\s*(?:19|20)\d\d)|Copyright)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s*)?(?P<name>[^\W\d](?:(?!\s(?:19|20)\d\d\b)[^\n,|·.©–—]){2,80})"
)
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
_YEAR_WORD = re.compile(r"\A\s*(?:года?|г\.?)(?!\w)")
#: A dateline is told within so many characters of its paragraph's start: a place before the date, a dash after it.
_OPENING = 70
_PLACE_FIRST = re.compile(rf"\(?{_CAPITAL}(?:[ /-]{_CAPITAL}){{0,3}}(?:, {_CAPITAL})?,\s+")
_STORY_NEXT = re.compile(r"\s?(?:\)|\((?:[A-Z]{2,6})\)|[–—:-]\s)")
_CLOCK = re.compile(r"\s*(?:,|at|à|a las|в|-)?\s*\d{1,2}\s?[:h.]\s?\d{2}.*")


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    source = (files("tripartite.kinds") / "data" / "heads.json").read_text(encoding="utf-8")
    return {key: value for key, value in json.loads(source).items() if key != "note"}


@cache
def _before(key: str) -> re.Pattern[str]:
    listed = sorted(_words()[key], key=lambda word: (-len(word), word))
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
    """Whether a line only says what sort of paper it stands on ("PRESS RELEASE")."""
    return words.strip(" :.!").casefold() in _words()["not_publisher"]


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
    if below and _before("author").match(text, below[0].start, below[0].end):
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
    if stated:
        return _TRAILING_YEAR.sub("", stated.group("name")).strip()
    declared = facts.get("title", "")
    site = declared[len(without_site(declared)) :].strip(' |—–-·»:«"')
    return site if site and not site[0].islower() else _above_title(text, _opening(passages), title)


def _above_title(text: str, opening: Sequence[Passage], title: str | None) -> str | None:
    """The masthead: a line of capitals or a heading among the first, above the title."""
    for one in opening[:4]:
        words = text[one.start : one.end]
        if words == title:
            return None
        named = (one.kind is PassageKind.HEADING or words.isupper()) and not _is_form(words)
        if named and 2 <= len(words.split()) <= 9 and words[-1] not in ".,;:!?" and not any(map(str.isdigit, words)):
            return words
    return None


def without_site(title: str) -> str:
    """A page's title without the site's name behind it ("Dockers fined | Harbour News")."""
    for mark in _words()["site_marks"]:
        head, found, tail = title.rpartition(f" {mark} ")
        if found and len(head) >= 4 and len(tail) <= 60:
            return head.strip()
    return title.strip()


def published_in(composed: ComposedText, passages: tuple[Passage, ...]) -> str | None:
    """The day of publication: a dated line of the head, the last update, a dated line of the foot, the file's date."""
    text = composed.text
    for passage in short_lines(composed, passages):
        for one in dates_in(text, passage.start, passage.end):
            if _is_dateline(text, passage, one.start, one.end):
                return str(one.date)
    opening = _opening_dateline(text, passages)
    if opening:
        return opening
    foot = short_lines(composed, passages, foot=True)
    for passage in [*foot, *_long_foot(composed, passages)]:
        mark = _before("updated").search(text, passage.start, passage.end)
        dated = dates_in(text, mark.end(), min(mark.end() + 40, passage.end)) if mark else []
        if dated:
            return str(dated[0].date)
    stamped = dates_in(composed.layout.facts.get("date", ""))
    return str(stamped[0].date) if stamped else _signed_off(text, foot)


def _opening_dateline(text: str, passages: tuple[Passage, ...]) -> str | None:
    """The day in the dateline that opens a story's first long paragraph: "(Lisbon, May 3, 2011) – The union ..."."""
    for passage in passages:
        if passage.start > _HEAD:
            return None
        if passage.end - passage.start <= SHORT_LINE or passage.kind is not PassageKind.PARAGRAPH:
            continue
        for one in dates_in(text, passage.start, min(passage.start + _OPENING, passage.end))[:1]:
            before, after = text[passage.start : one.start], text[one.end : one.end + 12]
            if one.date.day and _PLACE_FIRST.fullmatch(before) and _STORY_NEXT.match(after):
                return str(one.date)
    return None


def _signed_off(text: str, foot: list[Passage]) -> str | None:
    """The day at the foot of a statement, beside place or signature ("Lisbon, 3 May 2011")."""
    for passage in foot:
        for one in dates_in(text, passage.start, passage.end):
            before = text[passage.start : one.start].strip()
            after = _YEAR_WORD.sub("", text[one.end : passage.end]).strip(" .,)")
            if (
                one.date.day
                and not after
                and len(before.split()) <= 6
                and _is_dateline(text, passage, one.start, one.end)
            ):
                return str(one.date)
    return None


def _long_foot(composed: ComposedText, passages: tuple[Passage, ...]) -> list[Passage]:
    return [one for one in passages[-3:] if one.end - one.start > SHORT_LINE]


#: The name of a day before a date: "Publié le jeudi 11 avril".
_WEEKDAY = re.compile(
    r"(?<!\w)(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$|(?<!\w)(?:lun|mar|mercre|jeu|vendre|same)di,?\s*$|"
    r"(?<!\w)(?:dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s*$",
    re.IGNORECASE,
)


def _is_dateline(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a date stands in its line as a date of publication does: alone, after a name or place, or so called."""
    before = text[passage.start : start].strip()
    after = _YEAR_WORD.sub("", text[end : passage.end]).strip()
    if passage.note is not None or passage.kind is PassageKind.FOOTNOTE:
        return False
    if is_date_label(before) or is_date_label(_WEEKDAY.sub("", before).strip()):
        return True
    if passage.kind is PassageKind.TABLE_ROW and passage.start > _LETTERHEAD:
        return False  # a cell of a table of dates; letterheads are set in tables too
    if len(before.split()) > 8 or _is_legal(after) or after.endswith((";", ":")):
        return False
    tail = _CLOCK.sub("", after).strip(" .,|·•-–—г")
    parted = not after or after[0] in "|·•-–—,;(" or _CLOCK.match(after) is not None
    if passage.kind is PassageKind.HEADING and before and not before.endswith((",", "|", "·", "-", "–", "—", ")")):
        return False
    return (parted or not tail) and (not before or before[-1] in "|·•-–—,:)" or is_name(before) or len(before) < 4)


def _is_legal(after: str) -> bool:
    """Whether a number follows a date, as it does where a law is cited ("№ 130")."""
    return re.match(r"(?:№|No\.?|n[°o]|núm\.)\s?\d", after) is not None


@lru_cache(maxsize=1)
def _label_end() -> re.Pattern[str]:
    ends = "|".join(_words()["date_label_ends"])
    return re.compile(rf"\b(?:{ends})\s*(?:on|le|au|el|al|en|the)?\s*[:—–-]?\s*$", re.IGNORECASE)


def is_date_label(words: str) -> bool:
    """Whether words before a date only say what sort of date it is ("Page revised", "Fiche mise à jour le")."""
    if len(words.split()) > _LONGEST_LABEL:
        return False
    for key in ("published", "updated"):
        called = list(_before(key).finditer(words))
        if called and called[-1].end() >= len(words.rstrip(" :")):
            return True
    return _label_end().search(words) is not None


def is_name(words: str) -> bool:
    """Whether words are nothing but a name, as that of a place or signatory."""
    return bool(_LONE_NAME.fullmatch(words))


def author_in(composed: ComposedText, passages: tuple[Passage, ...]) -> str | None:
    """The author on a byline: after "By", "Par", "Por", "Автор", or a name alone beside the date."""
    text = composed.text
    lines = short_lines(composed, passages)
    for passage in lines:
        mark = _before("author").match(text, passage.start, passage.end)
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
        if dates_in(text, found.end(), passage.end) or (
            found.end() == passage.end and beside and dates_in(text, beside[0].start, beside[0].end)
        ):
            return found.group("name")
    declared = composed.layout.facts.get("author")
    return declared if declared and is_author(declared) else None


@lru_cache(maxsize=1)
def _not_author() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{'|'.join(_words()['not_author'])})(?!\w)", re.IGNORECASE)


def is_author(words: str) -> bool:
    """Whether what a file declares as its author can be one: no notice about the document, program or user account."""
    return any(map(str.isalpha, words)) and not _not_author().match(words)
