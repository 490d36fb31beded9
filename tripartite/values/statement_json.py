"""Statements as the reading's JSON has them, and back again with the text that they quote."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from tripartite.values.spans import Evidence
from tripartite.values.statements import SORTS, Statement
from tripartite.values.vocabulary import (
    EventKind,
    Group,
    Measure,
    Modality,
    OrganisationType,
    Qualifier,
    RegistrationAct,
    SanctionType,
)


def as_json(statement: Statement) -> dict[str, Any]:
    """The statement as the reading's JSON has it: enums as their words, evidence as offsets only."""
    plain: dict[str, Any] = {}
    for name in _FIELDS[statement.sort]:
        value = getattr(statement, name)
        if name == "evidence":
            value = [{"start": one.start, "end": one.end} for one in value]
        elif isinstance(value, tuple):
            value = [list(part) if isinstance(part, tuple) else part for part in value]
        elif isinstance(value, float) and name not in ("confidence",) and value.is_integer():
            value = int(value)
        plain[name] = str(value) if isinstance(value, str) else value
    return plain


def from_json(
    sort: str, plain: dict[str, Any], text: str, *, evidence: tuple[Evidence, ...] | None = None
) -> Statement:
    """The statement again from its JSON and the text that it quotes, or from evidence that has its words already.

    Raises:
        NoEvidence: where an offset quotes nothing.
    """
    maker = _MAKERS[sort]
    values: dict[str, Any] = {} if evidence is None else {"evidence": evidence}
    for name in _FIELDS[sort]:
        if name not in plain:
            continue
        value = plain[name]
        if name == "evidence":
            value = tuple(Evidence.at(text, one["start"], one["end"]) for one in value)
        elif isinstance(value, list):
            value = tuple(tuple(part) if isinstance(part, list) else part for part in value)
        elif value is not None and name in _ENUMS.get(sort, {}):
            value = _ENUMS[sort][name](value)
        elif name == "modality":
            value = Modality(value)
        values[name] = value
    return maker(**values)


_MAKERS = {one.sort: one for one in SORTS}
#: The fields of each sort, worked out once: pages ask for those of hundreds of statements.
_FIELDS = {one.sort: tuple(item.name for item in fields(one)) for one in SORTS}
_ENUMS: dict[str, dict[str, Any]] = {
    "organisations": {"type": OrganisationType},
    "figures": {"qualifier": Qualifier, "measure": Measure},
    "events": {"kind": EventKind},
    "sanctions": {"type": SanctionType},
    "registrations": {"act": RegistrationAct},
    "memberships": {"qualifier": Qualifier},
    "interventions": {"group": Group},
}
