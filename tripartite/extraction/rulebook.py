"""Patterns kept as data: one JSON file per room and language, parts named once and used in many patterns.

A pattern may use `<NAME>` for a part of the same file, and the marks of `tripartite.extraction.masking`:
`<P>` a person, `<O>` a body, `<T>` a date, `<D>` a length of time, `<M>` a sum of money, `<N>` a
number of people (`<ANY_P>`, `<ANY_O>` are
one place of such a name, for looking back). Marks stand for names and
numbers that were found before, so that a pattern describes grammar only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tripartite.extraction.folded import Folded
from tripartite.text.languages import READ

#: Code points of the private use area that stand for what was found; each covers as many places as the words did.
PERSON, BODY, DATE, SPAN, MONEY, COUNT = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
MARKS = {"P": PERSON, "O": BODY, "T": DATE, "D": SPAN, "M": MONEY, "N": COUNT}
LANGUAGES = READ

_PART = re.compile(r"<([A-Z_]+)>")


@lru_cache(maxsize=64)
def room(name: str, language: str) -> dict[str, Any]:
    """The data of one room in one language; English where a language has no file of its own.

    Raises:
        FileNotFoundError: where the room has no data at all (a fault of the package, not of a document).
    """
    chosen = language if language in LANGUAGES else "en"
    text = files("tripartite.extraction").joinpath(f"data/{name}/{chosen}.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


def expanded(pattern: str, parts: dict[str, str]) -> str:
    """A pattern with its parts and marks written out."""

    def part(found: re.Match[str]) -> str:
        name = found.group(1)
        if name.startswith("ANY_"):
            return MARKS[name[4:]]
        if name in MARKS:
            return f"[{MARKS[name]}]++"
        return f"(?:{expanded(parts[name], parts)})"

    return _PART.sub(part, pattern)


def compiled(patterns: str | Iterable[str], parts: dict[str, str]) -> re.Pattern[str]:
    """One pattern, or several as alternatives, compiled; case does not matter."""
    return re.compile(_either(patterns, parts), re.IGNORECASE)


def folded(patterns: str | Iterable[str], parts: dict[str, str]) -> Folded:
    """The same, for long lists of which only the places are asked."""
    return Folded(_either(patterns, parts))


def _either(patterns: str | Iterable[str], parts: dict[str, str]) -> str:
    chosen = [patterns] if isinstance(patterns, str) else list(patterns)
    return "|".join(f"(?:{expanded(one, parts)})" for one in chosen) or r"(?!)"
