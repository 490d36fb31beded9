"""The form with which a person corrects a statement: every field as a text box, a list or a choice, and back again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from django.utils.translation import gettext as _

from tripartite.text.countries import country_name, country_named
from tripartite.values.dates import DateRange
from tripartite.values.errors import MalformedValue, NoEvidence
from tripartite.values.spans import Evidence
from tripartite.values.statement_json import as_json, from_json
from tripartite.values.statements import Statement
from tripartite.web.wording.fields import CHOICES, FIELDS
from tripartite.web.wording.labels import Label

#: What a person does not set: how the claim was found, and what follows from the text.
_NOT_SET = ("evidence", "rule", "confidence", "mentions", "extent", "themes")
_DATES = ("date", "event_date", "imposed", "until", "until_computed", "ended", "due", "due_from", "year")
#: The rule of statements that a person added.
BY_HAND = "person.added"
#: Fields that the selected words fill.
_FROM_WORDS = ("name", "text_starts", "what")
_LONG = ("charge", "reason", "what", "text_starts", "outcome", "meaning")


@dataclass(frozen=True, slots=True)
class FormField:
    """One field as the form shows it.

    Attributes:
        control: "line", "text", "list" (one item a line), "choice" or "number".
        problem: what is wrong with what was entered; empty where nothing is.
    """

    name: str
    label: Label
    control: str
    value: str
    choices: Sequence[tuple[str, Label]] = ()
    required: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a person entered: the statement, or the fields with what is wrong."""

    statement: Statement | None
    fields: tuple[FormField, ...]
    evidence: tuple[tuple[str, str], ...]
    problem: str = ""


def blank_form(sort: type[Statement], words: str, start: int, end: int, country: str) -> Corrected:
    """The form of a statement that is to be added: what the selected words say plainly is filled in."""
    plain = {**_defaults(sort), "country": country or None}
    plain |= {name: words[:400] for name in _FROM_WORDS if name in {one.name for one in fields(sort)}}
    shown = tuple(_field(kind, plain.get(kind.name)) for kind in _kinds(sort))
    return Corrected(None, shown, ((str(start), str(end)),) if end else (("", ""),))


def added(sort: type[Statement], posted: Mapping[str, str], runs: Sequence[tuple[str, str]], text: str) -> Corrected:
    """Read the form of a new statement; the person vouches for it, so it is as sure as can be."""
    plain = {**_defaults(sort), "rule": BY_HAND, "confidence": 1.0}
    return _read_back(sort, plain, posted, runs, text, ())


def _defaults(sort: type[Statement]) -> dict[str, Any]:
    return {one.name: one.default for one in fields(sort) if one.default is not MISSING}


def form_of(statement: Statement) -> Corrected:
    """The form filled with a statement as it stands."""
    plain = as_json(statement)
    shown = tuple(_field(kind, plain.get(kind.name)) for kind in _kinds(type(statement)))
    return Corrected(None, shown, tuple((str(one.start), str(one.end)) for one in statement.evidence))


def corrected(statement: Statement, posted: Mapping[str, str], runs: Sequence[tuple[str, str]], text: str) -> Corrected:
    """Read the form back.

    Args:
        statement: the statement as it stood.
        posted: what was entered, by the fields' names.
        runs: start and end of each piece of evidence, as entered.
        text: the document's text.
    """
    return _read_back(type(statement), as_json(statement), posted, runs, text, statement.evidence)


def _read_back(
    sort: type[Statement],
    plain: dict[str, Any],
    posted: Mapping[str, str],
    runs: Sequence[tuple[str, str]],
    text: str,
    before: tuple[Evidence, ...],
) -> Corrected:
    shown = []
    for kind in _kinds(sort):
        entered = posted.get(kind.name, "").strip()
        try:
            plain[kind.name] = _value(kind, entered)
            shown.append(_field(kind, entered))
        except MalformedValue as reason:
            shown.append(_field(kind, entered, reason.problem))
    runs = [run for run in runs if any(part.strip() for part in run)]
    evidence, problem = _evidence(runs, text)
    kept = tuple(runs) or tuple((str(one.start), str(one.end)) for one in before) or (("", ""),)
    if problem or any(one.problem for one in shown):
        return Corrected(None, tuple(shown), kept, problem)
    if "mentions" in plain and evidence != before:
        plain["mentions"] = []
    plain.pop("evidence", None)
    return Corrected(from_json(sort.sort, plain, "", evidence=evidence), tuple(shown), kept)


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    control: str
    required: bool
    options: tuple[str, ...] = ()


def _kinds(sort: type[Statement]) -> list[_Kind]:
    """The fields of a sort of statement, its own before those that every statement has."""
    hints = get_type_hints(sort)
    shared = [one.name for one in fields(Statement)]
    own = [one for one in fields(sort) if one.name not in shared]
    common = [one for one in fields(sort) if one.name in shared]
    return [_kind(one.name, hints[one.name]) for one in (*own, *common) if one.name not in _NOT_SET]


def _kind(name: str, hint: Any) -> _Kind:
    arms = [one for one in get_args(hint) if isinstance(one, type)] if type(None) in get_args(hint) else [hint]
    may_be_empty = type(None) in get_args(hint)
    arms = [one for one in arms if one is not type(None)]
    one = arms[0]
    if isinstance(one, type) and issubclass(one, StrEnum):
        return _Kind(name, "choice", not may_be_empty, tuple(str(word) for word in one))
    if one is float:
        return _Kind(name, "number", not may_be_empty)
    if one is str:
        return _Kind(name, "text" if name in _LONG else "line", not may_be_empty)
    return _Kind(name, "list", False)


def _field(kind: _Kind, value: Any, problem: str = "") -> FormField:
    if isinstance(value, list | tuple):
        value = "\n".join(str(one) for one in value)
    labels = CHOICES.get(kind.name, {})
    # What must be chosen is chosen by the person, not by standing first in the list.
    optional = kind.control == "choice" and (not kind.required or not value)
    choices: list[tuple[str, Label]] = [("", "–")] if optional else []
    choices += [(word, labels.get(word, word.replace("-", " "))) for word in kind.options]
    return FormField(
        name=kind.name,
        label=FIELDS.get(kind.name, kind.name),
        control=kind.control,
        value="" if value is None else str(value),
        choices=choices,
        required=kind.required,
        problem=problem,
    )


def _value(kind: _Kind, entered: str) -> Any:
    """What was entered as the statement keeps it; raises MalformedValue with words for the person."""
    if kind.control == "list":
        return [line.strip() for line in entered.splitlines() if line.strip()]
    if not entered:
        if kind.required:
            raise MalformedValue(_("This must not be empty."))
        return None
    if kind.control == "choice" and entered not in kind.options:
        raise MalformedValue(_("Choose one of the list."))
    if kind.control == "number":
        return _number(entered)
    if kind.name in _DATES:
        return _date(entered)
    return _country(entered) if kind.name == "country" else entered


def _country(entered: str) -> str:
    """The code of a country that was entered by its code or by its name, in capitals or not."""
    if country_name(entered.upper()):
        return entered.upper()
    written = entered[:200]
    found = next((code for one in (written, written.title(), written.upper()) if (code := country_named(one))), None)
    if found is None:
        raise MalformedValue(
            _("Enter a country by its name in English, French, Spanish or Russian, or by its code, such as KAZ.")
        )
    return found


def _number(entered: str) -> float:
    try:
        number = float(entered.replace(" ", "").replace("\u00a0", ""))
    except ValueError as reason:
        raise MalformedValue(_("Enter a number in digits.")) from reason
    if not abs(number) < 1e15:
        raise MalformedValue(_("Enter a number in digits."))
    return number


def _date(entered: str) -> str:
    try:
        return str(DateRange.parse(entered))
    except MalformedValue as reason:
        raise MalformedValue(_("Write a date as 2011, 2011-12 or 2011-12-16.")) from reason


def _evidence(runs: Sequence[tuple[str, str]], text: str) -> tuple[tuple[Evidence, ...], str]:
    found = []
    for start, end in runs:
        try:
            found.append(Evidence.at(text, _offset(start, text), _offset(end, text)))
        except (NoEvidence, ValueError):
            return (), _("No words stand at %(start)s to %(end)s.") % {"start": start[:20], "end": end[:20]}
    if not found:
        return (), _("A statement needs its words. Select them in the text, or enter where they begin and end.")
    return tuple(found), ""


def _offset(entered: str, text: str) -> int:
    number = int(entered) if len(entered) < 12 else -1
    if not 0 <= number <= len(text):
        raise ValueError(entered)
    return number
