"""Where the sources disagree: each matter with who says what, on whose authority, in what words. Never averaged.

Verdicts: `contradict` where the values cannot all be right as stated about one thing and time; `differ` where they
are not the same claim, or only another stage, scope or moment reconciles them; `compatible` where they look different
and can all be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from tripartite.casefile.bearers import Bearers
from tripartite.casefile.moments import moments_of
from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor
from tripartite.values.quantities import Interval

if TYPE_CHECKING:
    from tripartite.casefile.remarks import Taken


class Verdict(StrEnum):
    """How the values of a matter stand to each other."""

    COMPATIBLE = "compatible"
    DIFFER = "differ"
    CONTRADICT = "contradict"


@dataclass(frozen=True, slots=True)
class Value:
    """What one voice says on a matter.

    Attributes:
        record: the statement whose words say it.
        quantity, qualifier, interval: a number as it was given and as an interval, or a date, a length or a few words.
        labels: the words by interface language, where they are this program's name for a side taken.
        copy_of: the key of the value whose words these repeat almost to the letter: one voice, not two.
    """

    record: Record
    quantity: float | str
    qualifier: str | None = None
    interval: Interval | None = None
    labels: dict[str, str] | None = field(default=None, hash=False)
    copy_of: str | None = None

    @property
    def voice(self) -> tuple[str, tuple[str, ...]]:
        """The document and the origin that it names: one voice speaks once, however often it says a thing."""
        return self.record.document.sha256, self.record.statement.attribution


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One matter: its name in plain words, what is measured, every value, the verdict and why."""

    matter: str
    measure: str
    values: tuple[Value, ...]
    verdict: Verdict
    why: str
    labels: dict[str, str] | None = field(default=None, hash=False)


@dataclass(frozen=True, slots=True)
class Ground:
    """What the finders look at: the records of a country, and who is who among the names in them."""

    records: tuple[Record, ...]
    actors: tuple[Actor, ...]
    bearers: Bearers
    taken: tuple[Taken, ...] = ()
    moments: Mapping[str, str] = field(default_factory=dict, hash=False)

    def moment(self, record: Record) -> str:
        """When a record's document speaks (`casefile/moments.py`); nothing where that is not known."""
        return self.moments.get(record.document.sha256, "")

    def of_sort(self, sort: str) -> Iterator[Record]:
        """The records of one sort."""
        return (one for one in self.records if one.statement.sort == sort)

    def actor(self, name: str | None, record: Record | None = None) -> Actor | None:
        """The one actor that bears a name, in the document of a record where one is given; or None."""
        return self.bearers.of(name, record.document.sha256 if record else "")

    def actors_in(self, names: Iterable[str], record: Record) -> list[Actor]:
        """The actors for which names stand in a record's document, those that may be several left out."""
        return [actor for name in names if (actor := self.actor(name, record)) is not None]


def ground_of(records: Sequence[Record], actors: Sequence[Actor], taken: Sequence[Taken] = ()) -> Ground:
    """The records with an index of names; a name that several actors bear is nobody's."""
    return Ground(tuple(records), tuple(actors), Bearers(actors), tuple(taken), moments_of(records))


def value_as_json(value: Value) -> dict[str, Any]:
    """A value as the country file's JSON has it."""
    quantity = value.quantity
    if isinstance(quantity, float) and quantity.is_integer():
        quantity = int(quantity)
    return {
        "document": value.record.document.file,
        "quantity": quantity,
        "qualifier": value.qualifier,
        "asserted_by": list(value.record.statement.attribution),
        "quote": value.record.quote,
        "key": value.record.key,
        "copy_of": value.copy_of,
    }


def disagreement_as_json(one: Disagreement) -> dict[str, Any]:
    """A disagreement as the country file's JSON has it."""
    return {
        "matter": one.matter,
        "measure": one.measure,
        "values": [value_as_json(value) for value in one.values],
        "verdict": str(one.verdict),
        "why": one.why,
    }
