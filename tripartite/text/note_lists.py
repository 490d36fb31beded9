"""Numbered lists under a heading "Notes": footnotes, as pages without raised figures give them.

Such pages set the figure that calls a note right behind a word ("elections1.") or after its full stop ("elections.1").
A call is taken only in the order of the notes, so that no figure of the text is mistaken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tripartite.text.formats.marks import enumerator
from tripartite.text.layout import Block
from tripartite.values.vocabulary import PassageKind

#: The heading over the notes of a text, in its four languages.
NOTES_HEADING = re.compile(
    r"(?:(?:end|foot)?notes?|(?:notes|sources) and (?:sources|references)|references|notes de (?:bas de page|fin)|"
    r"notes et (?:références|sources)|références|notas?(?: al pie| y referencias| finales)?|referencias|примечания|"
    r"сноски|(?:примечания|источники) и (?:источники|примечания)|литература|источники)\s*:?",
    re.IGNORECASE,
)
_ITEMS = (PassageKind.LIST_ITEM, PassageKind.PARAGRAPH)
_CALL = re.compile(r"(?<=[^\W\d_])\d{1,2}(?=[\s,.;:)»”]|$)|(?<=[.,;:!?»”\"’)])\d{1,2}(?=\s|$)")
#: One line under "References" is more likely a line of text.
_FEWEST = 2


def with_note_lists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with numbered lists under a notes' heading made footnotes, and their calls noted where they stand."""
    made = list(blocks)
    for place, block in enumerate(blocks):
        if block.kind is not PassageKind.FURNITURE and NOTES_HEADING.fullmatch(block.text.strip()):
            notes = _numbered(blocks, place + 1)
            if len(notes) >= _FEWEST:
                made[place + 1 : place + 1 + len(notes)] = notes
                made[:place] = _calling(made[:place], len(notes))
    return tuple(made)


def _numbered(blocks: Sequence[Block], first: int) -> list[Block]:
    """The blocks from a place on that are numbered 1, 2, 3 ..., as footnotes."""
    notes: list[Block] = []
    for block in blocks[first:]:
        mark = enumerator(block.text)
        number = mark.strip("().") if mark else block.number
        if block.kind not in _ITEMS or number != str(len(notes) + 1):
            break
        words = block.text[len(mark) :].strip() if mark else block.text
        notes.append(replace(block, text=words, kind=PassageKind.FOOTNOTE, level=0, number=None, note=number))
    return notes


def _calling(blocks: Sequence[Block], last: int) -> list[Block]:
    """The blocks with the notes that they call, taken one after the other."""
    told: list[Block] = []
    awaited = 1
    for block in blocks:
        calls = list(block.notes)
        if block.kind is not PassageKind.FOOTNOTE:
            for call in _CALL.finditer(block.text):
                if awaited <= last and call.group() == str(awaited):
                    calls.append(call.group())
                    awaited += 1
        told.append(replace(block, notes=tuple(dict.fromkeys(calls))) if len(calls) > len(block.notes) else block)
    return told
