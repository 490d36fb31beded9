"""What of a document is sent, in parts of a bounded size, and where words quoted from a part stand in the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tripartite.values.errors import TooLarge
from tripartite.values.reading import Reading
from tripartite.values.spans import Span
from tripartite.values.vocabulary import PassageKind

#: Code points of one part, and parts of one document.
LARGEST, MOST = 6000, 400


@dataclass(frozen=True)
class Part:
    """Some passages of a document (or pieces of a long one), in order."""

    document: str
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words as they are sent: passages apart by a blank line."""
        return "\n\n".join(one.of(self.document) for one in self.spans)

    @cached_property
    def _folded(self) -> tuple[Folded, ...]:
        return tuple(Folded(self.document, one) for one in self.spans)

    def halves(self) -> tuple[Part, ...]:
        """The same words in two parts; none where they are one passage."""
        if len(self.spans) < 2:
            return ()
        middle = len(self.spans) // 2
        return Part(self.document, self.spans[:middle]), Part(self.document, self.spans[middle:])

    def find(self, words: str) -> Span | None:
        """Where words stand, white space apart: the first place in a passage of this part; None where nowhere."""
        wanted = folded(words)
        places = (one.find(wanted) for one in self._folded) if wanted else iter(())
        return next((one for one in places if one is not None), None)

    def around(self, place: Span) -> str:
        """The folded words of the passage that holds a place and of the one before it: what a pronoun may mean."""
        number = next(number for number, one in enumerate(self.spans) if one.start <= place.start < one.end)
        return " ".join(one.text for one in self._folded[max(0, number - 1) : number + 1])


class Folded:
    """A run of a text with its white space folded into single blanks, and the way back to the text's offsets."""

    def __init__(self, document: str, span: Span) -> None:
        signs: list[str] = []
        self._at: list[int] = []
        for offset in range(span.start, span.end):
            sign = document[offset]
            if sign.isspace():
                if signs and signs[-1] != " ":
                    signs.append(" ")
                    self._at.append(offset)
            else:
                signs.append(sign)
                self._at.append(offset)
        self.text = "".join(signs)

    def find(self, wanted: str) -> Span | None:
        """Where folded words stand in the document, by whole words; None where nowhere."""
        at = self.text.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if not (_inside_a_word(self.text, at) or _inside_a_word(self.text, end)):
                return Span(self._at[at], self._at[end - 1] + 1)
            at = self.text.find(wanted, at + 1)
        return None


def folded(words: str) -> str:
    """Words with their white space folded into single blanks."""
    return " ".join(words.split())


def _inside_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def parts_of(reading: Reading) -> list[Part]:
    """The parts of a document; menus, running heads and other furniture are not sent.

    Raises:
        TooLarge: where there would be more than `MOST`.
    """
    parts: list[Part] = []
    gathered: list[Span] = []
    size = 0
    for span in _pieces(reading):
        if gathered and size + len(span) > LARGEST:
            parts.append(Part(reading.text, tuple(gathered)))
            gathered, size = [], 0
            if len(parts) >= MOST:
                raise TooLarge(
                    f"It is too long for the outside reader: more than {MOST} parts of {LARGEST:,} letters.",
                    place=reading.document.file or "",
                    remedy="Split it.",
                )
        gathered.append(span)
        size += len(span)
    return [*parts, Part(reading.text, tuple(gathered))] if gathered else parts


def _pieces(reading: Reading) -> Iterator[Span]:
    """The passages that are sent, a long one cut between two words."""
    for passage in reading.passages:
        if passage.kind is PassageKind.FURNITURE:
            continue
        start = passage.start
        while passage.end - start > LARGEST:
            cut = reading.text.rfind(" ", start + 1, start + LARGEST)
            cut = cut if cut > start else start + LARGEST
            yield Span(start, cut)
            start = cut
        if reading.text[start : passage.end].strip():
            yield Span(start, passage.end)


def words_in(parts: Sequence[Part]) -> int:
    """How many words are sent."""
    return sum(len(one.text.split()) for one in parts)
