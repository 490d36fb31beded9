"""The file of a folder of documents without a store: read, resolved and arranged in one go, nothing kept.

For measuring, and for whoever wants to look at a country once. What `pipeline/countryfile.py` takes out of the store is
made here from the readings: the same records, in the same order, by the same rooms.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tripartite.casefile.country import CountryFile, country_file
from tripartite.casefile.keys import keys_of
from tripartite.casefile.records import Record, document_ref
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
    documents = [document_ref(reading) for reading in readings if reading.document.country == country]
    named = actors_of(namings_of(found))
    return country_file(country, found, named, documents, [one for reading in readings for one in _words(reading)])


def _is_about(record: Record, country: str) -> bool:
    speech = record.statement.sort == "interventions" and record.document.country == country
    return speech or record.statement.country == country


def _records(reading: Reading) -> list[Record]:
    keys, head = keys_of(reading.document.sha256, reading.statements), document_ref(reading)
    return [Record(key, head, one) for key, one in zip(keys, reading.statements, strict=True)]


def _words(reading: Reading) -> list[Words]:
    head = document_ref(reading)
    return [Words(head, one.start, reading.text[one.start : one.end], one.language) for one in reading.passages]
