"""EPUB books: the chapters in the order of the spine, each read as a web page."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from tripartite.sources.parts import Parts
from tripartite.text.formats.html import html_layout
from tripartite.text.layout import Block, Layout
from tripartite.values.errors import SkipThis, Unreadable
from tripartite.values.reading import Legibility, PageLegibility

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_MOST_CHAPTERS = 5000


def epub_layout(data: bytes) -> Layout:
    """Blocks of a book.

    Raises:
        Unreadable: where it is damaged, protected, or has no chapters.
        TooLarge: where a part expands beyond the limits.
    """
    with Parts(data) as parts:
        _check_protection(parts)
        package, folder = _package(parts)
        blocks: list[Block] = []
        reports: list[PageLegibility] = []
        warnings: list[str] = []
        for number, name in enumerate(_spine(package, folder), start=1):
            page = parts.read(name)
            if page is None:
                warnings.append(f"The chapter {posixpath.basename(name)} is missing from the book.")
                continue
            try:
                layout = html_layout(page)
            except SkipThis as reason:
                warnings.append(f"The chapter {posixpath.basename(name)} was not read: {reason}")
                continue
            shown = posixpath.basename(name)
            blocks += [replace(block, locator=f"{shown}{block.locator or ''}") for block in layout.blocks]
            reports += [replace(page, page=number, source="epub") for page in layout.legibility.pages]
        if not reports:
            raise Unreadable("It holds no chapter that can be read.", remedy="Open it in a reader and save it as PDF.")
    facts = {"media_type": "application/epub+zip", **_facts(package)}
    return Layout(
        blocks=tuple(blocks), legibility=Legibility(pages=tuple(reports), warnings=tuple(warnings)), facts=facts
    )


def _check_protection(parts: Parts) -> None:
    root = parts.xml("META-INF/encryption.xml")
    if root is None:
        return
    ways = {one.get("Algorithm", "") for one in root.iter() if str(one.tag).endswith("EncryptionMethod")}
    if not ways <= set(_FONTS_ONLY):
        raise Unreadable("The book is protected against copying.", remedy="Ask its publisher for an open copy.")


def _package(parts: Parts) -> tuple[Element, str]:
    container = parts.xml("META-INF/container.xml")
    found = container.find(f".//{_CONTAINER}rootfile") if container is not None else None
    path = unquote(found.get("full-path") or "") if found is not None else ""
    package = parts.xml(path) if path else None
    if package is None:
        raise Unreadable("It is damaged: the book has no list of its contents.", remedy="Ask for another copy.")
    return package, posixpath.dirname(path)


def _spine(package: Element, folder: str) -> list[str]:
    """The names of the chapters in reading order, without the book's own navigation."""
    items = {}
    for item in package.iter(f"{_OPF}item"):
        if (item.get("media-type") or "").lower() in _PAGES and "nav" not in (item.get("properties") or "").split():
            items[item.get("id") or ""] = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
    order = [one.get("idref") or "" for one in package.iter(f"{_OPF}itemref") if one.get("linear") != "no"]
    return [items[name] for name in order if name in items][:_MOST_CHAPTERS]


def _facts(package: Element) -> dict[str, str]:
    names = {"title": "title", "creator": "author", "date": "date", "language": "language", "publisher": "publisher"}
    facts = {}
    for name, fact in names.items():
        words = package.findtext(f".//{_DC}{name}")
        if words and words.strip():
            facts[fact] = " ".join(words.split())[:500]
    return facts
