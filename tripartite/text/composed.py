"""Blocks set end to end: the text that every offset counts in, and its passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from babel import Locale

from tripartite.text.languages import READ, language_of_passages
from tripartite.text.layout import Layout
from tripartite.text.note_lists import with_note_lists
from tripartite.values.reading import Legibility, PageLegibility, Passage
from tripartite.values.vocabulary import PassageKind

SEPARATOR = "\n\n"
#: Control characters say nothing to a reader, and the store and the pages use some of them as marks of their own.
_MARKS = dict.fromkeys(code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t")
#: Letters of a language that is not read, from which on the person is told of it.
_WORTH_TELLING = 200


@dataclass(frozen=True, slots=True)
class ComposedText:
    """The text of a document and its passages, in order and without overlap.

    The layout is the one handed in, its legibility report completed with the languages.
    """

    text: str
    passages: tuple[Passage, ...]
    layout: Layout


def compose(layout: Layout) -> ComposedText:
    """Set the blocks of a layout end to end; blank blocks are left out."""
    parts: list[str] = []
    passages: list[Passage] = []
    at = 0
    for block in with_note_lists(layout.blocks):
        words = block.text.translate(_MARKS).strip()
        if not words:
            continue
        if parts:
            parts.append(SEPARATOR)
            at += len(SEPARATOR)
        passages.append(
            Passage(
                start=at,
                end=at + len(words),
                kind=block.kind,
                level=block.level,
                page=block.page,
                number=block.number,
                note=block.note,
                notes=block.notes,
                locator=block.locator,
            )
        )
        parts.append(words)
        at += len(words)
    text = "".join(parts)
    told = language_of_passages(text, tuple(passages))
    return ComposedText(text, told, replace(layout, legibility=_with_languages(layout.legibility, told)))


def _with_languages(legibility: Legibility, passages: Sequence[Passage]) -> Legibility:
    """The report with each page's language, and a warning for every language that is not read."""
    by_page: dict[int | None, Counter[str]] = {}
    everywhere: Counter[str] = Counter()
    for passage in passages:
        if passage.language and passage.kind is not PassageKind.FURNITURE:
            letters = passage.end - passage.start
            by_page.setdefault(passage.page, Counter())[passage.language] += letters
            everywhere[passage.language] += letters
    pages = tuple(_told(page, by_page.get(page.page), everywhere) for page in legibility.pages)
    unread = [one for one, letters in everywhere.most_common() if one not in READ and letters >= _WORTH_TELLING]
    warnings = tuple(
        f"Parts in {_name(one)} ({everywhere[one]:,} letters) are kept but not read: "
        f"claims are taken from {', '.join(_name(known) for known in READ)} only."
        for one in unread
    )
    return Legibility(pages=pages, warnings=(*legibility.warnings, *warnings))


def _told(page: PageLegibility, here: Counter[str] | None, everywhere: Counter[str]) -> PageLegibility:
    counts = here or (everywhere if page.page is None else None)
    return replace(page, language=counts.most_common(1)[0][0]) if counts else page


def _name(language: str) -> str:
    """A language's English name."""
    return str(Locale("en").languages.get(language, language))
