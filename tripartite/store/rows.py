"""A statement as a row and back again."""

from __future__ import annotations

from tripartite.store import models
from tripartite.values.spans import Evidence
from tripartite.values.statement_json import as_json, from_json
from tripartite.values.statements import Statement

#: Between the quotes of a statement with several pieces of evidence; no text has this character.
QUOTES_BETWEEN = "\x1e"
#: Columns of their own; the rest of a statement's fields go into one JSON column.
_COLUMNS = ("evidence", "rule", "confidence", "modality", "country")
_DATES = ("date", "event_date", "imposed", "due", "year")
#: Fields that say of what kind a statement is, by its sort.
KIND_FIELDS = {
    "events": "kind",
    "sanctions": "type",
    "registrations": "act",
    "figures": "measure",
    "organisations": "type",
    "interventions": "group",
}


def row_of(document: models.Document, key: str, statement: Statement, status: str) -> models.Statement:
    """The row of a statement, not yet saved."""
    plain = as_json(statement)
    first = min(statement.evidence, key=lambda one: one.start)
    return models.Statement(
        document=document,
        key=key,
        status=status,
        sort=statement.sort,
        start=first.start,
        end=first.end,
        quote=QUOTES_BETWEEN.join(one.words for one in statement.evidence),
        country=statement.country or "",
        date=next((str(plain[one]) for one in _DATES if plain.get(one)), ""),
        modality=statement.modality,
        confidence=statement.confidence,
        rule=statement.rule,
        what=str(plain.get(KIND_FIELDS.get(statement.sort, ""), "") or ""),
        themes=f";{';'.join(statement.themes)};" if statement.themes else "",
        fields={name: value for name, value in plain.items() if name not in _COLUMNS}
        | {"evidence_spans": [[one.start, one.end] for one in statement.evidence]},
    )


def statement_of(row: models.Statement) -> Statement:
    """The statement that a row keeps; its evidence quotes the words kept beside it."""
    quotes = zip(row.fields["evidence_spans"], row.quote.split(QUOTES_BETWEEN), strict=True)
    plain = {name: value for name, value in row.fields.items() if name != "evidence_spans"}
    plain |= {"rule": row.rule, "confidence": row.confidence, "modality": row.modality, "country": row.country or None}
    evidence = tuple(Evidence(start, end, words) for (start, end), words in quotes)
    return from_json(row.sort, plain, "", evidence=evidence)
