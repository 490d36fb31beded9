"""What ties two counts together, and whether they surely count the same people at one happening."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tripartite.casefile.dates import close, same_time, when
from tripartite.casefile.disagreements import Ground
from tripartite.casefile.matters.anchors import Anchors
from tripartite.casefile.matters.count_families import COUNTRYWIDE, family_of
from tripartite.casefile.matters.counted import counted, empty_words
from tripartite.casefile.records import Record
from tripartite.values.statements import Figure
from tripartite.values.vocabulary import Kind, Measure

#: Smaller numbers are the same by chance.
_TELLING = 13
#: How far apart, in characters, two counts of one paragraph may stand that are set against each other.
_SIDE_BY_SIDE = 400
_WORD = re.compile(r"[^\W\d]{5,}")
#: How soon after a count, in characters, somebody's answer to it begins.
_NEXT = 60
#: How many times larger, for counts in two places of yearly reports, or for a year's count and a day's.
_NEARLY, _TIMES = 1.5, 4
#: Families of which the group counted and the stretch of time say nothing.
_NOT_OF_A_DAY = (*COUNTRYWIDE, Measure.MEMBERS, Measure.ATTEMPTS)


def telling(record: Record) -> float | None:
    """A number that is hardly the same by chance; None where it is small or a membership."""
    one = record.statement
    assert isinstance(one, Figure)
    return one.quantity if one.quantity >= _TELLING and one.measure is not Measure.MEMBERS else None


class Ties:
    """The names beside every figure, less those of who says it: a bureau that counts all year ties nothing together."""

    def __init__(self, ground: Ground, dates: Mapping[str, str | None]) -> None:
        self._ground, self._dates = ground, dates
        self._anchors = Anchors(ground)
        self._actors = frozenset(one.key for one in ground.actors)
        self._unions = frozenset(one.key for one in ground.actors if one.type in ("union", "union-centre", "employers"))

    def near(self, record: Record) -> frozenset[str]:
        """What ties a figure to others: the country for the number of its unions, one union for its members."""
        family = family_of(record)
        if family in COUNTRYWIDE:
            return frozenset({family})
        if family == Measure.MEMBERS:
            return self._union(record)
        if (total := counted(record).total) is not None:
            return frozenset({total})
        return self._anchors.near(record) - self._saying(record)

    def fit(self, one: Record, other: Record) -> bool:
        """Whether two figures may count the same people: no strangers, no stretch of time against a day."""
        if family_of(one) in _NOT_OF_A_DAY:
            return True
        a, b = counted(one), counted(other)
        if a.strangers(b):
            return False
        if telling(one) is not None and telling(one) == telling(other):
            return True
        if a.total != b.total:
            return False
        if a.total is not None:
            return self._same_thing(one, other)
        if one.document == other.document:
            return a.part != b.part or self._beside(one, other)
        return self._of_one_size(one, other)

    def _of_one_size(self, one: Record, other: Record) -> bool:
        """Whether no yearly report's count of its year is set beside one of a day or a place in it.

        "In 2018 mines killed 164" adds up the year; "in September a roof fell on nine" in another place is a part.
        Numbers that are nearly the same are of one thing even so.
        """
        yearly = [record for record in (one, other) if record.document.kind is Kind.COUNTRY_REPORT]
        low, high = sorted(float(getattr(record.statement, "quantity", 0)) for record in (one, other))
        places = [self.own(record) - self._actors for record in (one, other)]
        if len(yearly) > 1 and all(places) and not places[0] & places[1] and high > _NEARLY * low:
            return False
        finer = [record for record in (one, other) if len(self._dates.get(record.key) or "") > len("2018")]
        coarse = [record for record in yearly if record not in finer and self._dates.get(record.key)]
        if not coarse or counted(one).part or counted(other).part:
            return True
        tied = self.own(one) & self.near(other) or self.near(one) & self.own(other)
        return high <= _TIMES * low and (bool(tied) or len(finer) != 1)

    def _beside(self, one: Record, other: Record) -> bool:
        """Whether two counts of one document may be of one happening: said by two, of no two times."""
        a, b = counted(one), counted(other)
        first, second = (when(getattr(record.statement, "event_date", None)) for record in (one, other))
        named = bool(self.own(one) & self.own(other))
        if first is not None and second is not None and first != second:
            days = None not in (first.start.day, second.start.day) and first.overlaps(second)
            if not (days and named):
                return False
        numbers = sorted(float(getattr(record.statement, "quantity", 0)) for record in (one, other))
        if a.on_top or b.on_top:
            return numbers[0] + 1 == numbers[1]
        speakers = one.statement.attribution, other.statement.attribution
        if speakers[0] == speakers[1]:
            return False
        return all(speakers) or (numbers[0] > 1 and (named or self._answered(one, other)))

    def _answered(self, one: Record, other: Record) -> bool:
        """Whether somebody's number answers the one told just before it: "63 were dismissed. The firm spoke of 57."."""
        first, last = sorted((one.statement, other.statement), key=lambda told: told.start)
        gap = last.start - first.evidence[0].end
        silent = not self.own(one if last is one.statement else other)
        return 0 <= gap <= _NEXT and not first.attribution and bool(last.attribution) and silent

    def sure(self, one: Record, other: Record) -> bool:
        """Whether two figures surely count one happening.

        Told of one day, or beside each other; told of one month or year with a name in the words of one of them. Counts
        over one stretch of time are of one thing where they end together, or where the later one is the smaller.
        """
        a, b = when(self._dates.get(one.key)), when(self._dates.get(other.key))
        if counted(one).total is not None:
            return counted(one).groups == counted(other).groups and self._shrinks(one, other)
        if one.document == other.document:
            return abs(one.statement.start - other.statement.start) < _SIDE_BY_SIDE and same_time(a, b)
        by_day = close(a, b) and a is not None and b is not None and None not in (a.start.day, b.start.day)
        named = bool(self.own(one) & self.near(other) or self.near(one) & self.own(other))
        by_name = bool(self.near(one) & self.near(other)) and close(a, b)
        return by_day or by_name or (named and a is not None and b is not None and same_time(a, b))

    def own(self, record: Record) -> frozenset[str]:
        """The names in a figure's own words, less who says it."""
        return self._anchors.within(record) - self._saying(record)

    def _same_thing(self, one: Record, other: Record) -> bool:
        """Whether two counts over a stretch of time name one group, or else share a telling word."""
        if self.own(one) != self.own(other) or counted(one).groups != counted(other).groups:
            return False
        return bool(counted(one).groups or self._words(one) & self._words(other))

    def _words(self, record: Record) -> frozenset[str]:
        said = set(_WORD.findall(record.quote.casefold()))
        spoken = {word for name in record.statement.attribution for word in _WORD.findall(name.casefold())}
        return frozenset(said - spoken - empty_words())

    def _shrinks(self, one: Record, other: Record) -> bool:
        first, last = sorted((one, other), key=self._ground.moment)
        if (total := counted(one).total) and total.startswith("from"):
            smaller = getattr(last.statement, "quantity", 0) < getattr(first.statement, "quantity", 0)
            return smaller and self._ground.moment(first) < self._ground.moment(last)
        ends = getattr(one.statement, "event_date", None), getattr(other.statement, "event_date", None)
        return ends[0] == ends[1] and (total != "through" or ends[0] is not None)

    def _saying(self, record: Record) -> frozenset[str]:
        return frozenset(one.key for one in self._ground.actors_in(record.statement.attribution, record))

    def _union(self, record: Record) -> frozenset[str]:
        own = self._anchors.within(record) & self._unions
        if len(own) == 1:
            return own
        before = self._anchors.before(record, _number_at(record))
        return frozenset([one for one in before if one in self._unions][:1])


def _number_at(record: Record) -> int:
    """About where a figure's number stands: at the first digit of its words, else at their beginning."""
    evidence = record.statement.evidence[0]
    digit = re.search(r"\d", evidence.words)
    return evidence.start + (digit.start() if digit else 0)
