"""Full-text search over passages in all languages: FTS5 on SQLite, `tsvector` on PostgreSQL.

Both match whole words without regard to case or accents; `"quoted words"` is a phrase, a trailing `*` a beginning.
The difference between the two databases lies in `_sqlite` and `_postgres` alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

_TERM = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\*?")
#: Marks around a hit in a snippet; characters that no text has, so that pages can escape first and mark up after.
OPEN, CLOSE = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage found: the document, where it stands, and its words with hits marked by OPEN and CLOSE."""

    sha256: str
    file: str
    title: str
    kind: str
    country: str
    published: str
    start: int
    end: int
    page: int | None
    language: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, best first, and how many there are in all, by country, kind and language."""

    hits: tuple[Hit, ...]
    total: int
    countries: tuple[tuple[str, int], ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()


def search(
    words: str, *, country: str = "", kind: str = "", language: str = "", limit: int = 50, offset: int = 0
) -> Found:
    """Passages that hold all the words (phrases, beginnings) asked for; blank words find nothing.

    Args:
        words: what a person typed.
        country: only documents of this country (ISO alpha-3).
        kind: only documents of this kind.
        language: only passages in this language (ISO 639-1).
        limit, offset: which of the hits.
    """
    terms = _terms(words)
    if not terms:
        return Found((), 0)
    filters, values = [], []
    for column, value in (("d.country", country), ("d.kind", kind), ("p.language", language)):
        if value:
            filters.append(f"{column} = %s")
            values.append(value)
    condition = "".join(f" AND {one}" for one in filters)
    make = _sqlite if connection.vendor == "sqlite" else _postgres
    query, count, asked = make(terms, condition)
    with connection.cursor() as cursor:
        cursor.execute(count, [asked, *values])
        groups = cursor.fetchall()
        # PostgreSQL is told the words three times: to mark them, to find them and to rank them.
        told = [asked, *values] if make is _sqlite else [asked, asked, *values, asked]
        cursor.execute(query, [*told, limit, offset])
        hits = tuple(Hit(*row) for row in cursor.fetchall())
    total = sum(number for *_, number in groups)
    return Found(hits, total, *(_counted(groups, column) for column in range(3)))


def _counted(groups: Sequence[tuple[Any, ...]], column: int) -> tuple[tuple[str, int], ...]:
    """(value, number of hits) of one column, most first."""
    counts: Counter[str] = Counter()
    for *values, number in groups:
        counts[values[column]] += number
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _terms(words: str) -> list[str]:
    """Each term a phrase of words; a trailing `*` stays."""
    found = []
    for phrase, single in _TERM.findall(words):
        parts = _WORD.findall(phrase or single)
        if parts:
            found.append(" ".join(parts))
    return found


_COLUMNS = 'd.sha256, d.file, d.title, d.kind, d.country, d.published, p.start, p."end", p.page, p.language'
_COUNTED, _GROUPED = "SELECT d.country, d.kind, p.language, COUNT(*)", "GROUP BY d.country, d.kind, p.language"


def _sqlite(terms: list[str], condition: str) -> tuple[str, str, str]:
    asked = " AND ".join(
        f'"{one[:-1]}" *' if one.endswith("*") else f'"{one}"' for one in (term.replace("’", "'") for term in terms)
    )
    tables = (
        "FROM store_passage_words w JOIN store_passage p ON p.id = w.rowid "
        "JOIN store_document d ON d.id = p.document_id "
        f"WHERE store_passage_words MATCH %s AND d.copy_of_id IS NULL{condition}"
    )
    snippet = f"snippet(store_passage_words, 0, '{OPEN}', '{CLOSE}', '…', 40)"
    query = f"SELECT {_COLUMNS}, {snippet} {tables} ORDER BY bm25(store_passage_words), p.id LIMIT %s OFFSET %s"
    return query, f"{_COUNTED} {tables} {_GROUPED}", asked


def _postgres(terms: list[str], condition: str) -> tuple[str, str, str]:
    asked = " & ".join(
        "(" + " <-> ".join(f"'{word[:-1]}':*" if word.endswith("*") else f"'{word}'" for word in _quoted(term)) + ")"
        for term in terms
    )
    vector, wanted = "to_tsvector('simple', p.text)", "to_tsquery('simple', %s)"
    tables = (
        f"FROM store_passage p JOIN store_document d ON d.id = p.document_id "
        f"WHERE {vector} @@ {wanted} AND d.copy_of_id IS NULL{condition}"
    )
    marks = f"StartSel={OPEN},StopSel={CLOSE},MaxWords=45,MinWords=25"
    snippet = f"ts_headline('simple', p.text, {wanted}, '{marks}')"
    ranked = f"SELECT {_COLUMNS}, {snippet} {tables} ORDER BY ts_rank({vector}, {wanted}) DESC, p.id LIMIT %s OFFSET %s"
    return ranked, f"{_COUNTED} {tables} {_GROUPED}", asked


def _quoted(term: str) -> list[str]:
    return [word.replace("'", "''") for word in term.split()]
