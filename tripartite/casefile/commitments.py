"""What was promised, and how it stands on a day: never guessed from silence.

A commitment is linked to the threads that it answers by what it promises (`tripartite.casefile.asks`). That it was
kept, or was not, is told only by the words of a later document, or by the sentences right after the promise, that are
tied to the thing promised (`tripartite.casefile.promised_things`). Even then it is only said to be so, with who says
it; that it is so is for a person to confirm.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tripartite.casefile.asks import Subjects, asked_in
from tripartite.casefile.became import Family
from tripartite.casefile.dates import when
from tripartite.casefile.moments import moments_of
from tripartite.casefile.promised_things import Outcomes, Thing, groups_of, thing_of
from tripartite.casefile.records import Record
from tripartite.casefile.threads import Thread
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Commitment
from tripartite.values.vocabulary import Kind

_IN_PARAGRAPHS = (Kind.CEACR_COMMENT, Kind.CFA_REPORT)
#: Asked at the end of a paragraph on anything.
_ON_ANY_MATTER = ("report-back", "technical-assistance")
_PARAGRAPH = 500
#: Asks to change the law: what answers one of them may answer whatever is asked of that law.
_CHANGES = ("law-reform", "review-law")


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
        same: keys of the commitments that tell the same promise, in whatever language.
        moments: when each document speaks (`tripartite.casefile.moments`).
    """

    record: Record
    threads: tuple[str, ...]
    kept: tuple[Record, ...]
    broken: tuple[Record, ...]
    confirmed: Confirmed | None = None
    same: tuple[str, ...] = ()
    moments: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)

    def status(self, on: date) -> Status:
        """How it stands on a day; a date that has passed is overdue only in that nothing here says that it was kept."""
        if self.confirmed:
            return Status.CONFIRMED_DONE if self.confirmed.done else Status.CONFIRMED_NOT_DONE
        kept, broken = self._by(self.kept, on), self._by(self.broken, on)
        if kept or broken:
            last_kept = max((self._moment(one) for one in kept), default="")
            last_broken = max((self._moment(one) for one in broken), default="")
            return Status.SAID_DONE if last_kept >= last_broken and kept else Status.SAID_NOT_DONE
        due = when(getattr(self.record.statement, "due", None))
        if due is None or on < due.first:
            return Status.OPEN
        return Status.DUE if on <= due.last else Status.OVERDUE

    def _by(self, records: Sequence[Record], on: date) -> list[Record]:
        return [one for one in records if self._moment(one) <= on.isoformat()]

    def _moment(self, record: Record) -> str:
        return self.moments.get(record.document.sha256) or record.document.published or ""


def promises(
    records: Sequence[Record],
    actors: Sequence[Actor],
    told: Iterable[tuple[Family, Record]] = (),
    confirmed: Mapping[str, Confirmed] = {},
    threads: Sequence[Thread] = (),
) -> tuple[Promise, ...]:
    """Every commitment, in the order of the records, with what is told of it.

    Args:
        records, actors: a country's statements, and who is who.
        told: sentences that tell what became of something (`tripartite.casefile.became`).
        confirmed: people's decisions by the commitments' keys.
        threads: the country's requests over time, to which the commitments are linked.
    """
    known = tuple(told)
    subjects, moments = Subjects(records, actors), moments_of([*records, *(one for _, one in known)])
    outcomes = Outcomes(known, subjects, moments)
    made = [one for one in records if isinstance(one.statement, Commitment)]
    things = {one.key: thing_of(one, subjects) for one in made}
    same = groups_of(made, things)
    by_law, asked_beside = _by_law(threads, subjects), _AskedBeside(threads)
    known_threads = {one.key for one in threads}
    found = {one.key: list(outcomes.of(one, things[one.key])) for one in made}
    listed = []
    for record in made:
        others = same.get(record.key, ())
        of_all = {other.key: (family, other) for key in (record.key, *others) for family, other in found[key]}
        kept = tuple(other for family, other in of_all.values() if family is Family.DONE)
        broken = tuple(other for family, other in of_all.values() if family is Family.NOT_DONE)
        answered = _threads_of(things[record.key], by_law)
        if not known_threads.intersection(answered) and (beside := asked_beside.after(record)):
            answered = tuple(sorted({*answered, beside}))
        listed.append(Promise(record, answered, kept, broken, confirmed.get(record.key), others, moments))
    return tuple(listed)


def _threads_of(thing: Thing, by_law: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The asks whose words the promise has, and the threads that ask to change a law of which it speaks."""
    return tuple(sorted(thing.keys.union(*(by_law.get(law, frozenset()) for law in thing.laws))))


class _AskedBeside:
    """What a supervisory body asks right after a promise: paragraphs close with a request on their matter."""

    def __init__(self, threads: Sequence[Thread]) -> None:
        self._asked: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for thread in threads:
            for asking in thread.askings:
                document = asking.record.document
                if document.kind in _IN_PARAGRAPHS and thread.key not in _ON_ANY_MATTER:
                    self._asked[document.sha256].append((asking.record.statement.start, thread.key))
        for places in self._asked.values():
            places.sort()

    def after(self, record: Record) -> str | None:
        """The thread that is asked first within a paragraph's length after a promise."""
        end = record.statement.evidence[-1].end
        asked = self._asked.get(record.document.sha256, [])
        return next((key for start, key in asked if 0 <= start - end <= _PARAGRAPH), None)


def _by_law(threads: Sequence[Thread], subjects: Subjects) -> dict[str, frozenset[str]]:
    """By each law the threads in which somebody asks to change it."""
    found: dict[str, set[str]] = defaultdict(set)
    for thread in threads:
        for asking in thread.askings:
            if any(key.startswith(_CHANGES) for key, _, _ in asked_in(asking.record, subjects)):
                for law in subjects.law_keys(asking.record):
                    found[law].add(thread.key)
    return {law: frozenset(keys) for law, keys in found.items()}
