"""Web pages: headings, paragraphs, list items, table rows and footnotes of the text, without the page's furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from selectolax.lexbor import LexborHTMLParser

from tripartite.sources.encodings import decoded
from tripartite.text.formats.block_sorts import Run, is_heading
from tripartite.text.formats.data_lists import data_file, furniture
from tripartite.text.formats.html_boxes import Box, PageRun
from tripartite.text.formats.html_facts import facts_of
from tripartite.text.formats.html_furniture import DROPPED, FURNITURE, verdicts
from tripartite.text.formats.html_runs import PageWalk
from tripartite.text.formats.marks import bullet, enumerator, note_mark, number_of
from tripartite.text.formats.plain import lines_of, runs_of
from tripartite.text.formats.wrapped_lines import vocabulary_of
from tripartite.text.layout import Block, Layout
from tripartite.values.errors import TooLarge
from tripartite.values.reading import Legibility, PageLegibility
from tripartite.values.vocabulary import PassageKind

#: Elements nested deeper than this are no page that anybody wrote, and take the parser quadratic time.
DEEPEST = 1000
_NESTING = re.compile(
    r"<(/?)(div|ul|ol|dl|section|article|blockquote|form|details|main|aside|nav|header|footer|center|fieldset|figure"
    r"|table|span|b|i|u|em|strong|font|big|small|tt|code|s|strike|nobr|menu|dir|address|pre|button|object|svg|g|ruby)\b",
    re.IGNORECASE,
)
_LONGEST_ROW = 600
_MOST_TOLD = 30
_NOTE_IDENT = re.compile(
    r"(?:^|[-_])(?:f|e|ft|ed)?n(?:ote)?(?:text|body)?s?[-_:.]*(\d{1,3})$|^(?:foot|end)note[-_]?(\d{1,3})$"
)
_BACK = re.compile(r"\s*(?:[↑↩^⤴⏎]|\[back\]|↵)\ufe0e?\s*$")
_MARK_FIRST = re.compile(r"[\^↑]\s*")


def html_layout(data: bytes, declared: str | None = None) -> Layout:
    """Blocks of a web page.

    Args:
        declared: the encoding that the server's or mail's header names, if any.

    Raises:
        TooLarge: where elements nest deeper than `DEEPEST`.
        Unreadable: where the letters' encoding cannot be told.
    """
    spelt = decoded(data, declared)
    return layout_of_page(spelt.text, (spelt.remark,) if spelt.remark else ())


def layout_of_page(page: str, remarks: tuple[str, ...] = ()) -> Layout:
    """Blocks of a decoded web page; `remarks` are handed on in the legibility report."""
    _check_depth(page)
    tree = LexborHTMLParser(page)
    facts = {"media_type": "text/html", **facts_of(tree)}
    walk = PageWalk()
    if tree.body is not None:
        walk.walk(tree.body)
    judged, dropped = verdicts(walk)
    blocks = tuple(_blocks(walk, judged))
    characters = sum(len(block.text) for block in blocks)
    report = PageLegibility(
        page=None, characters=characters, source="html", dropped=_told(dropped), language=facts.get("language")
    )
    return Layout(blocks=blocks, legibility=Legibility(pages=(report,), warnings=remarks), facts=facts)


def _told(dropped: Sequence[str]) -> tuple[str, ...]:
    """What was dropped, each thing once and the many only counted."""
    once = tuple(dict.fromkeys(dropped))
    more = (f"and {len(once) - _MOST_TOLD} more",) if len(once) > _MOST_TOLD else ()
    return once[:_MOST_TOLD] + more


def _check_depth(page: str) -> None:
    depth = 0
    for found in _NESTING.finditer(page):
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        if depth > DEEPEST:
            raise TooLarge(
                f"The page nests its elements more than {DEEPEST} deep.",
                remedy="Open it in a browser and save it as plain text or PDF.",
            )


def _blocks(walk: PageWalk, judged: Sequence[str | None]) -> Iterable[Block]:
    rows = {box.cells[0][0]: box for box in walk.boxes if box.tag == "tr" and _is_row(box, walk.runs, judged)}
    notes = _notes(walk)
    place = 0
    while place < len(walk.runs):
        row = rows.get(place)
        if row is not None:
            yield _row(row, walk.runs)
            place = max(row.end, place + 1)
            continue
        run = walk.runs[place]
        if judged[place] is FURNITURE:
            yield Block(text=" ".join(run.words.split()), kind=PassageKind.FURNITURE, locator=_locator(run))
        elif judged[place] is not DROPPED:
            after = next((one for one in walk.runs[place + 1 : place + 2]), None)
            yield from _said(run, after, notes.get(place))
        place += 1


def _is_row(box: Box, runs: Sequence[PageRun], judged: Sequence[str | None]) -> bool:
    """Whether a table's row is a row of data, not a frame for layout."""
    held = [cell for cell in box.cells if cell[0] < cell[1]]
    if len(held) < 2 or any(end - start > 3 for start, end, _ in held):
        return False
    inside = runs[box.start : box.end]
    return (
        all(verdict is None for verdict in judged[box.start : box.end])
        and sum(len(run.words) for run in inside) <= _LONGEST_ROW
        and box.end - box.start == sum(end - start for start, end, _ in held)
        and not any(run.tag[0] == "h" and run.tag[1:].isdigit() for run in inside)
    )


def _row(box: Box, runs: Sequence[PageRun]) -> Block:
    cells = [" ".join(" ".join(run.words.split()) for run in runs[start:end]) for start, end, _ in box.cells]
    calls = tuple(dict.fromkeys(call for run in runs[box.start : box.end] for call in run.calls))
    kind = PassageKind.TABLE_ROW
    return Block(text="\t".join(cells).strip("\t"), kind=kind, notes=calls, locator=_locator(runs[box.start]))


def _notes(walk: PageWalk) -> dict[int, str]:
    """Which runs are footnotes, and their marks."""
    called = {call for run in walk.runs for call in run.calls}
    names = frozenset(data_file("html_furniture")["notes"])
    spans = [(box.start, box.end) for box in walk.boxes if not names.isdisjoint(box.names) or box.role in names]
    spans += _under_note_headings(walk.runs)
    found: dict[int, str] = {}
    for start, end in spans:
        for place in range(start, end):
            run = walk.runs[place]
            mark = _note_of(run)
            if mark and mark in called and run.first and not run.tag.startswith("h"):
                found[place] = mark
    for place, run in enumerate(walk.runs):
        if "msofootnotetext" in run.names or "msoendnotetext" in run.names or _NOTE_IDENT.search(run.ident.lower()):
            mark = _note_of(run)
            if mark in called and (place not in found) and run.first and mark:
                found[place] = mark
    return found


def _under_note_headings(runs: Sequence[PageRun]) -> list[tuple[int, int]]:
    spans = []
    for place, run in enumerate(runs):
        if len(run.words) < 40 and " ".join(run.words.split()).strip(" :").casefold() in furniture().notes:
            end = next((n for n in range(place + 1, len(runs)) if runs[n].tag[0] == "h"), len(runs))
            spans.append((place + 1, end))
    return spans


def _note_of(run: PageRun) -> str | None:
    """The mark of a footnote: as its id has it, as it is printed first, or as its list counts."""
    ident = _NOTE_IDENT.search(run.ident.lower())
    if ident:
        return ident.group(1) or ident.group(2)
    printed = note_mark(" ".join(run.words[:40].split()))
    return printed[0] if printed else run.number


def _said(run: PageRun, after: PageRun | None, note: str | None) -> Iterable[Block]:
    """The blocks of one run: one, or several where line breaks part it."""
    if note is not None:
        words = _MARK_FIRST.sub("", _BACK.sub("", " ".join(run.words.split())), count=1)
        printed = note_mark(words)
        words = printed[1] if printed and printed[0] == note else words
        calls = tuple(call for call in run.calls if call != note)
        yield Block(text=words, kind=PassageKind.FOOTNOTE, note=note, notes=calls, locator=_locator(run))
        return
    heading = run.tag[0] == "h" and run.tag[1:].isdigit()
    parts = [Run(" ".join(run.words.split()))] if heading or "\n" not in run.words.strip() else _broken(run)
    if heading or len(parts) == 1:
        parts = [part for whole in parts for part in _title_and_date(whole)]
    for number, part in enumerate(parts):
        nearest = parts[number + 1] if number + 1 < len(parts) else None
        if nearest is None and after is not None:
            nearest = Run(" ".join(after.words[:200].split()))
        yield _block(run, part, nearest, heading and number == 0, number == 0)


def _broken(run: PageRun) -> list[Run]:
    """A run with line breaks in it, as paragraphs: two breaks part them, one does where the line was not full."""
    return runs_of(lines_of(run.words), vocabulary_of(run.words))


def _title_and_date(run: Run) -> list[Run]:
    lines = lines_of(run.words) if len(run.words) < 200 else []
    return [Run(line.words) for line in lines] if len(lines) == 2 else [run]


def _block(run: PageRun, part: Run, after: Run | None, heading: bool, first: bool) -> Block:
    words = part.words
    calls = tuple(call for call in run.calls if f"[{call}]" in words)
    if heading:
        return Block(text=words, kind=PassageKind.HEADING, level=int(run.tag[1:]), notes=calls, locator=_locator(run))
    sign = bullet(words)
    if sign:
        words = words[len(sign) :]
    mark = enumerator(words)
    number = number_of(mark) if mark else run.number if run.tag == "li" and run.first and first else None
    if sign or (run.tag == "li" and run.first and first) or mark:
        if mark and not sign and run.tag != "li" and _is_loud(run, words) and is_heading(words, part, after):
            return Block(
                text=words, kind=PassageKind.HEADING, level=5, notes=calls, number=number, locator=_locator(run)
            )
        kind, level = PassageKind.LIST_ITEM, max(1, run.level)
        return Block(text=words, kind=kind, level=level, notes=calls, number=number, locator=_locator(run))
    titled = not _TITLES.isdisjoint(run.names) or run.tag in ("caption", "summary", "legend")
    if (titled or _is_loud(run, words)) and run.tag not in ("td", "dd") and is_heading(words, part, after):
        return Block(text=words, kind=PassageKind.HEADING, level=5, notes=calls, locator=_locator(run))
    return Block(text=words, kind=PassageKind.PARAGRAPH, notes=calls, locator=_locator(run))


def _is_loud(run: PageRun, words: str) -> bool:
    return run.loud >= 0.9 * len(words) and words[0] != "(" and "\n" not in run.words.strip()


def _locator(run: PageRun) -> str | None:
    return f"#{run.ident}" if run.ident else None


_TITLES = frozenset(data_file("html_furniture")["titles"])
