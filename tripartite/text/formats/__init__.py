"""One module per format: bytes in, blocks out. `layout_of` is the single entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tripartite.sources import identity
from tripartite.text.formats.html import html_layout
from tripartite.text.formats.pdf import pdf_layout
from tripartite.text.formats.plain import plain_layout
from tripartite.text.layout import Layout
from tripartite.values.errors import Unreadable

_READERS: dict[str, Callable[[bytes], Layout]] = {
    identity.HTML: html_layout,
    identity.MARKDOWN: plain_layout,
    identity.EMAIL: plain_layout,
    identity.PLAIN: plain_layout,
    identity.PDF: pdf_layout,
}


def layout_of(data: bytes, name: str = "") -> Layout:
    """The blocks of a document, by what its bytes are; the name's ending only breaks ties.

    Raises:
        SkipThis: where the bytes are no document that can be read, saying what is wrong and what to do.
    """
    told = identity.identity_of(data, name)
    reader = _READERS.get(told.media_type)
    if reader is None:
        raise Unreadable(*_why(told.media_type))
    layout = reader(data)
    if told.remark:
        legibility = replace(layout.legibility, warnings=(told.remark, *layout.legibility.warnings))
        layout = replace(layout, legibility=legibility)
    return layout


def _why(media_type: str) -> tuple[str]:
    return (f"Files of the kind {media_type} are not read.",)
