"""What a search found, as CSV or as JSON lines: statements with their words and documents, or passages."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import chain

from tripartite.casefile.records import Record
from tripartite.publishing.jsonlines import json_lines
from tripartite.publishing.tables import cell
from tripartite.store.search import CLOSE, OPEN, Hit
from tripartite.values.statement_json import as_json

#: How much one export holds at the most.
MOST = 5000
_STATEMENT = ("key", "sort", "kind", "date", "country", "who", "modality", "quote", "document", "published", "sha256")
_PASSAGE = ("document", "title", "kind", "country", "published", "page", "language", "words", "start", "end", "sha256")
_KINDS = ("kind", "type", "act", "measure", "group")
_DATES = ("date", "imposed", "event_date", "due", "year")
_WHO = ("name", "person", "organisation", "who", "by", "label", "convention")


def statements_as(form: str, records: Iterable[Record]) -> Iterator[str]:
    """Lines of statements: "csv" with the columns that all sorts share, "jsonl" with every field."""
    if form == "jsonl":
        return json_lines(records)
    return _csv(_STATEMENT, (_statement(one) for one in records))


def passages_as(form: str, hits: Iterable[Hit]) -> Iterator[str]:
    """Lines of passages."""
    if form == "jsonl":
        told = (asdict(one) | {"snippet": _plain(one)} for one in hits)
        return (json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n" for one in told)
    return _csv(_PASSAGE, (_passage(one) for one in hits))


def _csv(head: tuple[str, ...], rows: Iterable[list[object]]) -> Iterator[str]:
    first: list[list[object]] = [list(head)]
    for values in chain(first, rows):
        out = io.StringIO()
        csv.writer(out).writerow([cell(value) for value in values])
        yield out.getvalue()


def _statement(record: Record) -> list[object]:
    plain = as_json(record.statement)

    def first(names: tuple[str, ...]) -> object:
        return next((plain[name] for name in names if plain.get(name)), None)

    document = record.document
    return [
        record.key,
        record.statement.sort,
        first(_KINDS),
        first(_DATES),
        record.statement.country,
        first(_WHO),
        str(record.statement.modality),
        record.quote,
        document.label,
        document.published,
        document.sha256,
    ]


def _passage(hit: Hit) -> list[object]:
    told = (hit.file, hit.title, hit.kind, hit.country, hit.published, hit.page, hit.language, _plain(hit))
    return [*told, hit.start, hit.end, hit.sha256]


def _plain(hit: Hit) -> str:
    return hit.snippet.replace(OPEN, "").replace(CLOSE, "")
