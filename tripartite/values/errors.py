"""The whole error tree of Tripartite on one page.

Two sorts, told apart by what the caller must do: skip this one and go on, or stop everything.
Every error says what was wrong, where, and what the person can do about it.
"""

from __future__ import annotations


class TripartiteError(Exception):
    """What every deliberate error of this package is.

    Attributes:
        problem: what was wrong, in one sentence for the person.
        place: the file, page or field in which it was wrong; empty where there is none.
        remedy: what the person can do; empty where nothing is known.
    """

    def __init__(self, problem: str, *, place: str = "", remedy: str = "") -> None:
        self.problem = problem
        self.place = place
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{where}{self.problem}{remedy}"


class SkipThis(TripartiteError):
    """This one document or item cannot be handled; the others can."""


class StopAll(TripartiteError):
    """Nothing further can be done: the store is out of reach, the disk is full."""


class Unreadable(SkipThis):
    """The bytes of a document cannot be turned into text."""


class TooLarge(SkipThis):
    """A document is over the limits of size, depth or expansion."""


class NotFound(SkipThis):
    """A path, or a thing asked for by name, does not exist."""


class Conflict(SkipThis):
    """Two people worked on the same thing, and the later one had not seen what the earlier one did."""


class MissingProgram(SkipThis):
    """An optional outside program (Tesseract) is needed and not installed."""


class PublicClosed(StopAll):
    """The public copy is closed while it is looked through for a name that was withheld."""


class MayNotBeSent(SkipThis):
    """A document holds what an editor withheld or keeps private, so its words go to no outside reader."""


class OutsideReaderFailed(TripartiteError):
    """The outside reader is not set up, cannot be reached, or gives nothing that can be used; nothing was stored."""


class StoreFailure(StopAll):
    """The store cannot be opened, read or written."""


class NoEvidence(TripartiteError, ValueError):
    """A statement was made without the words that carry it."""


class MalformedValue(TripartiteError, ValueError):
    """A value (date, quantity, span) breaks its own rules."""
