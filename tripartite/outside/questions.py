"""What the outside reader is asked: the claims it may make, field by field, as a strict JSON Schema, and the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tripartite.outside.parts import Part
from tripartite.values.reading import DocumentFacts
from tripartite.values.vocabulary import EventKind, Measure, Modality, OrganisationType, RegistrationAct, SanctionType


class Sort(StrEnum):
    """What a field holds, and so how it is checked (`tripartite.outside.claims`)."""

    NAME = "a name as the text writes it"
    NAMES = "names as the text writes them"
    WORDS = "words of the text"
    DATE = "a date as YYYY, YYYY-MM or YYYY-MM-DD"
    NUMBER = "a number"
    CHOICE = "one of a list"


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a claim; `needed` ones may not be null."""

    sort: Sort
    about: str
    choices: type[StrEnum] | None = None
    needed: bool = False


_NAME, _NAMES, _WORDS, _DATE = Sort.NAME, Sort.NAMES, Sort.WORDS, Sort.DATE


def _one_of(choices: type[StrEnum], about: str) -> Asked:
    return Asked(Sort.CHOICE, about, choices, needed=True)


#: Every claim has these.
SHARED = {
    "told_by": Asked(_NAME, "whom the text names as the origin of the claim"),
    "modality": _one_of(Modality, "how the claim is put"),
}
#: The sorts of claim that may be made, with the fields of each (docs/reading-json.md says what they mean).
CLAIMS: dict[str, dict[str, Asked]] = {
    "events": {
        "kind": _one_of(EventKind, "what happened"),
        "date": Asked(_DATE, "when it happened"),
        "who": Asked(_NAMES, "to whom, or by whom where nobody suffers it"),
        "by": Asked(_NAMES, "who did it to them"),
        "place": Asked(_NAME, "where"),
    },
    "sanctions": {
        "person": Asked(_NAME, "on whom", needed=True),
        "type": _one_of(SanctionType, "what was imposed"),
        "amount": Asked(_WORDS, "how long or how much"),
        "imposed": Asked(_DATE, "when it was imposed"),
        "charge": Asked(_WORDS, "for what"),
        "court": Asked(_NAME, "by which court"),
    },
    "registrations": {
        "organisation": Asked(_NAME, "of which body", needed=True),
        "act": _one_of(RegistrationAct, "which step"),
        "date": Asked(_DATE, "when"),
        "authority": Asked(_NAME, "before or by which authority"),
        "reason": Asked(_WORDS, "the reason given"),
    },
    "requests": {
        "by": Asked(_NAME, "who asks"),
        "to": Asked(_NAME, "of whom"),
        "text_starts": Asked(_WORDS, "the first six to twelve words of what is asked", needed=True),
        "due": Asked(_DATE, "by when"),
    },
    "commitments": {
        "by": Asked(_NAME, "who promises"),
        "what": Asked(_WORDS, "what is promised", needed=True),
        "due": Asked(_DATE, "by when"),
    },
    "figures": {
        "quantity": Asked(Sort.NUMBER, "the number", needed=True),
        "measure": _one_of(Measure, "what is counted"),
        "of": Asked(_WORDS, "the word for those counted"),
        "event_date": Asked(_DATE, "when"),
        "place": Asked(_NAME, "where"),
    },
    "people": {
        "name": Asked(_NAME, "the fullest form, without title", needed=True),
        "role": Asked(_WORDS, "office or role"),
        "organisation": Asked(_NAME, "of which body"),
    },
    "organisations": {
        "name": Asked(_NAME, "the fullest form", needed=True),
        "acronym": Asked(_NAME, "its acronym"),
        "type": _one_of(OrganisationType, "what sort of body"),
    },
}


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema of an answer; in the strict form that services ask for: every field required, none besides."""
    return _closed({"claims": {"type": "array", "items": {"anyOf": [_claim(sort) for sort in CLAIMS]}}})


def fields_of(sort: str) -> dict[str, Asked]:
    """The fields of one sort of claim besides `sort` and `quote`."""
    return CLAIMS[sort] | SHARED


def _claim(sort: str) -> dict[str, Any]:
    return _closed(
        {
            "sort": {"type": "string", "enum": [sort]},
            "quote": {"type": "string", "description": "the clause or sentence that says so, copied letter for letter"},
            **{name: _field(asked) for name, asked in fields_of(sort).items()},
        }
    )


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(asked: Asked) -> dict[str, Any]:
    if asked.sort is Sort.NAMES:
        return {"type": "array", "items": {"type": "string"}, "description": asked.about}
    kind = "number" if asked.sort is Sort.NUMBER else "string"
    made: dict[str, Any] = {"type": kind if asked.needed else [kind, "null"], "description": asked.about}
    if asked.choices is not None:
        made["enum"] = [str(one) for one in asked.choices]
    return made


@lru_cache(maxsize=1)
def _instructions() -> str:
    said = files("tripartite.outside").joinpath("data/instructions.txt").read_text(encoding="utf-8")
    lines = [f"{sort}: " + "; ".join(map(_line, fields.items())) for sort, fields in CLAIMS.items()]
    shared = "; ".join(map(_line, SHARED.items()))
    return said.replace("<CLAIMS>", "\n".join(f"- {one}" for one in lines)).replace("<SHARED>", shared)


def _line(field: tuple[str, Asked]) -> str:
    name, asked = field
    told = ", ".join(map(str, asked.choices)) if asked.choices else str(asked.sort)
    return f"{name} ({asked.about}: {told}{'' if asked.needed else '; null if not told'})"


def messages(part: Part, facts: DocumentFacts) -> list[dict[str, str]]:
    """The words of one question: what to do, then a part of the document with what is known of the whole."""
    known = [("title", facts.title), ("country", facts.country), ("published", facts.published)]
    head = "\n".join(f"{name}: {value}" for name, value in known if value)
    return [
        {"role": "system", "content": _instructions()},
        {"role": "user", "content": f"{head}\n\nTEXT BEGINS\n{part.text}\nTEXT ENDS".strip()},
    ]
