"""A country's file out of the store: its records, who is who among them, and the views."""

from __future__ import annotations

from collections.abc import Iterable

from tripartite.casefile.country import CountryFile, country_file
from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor, actors_of
from tripartite.resolution.matching import Naming
from tripartite.store.documents import documents, ref
from tripartite.store.statements import records
from tripartite.values.statements import Organisation, Person


def namings_of(found: Iterable[Record]) -> list[Naming]:
    """The namings of people and bodies among records, one per document and name."""
    namings = []
    for record in found:
        one = record.statement
        if isinstance(one, Person):
            namings.append(
                Naming(record.key, record.document.sha256, one.sort, one.name, (), one.variants, "", one.country)
            )
        elif isinstance(one, Organisation):
            namings.append(
                Naming(
                    record.key,
                    record.document.sha256,
                    one.sort,
                    one.name,
                    one.acronyms,
                    one.variants,
                    one.type,
                    one.country,
                )
            )
    return namings


def actors_in(found: Iterable[Record]) -> list[Actor]:
    """Who is who among records."""
    return actors_of(namings_of(found))


def file_of(country: str) -> CountryFile:
    """The file of one country (ISO alpha-3); empty where the store has nothing about it."""
    found = records(country)
    return country_file(country, found, actors_in(found), [ref(row) for row in documents(country)])
