"""Documents out of files, folders, archives and standard input, one after another; every failure is a value.

Folders are walked in the order of their names; hidden files are left out and counted. A file is refused for its size
before it is read. Links are followed for files that a person names, never inside folders.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from tripartite.sources.identity import PACKAGES, WACZ, WARC, identity_of
from tripartite.sources.incoming import Incoming, Refused
from tripartite.sources.limits import SETTING, Limits, limits
from tripartite.sources.packages import unpacked_warc, unpacked_zip

_NOT_DOCUMENTS = frozenset({"thumbs.db", "desktop.ini"})


def opened(paths: Sequence[str | Path], stdin: BinaryIO | None = None) -> Iterator[Incoming | Refused]:
    """Every document of some paths, or why it is not read; "-" is standard input."""
    allowed = limits()
    for path in paths:
        if str(path) == "-":
            yield from _standard_input(stdin, allowed)
        else:
            yield from _path(Path(path), allowed)


def opened_bytes(name: str, data: bytes, place: str) -> Iterator[Incoming | Refused]:
    """The document, or those of an archive, in bytes that somebody gave; the name is shown and never followed."""
    allowed = limits()
    if len(data) > allowed.document:
        yield too_large(name, allowed)
    else:
        yield from _document(Incoming(name, data, place), allowed)


def counted(paths: Sequence[str | Path]) -> int:
    """About how many files there are to open, for a progress bar; archives and standard input count as one."""
    number = 0
    for path in paths:
        place = Path(path)
        number += sum(len(files) for _, _, files in os.walk(place)) if place.is_dir() else 1
    return number


def _standard_input(stdin: BinaryIO | None, allowed: Limits) -> Iterator[Incoming | Refused]:
    if stdin is None:
        yield Refused("standard input", "Nothing was given on standard input.", "Send a document: add - < page.html.")
        return
    data = stdin.read(allowed.document + 1)
    if len(data) > allowed.document:
        yield too_large("standard input", allowed)
    else:
        yield from _document(Incoming("standard input", data, "standard input"), allowed)


def _path(path: Path, allowed: Limits) -> Iterator[Incoming | Refused]:
    if path.is_dir():
        yield from _folder(path, allowed)
    elif path.is_file():
        yield from _file(path, allowed)
    elif path.exists():
        yield Refused(str(path), "This is neither a file nor a folder.", "Name a file, a folder, or -.")
    else:
        yield Refused(str(path), "There is no such file or folder.", "See that the path is right.")


def _folder(folder: Path, allowed: Limits) -> Iterator[Incoming | Refused]:
    hidden = 0
    for place, folders, files in os.walk(folder, onerror=None):
        hidden += sum(name.startswith(".") for name in (*folders, *files))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place) / name
            if name.startswith(".") or name.lower() in _NOT_DOCUMENTS:
                continue
            if path.is_symlink() or not path.is_file():
                yield Refused(str(path), "Links in folders are not followed.", "Name the file itself.", harmless=True)
            else:
                yield from _file(path, allowed)
    if hidden:
        yield Refused(str(folder), f"{hidden} hidden files or folders were left out.", harmless=True)


def _file(path: Path, allowed: Limits) -> Iterator[Incoming | Refused]:
    try:
        if path.stat().st_size > allowed.document:
            yield too_large(path.name, allowed)
            return
        data = path.read_bytes()
    except OSError as reason:
        yield Refused(
            str(path), f"The file cannot be opened ({reason.strerror or reason}).", "See that you may read it."
        )
        return
    yield from _document(Incoming(path.name, data, str(path.resolve())), allowed)


def _document(one: Incoming, allowed: Limits, depth: int = 0) -> Iterator[Incoming | Refused]:
    """A document as it is, or what is inside it where it is a package of documents."""
    kind = identity_of(one.data, one.name).media_type
    if kind not in PACKAGES:
        yield one
        return
    if depth >= allowed.depth:
        yield Refused(one.name, f"Archives are opened {allowed.depth} deep, no deeper.", "Unpack it and add the files.")
        return
    unpack = unpacked_warc if kind == WARC else unpacked_zip
    for inner in unpack(one, allowed, only_archives=kind == WACZ):
        if isinstance(inner, Refused):
            yield inner
        else:
            yield from _document(inner, allowed, depth + 1)


def too_large(name: str, allowed: Limits) -> Refused:
    """The refusal of a document over the limit of size."""
    limit = f"{allowed.document / 1e6:,.0f} MB"
    return Refused(name, f"It is larger than {limit}.", f"Split it, or raise the limit with {SETTING} (megabytes).")
