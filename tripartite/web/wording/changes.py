"""What each correction of a statement changed, field by field, in words: for the history of the statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from tripartite.store.decisions import Verdict, as_read
from tripartite.store.models import Decision
from tripartite.web.wording.dates import date_words
from tripartite.web.wording.fields import CHOICES, FIELDS
from tripartite.web.wording.labels import Label
from tripartite.web.wording.locale_names import country_name

_DATES = ("date", "event_date", "imposed", "until", "until_computed", "ended", "due", "due_from")


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after; an empty side was, or is, not told."""

    name: Label
    before: str
    after: str


def changes_of(history: Sequence[Decision]) -> dict[int, list[Change]]:
    """What each decision changed against the one before it, the first against the machine's reading.

    Args:
        history: every decision on one statement, the first one first.

    Returns:
        The changes by the decisions' numbers; nothing for those that only accept, reject or undo.
    """
    found: dict[int, list[Change]] = {}
    if not any(one.verdict == Verdict.CORRECTED for one in history):
        return found
    before = as_read(history[0])
    for one in history:
        if one.verdict == Verdict.CORRECTED and before is not None:
            found[one.pk] = _between(before, one.statement)
        if one.verdict != Verdict.WITHDRAWN:
            before = one.statement
    return found


def _between(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    found = [
        Change(name, _words(field, before.get(field)), _words(field, after.get(field)))
        for field, name in FIELDS.items()
        if (before.get(field) or None) != (after.get(field) or None)
    ]
    words = tuple(" … ".join(side.get("words", ())) for side in (before, after))
    if words[0] != words[1]:
        found.append(Change(_("Words that carry it"), *words))
    return found


def _words(field: str, value: Any) -> str:
    """A field's value as a person reads it; a long one is cut."""
    if value in (None, "", [], ()):
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))[:300]
    if field == "country":
        return country_name(str(value))
    if field in _DATES:
        return date_words(str(value))
    return str(CHOICES.get(field, {}).get(str(value), value))[:300]
