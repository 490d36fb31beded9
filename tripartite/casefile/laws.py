"""One law's ledger: its articles, what was adopted, amended, planned, asked and promised, and what is said of each."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tripartite.casefile.records import Record
from tripartite.values.statements import Commitment, Event, Instrument, Request, Statement
from tripartite.values.vocabulary import AFFIRMED, EventKind, Modality

_MADE = (EventKind.LAW_ADOPTED, EventKind.LAW_AMENDED, EventKind.RATIFICATION)
_SORTS = ("events", "requests", "commitments", "sanctions", "figures", "registrations")

_Fits = Callable[[Statement], bool]


@dataclass(frozen=True, slots=True)
class Provision:
    """One article, with the citations of it and the statements whose words name it."""

    article: str
    citations: tuple[Record, ...]
    statements: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One instrument with every article cited, every statement that cites it, and what became of it.

    Attributes:
        name, code: the fullest name; a Convention's code.
        articles: articles cited, in the order in which they are met.
        records: every citation.
        made: what was adopted or amended.
        planned: changes that are proposed or planned.
        asked: requests that name it.
        promised: commitments that name it.
        provisions: each article with its statements.
    """

    name: str
    code: str | None
    articles: tuple[str, ...]
    records: tuple[Record, ...]
    made: tuple[Record, ...] = ()
    planned: tuple[Record, ...] = ()
    asked: tuple[Record, ...] = ()
    promised: tuple[Record, ...] = ()
    provisions: tuple[Provision, ...] = ()


def laws(records: Sequence[Record]) -> tuple[Law, ...]:
    """The laws that a country's statements cite, the most cited first."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        one = record.statement
        if isinstance(one, Instrument):
            groups.setdefault(one.code or one.name.casefold(), []).append(record)
    speaking = _Speaking(records)
    found = [_law(group, speaking) for group in groups.values()]
    return tuple(sorted(found, key=lambda one: (-len(one.records), one.name)))


def _law(group: Sequence[Record], speaking: _Speaking) -> Law:
    cited = [one.statement for one in group if isinstance(one.statement, Instrument)]
    said = _once(other for record in group for other in speaking.around(record))
    by_article: dict[str, list[Record]] = defaultdict(list)
    for record in group:
        article = getattr(record.statement, "article", None)
        if article:
            by_article[article].append(record)
    return Law(
        name=max((one.name for one in cited), key=lambda name: (len(name), name)),
        code=cited[0].code,
        articles=tuple(by_article),
        records=tuple(group),
        made=_of(said, _is_made),
        planned=_of(said, _is_planned),
        asked=_of(said, lambda one: isinstance(one, Request)),
        promised=_of(said, lambda one: isinstance(one, Commitment)),
        provisions=tuple(
            Provision(article, tuple(some), _once(other for one in some for other in speaking.around(one)))
            for article, some in by_article.items()
        ),
    )


def _is_made(one: Statement) -> bool:
    return isinstance(one, Event) and one.kind in _MADE and one.modality in AFFIRMED


def _is_planned(one: Statement) -> bool:
    proposed = isinstance(one, Event) and one.kind is EventKind.LAW_PROPOSED
    return proposed or (isinstance(one, Event) and one.kind in _MADE and one.modality is Modality.PLANNED)


def _of(records: Iterable[Record], fits: _Fits) -> tuple[Record, ...]:
    return tuple(one for one in records if fits(one.statement))


def _once(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple({one.key: one for one in records}.values())


class _Speaking:
    """The statements of each document by where their words stand."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._ends: dict[str, list[tuple[int, int, str, Record]]] = defaultdict(list)
        for record in records:
            if record.statement.sort in _SORTS:
                first = record.statement.evidence[0]
                self._ends[record.document.sha256].append((first.end, first.start, record.key, record))
        for some in self._ends.values():
            some.sort(key=lambda one: one[:3])

    def around(self, citation: Record) -> Iterator[Record]:
        """The statements whose words hold a citation, in the order of their ends."""
        evidence = citation.statement.evidence[0]
        some = self._ends.get(citation.document.sha256, [])
        for end, start, _, record in some[bisect_left(some, evidence.end, key=lambda one: one[0]) :]:
            if start <= evidence.start and evidence.end <= end:
                yield record
            if end > evidence.end + 3_000:
                break
