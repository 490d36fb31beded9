"""Whom a count counts: its group, whether it is a part of another count, and over what stretch it adds up.

Two figures of one measure are of one matter only where they may count the same people. "Six environmentalists" and "two
drivers" are not, nor is what was counted over a year and what happened on a day. The words that tell it are published
in `casefile/data/counted.json`, over small letters without accents, in four languages.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tripartite.casefile.records import Record
from tripartite.text.numbers import numbers
from tripartite.values.statements import Figure

#: How far before and after a number, in characters, the words for its part and its group may begin.
_BEFORE, _AFTER = 40, 60
_LANGUAGES = ("en", "fr", "es", "ru")
_BREAK = re.compile(r"[;:]\s")


@dataclass(frozen=True, slots=True)
class Counted:
    """What the words around a number tell of it.

    Attributes:
        groups: the sorts of people that are counted; none where the words are as good as "people".
        part: whether it is a part of what is counted beside it ("six of them", "including two").
        on_top: whether it comes on top of something ("three others").
        total: the stretch over which it adds up ("from 2016", "yearly", "year", "through"); None for one happening.
    """

    groups: frozenset[str] = frozenset()
    part: bool = False
    on_top: bool = False
    total: str | None = None

    def apart(self, other: Counted) -> bool:
        """Whether two counts are of other people, or one of a stretch of time and the other of a happening."""
        return self.total != other.total or self.strangers(other)

    def strangers(self, other: Counted) -> bool:
        """Whether two counts name groups of which neither holds the other."""
        if not self.groups or not other.groups or self.groups & other.groups:
            return False
        within = _data().within
        return not any(b in within.get(a, ()) or a in within.get(b, ()) for a in self.groups for b in other.groups)

    @property
    def people(self) -> bool:
        """Whether people are counted, as far as the words tell."""
        return "things" not in self.groups


@dataclass(frozen=True)
class _Words:
    part_before: re.Pattern[str]
    part_after: re.Pattern[str]
    on_top: re.Pattern[str]
    since: tuple[re.Pattern[str], ...]
    totals: tuple[tuple[str, re.Pattern[str]], ...]
    groups: re.Pattern[str]
    people: re.Pattern[str]
    stops: re.Pattern[str]
    within: dict[str, frozenset[str]]
    empty: frozenset[str]


def counted(record: Record) -> Counted:
    """What is told of a figure's number by the words of the figure."""
    one = record.statement
    assert isinstance(one, Figure)
    return read(record.quote, one.quantity, one.of or "", record.document.languages)


@lru_cache(maxsize=20_000)
def read(quote: str, quantity: float, of: str, languages: tuple[str, ...] = ()) -> Counted:
    """What some words tell of a number in them.

    Args:
        of: the words for what is counted, where they are known.
        languages: of the document, to read numbers told in words.
    """
    words = _data()
    start, end = number_in(quote, quantity, of, languages)
    before, after = _plain(quote[max(0, start - _BEFORE) : start]), _plain(quote[end : end + _AFTER])
    named = _plain(of) or after
    return Counted(
        groups=_groups(words, named),
        part=bool(words.part_before.search(before) or words.part_after.match(after)),
        on_top=bool(words.on_top.search(_plain(of))),
        total=_total(words, quote, start),
    )


def _groups(words: _Words, named: str) -> frozenset[str]:
    """The group of the noun that is counted, as far as the words go on about it; none for "people"."""
    phrase = words.stops.split(named.strip(), maxsplit=1)[0]
    found = words.groups.search(phrase) if not words.people.match(phrase) else None
    return frozenset({found.lastgroup or ""}) if found else frozenset()


def _total(words: _Words, quote: str, at: int) -> str | None:
    """The stretch that a number adds up, told in its own part of the sentence."""
    marks = [one.end() for one in _BREAK.finditer(quote)]
    low = max((one for one in marks if one <= at), default=0)
    high = min((one for one in marks if one > at), default=len(quote))
    clause = _plain(quote[low:high])
    for pattern in words.since:
        if found := pattern.search(clause):
            return f"from {found.group('since') or found.group('from')}"
    return next((name for name, pattern in words.totals if pattern.search(clause)), None)


def number_in(quote: str, quantity: float, of: str, languages: tuple[str, ...]) -> tuple[int, int]:
    """Where a number stands in some words, with its qualifier; at their beginning where it is not found."""
    at = quote.find(of) if of else -1
    for language in dict.fromkeys((*(one for one in languages if one in _LANGUAGES), *_LANGUAGES)):
        found = [one for one in numbers(quote, 0, len(quote), language) if one.quantity == quantity]
        if found:
            near = min(found, key=lambda one: abs(one.end - at)) if at >= 0 else found[0]
            return near.start, near.end
    return 0, 0


def empty_words() -> frozenset[str]:
    """Words that any count over a stretch of time may have, so that they tie nothing together."""
    return _data().empty


def _plain(text: str) -> str:
    """Small letters without accents, one for one; Cyrillic й stays a letter of its own."""
    small = text.lower().replace("’", "'")
    return "".join(one if one == "й" else unicodedata.normalize("NFKD", one)[:1] for one in small)


@lru_cache(maxsize=1)
def _data() -> _Words:
    path = files("tripartite.casefile") / "data" / "counted.json"
    data = json.loads(path.read_text(encoding="utf-8"))

    def either(name: str) -> str:
        return "|".join(f"(?:{one})" for one in data[name].values())

    # the longest alternatives of every group first, so that "health workers" are no mere workers
    order = sorted(data["groups"].items(), key=lambda one: one[0] in ("workers", "unionists", "leaders", "forces"))
    return _Words(
        part_before=re.compile(rf"(?:{either('part_before')})$"),
        part_after=re.compile(either("part_after")),
        on_top=re.compile(data["on_top"]),
        since=tuple(re.compile(one) for one in data["since"].values()),
        totals=tuple((name, re.compile(either(name))) for name in ("yearly", "through", "year")),
        groups=re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in order)),
        people=re.compile(rf"(?:{either('people')})\b"),
        stops=re.compile(rf"(?:^|[ ,.;])(?:{either('stops')})(?:[ ,.]|$)|[.,;:()]"),
        within={name: frozenset(some) for name, some in data["within"].items()},
        empty=frozenset(word for some in data["empty"].values() for word in some.split()),
    )
