"""Where an annotation's quote stands in a reading's text, whatever white space and quotation marks either has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tripartite.values.spans import Span

#: Code points between a reading's evidence and the annotated words that still count as the same place.
NEAR = 160
_PLAIN = str.maketrans("’‘“”–—‑", "''\"\"---")
_IGNORED = "\u00ad\u200b\ufeff"
_HEAD = 40


@dataclass(frozen=True, slots=True)
class Page:
    """A text with white space runs as one space, and for each character kept its place in the text."""

    flat: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Page:
        """Squeeze a text."""
        kept: list[str] = []
        places: list[int] = []
        blank = True
        for place, char in enumerate(text):
            gap = char.isspace() or char in _IGNORED
            if not (gap and blank):
                kept.append(" " if gap else char)
                places.append(place)
            blank = gap
        return cls("".join(kept).translate(_PLAIN), tuple(places))

    def find(self, quote: str) -> Span | None:
        """Where a quote stands: whole, with its line-end hyphens mended, or at least its first forty characters."""
        wanted = Page.of(quote).flat.strip()
        for words in (wanted, wanted.replace("- ", "-"), wanted.replace("- ", "")):
            at = self.flat.find(words)
            if at >= 0:
                return self._span(at, len(words))
        at = self.flat.find(wanted[:_HEAD])
        return self._span(at, len(wanted)) if at >= 0 else None

    def _span(self, at: int, length: int) -> Span:
        return Span(self.places[at], self.places[min(at + length, len(self.places)) - 1])


def near(item: dict[str, Any], spot: Span | None) -> bool:
    """Whether some evidence of an item lies within NEAR of a spot."""
    if spot is None:
        return False
    return any(
        one["start"] - NEAR <= spot.end and spot.start <= one["end"] + NEAR for one in item.get("evidence") or ()
    )


def distance(item: dict[str, Any], spot: Span | None) -> int:
    """How far the nearest beginning of an item's evidence is from a spot."""
    if spot is None or not item.get("evidence"):
        return 0
    return min(abs(int(one["start"]) - spot.start) for one in item["evidence"])
