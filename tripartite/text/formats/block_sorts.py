"""What a run of joined lines is in the layout: heading, paragraph, list item, footnote or page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.text.formats.data_lists import is_furniture_heading, is_furniture_line
from tripartite.text.formats.marks import bullet, enumerator, note_calls, note_mark, number_of
from tripartite.text.formats.wrapped_lines import goes_on, line_words
from tripartite.text.layout import Block
from tripartite.values.vocabulary import PassageKind

_LONGEST_HEADING = 150
#: A paragraph so long is running text: a short line right above it heads it.
_PROSE = 150
_ENDS_LIKE_TEXT = re.compile(r"(?:[;:,!…|\"”»]|\.[\])»”\"']*)\s*$")
_LABELLED = re.compile(r"([^\W\d_][^:]{0,40}):\s+\S")
_DATE = re.compile(
    r"(?:\w+,?\s+)?(?:\d{1,2}(?:st|nd|rd|th|er|º|°)?[\s./-]+(?:de\s+)?[^\W\d_]{3,10}\.?[\s./-]+(?:de\s+)?\d{2,4}"
    r"|[^\W\d_]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[^\W\d_]{3,10}\s+\d{4})"
    r"(?:\s*г\.)?[\s\d:APMapm.]*$"
)
_BYLINE = re.compile(r"(?:article by|by|par|por|автор|text by|photo|image|crédit|foto|фото)\b", re.IGNORECASE)
_RULED = re.compile(r"[-_=*~]{4}")
_SAYS_NOTHING = re.compile(r"[\W_]*$")


@dataclass(frozen=True, slots=True)
class Run:
    """Joined lines that stand together: their words, how many lines they were, what stood around; or a table's row."""

    words: str
    lines: int = 1
    indent: int = 0
    gap: bool = True
    page: int | None = None
    row: bool = False


def blocks_of(runs: Sequence[Run]) -> list[Block]:
    """The runs as blocks of the layout; runs of rules and signs alone are left out."""
    spoken = [run for run in runs if not _SAYS_NOTHING.match(run.words)]
    called = {mark for run in spoken for mark in note_calls(run.words[1:])}
    noted = _footnotes(spoken, called)
    blocks: list[Block] = []
    listing = False
    for place, run in enumerate(spoken):
        after = spoken[place + 1] if place + 1 < len(spoken) else None
        if run.row:
            blocks.append(_block(run, run.words, PassageKind.TABLE_ROW))
            continue
        heading_of_others = is_furniture_heading(run.words)
        if heading_of_others or is_furniture_line(run.words):
            listing = heading_of_others
            blocks.append(_block(run, run.words, PassageKind.FURNITURE))
        elif place in noted:
            mark, words = noted[place]
            listing = False
            blocks.append(_block(run, words, PassageKind.FOOTNOTE, note=mark))
        else:
            block = _ordinary(run, after)
            listing = listing and _names_another_page(run, after)
            if listing:
                block = _block(run, run.words, PassageKind.FURNITURE)
            blocks.append(block)
    return blocks


def _names_another_page(run: Run, after: Run | None) -> bool:
    """Whether a line under "Related articles" is one more title, not a heading of the text that goes on."""
    heads_text = after is not None and len(after.words) > 120
    return len(run.words) < 100 and goes_on(run.words) and "©" not in run.words and not heads_text


def _footnotes(runs: Sequence[Run], called: set[str]) -> dict[int, tuple[str, str]]:
    """Which runs are footnotes: their marks are called before, or they stand in a row of such marks."""
    marked = {place: found for place, run in enumerate(runs) if (found := note_mark(run.words))}
    return {
        place: found
        for place, found in marked.items()
        if found[0] in called or place - 1 in marked or place + 1 in marked
    }


def _ordinary(run: Run, after: Run | None) -> Block:
    words = run.words
    sign = bullet(words)
    if sign:
        words = words[len(sign) :]
        mark = enumerator(words)
        return _block(
            run,
            words,
            PassageKind.LIST_ITEM,
            level=1 + (run.indent >= 4),
            number=number_of(mark) if mark else None,
        )
    number = enumerator(words)
    if number:
        plain = words[len(number) :].strip()
        kind = PassageKind.LIST_ITEM
        if is_heading(plain, run, after) and not (after and not after.gap) and (after and not enumerator(after.words)):
            kind = PassageKind.HEADING
        level = 2 if kind is PassageKind.HEADING else 1 + (run.indent >= 4)
        return _block(run, words, kind, level=level, number=number_of(number))
    if is_heading(words, run, after):
        return _block(run, words, PassageKind.HEADING, level=1 if words.isupper() else 2)
    return _block(run, words, PassageKind.PARAGRAPH)


def is_heading(words: str, run: Run, after: Run | None) -> bool:
    """Whether a short run is a heading: set apart, without a full stop, with a capital, and something after it."""
    if len(words) > _LONGEST_HEADING or run.lines > 3 or after is None or not any(char.isalpha() for char in words):
        return False
    if _ENDS_LIKE_TEXT.search(words) and not (words[-1] == "." and goes_on(words)):
        return False
    if _is_field(words) or _DATE.match(words) or _BYLINE.match(words):
        return False
    first = next((char for char in words if char.isalnum()), "")
    if not (words[0].isalnum() or words[0] in "«“\"'‘»¿¡[(§№") or _RULED.search(words):
        return False
    if not (first.isupper() or first.isdigit()) or len(words.split()) > 22:
        return False
    if words.endswith(("?", ")")) and not run.gap:
        return False
    return run.gap or words.isupper() or (run.lines == 1 and len(words) < 100 and len(after.words) > _PROSE)


def _is_field(words: str) -> bool:
    """A labelled value ("Capital: Suva"), unlike a title with a colon in it."""
    found = _LABELLED.match(words)
    if not found:
        return False
    return len(words.split()) < 7 or found.group(1).strip(" .").lower() in line_words()["fields"]


def _block(
    run: Run, words: str, kind: PassageKind, *, level: int = 0, note: str | None = None, number: str | None = None
) -> Block:
    return Block(
        text=words,
        kind=kind,
        level=level,
        page=run.page,
        note=note,
        notes=note_calls(words),
        number=number,
        gap=run.gap,
    )
