"""The day on which a page or paper was published, where its head, its foot or its file says so.

Only short lines are read, and the dateline that opens a story: any other date inside a paragraph is a date of the
story, not of the document.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tripartite.kinds.head_dates import dates_in
from tripartite.kinds.heads import SHORT_LINE, called, head_words, is_name, short_lines
from tripartite.text.composed import ComposedText
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

_LETTERHEAD = 400
_LONGEST_LABEL = 8
#: A dateline opens a paragraph of the head: a place, the date within so many characters, a dash or bracket after it.
_HEAD, _OPENING = 3_000, 70
_CAPITAL = r"[^\W\d_a-zа-яё][\w’'.-]*"
_PLACE_FIRST = re.compile(rf"\(?{_CAPITAL}(?:[ /-]{_CAPITAL}){{0,3}}(?:, {_CAPITAL})?,\s+")
_STORY_NEXT = re.compile(r"\s?(?:\)|\((?:[A-Z]{2,6})\)|[–—:-]\s)")
_CLOCK = re.compile(r"\s*(?:,|at|à|a las|в|-)?\s*\d{1,2}\s?[:h.]\s?\d{2}.*")
_YEAR_WORD = re.compile(r"\A\s*(?:года?|г\.?)(?!\w)")
#: An entry of a list by date: its date stands at its very beginning, and a sentence follows.
_ENTRY_DATE, _ENTRY_WORDS = 40, 6
#: The number of an issue before its date in brackets: "No. 4 (July 2019)".
_ISSUE = re.compile(r"(?:№|\b(?:No\.?|n[°ºo]|núm\.?|nr\.?|issue|vol\.?|tome))\s?\d{1,4}\s*\($", re.IGNORECASE)
#: The name of a day before a date: "Publié le jeudi 11 avril".
_WEEKDAY = re.compile(
    r"(?<!\w)(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$|(?<!\w)(?:lun|mar|mercre|jeu|vendre|same)di,?\s*$|"
    r"(?<!\w)(?:dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s*$",
    re.IGNORECASE,
)


def published_in(composed: ComposedText, passages: tuple[Passage, ...]) -> str | None:
    """The day of publication: a dated line of the head, the last update, a dated line of the foot, the file's date."""
    text = composed.text
    entries = _entries(text, passages)
    for passage in short_lines(composed, passages):
        for one in dates_in(text, passage.start, passage.end):
            if passage.start not in entries and _is_dateline(text, passage, one.start, one.end):
                return str(one.date)
    opening = _opening_dateline(text, passages)
    if opening is not None:
        return opening
    foot = short_lines(composed, passages, foot=True)
    for passage in [*foot, *_long_foot(composed, passages)]:
        mark = called("updated").search(text, passage.start, passage.end)
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


def _entries(text: str, passages: tuple[Passage, ...]) -> frozenset[int]:
    """Where the entries of a list by date begin ("January 2017 – Lecturers went on strike ..."), if there is one."""
    begun = [
        (passage.start, one.date)
        for passage in passages
        for one in dates_in(text, passage.start, min(passage.end, passage.start + _ENTRY_DATE))[:1]
        if one.start == passage.start and len(text[one.end : passage.end].split()) > _ENTRY_WORDS
    ]
    return frozenset(start for start, _ in begun) if len({date for _, date in begun}) > 1 else frozenset()


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


def _is_dateline(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a date stands in its line as a date of publication does: alone, after a name or place, or so called."""
    before = text[passage.start : start].strip()
    after = _YEAR_WORD.sub("", text[end : passage.end]).strip()
    if passage.note is not None or passage.kind is PassageKind.FOOTNOTE:
        return False
    if is_date_label(before) or is_date_label(_WEEKDAY.sub("", before).strip()):
        return True
    if _ISSUE.search(before) and after.startswith(")"):
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
    ends = "|".join(head_words()["date_label_ends"])
    return re.compile(rf"\b(?:{ends})\s*(?:on|le|au|el|al|en|the)?\s*[:—–-]?\s*$", re.IGNORECASE)


def is_date_label(words: str) -> bool:
    """Whether words before a date only say what sort of date it is ("Page revised", "Fiche mise à jour le")."""
    if len(words.split()) > _LONGEST_LABEL:
        return False
    for key in ("published", "updated"):
        found = list(called(key).finditer(words))
        if found and found[-1].end() >= len(words.rstrip(" :")):
            return True
    return _label_end().search(words) is not None
