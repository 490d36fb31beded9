"""Word documents (DOCX): headings, lists, tables and notes as the document marks them; deleted text is not read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tripartite.sources.parts import Parts
from tripartite.text.formats.composing import Writing, Written, blocks_of_writing
from tripartite.text.formats.docx_styles import Numbering, Style, W, is_on, styles_of, value
from tripartite.text.layout import Layout
from tripartite.values.errors import TooLarge, Unreadable
from tripartite.values.reading import Legibility, PageLegibility

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_SKIPPED = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "commentReference", "rt")) | {
    _FALLBACK
}
_DEEPEST = 400


def docx_layout(data: bytes) -> Layout:
    """Blocks of a Word document.

    Raises:
        Unreadable: where it is locked, damaged or holds no document.
        TooLarge: where a part expands beyond the limits.
    """
    with Parts(data) as parts:
        root = parts.xml("word/document.xml")
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise Unreadable("It holds no document text.", remedy="Open it in a word processor and save it again.")
        reader = _Reader(styles_of(parts.xml("word/styles.xml")), Numbering.of(parts.xml("word/numbering.xml")))
        notes = {
            name: parts.xml(f"word/{name}.xml")
            for name in ("footnotes", "endnotes")
            if f"word/{name}.xml" in parts.names()
        }
        reader.read(body, notes)
        facts = {"media_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
        facts |= _facts(parts.xml("docProps/core.xml"))
        furniture = [name for name in parts.names() if name.startswith(("word/header", "word/footer"))]
        for name in furniture[:20]:
            words = " ".join(" ".join((parts.xml(name) or Element("none")).itertext()).split())
            if words:
                reader.writing.dropped.append(f"running head: {words[:120]}")
    blocks = blocks_of_writing(reader.writing)
    report = PageLegibility(
        page=None,
        characters=sum(len(block.text) for block in blocks),
        source="docx",
        dropped=tuple(dict.fromkeys(reader.writing.dropped)),
    )
    return Layout(
        blocks=blocks, legibility=Legibility(pages=(report,), warnings=tuple(reader.writing.warnings)), facts=facts
    )


def _facts(core: Element | None) -> dict[str, str]:
    if core is None:
        return {}
    told = {
        "title": core.findtext(f"{_DC}title"),
        "author": core.findtext(f"{_DC}creator"),
        "created": (core.findtext(f"{_TERMS}created") or "")[:10],
        "language": core.findtext(f"{_DC}language"),
    }
    return {fact: " ".join(words.split())[:500] for fact, words in told.items() if words and words.strip()}


class _Reader:
    """Goes through the body once, paragraph by paragraph."""

    def __init__(self, styles: dict[str, Style], numbering: Numbering) -> None:
        self.writing = Writing()
        self._styles, self._numbering = styles, numbering
        self._called: list[tuple[str, str]] = []
        self._rows = 0
        self._deleted = 0

    def read(self, body: Element, notes: dict[str, Element | None]) -> None:
        """Read the body and the notes that it calls, which are numbered in the order of their calls."""
        self._container(body, None, 0)
        for name, root in notes.items():
            sort = name[:-1]
            texts = {value(one, "id"): one for one in (root.iter(f"{W}{sort}") if root is not None else ())}
            for number, (called, ident) in enumerate(list(self._called), start=1):
                note = texts.get(ident) if called == sort else None
                if note is not None:
                    words = " ".join(self._words(paragraph)[0] for paragraph in note.iter(f"{W}p"))
                    self.writing.notes.append((str(number), words))
        self.writing.notes.sort(key=lambda one: int(one[0]))
        if self._deleted:
            self.writing.warnings.append(
                f"The document keeps tracked changes; {self._deleted} deleted passages were not read."
            )

    def _container(self, element: Element, row: tuple[int, int] | None, depth: int) -> None:
        if depth > _DEEPEST:
            raise TooLarge("It nests tables and boxes too deeply.", remedy="Save it as plain text or PDF.")
        for child in element:
            if child.tag == f"{W}p":
                self._paragraph(child, row, depth)
            elif child.tag == f"{W}tbl":
                self._table(child, row, depth)
            elif child.tag in _SKIPPED:
                self._deleted += child.tag in (f"{W}del", f"{W}moveFrom")
            elif child.tag not in (f"{W}tblPr", f"{W}tblGrid", f"{W}sectPr", f"{W}trPr", f"{W}tcPr", f"{W}sdtPr"):
                self._container(child, row, depth + 1)

    def _table(self, table: Element, row: tuple[int, int] | None, depth: int) -> None:
        for line in table.iter(f"{W}tr") if row is None else ():
            if is_on(line.find(f"{W}trPr/{W}del")):
                self._deleted += 1
                continue
            self._rows += 1
            for number, cell in enumerate(line.findall(f".//{W}tc")):
                self._container(cell, (self._rows, number), depth + 1)
        if row is not None:
            for cell in table.iter(f"{W}tc"):
                self._container(cell, row, depth + 1)

    def _paragraph(self, paragraph: Element, row: tuple[int, int] | None, depth: int) -> None:
        style = self._styles.get(value(paragraph.find(f"{W}pPr/{W}pStyle")) or "", Style())
        words, calls, bold = self._words(paragraph, style)
        if words.strip():
            number, item = style.number, style.depth
            direct = paragraph.find(f"{W}pPr/{W}numPr")
            if direct is not None:
                number = value(direct.find(f"{W}numId"))
                told = value(direct.find(f"{W}ilvl")) or "0"
                item = int(told) if told.isdecimal() and len(told) < 2 else 0
            listed = number not in (None, "0")
            counted = self._numbering.next(number or "", item) if listed else None
            outline = value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
            heading = style.heading or (int(outline) + 1 if outline and outline in "012345678" else 0)
            self.writing.paragraphs.append(
                Written(words, heading, item + 1 if listed and not heading else 0, counted, bold, row, calls)
            )
        for box in paragraph.iter(f"{W}txbxContent"):
            if depth < 20:
                self._container(box, row, depth + 50)

    def _words(self, paragraph: Element, style: Style | None = None) -> tuple[str, tuple[str, ...], bool]:
        """A paragraph's words, the notes it calls, and whether all of it is bold."""
        said: list[str] = []
        calls: list[str] = []
        loud = total = 0
        for run in self._runs(paragraph):
            properties = run.find(f"{W}rPr")
            if (style and style.hidden) or (properties is not None and is_on(properties.find(f"{W}vanish"))):
                continue
            switch = properties.find(f"{W}b") if properties is not None else None
            bold = is_on(switch) if switch is not None else bool(style and style.bold)
            before = sum(map(len, said))
            self._run(run, said, calls)
            added = sum(map(len, said)) - before
            total, loud = total + added, loud + (added if bold else 0)
        return "".join(said), tuple(calls), total > 0 and loud >= 0.9 * total

    def _runs(self, element: Element) -> Iterator[Element]:
        """The runs of a paragraph in order, without those deleted, moved away or inside text boxes."""
        path = [iter(element)]
        while path:
            child = next(path[-1], None)
            if child is None:
                path.pop()
            elif child.tag == f"{W}r":
                yield child
            elif child.tag in _SKIPPED:
                self._deleted += child.tag in (f"{W}del", f"{W}moveFrom")
            elif child.tag != f"{W}pPr" and len(path) < _DEEPEST:
                path.append(iter(child))

    def _run(self, run: Element, said: list[str], calls: list[str]) -> None:
        for child in run:
            tag = child.tag.removeprefix(W)
            if tag == "t":
                said.append(child.text or "")
            elif tag in ("tab", "ptab"):
                said.append(" ")
            elif tag in ("br", "cr"):
                said.append("\n")
            elif tag == "noBreakHyphen":
                said.append("-")
            elif tag in ("footnoteReference", "endnoteReference"):
                self._called.append((tag.removesuffix("Reference"), value(child, "id") or ""))
                calls.append(str(len(self._called)))
                said.append(f"[{len(self._called)}]")
