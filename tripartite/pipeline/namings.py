"""Statements that name people and bodies, as the namings that are matched."""

from __future__ import annotations

from collections.abc import Iterable

from tripartite.casefile.records import Record
from tripartite.resolution.matching import Naming
from tripartite.values.statements import Organisation, Person


def namings_of(found: Iterable[Record]) -> list[Naming]:
    """The namings of people and bodies among records, one per document and name."""
    return [naming for naming in (_naming(record) for record in found) if naming]


def _naming(record: Record) -> Naming | None:
    one = record.statement
    if not isinstance(one, Person | Organisation):
        return None
    return Naming(
        record.key,
        record.document.sha256,
        one.sort,
        one.name,
        one.acronyms if isinstance(one, Organisation) else (),
        one.variants,
        one.type if isinstance(one, Organisation) else "",
        one.country,
        (*one.titles, *one.roles) if isinstance(one, Person) else (),
    )
