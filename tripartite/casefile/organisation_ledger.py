"""One body's ledger: names over time, ties, members by source, registration acts in order, how long answers took."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tripartite.casefile.matters.anchors import when
from tripartite.casefile.matters.registering import refusals_apart, told_out
from tripartite.casefile.records import DocumentRef, Record
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Event, Figure, Membership, Organisation, Registration
from tripartite.values.vocabulary import EventKind, RegistrationAct

_ANSWERS = (RegistrationAct.REFUSAL, RegistrationAct.REGISTRATION)
#: The branch in brackets after a body's name, and the capitalised words that place it.
#: What stands before the earlier of two names: "the Guild, formerly the League".
_FORMERLY = re.compile(
    r"(?i)\b(?:formerly|previously|until then|earlier|ex|anciennement|auparavant|autrefois|anteriormente|antes"
    r"|antigu\w+|ранее|прежде|бывш\w+)\b[^.;]*\Z"
)
_OF_THE_STATE = ("government-body", "court", "police")
_BRANCH = re.compile(r" \(([^()]*)\)$")
_PLACE = re.compile(r"\b[^\W\d_a-zà-ÿа-яё]\w+")


@dataclass(frozen=True, slots=True)
class Naming:
    """One name with the years of the documents that use it."""

    name: str
    first: str | None
    last: str | None
    documents: int


@dataclass(frozen=True, slots=True)
class Succession:
    """A renaming: the earlier name, the later one, when (as told), and the words that tell it; nothing is merged."""

    earlier: str
    later: str
    date: str | None
    record: Record


@dataclass(frozen=True, slots=True)
class Answer:
    """An application and the act that answered it, with the fewest and the most days between them."""

    application: Record
    answer: Record
    fewest: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationLedger:
    """One body with its registration acts, memberships and sanctions, in order of time.

    Attributes:
        registrations: acts, in order, each with its authority and reason.
        memberships: how many members, by whose count and when; whose member or parent it is.
        sanctions: what was imposed on it.
        claims: figures of how often it applied or was refused.
        names: its names, with the years of the documents that use them.
        successions: renamings told of it.
    """

    actor: Actor
    registrations: tuple[Record, ...]
    memberships: tuple[Record, ...]
    sanctions: tuple[Record, ...]
    claims: tuple[Record, ...] = ()
    names: tuple[Naming, ...] = ()
    successions: tuple[Succession, ...] = ()

    @property
    def parents(self) -> tuple[Record, ...]:
        """Statements of which body it belongs to, or which belongs to it."""
        return tuple(one for one in self.memberships if isinstance(one.statement, Membership) and one.statement.of)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Each dated application with the first dated answer after it, told by anybody."""
        return tuple(_answers(self.registrations))

    @property
    def refusals_told(self) -> int:
        """Refusals told one by one: each date once, those without a date only where none has one."""
        return refusals_apart(self.registrations)

    @property
    def refusals_claimed(self) -> tuple[tuple[float, Record], ...]:
        """Counts claimed, each with its words, but for those whose own sentence tells each act."""
        return tuple(
            (one.statement.quantity, one)
            for one in self.claims
            if isinstance(one.statement, Figure) and not told_out(one, self.registrations)
        )


def names_of(actor: Actor, documents: dict[str, DocumentRef]) -> tuple[Naming, ...]:
    """An actor's names in the order in which documents begin to use them."""
    found = []
    for name in actor.names:
        years = sorted(
            published for sha in name.documents if sha in documents and (published := documents[sha].published)
        )
        found.append(Naming(name.name, years[0] if years else None, years[-1] if years else None, len(name.documents)))
    return tuple(sorted(found, key=lambda one: (one.first or "9", one.name)))


def successions_by_actor(actors: Sequence[Actor], records: Sequence[Record]) -> dict[str, tuple[Succession, ...]]:
    """Renamings by the keys of the actors that they touch: "formerly" beside a name, or an event with two names."""
    bearers: dict[str, set[str]] = {}
    state: set[str] = set()
    for actor in actors:
        if actor.type in _OF_THE_STATE:
            state |= {name.name.casefold() for name in actor.names}
        for name in actor.names:
            bearers.setdefault(name.name.casefold(), set()).add(actor.key)
    found: dict[str, dict[tuple[str, str], Succession]] = {}
    for record in records:
        one, pair, date = record.statement, None, None
        if isinstance(one, Organisation) and one.formerly:
            pair = (one.formerly, one.name)
        elif isinstance(one, Event) and one.kind is EventKind.RENAMING and len(one.who) > 1:
            # the ministry that registers a union under its new name is not what was renamed
            named = [name for name in one.who if name.casefold() not in state] or list(one.who)
            if len(named) > 1:
                second = record.quote.casefold().find(named[1].casefold())
                was = second > 0 and _FORMERLY.search(record.quote[max(0, second - 40) : second])
                pair, date = ((named[1], named[0]) if was else (named[0], named[1])), one.date
        if pair is None or pair[0].casefold() == pair[1].casefold():
            continue
        told = Succession(*pair, date, record)
        for key in sorted(set().union(*(bearers.get(name.casefold(), set()) for name in pair))):
            known = found.setdefault(key, {})
            if pair not in known or (known[pair].date is None and date):
                known[pair] = told
    return {key: tuple(some.values()) for key, some in found.items()}


def _act(record: Record) -> RegistrationAct | None:
    one = record.statement
    return one.act if isinstance(one, Registration) else None


#: An answer whose date is told no better than by its year could be the answer to any application of that year.
_COARSE = 100


def _fits(application: Record, answer: Record) -> bool:
    """Whether one can answer the other: of no two branches in two places, and on one day only in one mouth."""
    asked, given = application.statement, answer.statement
    assert isinstance(asked, Registration) and isinstance(given, Registration)
    places = [set(_PLACE.findall(found.group(1))) for one in (asked, given) if (found := _branch_of(one))]
    if len(places) == 2 and all(places) and not places[0] & places[1]:
        return False
    same_mouth = application.document == answer.document and asked.attribution == given.attribution
    return asked.date != given.date or same_mouth


def _branch_of(act: Registration) -> re.Match[str] | None:
    return _BRANCH.search(act.organisation or "")


def _answers(acts: Sequence[Record]) -> Iterator[Answer]:
    dated = [(span, one) for one in acts if (span := when(getattr(one.statement, "date", None))) is not None]
    dated.sort(key=lambda pair: (pair[0].first, pair[0].last))
    applied = [(span, one) for span, one in dated if _act(one) is RegistrationAct.APPLICATION]
    seen: set[str] = set()
    for index, (span, application) in enumerate(applied):
        if str(span) in seen or span.first != span.last:
            continue
        seen.add(str(span))
        following = next((later for later, _ in applied[index + 1 :] if later.first > span.last), None)
        for day, answer in dated:
            before_next = following is None or day.first <= following.first
            told_by_day = (day.last - day.first).days < _COARSE
            timely = day.first >= span.last and before_next and told_by_day
            if _act(answer) in _ANSWERS and timely and _fits(application, answer):
                yield Answer(application, answer, (day.first - span.last).days, (day.last - span.first).days)
                break
