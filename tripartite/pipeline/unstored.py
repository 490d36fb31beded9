"""The file of a folder of documents without a store: read, resolved and arranged in one go, nothing kept.

For measuring, and for whoever wants to look at a country once. What `pipeline/countryfile.py` takes out of the store is
made here from the readings: the same records, in the same order, by the same rooms.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tripartite.casefile.country import CountryFile, country_file
from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.remarks import Words
from tripartite.pipeline.namings import namings_of
from tripartite.pipeline.reading import read_document
from tripartite.resolution.actors import actors_of
from tripartite.values.reading import Reading


def file_of_documents(country: str, paths: Iterable[Path]) -> CountryFile:
    """The file of one country (ISO alpha-3) out of documents on disk; what is told of other countries is left out.

    Raises:
        TripartiteError: where a document cannot be read.
    """
    readings = [read_document(path.read_bytes(), path.name) for path in sorted(paths)]
    found = [record for reading in readings for record in _records(reading) if _is_about(record, country)]
    found.sort(key=lambda one: (one.document.sha256, one.statement.start))
    documents = [_ref(reading) for reading in readings if reading.document.country == country]
    named = actors_of(namings_of(found))
    return country_file(country, found, named, documents, [one for reading in readings for one in _words(reading)])


def _is_about(record: Record, country: str) -> bool:
    speech = record.statement.sort == "interventions" and record.document.country == country
    return speech or record.statement.country == country


def _records(reading: Reading) -> list[Record]:
    keys = keys_of(reading.document.sha256, reading.statements)
    return [Record(key, _ref(reading), one) for key, one in zip(keys, reading.statements, strict=True)]


def _words(reading: Reading) -> list[Words]:
    return [
        Words(_ref(reading), one.start, reading.text[one.start : one.end], one.language) for one in reading.passages
    ]


def _ref(reading: Reading) -> DocumentRef:
    facts = reading.document
    return DocumentRef(
        sha256=facts.sha256,
        file=facts.file or facts.sha256[:12],
        kind=facts.kind,
        title=facts.title,
        publisher=facts.publisher,
        country=facts.country,
        published=facts.published,
        session=facts.session,
        symbol=facts.symbol,
        languages=facts.languages,
    )
