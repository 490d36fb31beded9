"""The JSON Schema (2020-12) of a reading, made from the values themselves so that it cannot fall behind them."""

from __future__ import annotations

from dataclasses import fields
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from tripartite.values.reading import DocumentFacts, Legibility, OutsideReading, PageLegibility, Passage, Section
from tripartite.values.statements import SORTS

_EVIDENCE = {
    "type": "object",
    "properties": {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 1}},
    "required": ["start", "end"],
    "additionalProperties": False,
}
_PATTERNS = {
    "date": r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$",
    "country": "^[A-Z]{3}$",
    "sha256": "^[0-9a-f]{64}$",
}


def reading_schema() -> dict[str, Any]:
    """The schema of what `tripartite read FILE --json` prints."""
    parts: dict[str, Any] = {
        "reader": {"type": "string", "description": "The version of the reader; the same bytes and version give this."},
        "document": _object(DocumentFacts),
        "text": {"type": "string", "description": "The text that every offset counts code points in."},
        "passages": {"type": "array", "items": _object(Passage)},
        "sections": {"type": "array", "items": _object(Section)},
        "legibility": _object(Legibility),
    }
    parts |= {maker.sort: {"type": "array", "items": _object(maker)} for maker in SORTS}
    optional = {"outside": _object(OutsideReading)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reading",
        "description": "What Tripartite makes of one document: no claim without its sentence.",
        "type": "object",
        "properties": parts | optional,
        "required": list(parts),
        "additionalProperties": False,
    }


def _object(maker: type) -> dict[str, Any]:
    hints = get_type_hints(maker)
    named = [one for one in fields(maker) if not one.name.startswith("_")]
    properties = {one.name: _property(one.name, hints[one.name]) for one in named}
    return {
        "type": "object",
        "description": (maker.__doc__ or "").strip().split("\n")[0],
        "properties": properties,
        "required": [one.name for one in named],
        "additionalProperties": False,
    }


def _property(name: str, hint: Any) -> dict[str, Any]:
    if name == "evidence":
        return {"type": "array", "minItems": 1, "items": _EVIDENCE}
    made = _type(hint)
    if name == "confidence" and made.get("type") == "number":
        made |= {"minimum": 0, "maximum": 1}
    if name in _PATTERNS and "string" in str(made):
        made = made | {"pattern": _PATTERNS[name]}
    return made


def _type(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is UnionType:
        options = [one for one in get_args(hint) if one is not NoneType]
        made = _type(options[0])
        if NoneType in get_args(hint):
            if "enum" in made:
                made["enum"] = [*made["enum"], None]
            made["type"] = [made["type"], "null"]
        return made
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        if get_args(hint)[-1] is not Ellipsis:
            return {"type": "array", "items": _type(item), "minItems": 2, "maxItems": 2}
        return {"type": "array", "items": _type(item)}
    if get_origin(hint) is dict:
        return {"type": "object", "additionalProperties": _type(get_args(hint)[1])}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"type": "string", "enum": [str(one) for one in hint]}
    if hint is PageLegibility:
        return _object(PageLegibility)
    return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[hint]}
