"""Whose words are copied: a report that repeats another's sentence is one voice with it, not a second witness."""

from __future__ import annotations

import re
from dataclasses import replace

from tripartite.casefile.disagreements import Disagreement, Value

#: Shorter sentences may be alike by chance.
_FEWEST_WORDS = 8
_SHARE = 0.85
_WORD = re.compile(r"\w+")


def with_copies(one: Disagreement) -> Disagreement:
    """The disagreement with each value that repeats an earlier document's words marked as their copy."""
    seen: list[tuple[frozenset[str], Value]] = []
    values = []
    for value in sorted(one.values, key=_age):
        words = frozenset(_WORD.findall(value.record.quote.casefold()))
        first = next((other for known, other in seen if _alike(words, known) and _repeats(value, other)), None)
        if first is None:
            seen.append((words, value))
            values.append(value)
        else:
            values.append(replace(value, copy_of=first.record.key))
    marked = {value.record.key: value for value in values if value.copy_of}
    if not marked:
        return one
    return replace(one, values=tuple(marked.get(value.record.key, value) for value in one.values))


def _age(value: Value) -> tuple[str, str, int]:
    return value.record.document.published or "9", value.record.document.file, value.record.statement.start


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return min(len(a), len(b)) >= _FEWEST_WORDS and len(a & b) >= _SHARE * len(a | b)


def _repeats(value: Value, other: Value) -> bool:
    """Whether another document says the same thing: the old sentence with a new number is a new telling."""
    same = value.quantity == other.quantity and value.qualifier == other.qualifier
    return same and value.record.document != other.record.document
