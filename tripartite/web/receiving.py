"""Files as they come in: what is over the limit of size is dropped while it comes, never written out in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from tripartite.sources.limits import limits


@dataclass(frozen=True, slots=True)
class Oversized:
    """A file that was larger than one document may be."""

    name: str
    size: int


class WithinLimits(FileUploadHandler):
    """Stands before the handlers that write: counts each file's bytes and drops the file that has too many."""

    def new_file(self, *args: Any, **options: Any) -> None:
        """Begin to count."""
        super().new_file(*args, **options)
        self.limit = limits().document

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand the bytes on while they are within the limit."""
        if start + len(raw_data) > self.limit:
            request: Any = self.request
            if not hasattr(request, "oversized"):
                request.oversized = []
            request.oversized.append(Oversized(self.file_name or "", start + len(raw_data)))
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers behind make the file."""


def oversized(request: HttpRequest) -> list[Oversized]:
    """The files of a request that were dropped."""
    return list(getattr(request, "oversized", ()))
