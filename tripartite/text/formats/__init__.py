"""One module per format: bytes in, blocks out."""

from __future__ import annotations

from tripartite.text.formats.html import html_layout
from tripartite.text.formats.plain import plain_layout
from tripartite.text.layout import Layout


def layout_of(data: bytes, name: str = "") -> Layout:
    """The blocks of a document, by what its bytes are; the name's ending only breaks ties.

    Raises:
        Unreadable: where the bytes are no document that can be read, saying what to do.
    """
    head = data[:2000].lstrip().lower()
    if name.lower().endswith((".html", ".htm")) or head.startswith((b"<!doctype html", b"<html")):
        return html_layout(data)
    return plain_layout(data)
