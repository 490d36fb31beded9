"""Full-text search over passages in all languages: FTS5 on SQLite, `tsvector` on PostgreSQL.

Both match whole words without regard to case or accents; `"quoted words"` is a phrase, a trailing `*` a beginning.
A Russian word without quotes is found in its other cases too: by its stem.
The difference between the two databases lies in `_sqlite` and `_postgres` alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connection
from snowballstemmer import stemmer

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
    publishers: tuple[tuple[str, int], ...] = ()
    years: tuple[tuple[str, int], ...] = ()


def search(
    words: str,
    *,
    country: str = "",
    kind: str = "",
    language: str = "",
    publisher: str = "",
    since: str = "",
    until: str = "",
    by_time: bool = False,
    limit: int = 50,
    offset: int = 0,
) -> Found:
    """Passages that hold all the words (phrases, beginnings) asked for; blank words find nothing.

    Args:
        words: what a person typed.
        country: only documents of this country (ISO alpha-3).
        kind: only documents of this kind.
        language: only passages in this language (ISO 639-1).
        publisher: only documents of this publisher.
        since, until: only documents published between these partial dates.
        by_time: the latest published first, instead of the best first.
        limit, offset: which of the hits.
    """
    terms = words_asked(words)
    if not terms:
        return Found((), 0)
    filters, values = _narrowed(country, kind, language, publisher, since, until)
    condition = "".join(f" AND {one}" for one in filters)
    make = _sqlite if connection.vendor == "sqlite" else _postgres
    query, count, asked = make(terms, condition)
    with connection.cursor() as cursor:
        cursor.execute(count, [asked, *values])
        groups = cursor.fetchall()
        # PostgreSQL is told the words three times: to mark them, to find them and to rank them.
        told = [asked, *values] if make is _sqlite else [asked, asked, *values, asked]
        if by_time:
            query, told = _by_time(query, told, make is _sqlite)
        cursor.execute(query, [*told, limit, offset])
        hits = tuple(Hit(*row) for row in cursor.fetchall())
    total = sum(number for *_, number in groups)
    return Found(hits, total, *(_counted(groups, column) for column in range(5)))


def _narrowed(
    country: str, kind: str, language: str, publisher: str, since: str, until: str
) -> tuple[list[str], list[str]]:
    """Conditions in SQL and their values."""
    asked = (
        ("d.country = %s", country),
        ("d.kind = %s", kind),
        ("p.language = %s", language),
        ("d.publisher = %s", publisher),
        ("(d.published >= %s OR d.published = %s)", since),
        ("d.published <= %s AND d.published <> ''", f"{until}~" if until else ""),
    )
    filters, values = [], []
    for condition, value in asked:
        if value:
            filters.append(condition)
            # A document of which only the year is known may be of any day of it.
            values += [value, value[:4]] if condition.count("%s") == 2 else [value]
    return filters, values


def _by_time(query: str, told: list[str], is_sqlite: bool) -> tuple[str, list[str]]:
    """The query in the order of publication; PostgreSQL is then not told the words a third time."""
    head, _, _ = query.rpartition(" ORDER BY ")
    return f"{head} ORDER BY d.published DESC, p.id LIMIT %s OFFSET %s", told if is_sqlite else told[:-1]


def _counted(groups: Sequence[tuple[Any, ...]], column: int) -> tuple[tuple[str, int], ...]:
    """(value, number of hits) of one column, most first."""
    counts: Counter[str] = Counter()
    for *values, number in groups:
        counts[values[column]] += number
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def words_asked(words: str) -> list[str]:
    """What a person typed as terms, each a phrase of words; a trailing `*` stays."""
    found = []
    for phrase, single in _TERM.findall(words):
        parts = _WORD.findall(phrase or single)
        if parts:
            found.append(" ".join(parts) if phrase or len(parts) > 1 else _in_all_cases(parts[0]))
    return found


_CYRILLIC = re.compile(r"[а-яё]{5,}", re.IGNORECASE)
#: A shorter stem would be the beginning of words of other meaning.
_LEAST_STEM = 4


def _in_all_cases(word: str) -> str:
    """A Russian word as the beginning that its cases share (Snowball's stemmer); any other word as it is."""
    if not _CYRILLIC.fullmatch(word):
        return word
    stem = str(_stemmer().stemWord(word.lower()))
    return f"{stem}*" if len(stem) >= _LEAST_STEM else word


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return stemmer("russian")


_COLUMNS = 'd.sha256, d.file, d.title, d.kind, d.country, d.published, p.start, p."end", p.page, p.language'
_FACETS = "d.country, d.kind, p.language, d.publisher, substr(d.published, 1, 4)"
_COUNTED, _GROUPED = f"SELECT {_FACETS}, COUNT(*)", f"GROUP BY {_FACETS}"


def sqlite_query(terms: list[str]) -> str:
    """Terms as FTS5 asks for them, all of which must fit."""
    return " AND ".join(
        f'"{one[:-1]}" *' if one.endswith("*") else f'"{one}"' for one in (term.replace("’", "'") for term in terms)
    )


def tsquery(terms: list[str]) -> str:
    """Terms as PostgreSQL's `to_tsquery` asks for them, all of which must fit."""
    return " & ".join(
        "(" + " <-> ".join(f"'{word[:-1]}':*" if word.endswith("*") else f"'{word}'" for word in _quoted(term)) + ")"
        for term in terms
    )


def _sqlite(terms: list[str], condition: str) -> tuple[str, str, str]:
    asked = sqlite_query(terms)
    tables = (
        "FROM store_passage_words w JOIN store_passage p ON p.id = w.rowid "
        "JOIN store_document d ON d.id = p.document_id "
        f"WHERE store_passage_words MATCH %s AND d.copy_of_id IS NULL{condition}"
    )
    snippet = f"snippet(store_passage_words, 0, '{OPEN}', '{CLOSE}', '…', 40)"
    query = f"SELECT {_COLUMNS}, {snippet} {tables} ORDER BY bm25(store_passage_words), p.id LIMIT %s OFFSET %s"
    return query, f"{_COUNTED} {tables} {_GROUPED}", asked


def _postgres(terms: list[str], condition: str) -> tuple[str, str, str]:
    asked = tsquery(terms)
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
