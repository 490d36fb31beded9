"""The parts of a document that is itself a zip of files (DOCX, ODT, EPUB), read within limits; XML parsed safely."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from tripartite.sources.limits import Limits
from tripartite.values.errors import TooLarge, Unreadable

#: What one part may unpack to; parts hold no pictures that are read, only XML and pages.
_PART_BYTES = 200_000_000
_FIRST_MEGABYTE = 1_000_000
_DAMAGED = "Open it in the program that made it and save it again, or ask for another copy."
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


class Parts:
    """An open zip whose parts are read by name.

    Raises:
        Unreadable: where it is damaged or locked.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_FAULTS as reason:
            raise Unreadable("It is damaged: its parts cannot be unpacked.", remedy=_DAMAGED) from reason
        self._entries = {entry.filename: entry for entry in self._archive.infolist()[: Limits().members]}

    def __enter__(self) -> Parts:
        return self

    def __exit__(
        self, sort: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return list(self._entries)

    def read(self, name: str) -> bytes | None:
        """One part's bytes; None where there is no such part.

        Raises:
            TooLarge: where it expands beyond the limits.
            Unreadable: where it is damaged or locked.
        """
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise Unreadable("It is locked with a password.", remedy="Save a copy without a password.")
        most = min(_PART_BYTES, _FIRST_MEGABYTE + Limits().ratio * max(1, entry.compress_size))
        try:
            with self._archive.open(entry) as stream:
                data = stream.read(most + 1)
        except _ZIP_FAULTS as reason:
            raise Unreadable(f"It is damaged: its part {name} cannot be unpacked.", remedy=_DAMAGED) from reason
        if len(data) > most:
            size = f"{most / 1e6:,.0f} MB"
            raise TooLarge(f"Its part {name} unpacks to more than {size}.", remedy="Save it as plain text or PDF.")
        return data

    def xml(self, name: str) -> Element | None:
        """One part as XML; None where there is no such part.

        Raises:
            Unreadable: where it is not well formed, or declares entities (which could be made to fill the memory).
        """
        data = self.read(name)
        return None if data is None else parsed_xml(data, name)


def parsed_xml(data: bytes, name: str) -> Element:
    """XML without entities or outside references.

    Raises:
        Unreadable: where it is not well formed, or declares such things.
    """
    try:
        root: Element = fromstring(data)
    except DefusedXmlException as reason:
        raise Unreadable(f"Its part {name} declares XML entities, which are not read.", remedy=_DAMAGED) from reason
    except (ParseError, ValueError, LookupError, RecursionError) as reason:
        raise Unreadable(
            f"It is damaged: its part {name} is not well-formed XML ({reason}).", remedy=_DAMAGED
        ) from reason
    return root
