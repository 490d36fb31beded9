"""Where the sources disagree: each matter with who says what, on whose authority, in what words. Never averaged.

Verdicts: `contradict` where the values cannot all be right as stated about one thing and time; `differ` where they
are not the same claim, or only another stage, scope or moment reconciles them; `compatible` where they look different
and can all be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from tripartite.casefile.moments import moments_of
from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor
from tripartite.values.quantities import Interval, plain_number

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
    by_name: dict[str, Actor]
    taken: tuple[Taken, ...] = ()
    moments: Mapping[str, str] = field(default_factory=dict, hash=False)

    def moment(self, record: Record) -> str:
        """When a record's document speaks (`casefile/moments.py`); nothing where that is not known."""
        return self.moments.get(record.document.sha256, "")

    def of_sort(self, sort: str) -> Iterator[Record]:
        """The records of one sort."""
        return (one for one in self.records if one.statement.sort == sort)

    def actor(self, name: str | None) -> Actor | None:
        """The one actor that bears a name, or None."""
        return self.by_name.get((name or "").casefold())


def ground_of(records: Sequence[Record], actors: Sequence[Actor], taken: Sequence[Taken] = ()) -> Ground:
    """The records with an index of names; a name that several actors bear is nobody's."""
    bearers: dict[str, list[Actor]] = {}
    for actor in actors:
        for name in {one.name.casefold() for one in actor.names}:
            bearers.setdefault(name, []).append(actor)
    known = {name: found[0] for name, found in bearers.items() if len(found) == 1}
    return Ground(tuple(records), tuple(actors), known, tuple(taken), moments_of(records))


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


def verdict_of_numbers(values: Iterable[Value]) -> tuple[Verdict, str]:
    """The verdict on numbers: disjoint intervals contradict, one number however qualified is compatible.

    Only whole counts of one measure can contradict each other. A count of "others", "more" or "colleagues" comes on top
    of something, and its sentence goes on with its parts: if it is one short of another count, the two are compatible.
    """
    told = [one for one in values if one.interval is not None]
    added = [one for one in told if _comes_on_top(one)]
    whole = [one for one in told if one not in added and not any(_in_one_sentence(one, other) for other in added)]
    for index, a in enumerate(whole):
        for b in whole[:index]:
            if a.interval and b.interval and _measure(a) == _measure(b) and not a.interval.overlaps(b.interval):
                return Verdict.CONTRADICT, f"{_words(a.interval)} and {_words(b.interval)} cannot both be right"
    if len({one.quantity for one in told}) == 1:
        return Verdict.COMPATIBLE, "one number, given more or less exactly"
    if len({one.quantity for one in whole}) == 1:
        if all(float(one.quantity) + 1 == float(whole[0].quantity) for one in told if one not in whole):
            return Verdict.COMPATIBLE, "the one who is named and the others make the number"
        return Verdict.DIFFER, "some numbers count a part, or come on top of others"
    return Verdict.DIFFER, "the bounds do not exclude one another, but the numbers are not the same"


_ON_TOP = re.compile(
    r"(?i)\b(?:others?|more|further|additional|another|colleagues|autres|collègues|otr[oa]s|compañeros|больше)\b|друг|ещё|коллег"
)


def _comes_on_top(value: Value) -> bool:
    return bool(_ON_TOP.search(getattr(value.record.statement, "of", None) or ""))


def _in_one_sentence(value: Value, other: Value) -> bool:
    a, b = value.record.statement.evidence[0], other.record.statement.evidence[0]
    return value.record.document == other.record.document and a.start < b.end and b.start < a.end


def _measure(value: Value) -> str:
    return str(getattr(value.record.statement, "measure", ""))


def _words(interval: Interval) -> str:
    low, high = (plain_number(one) if one is not None else None for one in (interval.low, interval.high))
    if low == high:
        return str(low)
    return f"at least {low}" if high is None else f"at most {high}" if low is None else f"{low} to {high}"
