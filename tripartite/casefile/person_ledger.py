"""One person's ledger: charges, trials, sanctions with their ends, releases, and where the sources leave a gap.

Whether a sanction runs on a day is told by `tripartite.casefile.terms`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tripartite.casefile.matters.anchors import when
from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Event, Sanction, Statement
from tripartite.values.vocabulary import EventKind, SanctionType

_TRIALS = (EventKind.ARREST, EventKind.TRIAL, EventKind.CONVICTION, EventKind.SENTENCE, EventKind.HEARING)


@dataclass(frozen=True, slots=True)
class Gap:
    """Two ends of one sanction that exclude each other: one computed or stated, and another stated elsewhere."""

    type: SanctionType
    one: Record
    other: Record
    one_end: str
    other_end: str
    computed: bool

    @property
    def words(self) -> str:
        """The gap in a line: "ban of P5Y from 2017-07-25: ends 2022-07-25 (computed); another source says 2022-11"."""
        first = self.one.statement
        assert isinstance(first, Sanction)
        length = f" of {first.amount}" if first.amount else ""
        start = f" from {first.imposed}" if first.imposed else ""
        how = " (computed)" if self.computed else ""
        by = ", ".join(self.other.statement.attribution) or self.other.document.label
        return f"{self.type}{length}{start}: ends {self.one_end}{how}; {by} says {self.other_end}"


@dataclass(frozen=True, slots=True)
class PersonLedger:
    """One person with what was imposed on them, in order of time."""

    actor: Actor
    sanctions: tuple[Record, ...]
    events: tuple[Record, ...]

    @property
    def charges(self) -> tuple[tuple[str, Record], ...]:
        """Each charge as it is worded, with the first statement that gives it."""
        found: dict[str, tuple[str, Record]] = {}
        for record in self.sanctions:
            charge = getattr(record.statement, "charge", None)
            if charge:
                found.setdefault(charge.casefold(), (charge, record))
        return tuple(found.values())

    @property
    def trials(self) -> tuple[Record, ...]:
        """Arrests, hearings, convictions and sentences told of them."""
        return tuple(one for one in self.events if getattr(one.statement, "kind", None) in _TRIALS)

    @property
    def releases(self) -> tuple[Record, ...]:
        """Releases and pardons: events of that sort that befell them, and sanctions told to have ended."""
        names = {one.name for one in self.actor.names}
        freed = [one for one in self.events if _is_release(one.statement, names)]
        return (*freed, *(one for one in self.sanctions if getattr(one.statement, "outcome", None) in ENDING))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Ends of one sanction that exclude each other."""
        return tuple(_gaps(self.sanctions))


def _is_release(told: Statement, names: set[str]) -> bool:
    """Whether a release is told of somebody: of who ordered or reported one, it is told too."""
    return isinstance(told, Event) and told.kind is EventKind.RELEASE and not names.isdisjoint(told.who)


def _gaps(sanctions: Sequence[Record]) -> Iterator[Gap]:
    by_type: dict[SanctionType, list[tuple[Record, str, bool]]] = defaultdict(list)
    for record in sanctions:
        one = record.statement
        assert isinstance(one, Sanction)
        end = one.until or one.until_computed
        if end and when(end) is not None:
            by_type[one.type].append((record, end, one.until is None))
    for kind, ends in by_type.items():
        seen: set[tuple[str, str]] = set()
        for record, end, computed in sorted(ends, key=lambda one: not one[2]):
            for other, stated, reckoned in ends:
                a, b = when(end), when(stated)
                if reckoned or other is record or a is None or b is None or a.overlaps(b) or (stated, end) in seen:
                    continue
                if (end, stated) not in seen:
                    seen.add((end, stated))
                    yield Gap(kind, record, other, end, stated, computed)
