"""One record of a supervisory body in several languages: what it asks is asked once, however often it is printed.

The ILO prints its records in English, French and Spanish. Two documents are versions of one record where sort, session,
day and the numbers of title and symbol agree, the Convention named first is the same, and the languages differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tripartite.casefile.records import DocumentRef, Record
from tripartite.values.statements import Instrument
from tripartite.values.vocabulary import SUPERVISORY

_NUMBER = re.compile(r"\d+")


def versions_of(records: Iterable[Record]) -> Mapping[str, str]:
    """By document (SHA-256) the document whose version in another language it is: the first by file name, or itself."""
    documents: dict[str, DocumentRef] = {}
    first: dict[str, tuple[int, str]] = {}
    for record in records:
        documents[record.document.sha256] = record.document
        one = record.statement
        if isinstance(one, Instrument) and one.code:
            place = (one.start, one.code)
            first[record.document.sha256] = min(place, first.get(record.document.sha256, place))
    found: dict[str, str] = {}
    known: dict[tuple[object, ...], DocumentRef] = {}
    for sha256, document in sorted(documents.items(), key=lambda pair: (pair[1].file, pair[0])):
        same = known.setdefault(_print_of(document, first.get(sha256)), document)
        apart = not set(same.languages) & set(document.languages)
        found[sha256] = same.sha256 if document.kind in SUPERVISORY and document.published and apart else sha256
    return found


def _print_of(document: DocumentRef, first: tuple[int, str] | None) -> tuple[object, ...]:
    title, symbol = (tuple(_NUMBER.findall(words or "")) for words in (document.title, document.symbol))
    return document.kind, document.published, document.session, title, symbol, first and first[1]
