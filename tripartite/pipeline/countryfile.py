"""A country's file out of the store: its records, who is who among them, and the views."""

from __future__ import annotations

from tripartite.casefile.country import CountryFile, country_file
from tripartite.pipeline.disputing import keep
from tripartite.pipeline.resolving import resolve
from tripartite.resolution.actors import in_language
from tripartite.store.actors import actors
from tripartite.store.documents import documents, ref
from tripartite.store.outcomes import confirmed
from tripartite.store.passages import passages
from tripartite.store.statements import records, speeches


def file_of(country: str, language: str = "en") -> CountryFile:
    """The file of one country (ISO alpha-3); empty where the store has nothing about it.

    Args:
        language: the reader's: actors are shown under their names in it, where a document gives one.
    """
    resolve()
    found = [*records(country), *(speeches(country) if country else ())]
    found.sort(key=lambda one: (one.document.sha256, one.statement.start))
    named = [in_language(one, language) for one in actors(country)]
    known = [ref(row) for row in documents(country)]
    file = country_file(country, found, named, known, passages(country), confirmed())
    keep(country, file.disagreements)
    return file
