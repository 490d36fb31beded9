"""A country's file with some of its records as they stand now: what a person decided shows before it is made anew."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from tripartite.casefile.country import CountryFile
from tripartite.casefile.disagreements import Disagreement
from tripartite.casefile.records import Record

#: What stands for a record that is no longer told.
_GONE = object()


def patched(file: CountryFile, changed: dict[str, Record | None]) -> CountryFile:
    """The file with some records as they stand now, and without those that are no longer told."""
    return file if not changed else _put(file, changed)


def _put(value: Any, changed: dict[str, Record | None]) -> Any:
    if isinstance(value, Record):
        return (changed[value.key] or _GONE) if value.key in changed else value
    if isinstance(value, tuple):
        new = tuple(one for one in (_put(part, changed) for part in value) if one is not _GONE)
        return value if len(new) == len(value) and all(map(_same, new, value)) else new
    if is_dataclass(value) and not isinstance(value, type):
        return _put_inside(value, changed)
    return value


def _put_inside(value: Any, changed: dict[str, Record | None]) -> Any:
    """A value with its parts put right; one whose only record is gone is gone too."""
    new = {}
    for one in fields(value):
        before = getattr(value, one.name)
        if isinstance(before, tuple | Record) or is_dataclass(before):
            after = _put(before, changed)
            if after is _GONE:
                return _GONE
            if after is not before:
                new[one.name] = after
    if isinstance(value, Disagreement) and len(new.get("values", value.values)) < 2:
        return _GONE
    return replace(value, **new) if new else value


def _same(one: Any, other: Any) -> bool:
    return one is other
