"""OpenDocument texts (ODT): headings, lists, tables and notes as the document marks them; deleted text is not read."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tripartite.sources.parts import Parts
from tripartite.text.formats.composing import Writing, Written, blocks_of_writing
from tripartite.text.layout import Layout
from tripartite.values.errors import TooLarge, Unreadable
from tripartite.values.reading import Legibility, PageLegibility

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_LEFT_OUT = frozenset((f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_TEXT}sequence-decls", f"{_OFFICE}annotation-end"))
_DEEPEST = 150


def odt_layout(data: bytes) -> Layout:
    """Blocks of an OpenDocument text.

    Raises:
        Unreadable: where it is locked, damaged or holds no text.
        TooLarge: where a part expands beyond the limits.
    """
    with Parts(data) as parts:
        manifest = parts.read("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise Unreadable("It is locked with a password.", remedy="Save a copy without a password.")
        root = parts.xml("content.xml")
        body = root.find(f"{_OFFICE}body/{_OFFICE}text") if root is not None else None
        if body is None:
            raise Unreadable("It holds no document text.", remedy="Open it in a word processor and save it again.")
        reader = _Reader()
        reader.container(body, 0, None, 0)
        facts = {"media_type": "application/vnd.oasis.opendocument.text", **_facts(parts.xml("meta.xml"))}
    blocks = blocks_of_writing(reader.writing)
    report = PageLegibility(page=None, characters=sum(len(block.text) for block in blocks), source="odt")
    return Layout(
        blocks=blocks, legibility=Legibility(pages=(report,), warnings=tuple(reader.writing.warnings)), facts=facts
    )


def _facts(root: Element | None) -> dict[str, str]:
    meta = root.find(f"{_OFFICE}meta") if root is not None else None
    if meta is None:
        return {}
    told = {
        "title": meta.findtext(f"{_DC}title"),
        "author": meta.findtext(f"{_META}initial-creator") or meta.findtext(f"{_DC}creator"),
        "created": (meta.findtext(f"{_META}creation-date") or "")[:10],
        "language": meta.findtext(f"{_DC}language"),
    }
    return {fact: " ".join(words.split())[:500] for fact, words in told.items() if words and words.strip()}


class _Reader:
    """Goes through the text once."""

    def __init__(self) -> None:
        self.writing = Writing()
        self._rows = 0
        self._noted = 0

    def container(self, element: Element, item: int, row: tuple[int, int] | None, depth: int) -> None:
        """Read what an element holds; `item` is the depth of the list around it."""
        if depth > _DEEPEST:
            raise TooLarge("It nests lists and tables too deeply.", remedy="Save it as plain text or PDF.")
        opened = False
        for child in element:
            tag = child.tag
            if tag == f"{_TEXT}tracked-changes":
                deleted = sum(1 for _ in child.iter(f"{_TEXT}deletion"))
                if deleted:
                    self.writing.warnings.append(
                        f"The document keeps tracked changes; {deleted} deleted passages were not read."
                    )
            elif tag == f"{_TEXT}h":
                level = child.get(f"{_TEXT}outline-level") or "1"
                self._paragraph(child, int(level) if level.isdecimal() and len(level) < 2 else 1, 0, row)
            elif tag == f"{_TEXT}p":
                self._paragraph(child, 0, item if not opened else 0, row)
                opened = opened or item > 0
            elif tag == f"{_TEXT}list":
                for one in child:
                    self.container(one, item + 1, row, depth + 1)
            elif tag == f"{_TABLE}table" and row is None:
                self._table(child, depth)
            elif tag not in _LEFT_OUT and isinstance(tag, str):
                self.container(child, item, row, depth + 1)

    def _table(self, table: Element, depth: int) -> None:
        for line in table.iter(f"{_TABLE}table-row"):
            self._rows += 1
            for number, cell in enumerate(line):
                if cell.tag == f"{_TABLE}table-cell":
                    self.container(cell, 0, (self._rows, number), depth + 1)

    def _paragraph(self, paragraph: Element, heading: int, item: int, row: tuple[int, int] | None) -> None:
        said: list[str] = []
        calls: list[str] = []
        boxes: list[Element] = []
        self._inline(paragraph, said, calls, boxes, 0)
        words = "".join(said)
        if words.strip():
            self.writing.paragraphs.append(Written(words, heading, item, None, False, row, tuple(calls)))
        for box in boxes:
            self.container(box, 0, row, 50)

    def _inline(self, element: Element, said: list[str], calls: list[str], boxes: list[Element], depth: int) -> None:
        said.append((element.text or "").replace("\n", " "))
        for child in element:
            tag = child.tag.removeprefix(_TEXT) if isinstance(child.tag, str) else ""
            if tag in ("s", "tab"):
                said.append(" ")
            elif tag == "line-break":
                said.append("\n")
            elif tag == "note":
                self._note(child, said, calls, depth)
            elif tag.endswith("}text-box"):
                boxes.append(child)
            elif child.tag not in _LEFT_OUT and depth < _DEEPEST and tag not in ("soft-page-break", "bookmark"):
                self._inline(child, said, calls, boxes, depth + 1)
            said.append((child.tail or "").replace("\n", " "))

    def _note(self, note: Element, said: list[str], calls: list[str], depth: int) -> None:
        self._noted += 1
        mark = " ".join((note.findtext(f"{_TEXT}note-citation") or str(self._noted)).split())[:4]
        body = note.find(f"{_TEXT}note-body")
        words: list[str] = []
        if body is not None and depth < _DEEPEST:
            for paragraph in body:
                self._inline(paragraph, words, [], [], depth + 1)
                words.append(" ")
        calls.append(mark)
        said.append(f"[{mark}]")
        self.writing.notes.append((mark, "".join(words)))
