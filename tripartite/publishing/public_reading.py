"""A reading as it may leave: only the passages and statements chosen, names hidden, every offset moved along.

What comes out is a reading like any other, in which every statement still quotes the text exactly, so that all pages,
searches and exports can be made from it and none can show what is not in it.
"""

from __future__ import annotations

import hashlib
import hmac
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from tripartite.publishing.masking import Mask, Masker
from tripartite.values.reading import Legibility, Passage, Reading, Section
from tripartite.values.spans import Evidence
from tripartite.values.statements import Intervention, Person, Statement

#: Fields that hold no words of the document; nothing in them is changed.
_AS_THEY_ARE = frozenset({"sha256", "kind", "media_type", "languages", "language", "country", "countries", "themes"})
_AS_THEY_ARE |= {"rule", "reader", "conventions", "evidence", "modality", "start", "end", "mentions", "extent"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a document leaves.

    Attributes:
        statements: the statements that leave.
        whole: whether all its words do; otherwise only the passages in which those statements stand.
    """

    statements: tuple[Statement, ...]
    whole: bool = True


def public_reading(reading: Reading, chosen: Chosen, masker: Masker, secret: str) -> tuple[Reading, bool]:
    """The reading as it may leave, and whether anything in it was hidden or left out.

    Args:
        reading: as it is in the store.
        chosen: what of it leaves.
        masker: whose names are hidden.
        secret: keys the identity of a changed document, so that it does not tell which original it is of.
    """
    named = masker.named_in(_heads(reading), reading.document.sha256)
    named |= masker.named_in([reading.text], reading.document.sha256)
    kept = _kept(reading, chosen)
    masks = _within_passages(masker.masks(reading.text, named), reading.passages)
    languages = [one.language or _language(reading) for one in reading.passages]
    starts = [one.start for one in reading.passages]

    def instead(mask: Mask) -> str:
        number = bisect_right(starts, mask.start) - 1
        return masker.instead(mask.person, languages[number] if number >= 0 else _language(reading))

    drawn = _Redrawn(reading.text, kept, masks, instead)
    hide = _Hiding(masker, named, _language(reading))
    made = Reading(
        document=replace(hide.fields(reading.document), sha256=reading.document.sha256),
        text=drawn.text,
        passages=tuple(_passage(one, drawn, hide) for one in reading.passages if drawn.holds(one.start, one.end)),
        sections=tuple(_section(one, drawn, hide) for one in reading.sections) if chosen.whole else (),
        legibility=Legibility(pages=tuple(replace(one, dropped=(), warnings=()) for one in reading.legibility.pages)),
        statements=tuple(_statement(one, drawn, hide) for one in chosen.statements),
        reader=reading.reader,
    )
    changed = bool(masks) or not chosen.whole or hide.changed
    if changed:
        digest = hmac.new(secret.encode(), reading.document.sha256.encode(), hashlib.sha256).hexdigest()
        made = replace(made, document=replace(made.document, sha256=digest))
    return made, changed


def _heads(reading: Reading) -> list[str]:
    facts = reading.document
    return [one for one in (facts.file, facts.title, facts.author, facts.publisher, *facts.details.values()) if one]


def _language(reading: Reading) -> str:
    return next(iter(reading.document.languages), "en")


def _within_passages(masks: Sequence[Mask], passages: Sequence[Passage]) -> list[Mask]:
    """Masks cut where a passage begins, so that passages stay apart."""
    found = []
    starts = [one.start for one in passages]
    for mask in masks:
        start = mask.start
        for cut in starts[bisect_right(starts, mask.start) : bisect_right(starts, mask.end - 1)]:
            found.append(Mask(start, cut, mask.person))
            start = cut
        found.append(Mask(start, mask.end, mask.person))
    return found


def _kept(reading: Reading, chosen: Chosen) -> list[tuple[int, int]]:
    """The runs of the text that leave: all of it, or the passages in which the chosen statements stand."""
    if chosen.whole:
        return [(0, len(reading.text))]
    spans = [(one.start, one.end) for statement in chosen.statements for one in statement.evidence]
    found = [
        (one.start, one.end)
        for one in reading.passages
        if any(start < one.end and one.start < end for start, end in spans)
    ]
    # Evidence that runs over what lies between two passages keeps it.
    runs: list[tuple[int, int]] = []
    for start, end in sorted([*found, *spans]):
        if runs and start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    return runs


class _Redrawn:
    """A text made anew of the runs kept, with masks in place, and where each of its offsets went."""

    def __init__(
        self, text: str, kept: Sequence[tuple[int, int]], masks: Sequence[Mask], instead: Callable[[Mask], str]
    ) -> None:
        self._kept = kept
        #: (from, to in the old text, place in the new, whether it is a mask), in order.
        self._pieces: list[tuple[int, int, int, bool]] = []
        made: list[str] = []
        length = 0

        def put(start: int, end: int, words: str, masked: bool) -> None:
            nonlocal length
            self._pieces.append((start, end, length, masked))
            made.append(words)
            length += len(words)

        for number, (start, end) in enumerate(kept):
            if number:
                made.append("\n\n")
                length += 2
            place = start
            for mask in masks:
                if mask.end <= start or mask.start >= end:
                    continue
                put(place, max(place, mask.start), text[place : mask.start], False)
                put(max(mask.start, start), min(mask.end, end), instead(mask), True)
                place = min(mask.end, end)
            put(place, end, text[place:end], False)
        self.text = "".join(made)
        self._starts = [one[0] for one in self._pieces]

    def holds(self, start: int, end: int) -> bool:
        """Whether a run of the old text is wholly in the new one."""
        return any(one <= start and end <= other for one, other in self._kept)

    def start(self, offset: int) -> int:
        """Where an offset went as a beginning: a mask is kept whole."""
        return self._moved(offset, at_end=False)

    def end(self, offset: int) -> int:
        """Where an offset went as an end: a mask is kept whole."""
        return self._moved(offset, at_end=True)

    def _moved(self, offset: int, *, at_end: bool) -> int:
        if not self._pieces:
            return 0
        number = max(0, bisect_right(self._starts, offset) - 1)
        while at_end and number and self._pieces[number][0] >= offset:
            number -= 1
        start, end, place, masked = self._pieces[number]
        after = self._pieces[number + 1][2] if number + 1 < len(self._pieces) else len(self.text)
        if masked:
            return (after if offset > start else place) if at_end else place if offset < end else after
        return place + min(max(offset, start), end) - start


class _Hiding:
    """Hides names in every word of a value, and remembers whether there was any."""

    def __init__(self, masker: Masker, named: frozenset[int], language: str) -> None:
        self._masker, self._named, self._language = masker, named, language
        self.changed = False

    def fields(self, value: Any) -> Any:
        """The value of a dataclass with names hidden in all its words."""
        found = {one.name: self._any(getattr(value, one.name)) for one in fields(value) if one.name not in _AS_THEY_ARE}
        return replace(value, **found)

    def _any(self, value: Any) -> Any:
        if isinstance(value, Enum) or value is None:
            return value
        if isinstance(value, str):
            hidden = self._masker.masked(value, self._named, self._language)
            self.changed |= hidden != value
            return hidden
        if isinstance(value, tuple):
            return tuple(self._any(one) for one in value)
        if isinstance(value, dict):
            return {self._any(name): self._any(one) for name, one in value.items()}
        return self.fields(value) if is_dataclass(value) else value


def _passage(one: Passage, drawn: _Redrawn, hide: _Hiding) -> Passage:
    """The place in the source is left out: it is a key to the picture of the page."""
    made = hide.fields(one)
    assert isinstance(made, Passage)
    return replace(made, start=drawn.start(one.start), end=drawn.end(one.end), locator=None)


def _section(one: Section, drawn: _Redrawn, hide: _Hiding) -> Section:
    made = hide.fields(one)
    assert isinstance(made, Section)
    return replace(made, start=drawn.start(one.start), end=drawn.end(one.end))


def _statement(one: Statement, drawn: _Redrawn, hide: _Hiding) -> Statement:
    made = hide.fields(one)
    assert isinstance(made, Statement)
    more: dict[str, Any] = {
        "evidence": tuple(_evidence(drawn, piece.start, piece.end) for piece in one.evidence),
    }
    if hasattr(one, "mentions"):
        kept = [(start, end) for start, end in one.mentions if drawn.holds(start, end)]
        more["mentions"] = tuple((drawn.start(start), drawn.end(end)) for start, end in kept)
    if isinstance(one, Intervention):
        start, end = one.extent
        more["extent"] = (drawn.start(start), drawn.end(end)) if end and drawn.holds(start, end) else (0, 0)
    if isinstance(made, Person):
        more["variants"] = tuple(dict.fromkeys(made.variants))
    return replace(made, **more)


def _evidence(drawn: _Redrawn, start: int, end: int) -> Evidence:
    return Evidence.at(drawn.text, drawn.start(start), drawn.end(end))
