"""Runs of capitalised words: the raw matter of names in scripts that have capitals.

A run is a row of capitalised words with single spaces between ("Mine Workers"), initials included ("L.N. Petrova").
What joins two runs ("of the", "and", a comma) is left between them for the rooms that read names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.extraction.naming.name_words import UPPER
from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

#: A capitalised word with its inner apostrophes and hyphens; an elided article (l', L') stays outside.
WORD = (
    rf"(?<!\w)(?![LlJjSsQq]['’]\w|[Dd]['’][^\W{UPPER}])"
    rf"(?:(?:al|el|ul|ad|ar|as|ash|at|an|az|ed|es|ou|abu|bin|ibn)[-‑][{UPPER}]|[{UPPER}])\w*"
    rf"(?:['’](?!s\b)\w+|[-‐‑]\w+|(?<=\w)\.(?=[{UPPER}]\w))*(?:(?<=s)['’](?= [\w]))?"
)
#: One to four initials, as they stand before a surname.
_PARTICLE = r"(?:van der|van den|van de|van|von|de la|de los|de|da|del|dos|bin|ibn)"
INITIALS = (
    rf"(?<!\w)(?!(?:Mr|Ms|Dr|Sr|St|Mt|No|Nº|Jr)\.)(?:(?:[{UPPER}][a-zа-яё]?|Sto|Sta)\.[ \u00a0-]?){{1,4}}"
    rf"(?:{_PARTICLE} )?(?=[{UPPER}][\w'’])"
)
_RUN = re.compile(rf"(?:{INITIALS})?{WORD}(?:(?:['’]s)?[ \u00a0](?:{INITIALS})?{WORD})*")
_PIECE = re.compile(rf"{INITIALS}|{WORD}")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row. `words` are (start, end) of each; `texts` their characters."""

    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    passage: int

    def part(self, first: int, last: int) -> tuple[int, int]:
        """Where the words `first` to `last` (exclusive) of the run stand."""
        return self.words[first][0], self.words[last - 1][1]


def runs_of(text: str, passages: Sequence[Passage]) -> list[Run]:
    """Every run of the passages that are not furniture, in order."""
    found: list[Run] = []
    for number, passage in enumerate(passages):
        if passage.kind is PassageKind.FURNITURE:
            continue
        for hit in _RUN.finditer(text, passage.start, passage.end):
            # two characters more, for a closing apostrophe is told by what follows it
            pieces = _PIECE.finditer(text, hit.start(), min(hit.end() + 2, passage.end))
            words = tuple(piece.span() for piece in pieces if piece.end() <= hit.end())
            if words:
                texts = tuple(text[start:end] for start, end in words)
                found.append(Run(hit.start(), hit.end(), words, texts, number))
    return found
