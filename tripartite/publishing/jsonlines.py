"""Statements as JSON lines: one object a line, UTF-8, keys in a fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tripartite.casefile.records import Record, record_as_json


def json_lines(records: Iterable[Record]) -> Iterator[str]:
    """One line per statement: its sort, fields, document and evidence with quotes."""
    for record in records:
        plain = {"sort": record.statement.sort, "document": record.document.file, "sha256": record.document.sha256}
        yield json.dumps(plain | record_as_json(record), ensure_ascii=False, sort_keys=True) + "\n"
