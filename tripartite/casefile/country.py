"""One country's file: every statement about it, arranged as a researcher asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tripartite.casefile.bearers import Bearers
from tripartite.casefile.became import told
from tripartite.casefile.commitments import Confirmed, Promise, promises
from tripartite.casefile.disagreements import Disagreement, Ground, ground_of
from tripartite.casefile.freed import cut_short
from tripartite.casefile.laws import Law, laws
from tripartite.casefile.matters.finders import disagreements
from tripartite.casefile.matters.registering import applicant, claimed
from tripartite.casefile.moments import moment_of
from tripartite.casefile.organisation_ledger import OrganisationLedger, names_of, successions_by_actor
from tripartite.casefile.person_ledger import PersonLedger
from tripartite.casefile.proceedings import Proceeding, proceedings
from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.remarks import Words, on_labour
from tripartite.casefile.threads import Thread, threads
from tripartite.resolution.actors import Actor
from tripartite.values.statements import Event, Sanction

__all__ = ["CountryFile", "Law", "OrganisationLedger", "PersonLedger", "Proceeding", "country_file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryFile:
    """The file of one country (ISO alpha-3)."""

    country: str
    documents: tuple[DocumentRef, ...]
    actors: tuple[Actor, ...]
    timeline: tuple[Record, ...]
    people: tuple[PersonLedger, ...]
    organisations: tuple[OrganisationLedger, ...]
    laws: tuple[Law, ...]
    proceedings: tuple[Proceeding, ...]
    requests: tuple[Record, ...]
    commitments: tuple[Record, ...]
    figures: tuple[Record, ...]
    sanctions: tuple[Record, ...]
    registrations: tuple[Record, ...]
    ratings: tuple[Record, ...]
    ratifications: tuple[Record, ...]
    memberships: tuple[Record, ...]
    disagreements: tuple[Disagreement, ...] = ()
    threads: tuple[Thread, ...] = ()
    promises: tuple[Promise, ...] = ()
    tally: dict[str, int] = field(default_factory=dict)


def country_file(
    country: str,
    records: Sequence[Record],
    actors: Sequence[Actor],
    documents: Sequence[DocumentRef] = (),
    passages: Iterable[Words] = (),
    confirmed: Mapping[str, Confirmed] | None = None,
) -> CountryFile:
    """Arrange the records of one country; nothing is left out and nothing is averaged.

    Args:
        country: ISO alpha-3.
        records: every statement about the country, with its document.
        actors: who is who among the people and bodies that these records name.
        documents: documents about the country, shown also where nothing was found in them.
        passages: their words, searched for sides taken on the published issues and for what became of things.
        confirmed: what people decided on commitments, by the commitments' keys.
    """
    by_sort: dict[str, list[Record]] = {}
    for record in records:
        by_sort.setdefault(record.statement.sort, []).append(record)
    documents = tuple(
        sorted({*documents, *(one.document for one in records)}, key=lambda one: (moment_of(one) or "", one.file))
    )
    words = tuple(passages)
    outcomes = tuple(told(words, records))
    labour = on_labour(records, words)
    found = threads(labour, actors, outcomes)
    return CountryFile(
        country=country,
        documents=tuple(documents),
        actors=tuple(actors),
        timeline=in_time(by_sort.get("events", []), "date"),
        people=_people(by_sort, actors),
        organisations=_organisations(by_sort, actors, documents, ground_of(records, actors)),
        laws=laws(records),
        proceedings=proceedings(documents, by_sort.get("interventions", []), by_sort.get("requests", []), found),
        requests=tuple(by_sort.get("requests", [])),
        commitments=in_time(by_sort.get("commitments", []), "due"),
        figures=in_time(by_sort.get("figures", []), "event_date"),
        sanctions=in_time(by_sort.get("sanctions", []), "imposed"),
        registrations=in_time(by_sort.get("registrations", []), "date"),
        ratings=in_time(by_sort.get("ratings", []), "year"),
        ratifications=in_time(by_sort.get("ratifications", []), "date"),
        memberships=in_time(by_sort.get("memberships", []), "date"),
        disagreements=disagreements(records, actors, words),
        threads=found,
        promises=promises(labour, actors, outcomes, confirmed or {}, found),
        tally={sort: len(found) for sort, found in sorted(by_sort.items())},
    )


def in_time(records: Sequence[Record], field_name: str) -> tuple[Record, ...]:
    """Records in order of a date field; those without a date last, in the order of their documents."""
    return tuple(
        sorted(
            records,
            key=lambda one: (
                getattr(one.statement, field_name) is None,
                getattr(one.statement, field_name) or "",
                one.document.file,
                one.statement.start,
            ),
        )
    )


def _named(record: Record, names: Sequence[str | None], bearers: Bearers) -> list[Actor]:
    """The actors that names stand for in a record's document, where exactly one bears the name."""
    return [actor for name in names if (actor := bearers.of(name, record.document.sha256)) is not None]


def _people(by_sort: dict[str, list[Record]], actors: Sequence[Actor]) -> tuple[PersonLedger, ...]:
    bearers = Bearers(actors, "people")
    sanctions: dict[str, list[Record]] = {}
    events: dict[str, list[Record]] = {}
    for record in cut_short(by_sort.get("sanctions", []), by_sort.get("events", []), actors):
        assert isinstance(record.statement, Sanction)
        for actor in _named(record, [record.statement.person], bearers):
            sanctions.setdefault(actor.key, []).append(record)
    for record in by_sort.get("events", []):
        assert isinstance(record.statement, Event)
        for actor in _named(record, record.statement.who, bearers):
            events.setdefault(actor.key, []).append(record)
    ledgers = [
        PersonLedger(
            actor,
            in_time(sanctions.get(actor.key, []), "imposed"),
            in_time(events.get(actor.key, []), "date"),
        )
        for actor in actors
        if actor.sort == "people"
    ]
    return tuple(sorted(ledgers, key=lambda one: (-len(one.sanctions), -len(one.events), one.actor.name)))


def _organisations(
    by_sort: dict[str, list[Record]], actors: Sequence[Actor], documents: Sequence[DocumentRef], ground: Ground
) -> tuple[OrganisationLedger, ...]:
    known = {one.sha256: one for one in documents}
    claims = claimed(ground)
    renamed = [*by_sort.get("organisations", []), *by_sort.get("events", [])]
    successions = successions_by_actor(actors, renamed)
    bearers = Bearers(actors, "organisations")
    found: dict[str, dict[str, list[Record]]] = {}
    for record in by_sort.get("registrations", []):
        key = applicant(ground, record)
        if key is not None:
            found.setdefault(key, {}).setdefault("registrations", []).append(record)
    for sort, name_field in (
        ("memberships", "organisation"),
        ("sanctions", "person"),
    ):
        for record in by_sort.get(sort, []):
            for actor in _named(record, [getattr(record.statement, name_field)], bearers):
                found.setdefault(actor.key, {}).setdefault(sort, []).append(record)
    ledgers = [
        OrganisationLedger(
            actor=actor,
            registrations=in_time(found.get(actor.key, {}).get("registrations", []), "date"),
            memberships=in_time(found.get(actor.key, {}).get("memberships", []), "date"),
            sanctions=in_time(found.get(actor.key, {}).get("sanctions", []), "imposed"),
            claims=tuple(claims.get(actor.key, ())),
            names=names_of(actor, known),
            successions=successions.get(actor.key, ()),
        )
        for actor in actors
        if actor.sort == "organisations"
    ]
    return tuple(sorted(ledgers, key=lambda one: (-len(one.registrations), -len(one.actor.statements), one.actor.name)))
