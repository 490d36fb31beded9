"""Rich Text Format, as plain text; text marked as deleted or hidden is not told apart by the format's reader."""

from __future__ import annotations

import re
from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from tripartite.text.formats.plain import layout_of_text
from tripartite.text.layout import Layout
from tripartite.values.errors import TooLarge, Unreadable

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_TITLE = re.compile(r"\{\\title ([^{}\\]{1,300})\}")
_PICTURE = re.compile(rb"\{\\(?:\*\\)?(?:pict|objdata|themedata|datastore|colorschememapping|bin)\b[^{}]*\}")
_DEEPEST = 2000
_SAVE_AGAIN = "Open it in a word processor and save it as DOCX or plain text."


def rtf_layout(data: bytes) -> Layout:
    """Blocks of a rich text.

    Raises:
        Unreadable: where it is damaged.
        TooLarge: where its groups nest too deeply.
    """
    data = _PICTURE.sub(b"", data)
    depth = deepest = 0
    for sign in re.findall(rb"(?<!\\)[{}]", data):
        depth += 1 if sign == b"{" else -1
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        raise TooLarge(f"It nests groups more than {_DEEPEST} deep.", remedy=_SAVE_AGAIN)
    found = _CODE_PAGE.search(data[:4096])
    encoding = f"cp{found.group(1).decode()}" if found else "cp1252"
    source = data.decode("latin-1")
    try:
        text: str = rtf_to_text(source, encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    except (LookupError, ValueError, IndexError, OverflowError, RecursionError, TypeError) as reason:
        raise Unreadable(f"It is damaged: its rich text cannot be read ({reason}).", remedy=_SAVE_AGAIN) from reason
    layout = layout_of_text(text)
    facts = {"media_type": "application/rtf"}
    title = _TITLE.search(source[:20_000])
    if title:
        facts["title"] = " ".join(title.group(1).split())
    pages = tuple(replace(page, source="rtf") for page in layout.legibility.pages)
    return replace(layout, facts=facts, legibility=replace(layout.legibility, pages=pages))
