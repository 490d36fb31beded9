"""Records made by hand, for tests: each states only what differs."""

from __future__ import annotations

from itertools import count
from typing import Any

from tripartite.casefile.records import DocumentRef, Record
from tripartite.resolution.actors import Actor, ActorName
from tripartite.values.quantities import interval_of
from tripartite.values.spans import Evidence
from tripartite.values.statements import Figure, Person, Place, Statement
from tripartite.values.vocabulary import Kind, Measure, Qualifier

_NUMBER = count()


def document(name: str, published: str | None = None, kind: Kind = Kind.DOCUMENT) -> DocumentRef:
    return DocumentRef(sha256=name.ljust(64, "0"), file=f"{name}.txt", kind=kind, published=published)


def evidence(at: int, words: str) -> dict[str, Any]:
    return {"evidence": (Evidence(at, at + len(words), words),), "rule": "test"}


def record(where: DocumentRef, statement: Statement) -> Record:
    return Record(f"key-{next(_NUMBER)}", where, statement)


def figure(
    where: DocumentRef,
    quantity: float,
    *,
    at: int = 0,
    qualifier: Qualifier = Qualifier.EXACTLY,
    measure: Measure = Measure.KILLED,
    date: str | None = None,
    attribution: tuple[str, ...] = (),
    words: str | None = None,
    of: str | None = None,
) -> Record:
    interval = interval_of(quantity, qualifier)
    return record(
        where,
        Figure(
            **evidence(at, words or f"{quantity:g} dockers"),
            quantity=quantity,
            qualifier=qualifier,
            low=interval.low,
            high=interval.high,
            measure=measure,
            event_date=date,
            attribution=attribution,
            of=of,
        ),
    )


def place(where: DocumentRef, name: str, at: int = 0) -> Record:
    return record(where, Place(**evidence(at, name), name=name, mentions=((at, at + len(name)),)))


def person(where: DocumentRef, name: str, at: int = 0, roles: tuple[str, ...] = ()) -> Record:
    return record(where, Person(**evidence(at, name), name=name, roles=roles, mentions=((at, at + len(name)),)))


def actor(name: str, *records: Record, sort: str = "people", type_: str = "") -> Actor:
    names = tuple(
        ActorName(form, tuple(one.document.sha256 for one in records))
        for form in dict.fromkeys([name, *(getattr(one.statement, "name", name) for one in records)])
    )
    return Actor(
        key=name,
        sort=sort,
        name=name,
        type=type_,
        names=names,
        statements=tuple(one.key for one in records),
        reasons=(),
    )
