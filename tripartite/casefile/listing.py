"""A country's file as one JSON object, for programs (`tripartite show KAZ --json`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from tripartite.casefile.country import CountryFile
from tripartite.casefile.disagreements import disagreement_as_json
from tripartite.casefile.ledger_listing import (
    law_as_json,
    organisation_as_json,
    person_as_json,
    proceeding_as_json,
    promise_as_json,
    thread_as_json,
)
from tripartite.casefile.records import DocumentRef, Record, record_as_json
from tripartite.resolution.latin import romanised


def file_as_json(file: CountryFile, on: date) -> dict[str, Any]:
    """The file: documents, actors, every list of statements with their evidence, and the ledgers as of a day."""
    names = {one.sha256: one.file for one in file.documents}
    status = {one.record.key: promise_as_json(one, on) for one in file.promises}
    return {
        "country": file.country,
        "on": on.isoformat(),
        "documents": [document_as_json(one) for one in file.documents],
        "actors": [
            {
                "key": actor.key,
                "sort": actor.sort,
                "name": actor.name,
                "type": actor.type,
                "names": [
                    {"name": one.name, "documents": [names[sha] for sha in one.documents if sha in names]}
                    for one in actor.names
                ],
                "reasons": list(actor.reasons),
                "compared_as_written_only": not romanised(actor.name),
            }
            for actor in file.actors
        ],
        "events": _items(file.timeline),
        "figures": _items(file.figures),
        "sanctions": _items(file.sanctions),
        "registrations": _items(file.registrations),
        "requests": _items(file.requests),
        "commitments": [item | status.get(item["key"], {}) for item in _items(file.commitments)],
        "instruments": _items(record for law in file.laws for record in law.records),
        "ratings": _items(file.ratings),
        "ratifications": _items(file.ratifications),
        "memberships": _items(file.memberships),
        "disagreements": [disagreement_as_json(one) for one in file.disagreements],
        "threads": [thread_as_json(one) for one in file.threads],
        "people": [person_as_json(one, on) for one in file.people],
        "organisations": [organisation_as_json(one) for one in file.organisations],
        "laws": [law_as_json(one) for one in file.laws],
        "proceedings": [
            {
                "document": document_as_json(one.document),
                "interventions": _items(one.speeches),
            }
            | proceeding_as_json(one)
            for one in file.proceedings
        ],
    }


def document_as_json(document: DocumentRef) -> dict[str, Any]:
    """A document's facts."""
    return asdict(document) | {"kind": str(document.kind), "languages": list(document.languages)}


def _items(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [record_as_json(one) for one in records]
