"""What is inside zip archives and web archives; names in them are shown to people and never followed as paths."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from tripartite.sources.incoming import Incoming, Refused
from tripartite.sources.limits import Limits

_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError, RuntimeError)
#: What a web archive holds beside documents (styles, scripts, pictures) is left out without a word about each.
_DOCUMENTS = (
    "text/html",
    "application/xhtml",
    "application/pdf",
    "text/plain",
    "application/msword",
    "application/vnd",
)


def unpacked_zip(one: Incoming, allowed: Limits, *, only_archives: bool = False) -> Iterator[Incoming | Refused]:
    """The files of a zip archive, in the order of their names.

    Args:
        one: the archive.
        allowed: no member and no archive beyond these limits is unpacked.
        only_archives: only the WARC files of a WACZ archive.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(one.data))
        members = [member for member in archive.infolist() if not member.is_dir()]
    except _BROKEN as reason:
        yield Refused(
            one.name, f"The archive is damaged ({reason}).", "Fetch it again, or unpack it and add the files."
        )
        return
    if len(members) > allowed.members:
        yield Refused(one.name, f"It holds more than {allowed.members:,} files.", "Unpack it and add folders of it.")
        return
    spent = 0
    for member in sorted(members, key=lambda entry: entry.filename):
        name = PurePosixPath(member.filename.replace("\\", "/")).name
        if name.startswith(".") or member.filename.startswith("__MACOSX/"):
            continue
        if only_archives and not name.endswith((".warc", ".warc.gz")):
            continue
        found = _member(archive, member, f"{one.name}!{member.filename}", allowed, spent)
        if isinstance(found, Refused):
            yield found
        else:
            spent += len(found)
            yield Incoming(name, found, f"{one.place}!{member.filename}")


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, shown: str, allowed: Limits, spent: int
) -> bytes | Refused:
    """One member's bytes; its declared size is checked first and its true size while it is unpacked."""
    if member.flag_bits & 0x1:
        return Refused(shown, "It is locked with a password.", "Unpack it with the password and add the file.")
    if member.file_size > max(1_000_000, member.compress_size * allowed.ratio):
        return Refused(shown, "It unpacks to many times its size, as a zip bomb does.", "Do not trust this archive.")
    if member.file_size > allowed.document or spent + member.file_size > allowed.unpacked:
        return Refused(shown, "It is too large when unpacked.", "Unpack it and add the file by itself.")
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except _BROKEN as reason:
        return Refused(shown, f"It cannot be unpacked ({reason}).", "The archive is damaged: fetch it again.")
    if len(data) > member.file_size:
        return Refused(shown, "It is larger than the archive says.", "Do not trust this archive.")
    return data


def unpacked_warc(one: Incoming, allowed: Limits, *, only_archives: bool = False) -> Iterator[Incoming | Refused]:
    """The documents that a web archive's responses hold, with their addresses as places."""
    number = spent = 0
    try:
        for record in ArchiveIterator(io.BytesIO(one.data)):
            if not _is_document(record):
                continue
            number += 1
            address = record.rec_headers.get_header("WARC-Target-URI") or f"record {number}"
            data = record.content_stream().read(allowed.document + 1)
            spent += len(data)
            if len(data) > allowed.document or spent > allowed.unpacked or number > allowed.members:
                yield Refused(f"{one.name}!{address}", "The web archive is too large when unpacked.", "Split it.")
                return
            yield Incoming(_file_name(address), data, address)
    except (ArchiveLoadFailed, *_BROKEN) as reason:
        yield Refused(one.name, f"The web archive is damaged ({reason}).", "What came before the damage was read.")
    if not number:
        yield Refused(one.name, "The web archive holds no page or document.", "See that it is the right one.")


def _is_document(record: object) -> bool:
    kind = getattr(record, "rec_type", "")
    headers = getattr(record, "http_headers", None)
    if kind == "resource":
        return True
    if kind != "response" or headers is None or not str(headers.get_statuscode()).startswith("2"):
        return False
    return str(headers.get_header("Content-Type") or "").startswith(_DOCUMENTS)


def _file_name(address: str) -> str:
    """A name to show for a web address: its last part, or its host."""
    path = address.split("?")[0].split("#")[0].rstrip("/")
    return path.rpartition("/")[2][-120:] or "page"
