"""DOCX, ODT, RTF and EPUB: what the document marks as headings, lists, tables, notes, deletions."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from tripartite.text.formats import layout_of
from tripartite.text.layout import Layout
from tripartite.values.errors import SkipThis, TooLarge, Unreadable
from tripartite.values.vocabulary import PassageKind

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def word(body: str, **others: str) -> bytes:
    parts = {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"}
    return zipped(parts | {f"word/{name}.xml": part for name, part in others.items()})


def told(layout: Layout) -> list[tuple[str, int, str | None, str]]:
    return [(str(block.kind), block.level, block.number, block.text) for block in layout.blocks]


def test_a_document_written_by_a_word_processors_library() -> None:
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "The quay", "Ana Loto"
    document.add_heading("What happened", 2)
    document.add_paragraph("The clerks went out.")
    for item in ("open the gates;", "pay for the days."):
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("second", style="List Number")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Members", "1,850"
    document.add_paragraph().add_run("What the law says").bold = True
    document.add_paragraph("It is silent.")
    document.sections[0].header.paragraphs[0].text = "HAR/Port/PV.3"
    held = io.BytesIO()
    document.save(held)
    layout = layout_of(held.getvalue(), "a.docx")
    assert told(layout) == [
        ("heading", 2, None, "What happened"),
        ("paragraph", 0, None, "The clerks went out."),
        ("list-item", 1, None, "open the gates;"),
        ("list-item", 1, None, "pay for the days."),
        ("list-item", 1, "1", "first"),
        ("list-item", 1, "2", "second"),
        ("table-row", 0, None, "Members\t1,850"),
        ("heading", 5, None, "What the law says"),
        ("paragraph", 0, None, "It is silent."),
    ]
    assert (layout.facts["title"], layout.facts["author"]) == ("The quay", "Ana Loto")
    assert layout.legibility.pages[0].dropped == ("running head: HAR/Port/PV.3",)


def test_deleted_and_hidden_text_is_not_read() -> None:
    body = (
        "<w:p><w:r><w:t>The court </w:t></w:r><w:del><w:r><w:delText>freed</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>held</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>never</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r><w:r><w:t> him.</w:t></w:r></w:p>"
    )
    layout = layout_of(word(body), "a.docx")
    assert [block.text for block in layout.blocks] == ["The court held him."]
    assert "2 deleted passages were not read" in layout.legibility.warnings[0]


def test_notes_are_numbered_in_the_order_of_their_calls() -> None:
    body = (
        '<w:p><w:r><w:t>It ended.</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
        '<w:p><w:r><w:t>It began again.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    )
    note = f'<w:{{0}}s {WORD}><w:{{0}} w:id="{{1}}"><w:p><w:r><w:t>{{2}}</w:t></w:r></w:p></w:{{0}}></w:{{0}}s>'
    layout = layout_of(
        word(body, footnotes=note.format("footnote", 7, "May."), endnotes=note.format("endnote", 2, "June.")), "a.docx"
    )
    assert [block.text for block in layout.blocks[:2]] == ["It ended.[1]", "It began again.[2]"]
    assert [block.notes for block in layout.blocks[:2]] == [("1",), ("2",)]
    assert [(block.kind, block.note, block.text) for block in layout.blocks[2:]] == [
        (PassageKind.FOOTNOTE, "1", "May."),
        (PassageKind.FOOTNOTE, "2", "June."),
    ]


def test_numbered_lists_count_as_they_are_defined() -> None:
    numbering = (
        f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
        '<w:numFmt w:val="lowerLetter"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>x y</w:t></w:r></w:p>'
    )
    layout = layout_of(word("".join(item.format(depth) for depth in (0, 1, 1, 0, 1)), numbering=numbering), "a.docx")
    assert [(block.level, block.number) for block in layout.blocks] == [
        (1, "c"), (2, "i"), (2, "ii"), (1, "d"), (2, "i")
    ]  # fmt: skip


def test_open_document_text() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="2">What<text:s/>happened</text:h>'
        "<text:p>It ended.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>May.</text:p>"
        "</text:note-body></text:note> Then<text:tab/>it began.</text:p>"
        "<text:list><text:list-item><text:p>open the gates;</text:p><text:list><text:list-item><text:p>at once</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Members</text:p></table:table-cell>"
        "<table:table-cell><text:p>22</text:p></table:table-cell></table:table-row></table:table>"
    )
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {ODF}>{inside}</office:document-content>"
    layout = layout_of(zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}), "a.odt")
    assert told(layout) == [
        ("heading", 2, None, "What happened"),
        ("paragraph", 0, None, "It ended.[1] Then it began."),
        ("list-item", 1, None, "open the gates;"),
        ("list-item", 2, None, "at once"),
        ("table-row", 0, None, "Members\t22"),
        ("footnote", 0, None, "May."),
    ]
    assert "1 deleted passages" in layout.legibility.warnings[0]


def test_rich_text() -> None:
    head = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\info{\title The quay}}"
    data = head + rb"\pard \'cf\'ee\'f0\'f2 closed.\par It \u1073?egan.\par}"
    layout = layout_of(data, "a.rtf")
    assert [block.text for block in layout.blocks] == ["Порт closed.", "It бegan."]
    assert layout.facts == {"media_type": "application/rtf", "title": "The quay"}


def book(**changes: str) -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="O/c.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>The quay</dc:title></metadata><manifest>"
        '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="a" href="a%20a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{}</h1></body></html>'
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "O/c.opf": package,
        "O/b.xhtml": page.format("Second"),
        "O/a a.xhtml": page.format("First"),
    }
    return zipped({name: part for name, part in (parts | changes).items() if part})


def test_books_are_read_in_the_order_of_their_spine() -> None:
    layout = layout_of(book(), "a.epub")
    assert [(block.text, block.locator) for block in layout.blocks] == [("First", "a a.xhtml"), ("Second", "b.xhtml")]
    assert layout.facts["title"] == "The quay"


def test_a_missing_chapter_is_named() -> None:
    layout = layout_of(book(**{"O/b.xhtml": ""}), "a.epub")
    assert layout.legibility.warnings == ("The chapter b.xhtml is missing from the book.",)


def test_a_protected_book_says_so() -> None:
    locked = (
        '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptionMethod Algorithm="aes"/></encryption>'
    )
    with pytest.raises(Unreadable, match="protected against copying"):
        layout_of(book(**{"META-INF/encryption.xml": locked}), "a.epub")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (word("<w:p/>" + " " * 30_000_000), "unpacks to more than"),
        (word('<w:sdt>' * 2000 + '</w:sdt>' * 2000), "too deeply"),
        (word("<w:p>"), "not well-formed"),
        (zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares XML entities"),
        (zipped({"word/document.xml": "<a/>"}), "no document text"),
        (word("<w:p/>")[:60], "damaged"),
        (zipped({"mimetype": "application/epub+zip"}), "no list of its contents"),
        (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "spreadsheet"),
        (b"{\\rtf1 " + b"{" * 5000, "deep"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old Office file"),
    ],
    # Archives bear the hour they were made in: their bytes are no names for cases that several processes must share.
    ids=lambda one: one.replace(" ", "-") if isinstance(one, str) else "bytes",
)  # fmt: skip
def test_hostile_and_damaged_documents_say_what_is_wrong(data: bytes, problem: str) -> None:
    with pytest.raises(SkipThis, match=problem) as raised:
        layout_of(data, "a.docx")
    assert raised.value.remedy
    assert raised.value.place == "a.docx"


def test_a_bomb_is_refused_by_its_size() -> None:
    with pytest.raises(TooLarge):
        layout_of(word(" " * 30_000_000), "a.docx")
