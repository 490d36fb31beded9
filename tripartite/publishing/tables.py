"""Statements as CSV tables (RFC 4180), one per sort, one line per statement.

A spreadsheet runs a cell that begins like a formula, and documents are hostile input: such a cell gets a leading
apostrophe, as OWASP advises against CSV injection.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from tripartite.casefile.records import Record
from tripartite.values.statement_json import as_json
from tripartite.values.statements import SORTS

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LEFT_OUT = ("evidence", "mentions", "extent")
_BEFORE = ("key", "file", "sha256")
_AFTER = ("start", "end", "quote")


def tables(records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    """(sort, CSV) for every sort that has statements."""
    for maker in SORTS:
        if any(one.statement.sort == maker.sort for one in records):
            yield maker.sort, table(maker.sort, records)


def table(sort: str, records: Iterable[Record]) -> str:
    """The CSV of one sort, with a header line; several values in a cell are parted by ` | `."""
    maker = next(one for one in SORTS if one.sort == sort)
    names = [one.name for one in fields(maker) if one.name not in _LEFT_OUT]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*_BEFORE, *names, *_AFTER])
    for record in records:
        if record.statement.sort != sort:
            continue
        plain = as_json(record.statement)
        first = record.statement.evidence[0]
        row = [record.key, record.document.file, record.document.sha256]
        row += [plain[name] for name in names] + [first.start, first.end, record.quote]
        writer.writerow([cell(value) for value in row])
    return out.getvalue()


def cell(value: object) -> str:
    """A value as a cell: lists parted by ` | `, nothing as an empty cell, formulas made harmless."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return cell(" | ".join(str(part) for part in value))
    if isinstance(value, int | float):
        return str(value)
    words = " ".join(str(value).split())
    return f"'{words}" if words.startswith(_FORMULA) else words
