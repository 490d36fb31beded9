"""What people decided on a document as an annotation: the document's facts, and every statement with its words.

The form is that of the annotations which `tripartite evaluate` measures readings against (docs/accuracy.md): a reviewed
store so becomes a sample of one's own, by which a later version of the reader is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from tripartite.values.reading import Reading
from tripartite.values.spans import Span
from tripartite.values.statement_json import as_json
from tripartite.values.statements import Statement

#: The lists of an annotation, and the fields of each; other sorts of statement are not annotated.
FIELDS: dict[str, tuple[str, ...]] = {
    "people": ("name", "variants", "roles"),
    "organisations": ("name", "acronyms", "variants", "type"),
    "instruments": ("name", "article", "date"),
    "figures": ("quantity", "qualifier", "measure", "of", "event_date"),
    "events": ("kind", "date", "who"),
    "sanctions": ("person", "type", "amount", "imposed", "until", "charge"),
    "registrations": ("organisation", "act", "date", "authority", "reason"),
    "requests": ("by", "to", "text_starts"),
    "commitments": ("by", "what", "due"),
    "interventions": ("label", "group", "country", "organisation", "on_behalf_of", "language", "interpreted_from"),
}
_FACTS = (
    *("file", "kind", "title", "publisher", "author", "country", "languages"),
    *("published", "session", "symbol", "conventions"),
)
#: How long a quote is at the least, at the most, and by how much it is made longer until it stands in the text once.
_LEAST, _MOST, _STEP = 20, 200, 12


def annotation(reading: Reading, statements: Iterable[Statement]) -> dict[str, Any]:
    """One document's annotation: its facts, and the statements that people stand by, in the order of the text."""
    found: dict[str, Any] = {"document": _facts(reading)}
    for statement in sorted(statements, key=lambda one: one.start):
        if statement.sort in FIELDS:
            found.setdefault(statement.sort, []).append(_item(reading.text, statement))
    ordered = {name: found[name] for name in ("document", *FIELDS) if name in found}
    return ordered


def _facts(reading: Reading) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name in _FACTS:
        value = getattr(reading.document, name)
        plain[name] = list(value) if isinstance(value, tuple) else None if value is None else str(value)
    return plain


def _item(text: str, statement: Statement) -> dict[str, Any]:
    plain = as_json(statement)
    item = {name: plain.get(name) for name in FIELDS[statement.sort]}
    if statement.sort == "figures":
        item["asserted_by"] = list(statement.attribution)
    if statement.sort not in ("people", "organisations", "instruments", "interventions"):
        item["modality"] = str(statement.modality)
    first = min(statement.evidence, key=lambda one: one.start)
    item["quote"] = quote_of(text, Span(first.start, first.end))
    return item


def quote_of(text: str, span: Span) -> str:
    """Words that hold the span (or its beginning) and stand in the text exactly once, white space as one space.

    They are 20 to 200 characters long; where even 200 stand in the text twice, the longest is given.
    """
    start, end = span.start, min(span.end, span.start + _MOST)
    while True:
        quote = " ".join(text[start:end].split())
        if len(quote) >= _LEAST and _times(text, quote) == 1:
            return quote
        if len(quote) > _MOST - 2 * _STEP or (start == 0 and end == len(text)):
            return quote
        start, end = _outwards(text, start, end)


def _outwards(text: str, start: int, end: int) -> tuple[int, int]:
    """The run made a little longer on both sides, to the next gaps between words."""
    before = max(text.rfind(" ", 0, max(0, start - _STEP)) + 1, 0) if start > _STEP else 0
    after = text.find(" ", min(len(text), end + _STEP))
    return max(before, start - 3 * _STEP), min(after if after >= 0 else len(text), end + 3 * _STEP, len(text))


def _times(text: str, quote: str) -> int:
    pattern = r"\s+".join(re.escape(word) for word in quote.split(" "))
    return sum(1 for _, _found in zip(range(2), re.finditer(pattern, text), strict=False))


def file_stem(file: str, sha256: str, taken: Sequence[str] = ()) -> str:
    """A document's name among the annotations: its file's, made plain; with its SHA-256 where that is taken."""
    plain = re.sub(r"[^\w.-]+", "-", re.sub(r"\.\w{1,5}\Z", "", file.rpartition("/")[2])).strip(".-")[:80]
    return plain if plain and plain not in taken else f"{plain or 'document'}-{sha256[:8]}"
