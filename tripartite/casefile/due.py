"""What falls due or expires: commitments, reports asked for by a date, sanctions that end.

Status is never guessed from silence. A date that has passed is said to have passed; whether the thing was done is said
only by a statement, and is for a person to confirm.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tripartite.casefile.due_words import act_words, content, shortened
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING
from tripartite.resolution.people import may_be, one_person, person_name
from tripartite.values.dates import DateRange
from tripartite.values.statements import Commitment, Request, Sanction

_SHARED, _PART = 2, 0.6


class Matter(StrEnum):
    """What sort of thing falls due."""

    COMMITMENT = "commitment"
    REQUEST = "request"
    SANCTION = "sanction"


class Standing(StrEnum):
    """How a due date stands to a day."""

    AHEAD = "ahead"
    NOW = "due"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing with the date on which it falls due; `computed` where the date is start plus length, not stated.

    Attributes:
        words: what was promised or asked, readable without its page; a sanction's quote.
        also: further tellings of the same thing with the same date.
    """

    matter: Matter
    record: Record
    date: DateRange
    computed: bool
    standing: Standing
    words: str = ""
    also: tuple[Record, ...] = ()

    @property
    def tellings(self) -> tuple[Record, ...]:
        """Every telling, the one shown first."""
        return (self.record, *self.also)


def due(records: Sequence[Record], on: date, sentences: Mapping[str, str] = {}) -> list[Due]:
    """Everything dated that falls due, in order of time, each thing once, and how it stands on a day.

    Args:
        sentences: the sentences that claims stand in, by the records' keys, for claims that are no whole clause.
    """
    found: list[Due] = []
    for matter, record, ends, computed in _dated(records):
        words = act_words(record, sentences.get(record.key, ""))
        if words is not None:
            found.append(Due(matter, record, ends, computed, _standing(ends, on), words))
    found.sort(key=lambda one: (one.date.last, one.date.first, one.record.document.file, one.record.key))
    return _once_each(found)


@dataclass(frozen=True, slots=True)
class Undated:
    """A promise or a request whose deadline the text gives in words that no date can be reckoned from.

    Attributes:
        deadline: those words ("before the end of the session").
        words: what was promised or asked.
    """

    matter: Matter
    record: Record
    deadline: str
    words: str


def undated(records: Sequence[Record], sentences: Mapping[str, str] = {}) -> list[Undated]:
    """Promises and requests with a deadline in words only, each once in a document, in the order of the records."""
    found: dict[tuple[str, str, str], Undated] = {}
    for record in records:
        one = record.statement
        if not isinstance(one, (Commitment, Request)) or one.due or not one.due_words:
            continue
        words = act_words(record, sentences.get(record.key, ""))
        if words is not None:
            matter = Matter.COMMITMENT if isinstance(one, Commitment) else Matter.REQUEST
            key = (record.document.sha256, one.due_words, words)
            found.setdefault(key, Undated(matter, record, one.due_words, words))
    return list(found.values())


def _once_each(found: Sequence[Due]) -> list[Due]:
    """Tellings of one thing put together; only what has the same date can be one."""
    by_date: dict[tuple[Matter, DateRange, str | None], list[Due]] = {}
    for one in found:
        told = by_date.setdefault((one.matter, one.date, one.record.statement.country), [])
        at = next((at for at, other in enumerate(told) if _one_thing(one, other)), None)
        if at is None:
            told.append(one)
        else:
            told[at] = _with(told[at], one)
    kept = [one for told in by_date.values() for one in told]
    return sorted(kept, key=lambda one: (one.date.last, one.date.first, one.record.document.file, one.record.key))


def put_together(found: Sequence[Due], same: Mapping[str, Collection[str]]) -> list[Due]:
    """The dates with promises put together that the country's file knows to be one, told in other words or languages.

    Args:
        same: by a commitment's key, the keys of the others that tell the same promise.
    """
    kept: list[Due] = []
    for one in found:
        others = {key for told in one.tellings for key in same.get(told.key, ())}
        at = next((at for at, told in enumerate(kept) if any(record.key in others for record in told.tellings)), None)
        if at is None or kept[at].date != one.date:
            kept.append(one)
        else:
            kept[at] = _with(kept[at], one)
    return kept


def _one_thing(a: Due, b: Due) -> bool:
    one, other = a.record.statement, b.record.statement
    if isinstance(one, Sanction) and isinstance(other, Sanction):
        return one.type == other.type and _one_penalised(one.person, other.person)
    if a.record.document.sha256 == b.record.document.sha256 and _overlap(a.record, b.record):
        return True
    by, of = getattr(one, "by", None), getattr(other, "by", None)
    mine, theirs = content(a.words), content(b.words)
    shared = len(mine & theirs)
    return (not by or not of or by == of) and shared >= _SHARED and shared >= _PART * max(len(mine), len(theirs))


def _one_penalised(a: str | None, b: str | None) -> bool:
    if not a or not b:
        return False
    one, other = person_name(a), person_name(b)
    return a == b or bool(one_person(one, other) or may_be(one, other) or may_be(other, one))


def _overlap(a: Record, b: Record) -> bool:
    return any(x.start < y.end and y.start < x.end for x in a.statement.evidence for y in b.statement.evidence)


def _with(known: Due, new: Due) -> Due:
    """Two tellings as one: shown is the one that names who owes it, in the words that say most of what is due."""
    first, second = (new, known) if _unnamed(known) and not _unnamed(new) else (known, new)
    words = first.words
    if known.matter is not Matter.SANCTION and _overlap(first.record, second.record) and words != second.words:
        # One sentence told two things: its own words, longest first, say both.
        words = shortened(max((" ".join(one.record.quote.split()) for one in (first, second)), key=len))
        words = max((words, first.words, second.words), key=len)
    computed = known.computed and new.computed
    return replace(first, words=words, computed=computed, also=(*first.also, second.record, *second.also))


def _unnamed(one: Due) -> bool:
    return not getattr(one.record.statement, "by", None)


def _dated(records: Sequence[Record]) -> Iterator[tuple[Matter, Record, DateRange, bool]]:
    for record in records:
        one = record.statement
        match one:
            case Commitment() | Request():
                stated, computed = (None, one.due) if one.due_from else (one.due, None)
                matter = Matter.COMMITMENT if isinstance(one, Commitment) else Matter.REQUEST
            case Sanction():
                # What a pardon or an annulment has ended does not fall due.
                over = one.outcome in ENDING
                stated, computed = (None, None) if over else (one.until, one.until_computed)
                matter = Matter.SANCTION
            case _:
                continue
        ends = when(stated) or when(computed)
        if ends is not None:
            yield matter, record, ends, when(stated) is None


def _standing(ends: DateRange, on: date) -> Standing:
    if on < ends.first:
        return Standing.AHEAD
    return Standing.NOW if on <= ends.last else Standing.PAST
