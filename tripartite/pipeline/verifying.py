"""Is the store as it was read: originals by their hashes, evidence by its words; and what is in it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from tripartite import __version__
from tripartite.store import documents, models, originals
from tripartite.store.place import store_folder
from tripartite.store.rows import statement_of
from tripartite.store.statements import tally
from tripartite.values.errors import TripartiteError


@dataclass
class Verified:
    """How much was checked, and every fault found, as sentences."""

    documents: int = 0
    evidence: int = 0
    faults: list[str] = field(default_factory=list)


def verify() -> Verified:
    """Re-hash every original and compare every piece of evidence with the characters it points to."""
    result = Verified()
    for row in documents.documents():
        result.documents += 1
        try:
            if hashlib.sha256(originals.original(row.sha256)).hexdigest() != row.sha256:
                result.faults.append(f"{row.file}: the original was changed after it was added. Add it again.")
        except TripartiteError as error:
            result.faults.append(f"{row.file}: {error.problem} {error.remedy}")
        _check_evidence(row, result)
    return result


def _check_evidence(row: models.Document, result: Verified) -> None:
    text = documents.reading_of(row.sha256).text
    for statement in row.statements.all():
        try:
            claim = statement_of(statement)
        except (TripartiteError, ValueError) as error:
            result.faults.append(f"{row.file}: statement {statement.key} cannot be read ({error}). Read it again.")
            continue
        for one in claim.evidence:
            result.evidence += 1
            if text[one.start : one.end] != one.words:
                missing = f"statement {statement.key} quotes words that do not stand at {one.start}"
                result.faults.append(f"{row.file}: {missing}. Read it again.")


def info() -> dict[str, Any]:
    """The version, the store's place, its database, and how much is in it."""
    address = os.environ.get("DATABASE_URL", "")
    return {
        "version": __version__,
        "store": str(store_folder()),
        "database": f"{connection.vendor} {address.rpartition('@')[2]}".strip(),
        "documents": models.Document.objects.count(),
        "words": sum(models.Document.objects.values_list("words", flat=True)),
        "countries": dict(documents.countries()),
        "statements": tally(),
    }
