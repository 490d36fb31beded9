"""Make the PDF and DOCX files of `examples/documents/` from the texts in `examples/sources/`.

    python scripts/make_examples.py            write the files
    python scripts/make_examples.py --check    say which files differ from what would be written

The same sources and the same versions of the libraries give the same bytes on any machine: dates are those of the
sources, archives carry fixed times, and the fonts come from pinned packages. Needs python-docx and, from the
development dependencies, fpdf2, fontpkg-pt-serif and fontpkg-pt-sans.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import io
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph
    from fpdf import FPDF

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SOURCES = EXAMPLES / "sources"
DOCUMENTS = EXAMPLES / "documents"
TOOLCHAIN = SOURCES / "toolchain.json"
PACKAGES = ("fpdf2", "fonttools", "fontpkg-pt-sans", "fontpkg-pt-serif", "python-docx", "lxml")

BlockKind = Literal["heading", "paragraph", "bullet", "number", "table"]


# --- the sources -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """Some words of one style, or the mark of a footnote."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, list item or table of a source."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Source:
    """One source file: its head, its blocks and its footnotes."""

    name: str
    head: dict[str, str]
    blocks: tuple[Block, ...]
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def created(self) -> datetime:
        return datetime.fromisoformat(self.head["created"]).replace(tzinfo=UTC)

    @property
    def target(self) -> str:
        return f"{self.name}.{self.head['format']}"


def read_source(path: Path) -> Source:
    """Read a source: `key: value` lines, a line `---`, then blocks parted by empty lines."""
    head_text, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
    head = dict(line.split(": ", 1) for line in head_text.splitlines() if line.strip())
    blocks: list[Block] = []
    notes: dict[str, str] = {}
    for chunk in filter(None, (part.strip() for part in re.split(r"\n\s*\n", body))):
        if found := re.match(r"\[\^(\w+)]: (.*)", chunk, re.DOTALL):
            notes[found[1]] = found[2]
        else:
            blocks.append(read_block(chunk))
    return Source(path.stem, head, tuple(blocks), notes)


def read_block(chunk: str) -> Block:
    """Tell a block's kind by the sign that it begins with."""
    if found := re.match(r"(#{1,4}) (.*)", chunk):
        return Block("heading", found[2], len(found[1]))
    if chunk.startswith("- "):
        return Block("bullet", chunk[2:])
    if chunk.startswith("+ "):
        return Block("number", chunk[2:])
    if chunk.startswith("|"):
        rows = tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in chunk.splitlines())
        return Block("table", rows=rows)
    return Block("paragraph", chunk)


def runs(text: str) -> Iterator[Run]:
    """Part a text into runs: `**bold**`, `*italic*`, `[^1]` for a footnote."""
    for piece in re.split(r"(\*\*.+?\*\*|\*.+?\*|\[\^\w+])", text):
        if piece.startswith("**"):
            yield Run(piece[2:-2], bold=True)
        elif piece.startswith("*"):
            yield Run(piece[1:-1], italic=True)
        elif piece.startswith("[^"):
            yield Run("", note=piece[2:-1])
        elif piece:
            yield Run(piece)


def hyphenation(language: str) -> dict[str, str]:
    """The words of a language that may be broken, each with soft hyphens where it may be."""
    words: dict[str, str] = {}
    section = ""
    for line in (SOURCES / "hyphenation.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#") and section == language:
            words[line.replace("-", "")] = line.replace("-", "\u00ad")
    return words


# --- PDF -------------------------------------------------------------------------------------------------------------

GREY = (90, 90, 90)
BLUE = (30, 45, 120)
LOCALES = {"en": "en-GB", "fr": "fr-FR", "ru": "ru-RU"}
MASTHEAD = (
    (
        "International Labour Conference",
        "Conférence internationale du Travail",
        "Conferencia Internacional del Trabajo",
    ),
    (
        "Committee on the Application of Standards",
        "Commission de l’application des normes",
        "Comisión de Aplicación de Normas",
    ),
)


def make_pdf(source: Source) -> bytes:
    """Set a source in pages."""
    pages = new_pdf(source)
    if source.head["layout"] == "record":
        set_masthead(pages, source)
    else:
        set_notice(pages, source.head["notice"])
    words = hyphenation(source.head["language"])
    french_spoken = hyphenation("fr") if source.head["layout"] == "record" else {}
    for block in source.blocks:
        set_block(pages, block, {**french_spoken, **words})
    return bytes(pages.output())


def new_pdf(source: Source) -> FPDF:
    """An empty document with its fonts, margins, running header and dates."""
    from fpdf import FPDF

    record = source.head["layout"] == "record"
    running = source.head.get("symbol") or source.head["running"]

    class Pages(FPDF):
        """Pages with a running header from the second on, as the records have it."""

        def header(self) -> None:
            if self.page_no() == 1:
                return
            self.set_font("text", size=8.5)
            self.set_text_color(*GREY)
            left, right = f"{self.page_no()}", running
            if self.page_no() % 2:
                left, right = right, left
            self.cell(self.epw / 2, 5, left)
            self.cell(self.epw / 2, 5, right, align="R", new_x="LMARGIN", new_y="NEXT")
            self.ln(6)
            self.set_text_color(0)

    pages = Pages(format="A4")
    family, stem = ("fontpkg_pt_sans", "PT_Sans") if record else ("fontpkg_pt_serif", "PT_Serif")
    for style, name in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
        with as_file(files(family) / "files" / f"{stem}-Web-{name}.ttf") as path:
            pages.add_font("text", style, path)
    pages.set_margins(25, 18, 25)
    pages.set_auto_page_break(auto=True, margin=22)
    pages.set_title(source.head["title"])
    pages.set_lang(LOCALES[source.head["language"]])
    pages.set_creator("Tripartite, scripts/make_examples.py")
    pages.set_creation_date(source.created)
    pages.add_page()
    return pages


def set_notice(pages: FPDF, notice: str) -> None:
    """The line that says that this is no original."""
    pages.set_font("text", "I", 9)
    pages.set_text_color(*GREY)
    pages.multi_cell(0, 5, notice, align="C", border=1, padding=1, new_x="LMARGIN", new_y="NEXT")
    pages.set_text_color(0)
    pages.ln(5)


def set_masthead(pages: FPDF, source: Source) -> None:
    """The three-language head of a Conference record, with symbol, date and session."""
    set_notice(pages, source.head["notice"])
    pages.set_text_color(*BLUE)
    set_columns(pages, MASTHEAD[0], "B", 10.5)
    pages.set_draw_color(*BLUE)
    pages.line(pages.l_margin, pages.get_y() + 1.5, pages.w - pages.r_margin, pages.get_y() + 1.5)
    pages.ln(4)
    set_columns(pages, MASTHEAD[1], "", 9.5)
    pages.set_text_color(0)
    pages.ln(3)
    pages.set_font("text", "B", 11)
    pages.cell(0, 6, source.head["symbol"], align="R", new_x="LMARGIN", new_y="NEXT")
    pages.set_font("text", "", 9.5)
    pages.cell(0, 5, source.head["date"], align="R", new_x="LMARGIN", new_y="NEXT")
    pages.ln(3)
    set_columns(pages, tuple(part.strip() for part in source.head["session"].split("|")), "", 9)
    pages.ln(7)


def set_columns(pages: FPDF, texts: tuple[str, ...], style: str, size: float) -> None:
    """Three short texts beside each other."""
    pages.set_font("text", style, size)
    top, width, bottom = pages.get_y(), pages.epw / 3, pages.get_y()
    for index, text in enumerate(texts):
        pages.set_xy(pages.l_margin + index * width, top)
        pages.multi_cell(width - 4, 4.8, text, align="L", new_x="LMARGIN", new_y="NEXT")
        bottom = max(bottom, pages.get_y())
    pages.set_y(bottom)


HEADING_SIZES = {1: 13.0, 2: 11.0, 3: 10.5}


def set_block(pages: FPDF, block: Block, words: dict[str, str]) -> None:
    """One heading, paragraph or list item; a heading is not left alone at the foot of a page."""
    if block.kind == "heading":
        if pages.get_y() > pages.h - 45:
            pages.add_page()
        pages.ln({1: 3.0, 2: 1.5}.get(block.level, 1.0))
        pages.set_font("text", "B", HEADING_SIZES[block.level])
        pages.multi_cell(0, 6, block.text, align="L", new_x="LMARGIN", new_y="NEXT")
        pages.ln(1.5)
        return
    pages.set_font("text", "", 10.5)
    bullet = block.kind == "bullet"
    if bullet:
        pages.set_x(pages.l_margin + 4)
        pages.cell(5, 5.3, "•")
    pages.multi_cell(0, 5.3, marked(block.text, words), align="J", markdown=True, new_x="LMARGIN", new_y="NEXT")
    pages.ln(1.2 if bullet else 2.4)


def marked(text: str, words: dict[str, str]) -> str:
    """A text with its soft hyphens, its bold and italic marked as fpdf2 wants them."""
    broken = re.sub(r"\w+", lambda found: words.get(found[0], found[0]), text)
    return "".join(
        f"**{run.text}**" if run.bold else f"__{run.text}__" if run.italic else run.text for run in runs(broken)
    )


# --- DOCX ------------------------------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
FOOTNOTES_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
LIST_STYLES = {"bullet": "List Bullet", "number": "List Number", "paragraph": "Normal"}


def make_docx(source: Source) -> bytes:
    """Write a source as a Word file with heading styles, lists, a table or true footnotes."""
    document = new_docx(source)
    document.add_paragraph(style="Notice").add_run(source.head["notice"])
    for index, block in enumerate(source.blocks):
        if block.kind == "heading":
            document.add_heading(block.text, 0 if index == 0 else block.level - 1)
        elif block.kind == "table":
            add_table(document, block)
        else:
            add_runs(document.add_paragraph(style=LIST_STYLES[block.kind]), block.text)
    if source.notes:
        add_footnotes(document, source)
    buffer = io.BytesIO()
    document.save(buffer)
    return fixed_archive(buffer.getvalue())


def new_docx(source: Source) -> WordDocument:
    """An empty Word file with its styles, language, properties and page number."""
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    document = Document()
    styles = document.styles
    for name, size in (("Normal", 11), ("Title", 22), ("Heading 1", 14), ("Heading 2", 12)):
        style: ParagraphStyle = styles[name]
        style.font.name, style.font.size = "Georgia", Pt(size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), "Georgia")
        style.font.color.rgb = RGBColor(0x20, 0x20, 0x20)
    for name, size in (("Notice", 9), ("Footnote Text", 9)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size, style.font.italic = styles["Normal"], Pt(size), name == "Notice"
    styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LOCALES[source.head["language"]])
    properties = document.core_properties
    properties.title, properties.author = source.head["title"], source.head["author"]
    properties.last_modified_by, properties.language = source.head["author"], source.head["language"]
    properties.created = properties.modified = source.created.replace(tzinfo=None)
    properties.comments = source.head["notice"]
    footer = document.sections[0].footer.paragraphs[0]
    footer._p.append(parse_xml(f'<w:fldSimple {W} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    return document


def add_runs(paragraph: Paragraph, text: str) -> None:
    """Put the runs of a text into a paragraph; a footnote mark becomes a reference to the note."""
    from docx.oxml import parse_xml

    for run in runs(text):
        word_run = paragraph.add_run(run.text or None)
        word_run.bold, word_run.italic = run.bold or None, run.italic or None
        if run.note:
            word_run.style = "Footnote Reference"
            word_run._r.append(parse_xml(f'<w:footnoteReference {W} w:id="{run.note}"/>'))


def add_table(document: WordDocument, block: Block) -> None:
    """A ruled table whose first row is its head."""
    table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
    for number, row in enumerate(block.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = number == 0 or None
    document.add_paragraph()


def add_footnotes(document: WordDocument, source: Source) -> None:
    """Add the part that holds the footnotes, which python-docx has no call for."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    notes = [
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, number, mark in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    ]
    for number, text in source.notes.items():
        notes.append(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {W}>{"".join(notes)}</w:footnotes>'
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, xml.encode(), package)
    document.part.relate_to(part, FOOTNOTES_RELATION)


def fixed_archive(data: bytes) -> bytes:
    """The same archive with fixed times, so that equal contents give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(entry, old.read(name))
    return buffer.getvalue()


# --- all of them -----------------------------------------------------------------------------------------------------


def toolchain() -> dict[str, str]:
    """The versions on which the bytes depend."""
    return {**{name: importlib.metadata.version(name) for name in PACKAGES}, "zlib": zlib.ZLIB_RUNTIME_VERSION}


def make_all() -> dict[str, bytes]:
    """Every generated file by name."""
    makers = {"pdf": make_pdf, "docx": make_docx}
    sources = [read_source(path) for path in sorted(SOURCES.glob("*.md"))]
    return {source.target: makers[source.head["format"]](source) for source in sources}


def differing(made: dict[str, bytes]) -> list[str]:
    """The names of the files that are missing or have other bytes."""
    return [
        name
        for name, data in made.items()
        if not (DOCUMENTS / name).is_file() or (DOCUMENTS / name).read_bytes() != data
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description="Make the PDF and DOCX files of examples/documents.")
    parser.add_argument("--check", action="store_true", help="write nothing; name the files that would change")
    made = make_all()
    changed = differing(made)
    if not parser.parse_args().check:
        for name in changed:
            (DOCUMENTS / name).write_bytes(made[name])
        TOOLCHAIN.write_text(json.dumps(toolchain(), indent=2) + "\n", encoding="utf-8")
    for name in changed:
        print(name)
    return 1 if changed and parser.parse_args().check else 0


if __name__ == "__main__":
    sys.exit(main())
