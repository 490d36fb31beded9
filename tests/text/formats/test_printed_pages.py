"""PDF: paragraphs by position, running heads, columns, tables, notes, places, pages without a text layer."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable

import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from tripartite.text.formats import layout_of, ocr
from tripartite.text.layout import Block
from tripartite.values.errors import MissingProgram, Unreadable
from tripartite.values.vocabulary import PassageKind

LEADING = 14
LEFT, TOP = 72, 110
QUAY = (
    "The dockers of the northern quay laid down their tools on 4 May 2016 and were followed",
    "within the week by the crane drivers, the tally clerks and most of the stevedores of the",
    "port, who had waited for an answer since the spring.",
)
REPLY = (
    "Their employer, which had been asked three times, said that it knew of no dispute and that",
    "the gates would stay shut until everybody had gone back to work.",
)
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed (Debian package tesseract-ocr)"
)


def pdf(*pages: Callable[[FPDF], None], **settings: str) -> bytes:
    """A PDF of A4 pages in points, each drawn by a function."""
    document = FPDF(unit="pt", format="A4")
    document.set_auto_page_break(False)
    document.set_title(settings.get("title", ""))
    for draw in pages:
        document.add_page()
        document.set_font("Times", size=11)
        draw(document)
    return bytes(document.output())


def write(document: FPDF, x: float, y: float, *lines: str, size: float = 11, bold: bool = False) -> float:
    """Lines of text one under the other; gives the height of the line after them."""
    document.set_font("Times", style="B" if bold else "", size=size)
    for line in lines:
        document.text(x, y, line)
        y += LEADING
    return y


def picture(*lines: str, size: int = 40) -> Image.Image:
    """A white page with lines of large black text."""
    page = Image.new("L", (1654, 1200), 255)
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(size)
    for number, line in enumerate(lines):
        pen.text((150, 150 + number * int(size * 1.6)), line, fill=0, font=font)
    return page


def quay(on: FPDF) -> None:
    """A page with one paragraph."""
    write(on, LEFT, TOP, *QUAY)


def blocks(data: bytes) -> list[Block]:
    return list(layout_of(data, "a.pdf").blocks)


def told(data: bytes) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in blocks(data)]


def test_lines_become_paragraphs_by_gaps_and_by_indents() -> None:
    def page(on: FPDF) -> None:
        below = write(on, LEFT, TOP, *QUAY)
        below = write(on, LEFT, below + 10, *REPLY)
        below = write(
            on,
            LEFT + 20,
            below,
            "Nobody believed it, least of all the clerks, who had carried the letters themselves and",
        )
        write(on, LEFT, below, "had kept the receipts.")

    first, second, third = blocks(pdf(page))
    assert (first.text, second.text) == (" ".join(QUAY), " ".join(REPLY))
    assert third.text.endswith("themselves and had kept the receipts.")


def test_headings_by_size_and_weight() -> None:
    def page(on: FPDF) -> None:
        write(on, LEFT, 80, "The quay", size=18)
        write(on, LEFT, TOP, "What the owners said", bold=True)
        write(on, LEFT, TOP + 20, *REPLY)

    assert [(one.kind, one.level) for one in blocks(pdf(page))] == [
        (PassageKind.HEADING, 1),
        (PassageKind.HEADING, 2),
        (PassageKind.PARAGRAPH, 0),
    ]


def test_running_heads_and_page_numbers_are_dropped_and_reported() -> None:
    def page(number: int) -> Callable[[FPDF], None]:
        def draw(on: FPDF) -> None:
            write(on, 250, 40, "HAR/Port/PV.3", size=9)
            write(on, 290, 810, str(number), size=9)
            write(on, LEFT, TOP, f"{number}. {QUAY[0]}", *QUAY[1:])

        return draw

    layout = layout_of(pdf(page(1), page(2), page(3)), "a.pdf")
    assert layout.pages == 3
    assert [sorted(report.dropped) for report in layout.legibility.pages] == [
        [str(number), "HAR/Port/PV.3"] for number in (1, 2, 3)
    ]
    assert [block.page for block in layout.blocks] == [1, 2, 3]
    assert not any("HAR" in block.text for block in layout.blocks)


def test_a_paragraph_that_goes_over_a_page_is_one_block_with_two_places() -> None:
    def first(on: FPDF) -> None:
        write(on, LEFT, 740, *QUAY[:2])

    def second(on: FPDF) -> None:
        write(on, LEFT, TOP, *QUAY[2:])

    (block,) = blocks(pdf(first, second))
    assert block.text == " ".join(QUAY)
    assert block.page == 1
    assert block.locator is not None
    assert [part.split(":")[0] for part in block.locator.split(";")] == ["p1", "p2"]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        "The clerks of the harbour office went",
        "out first, on the morning of the fourth",
        "of May, and stood in the rain by the",
        "gate until the drivers came to them.",
        "Nobody spoke for the first hour of it",
        "and then everybody spoke at once.",
    ]
    right = [
        "On the following day the owners sent",
        "a letter to each of the men by name,",
        "which asked them to come back to work",
        "by noon, and promised them nothing at",
        "all in return for doing what they were",
        "told. It was burnt by the gate.",
    ]

    def page(on: FPDF) -> None:
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            write(on, LEFT, TOP + number * 14, one)
            write(on, 320, TOP + number * 14, other)
        write(on, LEFT, TOP + 120, *QUAY)

    assert [one.text for one in blocks(pdf(page))] == [" ".join(left), " ".join(right), " ".join(QUAY)]


def test_rows_of_a_table_keep_their_cells_apart() -> None:
    rows = [("Union", "Founded", "Members"), ("NHU", "1927", "1,850"), ("Quay Clerks", "12 May 1991", "22")]

    def page(on: FPDF) -> None:
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                write(on, LEFT + 130 * place, TOP + 16 * number, cell)

    assert told(pdf(page)) == [("table-row", "\t".join(row)) for row in rows]


def test_bullets_and_their_second_lines() -> None:
    def page(on: FPDF) -> None:
        write(on, LEFT, TOP, "The union asks the owners:")
        on.set_font("Times", size=11)
        second = ("to pay for the days on which the gates were shut, and", "for the boats that were lost.")
        for number, item in enumerate((("to open the gates;",), second)):
            y = TOP + 24 + 20 * number
            on.text(LEFT + 12, y, "-")
            write(on, LEFT + 26, y, *item)

    found = blocks(pdf(page))
    assert [(one.kind, one.text) for one in found[1:]] == [
        (PassageKind.LIST_ITEM, "to open the gates;"),
        (PassageKind.LIST_ITEM, "to pay for the days on which the gates were shut, and for the boats that were lost."),
    ]


def test_a_hyphen_at_the_margin_is_mended() -> None:
    def page(on: FPDF) -> None:
        write(
            on,
            LEFT,
            TOP,
            "The owners spoke of the organization of the port and of nothing else at the table, so organi-",
        )
        write(on, LEFT, TOP + 14, "zation was what the clerks spoke of too, and a self-")
        write(on, LEFT, TOP + 28, "made order came of it.")

    words = " ".join(one.text for one in blocks(pdf(page)))
    assert "so organization was" in words
    assert "self-made order" in words


def test_notes_in_small_type_at_the_foot_are_tied_to_raised_marks() -> None:
    def page(on: FPDF) -> None:
        write(on, LEFT, TOP, "The strike ended in June")
        width = on.get_string_width("The strike ended in June")
        write(on, LEFT + width, TOP - 4, "1", size=6)
        write(on, LEFT + width + 6, TOP, "and the union was struck off.")
        write(on, LEFT, TOP + 40, *QUAY)
        write(on, LEFT, 740, "1 Harbour News, 4 May 2016, and the letter of the registrar that", size=8)
        write(on, LEFT, 750, "was printed with it.", size=8)

    text, _, note = blocks(pdf(page))
    assert (text.text, text.notes) == ("The strike ended in June[1] and the union was struck off.", ("1",))
    assert (note.kind, note.note) == (PassageKind.FOOTNOTE, "1")
    assert note.text.startswith("Harbour News, 4 May 2016")
    assert note.text.endswith("was printed with it.")


def test_places_are_boxes_in_points_from_the_top_left() -> None:
    (block,) = blocks(pdf(quay))
    assert block.locator is not None
    page, box = block.locator.split(":")
    x0, y0, x1, y1 = map(int, box.split(","))
    assert page == "p1"
    assert LEFT - 2 <= x0 <= LEFT + 2
    assert TOP - 14 < y0 < TOP < y1 < TOP + 3 * 14
    assert x1 > 400


def test_words_run_together_are_warned_of() -> None:
    def glue(on: FPDF) -> None:
        write(on, LEFT, TOP, "theunionofthenorthernquay andthecraneoperatorsofit withoutanyspacesbetween")

    report = layout_of(pdf(glue)).legibility
    assert "run together" in report.pages[0].warnings[0]


def test_a_locked_pdf_says_what_to_do() -> None:
    document = FPDF()
    document.add_page()
    document.set_encryption(owner_password="a", user_password="b")
    with pytest.raises(Unreadable, match=r"locked with a password.*copy without one"):
        layout_of(bytes(document.output()), "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF", b"%PDF-" + b"\x00" * 500])
def test_a_damaged_pdf_says_what_to_do(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"(damaged|no pages).*Open it in a PDF viewer"):
        layout_of(data, "a.pdf")


def scanned() -> bytes:
    page = picture("The union of the northern quay", "was refused registration in May.")
    held = io.BytesIO()
    page.save(held, "PDF", resolution=200)
    return held.getvalue()


def test_a_page_without_text_and_no_tesseract_is_no_silent_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed_languages", lambda: ())
    with pytest.raises(MissingProgram, match=r"text layer.*tesseract-ocr-fra"):
        layout_of(scanned(), "a.pdf")


def test_one_page_without_text_among_others_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed_languages", lambda: ())

    def page(on: FPDF) -> None:
        on.image(picture("Nothing"), x=0, y=0, w=595)

    layout = layout_of(pdf(quay, page), "a.pdf")
    assert [report.source for report in layout.legibility.pages] == ["text layer", "none"]
    assert "tesseract-ocr" in layout.legibility.pages[1].warnings[0]
    assert layout.legibility.warnings[0].startswith("1 of 2 pages could not be read (pages 2)")


@needs_tesseract
def test_a_page_without_text_is_read_from_its_picture() -> None:
    layout = layout_of(scanned(), "a.pdf")
    assert "refused registration in May" in " ".join(block.text for block in layout.blocks)
    (report,) = layout.legibility.pages
    assert report.source == "ocr"
    assert report.confidence is not None
    assert 0.5 < report.confidence <= 1


@needs_tesseract
def test_a_picture_is_read_as_a_page() -> None:
    held = io.BytesIO()
    picture("The union of the northern quay", "was refused registration in May.").save(held, "PNG", dpi=(200, 200))
    layout = layout_of(held.getvalue(), "a.png")
    assert "northern quay" in " ".join(block.text for block in layout.blocks)
    assert (layout.pages, layout.facts["media_type"]) == (1, "image/png")


def test_a_picture_without_tesseract_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed_languages", lambda: ())
    held = io.BytesIO()
    picture("Words").save(held, "PNG")
    with pytest.raises(MissingProgram, match="tesseract-ocr-rus"):
        layout_of(held.getvalue(), "a.png")
