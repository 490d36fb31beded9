"""What a file is, told by its bytes and not by its name, and the text that its bytes spell.

The name's ending decides only between kinds of text that look alike (Markdown and plain text).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePath

from tripartite.sources.encodings import unmarked_wide

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
RTF = "application/rtf"
WARC = "application/warc"
WACZ = "application/wacz"
ZIP = "application/zip"
HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"
EMAIL = "message/rfc822"
EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"
#: Kinds that are packages of other documents; `sources.opening` unpacks them.
PACKAGES = (ZIP, WARC, WACZ)

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"WARC/1.", WARC),
    (b"WARC/0.", WARC),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ\x90", "application/x-executable"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "application/ogg"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"AT&TFORM", "image/vnd.djvu"),
)
_ENDINGS = {
    PDF: (".pdf",),
    DOCX: (".docx", ".docm", ".dotx"),
    ODT: (".odt", ".ott"),
    EPUB: (".epub",),
    RTF: (".rtf", ".doc"),
    WARC: (".warc", ".gz", ".arc"),
    WACZ: (".wacz", ".zip"),
    ZIP: (".zip",),
    HTML: (".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".mht"),
    MARKDOWN: (".md", ".markdown", ".mdown"),
    PLAIN: (".txt", ".text", ".asc", ".log", ".srt", ".md", ".csv", ".tsv"),
    EMAIL: (".eml", ".txt", ".msg", ".mbox", ".email"),
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/tiff": (".tif", ".tiff"),
    "image/gif": (".gif",),
    "image/bmp": (".bmp",),
    "image/webp": (".webp",),
}
_KNOWN_ENDINGS = frozenset(ending for endings in _ENDINGS.values() for ending in endings)
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|p|h[1-6]|table|article|section|main|font|center)\b[^<>]{0,400}>",
    re.IGNORECASE,
)
_XML = re.compile(rb"\s*<\?xml\b")
_EMAIL_HEADER = re.compile(
    rb"(?im)^(from|to|subject|date|received|return-path|mime-version|message-id|delivered-to|reply-to|cc|content-type"
    rb"|x-[a-z-]{2,40}|dkim-signature|sender|in-reply-to|references|list-id|authentication-results):[ \t]*\S"
)
_FIELD = re.compile(rb"[!-9;-~]{1,76}:|[ \t]+\S|From .*\d{4}\s*$")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file is: its media type, and a remark for the person where its name says otherwise."""

    media_type: str
    remark: str | None = None


def identity_of(data: bytes, name: str = "") -> Identity:
    """The media type of some bytes; the remark says where the name's ending is another kind's."""
    kind = _kind_of(data, name)
    ending = PurePath(name).suffix.lower()
    right = _ENDINGS.get(kind)
    if right and ending in _KNOWN_ENDINGS and ending not in right:
        return Identity(kind, f"The name ends in {ending}, but the bytes are {kind}: read as that.")
    return Identity(kind)


def _kind_of(data: bytes, name: str) -> str:
    if not data.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf"):
        return EMPTY
    head = data[:4096]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data, PurePath(name).suffix.lower())
    if head.startswith(b"\x1f\x8b"):
        return _gzip_kind(data)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "video/mp4"
    for magic, kind in _MAGIC:
        if start.startswith(magic) if magic.startswith((b"{", b"WARC")) else head.startswith(magic):
            if magic == b"BM" and b"\x00" not in head[:64]:
                continue
            return kind
    return _text_kind(data, start, name)


def _text_kind(data: bytes, start: bytes, name: str) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or unmarked_wide(data) is not None
    if not wide and data[:4096].count(b"\x00") > 8:
        return UNKNOWN
    if wide:
        start = data[:8192].replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip()
    ending = PurePath(name).suffix.lower()
    if ending in _ENDINGS[MARKDOWN]:
        return MARKDOWN
    if is_email(start):
        return EMAIL
    tags = len(_MARKUP.findall(start))
    opens_with_tag = start.startswith(b"<")
    if tags and (opens_with_tag or tags > 3 or ending in _ENDINGS[HTML]):
        return HTML
    if _XML.match(start) or (opens_with_tag and ending in _ENDINGS[HTML]):
        return HTML
    return PLAIN


def is_email(start: bytes) -> bool:
    """Whether bytes begin with the head of a mail: three known fields or more, From among them."""
    head = start.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    lines = head.split(b"\n")
    if len(lines) < 3 or not all(_FIELD.match(line) for line in lines[:40]):
        return False
    known = {found.group(1).lower() for found in _EMAIL_HEADER.finditer(head)}
    return len(known) >= 3 and bool(known & {b"from", b"received", b"return-path"})


def _zip_kind(data: bytes, ending: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {entry.filename for entry in archive.infolist()[:5000]}
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                told = archive.read("mimetype").strip().decode("ascii", "replace")
                if told == EPUB or told.startswith(ODT):
                    return EPUB if told == EPUB else ODT
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError, KeyError, EOFError):
        # A damaged package: its reader says so better than an unpacker would.
        return next((kind for kind in (DOCX, ODT, EPUB) if ending in _ENDINGS[kind]), ZIP)
    if "word/document.xml" in names or ("[Content_Types].xml" in names and any(n.startswith("word/") for n in names)):
        return DOCX
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return ODT
    if "META-INF/container.xml" in names:
        return EPUB
    if "[Content_Types].xml" in names:
        return "application/vnd.openxmlformats-officedocument"
    if "datapackage.json" in names and any(one.startswith("archive/") for one in names):
        return WACZ
    return ZIP


def _gzip_kind(data: bytes) -> str:
    try:
        head = zlib.decompressobj(31).decompress(data[:65536], 4096)
    except zlib.error:
        return "application/gzip"
    return WARC if head.startswith(b"WARC/") else "application/gzip"
