"""PDF: paragraphs from printed lines, each with its place; pages without a text layer are read from their picture."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tripartite.text.formats import ocr
from tripartite.text.formats.pdf_lines import PrintedLine, lines_of_page
from tripartite.text.formats.printed_blocks import blocks_of_pages, legibility_of_page
from tripartite.text.formats.printed_pages import PrintedPage, body_size, ordered, running_lines
from tripartite.text.layout import Layout
from tripartite.values.errors import MissingProgram, TooLarge, Unreadable
from tripartite.values.reading import Legibility, PageLegibility

MOST_PAGES = 5000
MOST_RECOGNISED = 400
_LEAST_LETTERS = 12
_SCANNED_SHARE = 0.5
_FEW_LETTERS = 120
_BROKEN = "\ufffd"
_SAVE_AGAIN = "Open it in a PDF viewer and save or print it as a new PDF, or ask for another copy."
#: PDFium is not safe to use from two threads at once.
_ONE_AT_A_TIME = threading.Lock()


@dataclass(slots=True)
class _RawPage:
    """A page as taken from the file."""

    number: int
    width: float
    height: float
    lines: list[PrintedLine]
    source: str = "text layer"
    confidence: float | None = None
    warnings: list[str] = field(default_factory=list)
    blocks: tuple[tuple[PrintedLine, ...], ...] = ()


def pdf_layout(data: bytes) -> Layout:
    """Blocks of a PDF, each with its page and a locator `p3:x0,y0,x1,y1` in points from the page's top left corner.

    Raises:
        Unreadable: where it is locked, broken or has no pages.
        TooLarge: where it has more than `MOST_PAGES` pages.
        MissingProgram: where no page has a text layer and Tesseract is not installed.
    """
    with _ONE_AT_A_TIME:
        raw, facts = _taken(data)
    if all(page.source == "none" for page in raw) and any(ocr.REMEDY in w for page in raw for w in page.warnings):
        raise MissingProgram(
            f"None of its {len(raw)} pages has a text layer, and Tesseract, which reads pictures, is not installed.",
            remedy=ocr.REMEDY,
        )
    printed = _in_order(raw)
    blocks = blocks_of_pages(printed, body_size([page.lines for page in raw if page.source == "text layer"]))
    pages = tuple(legibility_of_page(page, one, blocks) for page, one in zip(printed, _reports(raw), strict=True))
    return Layout(
        blocks=blocks, legibility=Legibility(pages=pages, warnings=_remarks(raw)), facts=facts, pages=len(raw)
    )


def _taken(data: bytes) -> tuple[list[_RawPage], dict[str, str]]:
    try:
        document = pypdfium2.PdfDocument(io.BytesIO(data), autoclose=True)
    except pypdfium2.PdfiumError as reason:
        raise _unopened(str(reason)) from reason
    try:
        many = len(document)
        if many == 0:
            raise Unreadable("It has no pages.", remedy=_SAVE_AGAIN)
        if many > MOST_PAGES:
            raise TooLarge(f"It has {many} pages; more than {MOST_PAGES} are not read.", remedy="Split it into parts.")
        facts = {"media_type": "application/pdf", **_declared(document)}
        return [_page(document, number) for number in range(many)], facts
    finally:
        document.close()


def _unopened(reason: str) -> Unreadable:
    if "password" in reason.lower() or "security" in reason.lower():
        return Unreadable(
            "It is locked with a password.", remedy="Open it with the password and save a copy without one."
        )
    return Unreadable("It is damaged: no PDF reader's tables could be found in it.", remedy=_SAVE_AGAIN)


def _declared(document: Any) -> dict[str, str]:
    told = document.get_metadata_dict(skip_empty=True)
    facts = {
        fact: " ".join(told[name].split())[:500]
        for name, fact in (("Title", "title"), ("Author", "author"))
        if told.get(name)
    }
    made = told.get("CreationDate", "")
    digits = made.removeprefix("D:")[:8]
    if len(digits) == 8 and digits.isdecimal():
        facts["created"] = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    return facts


def _page(document: Any, number: int) -> _RawPage:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return _RawPage(number + 1, 0, 0, [], "none", warnings=["The page is damaged and could not be opened."])
    try:
        width, height = page.get_size()
        if page.get_rotation() in (90, 270):
            width, height = height, width
        lines = lines_of_page(page, number + 1)
        found = _RawPage(number + 1, width, height, lines)
        if _needs_a_picture(page, lines, width * height):
            _recognise(page, found)
        return found
    except pypdfium2.PdfiumError as reason:
        return _RawPage(number + 1, 0, 0, [], "none", warnings=[f"The page could not be read: {reason}."])
    finally:
        page.close()


def _needs_a_picture(page: Any, lines: list[PrintedLine], area: float) -> bool:
    """Whether a page has no text layer worth the name, but something is drawn on it."""
    words = "".join(line.words for line in lines)
    letters = sum(map(str.isalpha, words))
    if words and words.count(_BROKEN) > 0.3 * len(words):
        return True
    if letters >= _FEW_LETTERS:
        return False
    drawn = 0.0
    many = 0
    for one in page.get_objects(max_depth=3):
        many += 1
        if one.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = one.get_bounds()
            drawn += max(0.0, right - left) * max(0.0, top - bottom)
        if many > 5000:
            break
    if letters < _LEAST_LETTERS:
        return drawn > 0.05 * area or (many > 20 and not words)
    return drawn > _SCANNED_SHARE * area


def _recognise(page: Any, found: _RawPage) -> None:
    """Read a page from its picture; what stands in the way becomes a warning."""
    if found.number > MOST_RECOGNISED:
        found.warnings.append(
            f"No text layer; only the first {MOST_RECOGNISED} such pages are read from their picture."
        )
        found.source = found.source if found.lines else "none"
        return
    if not ocr.installed_languages():
        found.warnings.append(f"The page has no text layer and was not read. {ocr.REMEDY}")
        found.source = found.source if found.lines else "none"
        return
    scale = min(ocr.RESOLUTION / 72.0, 6000 / max(found.width, found.height, 1))
    try:
        read = ocr.recognised(page.render(scale=scale).to_pil(), found.number, 72.0 * scale)
    except MissingProgram as reason:
        found.warnings.append(str(reason))
        found.source = found.source if found.lines else "none"
        return
    found.blocks = read.blocks
    found.lines = [line for block in read.blocks for line in block]
    found.source, found.confidence = "ocr", read.confidence
    if not found.lines:
        found.warnings.append("Nothing could be made out in the picture of this page.")
    elif read.confidence is not None and read.confidence < 0.75:
        found.warnings.append("The picture is hard to read: check the words against the page.")
    if read.missing:
        found.warnings.append(f"Tesseract has no data here for: {', '.join(read.missing)}.")


def _in_order(raw: list[_RawPage]) -> list[PrintedPage]:
    running = running_lines([(page.height, page.lines) for page in raw])
    body = body_size([page.lines for page in raw])
    return [ordered(page.number, (page.width, page.height), page.lines, running, body, page.blocks) for page in raw]


def _reports(raw: list[_RawPage]) -> Iterator[PageLegibility]:
    for page in raw:
        yield PageLegibility(
            page=page.number,
            characters=0,
            source=page.source,
            confidence=page.confidence,
            warnings=tuple(page.warnings),
        )


def _remarks(raw: list[_RawPage]) -> tuple[str, ...]:
    unread = [page.number for page in raw if page.source == "none" and page.warnings]
    if not unread:
        return ()
    named = ", ".join(map(str, unread[:20])) + (" …" if len(unread) > 20 else "")
    return (f"{len(unread)} of {len(raw)} pages could not be read (pages {named}); see the pages' own remarks.",)
