"""What the head of a page or paper says: its title, its author, the day on which it was published.

Only short lines are read for dates and names: a date inside a paragraph is a date of the story, not of the document.
"""

from __future__ import annotations

import json
import re
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
_CAPITAL = r"[^\W\d_a-zа-яё][\w’'.-]*"
_PARTICLE = r"(?:(?:de|del|della|van|von|al|el|bin|da|dos|di|du|la|le)\s)?"
_NAME = rf"{_CAPITAL}(?:\s{_PARTICLE}{_CAPITAL}){{1,4}}"
_LONE_NAME = re.compile(rf"(?P<name>{_NAME})\s*(?:$|[·|•,–—]\s*(?=\d|[^\W\d_]+\s\d{{1,2}},\s(?:19|20)\d\d))")
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
    """The first heading of the highest level in the head; else what the file says, without the site's name."""
    text = composed.text
    headings = [
        one for one in passages if one.kind is PassageKind.HEADING and one.start < _HEAD and one.end - one.start > 3
    ]
    named = composed.layout.facts.get("title")
    if headings:
        best = min(one.level or 9 for one in headings)
        first = next(one for one in headings if (one.level or 9) == best)
        return text[first.start : first.end]
    return without_site(named) if named else None


def without_site(title: str) -> str:
    """A page's title without the site's name behind it ("Dockers fined | Harbour News")."""
    for mark in _words()["site_marks"]:
        head, found, tail = title.rpartition(f" {mark} ")
        if found and len(head) >= 4 and len(tail) <= 60:
            return head.strip()
    return title.strip()


def published_in(composed: ComposedText, passages: tuple[Passage, ...]) -> str | None:
    """The day of publication: a dated line of the head, the last update in the foot, or the file's own date."""
    text = composed.text
    lines = short_lines(composed, passages)
    for passage in lines:
        for one in dates_in(text, passage.start, passage.end):
            if _is_dateline(text, passage, one.start, one.end):
                return str(one.date)
    for passage in [*short_lines(composed, passages, foot=True), *_long_foot(composed, passages)]:
        mark = _before("updated").search(text, passage.start, passage.end)
        dated = dates_in(text, mark.end(), min(mark.end() + 40, passage.end)) if mark else []
        if dated:
            return str(dated[0].date)
    stamped = dates_in(composed.layout.facts.get("date", ""))
    return str(stamped[0].date) if stamped else None


def _long_foot(composed: ComposedText, passages: tuple[Passage, ...]) -> list[Passage]:
    return [one for one in passages[-3:] if one.end - one.start > SHORT_LINE]


def _is_dateline(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a date stands in its line as a date of publication does: alone, after a name or place, or so called."""
    before, after = text[passage.start : start].strip(), text[end : passage.end].strip()
    if passage.note is not None or passage.kind is PassageKind.FOOTNOTE:
        return False
    called = list(_before("published").finditer(before))
    if called and called[-1].end() >= len(before):
        return True
    if len(before.split()) > 8 or after.endswith((";", ":")):
        return False
    tail = _CLOCK.sub("", after).strip(" .,|·•-–—г")
    parted = not after or after[0] in "|·•-–—,;(" or _CLOCK.match(after) is not None
    if passage.kind is PassageKind.HEADING and before and not before.endswith((",", "|", "·", "-", "–", "—", ")")):
        return False
    return (parted or not tail) and (not before or before[-1] in "|·•-–—,:)" or _is_name(before) or len(before) < 4)


def _is_name(words: str) -> bool:
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
        if found is None or passage.kind is PassageKind.HEADING:
            continue
        beside = lines[number + 1 : number + 2]
        if dates_in(text, found.end(), passage.end) or (
            found.end() == passage.end and beside and dates_in(text, beside[0].start, beside[0].end)
        ):
            return found.group("name")
    return composed.layout.facts.get("author")
