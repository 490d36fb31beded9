"""A country's file as one JSON object, for programs (`tripartite show KAZ --json`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tripartite.casefile.country import CountryFile
from tripartite.casefile.disagreements import disagreement_as_json
from tripartite.casefile.records import DocumentRef, Record, record_as_json
from tripartite.casefile.threads import Thread


def file_as_json(file: CountryFile) -> dict[str, Any]:
    """The file: documents, actors and every list of statements, each item with its evidence."""
    names = {one.sha256: one.file for one in file.documents}
    return {
        "country": file.country,
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
            }
            for actor in file.actors
        ],
        "events": _items(file.timeline),
        "figures": _items(file.figures),
        "sanctions": _items(file.sanctions),
        "registrations": _items(file.registrations),
        "requests": _items(file.requests),
        "commitments": _items(file.commitments),
        "instruments": _items(record for law in file.laws for record in law.records),
        "ratings": _items(file.ratings),
        "ratifications": _items(file.ratifications),
        "memberships": _items(file.memberships),
        "disagreements": [disagreement_as_json(one) for one in file.disagreements],
        "threads": [_thread(one) for one in file.threads],
        "proceedings": [
            {
                "document": document_as_json(one.document),
                "interventions": _items(one.speeches),
                "requests": [record.key for record in one.requests],
            }
            for one in file.proceedings
        ],
    }


def document_as_json(document: DocumentRef) -> dict[str, Any]:
    """A document's facts."""
    return asdict(document) | {"kind": str(document.kind), "languages": list(document.languages)}


def _thread(thread: Thread) -> dict[str, Any]:
    return {
        "key": thread.key,
        "request": thread.label["en"] + (f": {thread.subject}" if thread.subject else ""),
        "first": thread.first,
        "last": thread.last,
        "in_conclusions": thread.in_conclusions,
        "items": [
            {
                "document": one.record.document.file,
                "by": getattr(one.record.statement, "by", None),
                "quote": one.record.quote,
                "relation": str(one.relation),
                "key": one.record.key,
            }
            for one in thread.askings
        ],
    }


def _items(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [record_as_json(one) for one in records]
