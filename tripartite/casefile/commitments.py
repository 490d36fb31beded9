"""What was promised, and how it stands on a day: never guessed from silence.

A commitment is linked to the threads that it answers by what it promises (`tripartite.casefile.asks`). That it was
kept, or was not, is told only by the words of a later document: on the same ask and subject, with two words or more in
common with the promise. Even then it is only said to be so, with who says it; that it is so is for a person to confirm.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tripartite.casefile.asks import Subjects, asked_in
from tripartite.casefile.became import Family
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor
from tripartite.resolution.latin import folded
from tripartite.values.statements import Commitment

_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM, _SHARED = 6, 2


class Status(StrEnum):
    """How a commitment stands on a day."""

    OPEN = "open"
    DUE = "due"
    OVERDUE = "overdue"
    SAID_DONE = "said to be done"
    SAID_NOT_DONE = "said not to be done"
    CONFIRMED_DONE = "confirmed: done"
    CONFIRMED_NOT_DONE = "confirmed: not done"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A person's word on a commitment: done or not, who said so, when (ISO), and why."""

    done: bool
    by: str
    made: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment with the threads that it answers and what later documents and people say of it.

    Attributes:
        record: the commitment.
        threads: keys of the threads.
        kept: later statements that it was kept, in order of time.
        broken: later statements that it was not.
        confirmed: a person's decision; None where nobody has decided.
    """

    record: Record
    threads: tuple[str, ...]
    kept: tuple[Record, ...]
    broken: tuple[Record, ...]
    confirmed: Confirmed | None = None

    def status(self, on: date) -> Status:
        """How it stands on a day; a date that has passed is overdue only in that nothing here says that it was kept."""
        if self.confirmed:
            return Status.CONFIRMED_DONE if self.confirmed.done else Status.CONFIRMED_NOT_DONE
        kept, broken = self._by(self.kept, on), self._by(self.broken, on)
        if kept or broken:
            last_kept = max((one.document.published or "" for one in kept), default="")
            last_broken = max((one.document.published or "" for one in broken), default="")
            return Status.SAID_DONE if last_kept >= last_broken and kept else Status.SAID_NOT_DONE
        due = when(getattr(self.record.statement, "due", None))
        if due is None or on < due.first:
            return Status.OPEN
        return Status.DUE if on <= due.last else Status.OVERDUE

    @staticmethod
    def _by(records: Sequence[Record], on: date) -> list[Record]:
        return [one for one in records if (one.document.published or "") <= on.isoformat()]


def promises(
    records: Sequence[Record],
    actors: Sequence[Actor],
    told: Iterable[tuple[Family, Record]] = (),
    confirmed: Mapping[str, Confirmed] = {},
) -> tuple[Promise, ...]:
    """Every commitment, in the order of the records, with what is told of it.

    Args:
        records, actors: a country's statements, and who is who.
        told: sentences that tell what became of something (`tripartite.casefile.became`).
        confirmed: people's decisions by the commitments' keys.
    """
    subjects = Subjects(records, actors)
    on_ask: dict[str, list[tuple[Family, Record, frozenset[str]]]] = defaultdict(list)
    for family, record in told:
        if family in (Family.DONE, Family.NOT_DONE):
            for key, _, _ in asked_in(record, subjects):
                on_ask[key].append((family, record, _stems(record.quote)))
    found = []
    for record in records:
        one = record.statement
        if isinstance(one, Commitment):
            keys = tuple(key for key, _, _ in asked_in(record, subjects))
            words = _stems(f"{one.what} {record.quote}")
            later = {
                other.key: (family, other)
                for key in keys
                for family, other, stems in on_ask[key]
                if _later(other, record) and len(stems & words) >= _SHARED
            }
            in_time = sorted(later.values(), key=lambda pair: (pair[1].document.published or "", pair[1].key))
            kept = tuple(other for family, other in in_time if family is Family.DONE)
            broken = tuple(other for family, other in in_time if family is Family.NOT_DONE)
            found.append(Promise(record, keys, kept, broken, confirmed.get(record.key)))
    return tuple(found)


def _later(other: Record, record: Record) -> bool:
    """Whether a document appeared later; the same document cannot tell what became of its own promise."""
    mine, theirs = record.document.published, other.document.published
    return bool(mine and theirs and theirs[:7] > mine[:7])


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(folded(words)))
