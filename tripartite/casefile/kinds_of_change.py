"""What sorts of change later documents make in a country's file, in the order in which a reader wants them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tripartite.casefile.records import Record


class Sort(StrEnum):
    """What sort of thing changed; the weightiest first."""

    SANCTIONED = "a person first told to be sanctioned"
    FREED = "a person told to be released"
    STATUS = "how a promise stands"
    VERDICT = "the verdict is another"
    EVENT = "an event told for the first time"
    REGISTERED = "a registration act told"
    LAW = "a law adopted or amended"
    THREAD = "asked more than once now"
    PROMISED = "a promise"
    DATE = "a date to come"
    DISAGREEMENT = "sources now disagree"
    SANCTION_TOLD = "another telling of a person's sanctions"
    ASKED = "asked again"
    VALUE = "another voice on a disagreement"
    PERSON = "a person first named"
    ORGANISATION = "an organisation first named"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its sort, what it is about, in words, and the statements of the later documents that made it."""

    sort: Sort
    about: str
    records: tuple[Record, ...] = ()
