"""One module per format: bytes in, blocks out. `layout_of` is the single entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tripartite.sources import identity
from tripartite.text.formats.docx import docx_layout
from tripartite.text.formats.epub import epub_layout
from tripartite.text.formats.html import html_layout
from tripartite.text.formats.image import image_layout
from tripartite.text.formats.mail import mail_layout
from tripartite.text.formats.markdown import markdown_layout
from tripartite.text.formats.odt import odt_layout
from tripartite.text.formats.pdf import pdf_layout
from tripartite.text.formats.plain import plain_layout
from tripartite.text.formats.rtf import rtf_layout
from tripartite.text.layout import Layout
from tripartite.values.errors import SkipThis, Unreadable

_READERS: dict[str, Callable[[bytes], Layout]] = {
    identity.PDF: pdf_layout,
    identity.DOCX: docx_layout,
    identity.ODT: odt_layout,
    identity.EPUB: epub_layout,
    identity.RTF: rtf_layout,
    identity.HTML: html_layout,
    identity.EMAIL: mail_layout,
    identity.MARKDOWN: markdown_layout,
    identity.PLAIN: plain_layout,
}
_SAVE_AS = "Open it in the program that made it and save it as PDF, DOCX or text."
_NOT_READ = {
    identity.EMPTY: ("The file is empty, or holds nothing but blanks.", "Fetch it again, or ask for another copy."),
    identity.ZIP: ("It is an archive of files.", "Unpack it and add the files in it."),
    identity.WARC: ("It is a web archive of several documents.", "Add it as a file, so that each is read by itself."),
    identity.WACZ: ("It is a web archive of several documents.", "Add it as a file, so that each is read by itself."),
    "application/gzip": ("It is a packed file (gzip).", "Unpack it and add what is in it."),
    "application/x-bzip2": ("It is a packed file (bzip2).", "Unpack it and add what is in it."),
    "application/x-xz": ("It is a packed file (xz).", "Unpack it and add what is in it."),
    "application/x-7z-compressed": ("It is an archive of files (7z).", "Unpack it and add the files in it."),
    "application/vnd.rar": ("It is an archive of files (RAR).", "Unpack it and add the files in it."),
    "application/msword": ("It is an old Office file (.doc, .xls or .ppt before 2007).", _SAVE_AS),
    "application/vnd.openxmlformats-officedocument": ("It is a spreadsheet or a slide show, not a text.", _SAVE_AS),
    "application/x-executable": ("It is a program, not a document.", "Do not open it."),
    "video/mp4": ("It is a film or a sound recording.", "Add a transcript of it."),
    "audio/mpeg": ("It is a sound recording.", "Add a transcript of it."),
    "application/ogg": ("It is a film or a sound recording.", "Add a transcript of it."),
}


def layout_of(data: bytes, name: str = "") -> Layout:
    """The blocks of a document, by what its bytes are; the name's ending only breaks ties.

    Raises:
        SkipThis: where the bytes are no document that can be read, saying what is wrong and what to do.
    """
    told = identity.identity_of(data, name)
    reader = image_layout if told.media_type.startswith("image/") else _READERS.get(told.media_type)
    if reader is None:
        problem, remedy = _NOT_READ.get(told.media_type, ("Its bytes are of no kind that is read here.", _SAVE_AS))
        raise Unreadable(problem, place=name, remedy=remedy)
    try:
        layout = reader(data)
    except SkipThis as reason:
        raise type(reason)(reason.problem, place=reason.place or name, remedy=reason.remedy) from reason
    if not layout.blocks:
        raise Unreadable("There are no words in it.", place=name, remedy="See that it is the right file.")
    if told.remark:
        legibility = replace(layout.legibility, warnings=(told.remark, *layout.legibility.warnings))
        layout = replace(layout, legibility=legibility)
    return layout
