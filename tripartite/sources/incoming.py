"""A document on its way in, or why it was turned away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Incoming:
    """The bytes of one document.

    Attributes:
        name: the file's own name, shown to people; never followed as a path.
        data: the original bytes.
        place: where they came from, for custody ("/home/me/all.zip!reports/a.pdf").
    """

    name: str
    data: bytes
    place: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that is not read: what, why, what to do; harmless where leaving it out was to be expected."""

    name: str
    problem: str
    remedy: str = ""
    harmless: bool = False
