"""Pictures of pages (scans, photographs, faxes), read by Tesseract."""

from __future__ import annotations

import io

from PIL import Image, ImageSequence, UnidentifiedImageError

from tripartite.sources.identity import identity_of
from tripartite.text.formats.ocr import RESOLUTION, recognised
from tripartite.text.formats.pdf_lines import PrintedLine
from tripartite.text.formats.printed_blocks import blocks_of_pages, legibility_of_page
from tripartite.text.formats.printed_pages import body_size, ordered, running_lines
from tripartite.text.layout import Layout
from tripartite.values.errors import TooLarge, Unreadable
from tripartite.values.reading import Legibility, PageLegibility

_MOST_PIXELS = 120_000_000
_MOST_PAGES = 400
_SAVE_AGAIN = "Open it in a picture viewer and save it again as PNG, or scan it again."


def image_layout(data: bytes) -> Layout:
    """Blocks of a picture; each frame of a TIFF is a page.

    Raises:
        MissingProgram: where Tesseract is not installed.
        TooLarge: where it has too many pixels or pages.
        Unreadable: where it is damaged, or nothing can be made out in it.
    """
    pages = _pages(data)
    lines = [[line for block in blocks for line in block] for _, _, blocks, _ in pages]
    if not any(lines):
        raise Unreadable("Nothing could be made out in the picture.", remedy=_SAVE_AGAIN)
    body = body_size(lines)
    running = running_lines([(page[1], held) for page, held in zip(pages, lines, strict=True)])
    printed = [
        ordered(number, (width, height), held, running, body, blocks)
        for number, ((width, height, blocks, _), held) in enumerate(zip(pages, lines, strict=True), start=1)
    ]
    blocks = blocks_of_pages(printed, body)
    reports = tuple(
        legibility_of_page(page, PageLegibility(page=page.number, characters=0, source="ocr", confidence=sure), blocks)
        for page, (_, _, _, sure) in zip(printed, pages, strict=True)
    )
    return Layout(
        blocks=blocks, legibility=Legibility(pages=reports), facts={"media_type": _media_type(data)}, pages=len(printed)
    )


#: Width and height in points, lines by block, and how sure they are.
_Page = tuple[float, float, tuple[tuple[PrintedLine, ...], ...], float | None]


def _pages(data: bytes) -> list[_Page]:
    pages: list[_Page] = []
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise TooLarge("The picture is too large.", remedy="Save it at 300 dots per inch.")
            for number, frame in enumerate(ImageSequence.Iterator(picture), start=1):
                if number > _MOST_PAGES:
                    raise TooLarge(f"It has more than {_MOST_PAGES} pages.", remedy="Split it into parts.")
                resolution = _resolution(frame)
                read = recognised(frame.convert("RGB"), number, resolution)
                scale = 72.0 / resolution
                pages.append((frame.width * scale, frame.height * scale, read.blocks, read.confidence))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError) as reason:
        raise Unreadable(f"The picture is damaged ({reason}).", remedy=_SAVE_AGAIN) from reason
    return pages


def _resolution(frame: Image.Image) -> float:
    """Dots per inch as the picture declares, where that is believable; else as if it were a page of A4."""
    told = frame.info.get("dpi")
    if isinstance(told, tuple) and told and 70 < float(told[0]) < 1300:
        return float(told[0])
    return max(70.0, min(RESOLUTION * 2.0, max(frame.size) / 11.7))


def _media_type(data: bytes) -> str:
    return identity_of(data).media_type
