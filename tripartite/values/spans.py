"""Half-open runs of code points in a text, and the evidence that quotes one."""

from __future__ import annotations

from dataclasses import dataclass

from tripartite.values.errors import MalformedValue, NoEvidence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start` to `end` (exclusive) of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise MalformedValue(f"A span cannot run from {self.start} to {self.end}.")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that this span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact characters of a reading's text that carry a claim.

    `words` are kept so that a changed text can never be quoted by old offsets.

    Raises:
        NoEvidence: where the span is empty or the words are blank or of another length.
    """

    start: int
    end: int
    words: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.words) or not self.words.strip():
            raise NoEvidence(f"No words stand at {self.start}-{self.end}.")

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Evidence:
        """Evidence for the run of `text`, with white space at either end left out."""
        words = text[start:end]
        left = len(words) - len(words.lstrip())
        right = len(words.rstrip())
        return cls(start + left, start + max(left, right), words.strip())

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)
