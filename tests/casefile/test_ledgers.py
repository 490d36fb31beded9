"""Ledgers: gaps between ends, answers to applications, successors, laws, what conclusions took up."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from tests.casefile.made_records import actor, document, evidence, figure, person, record
from tripartite.casefile.changes import Sort, changes
from tripartite.casefile.country import country_file
from tripartite.casefile.listing import file_as_json
from tripartite.casefile.matters.penalties import length_of
from tripartite.casefile.organisation_ledger import successions_by_actor
from tripartite.casefile.records import DocumentRef, Record
from tripartite.resolution.actors import Actor, ActorName
from tripartite.values.statements import (
    Commitment,
    Event,
    Instrument,
    Intervention,
    Organisation,
    Registration,
    Request,
    Sanction,
)
from tripartite.values.vocabulary import (
    EventKind,
    Group,
    Kind,
    Measure,
    OrganisationType,
    RegistrationAct,
    SanctionType,
)

ONE, OTHER = document("one", "2019-01-01"), document("other", "2022-06-01", Kind.CAS_RECORD)
PILOTS = "Union of Harbour Pilots"


def act(where: DocumentRef, kind: RegistrationAct, day: str | None, name: str = PILOTS) -> Record:
    return record(where, Registration(**evidence(0, f"{kind} {day}"), organisation=name, act=kind, date=day))


def test_a_ban_that_ends_on_two_days_leaves_a_gap() -> None:
    told, stated = person(ONE, "Daria Olkhina"), person(OTHER, "Daria Olkhina")
    who = {"person": "Daria Olkhina", "type": SanctionType.BAN}
    first = Sanction(
        **evidence(0, "banned for five years"),
        **who,
        amount="P5Y",
        imposed="2017-07-25",
        until_computed="2022-07-25",
        charge="abuse of office",
    )
    second = Sanction(**evidence(0, "the ban ends"), **who, until="2022-11", attribution=("Government",))
    records = [told, stated, record(ONE, first), record(OTHER, second)]
    file = country_file("XYZ", records, [actor("Daria Olkhina", told, stated)])
    (ledger,) = file.people
    (gap,) = ledger.gaps
    assert gap.words == "ban of P5Y from 2017-07-25: ends 2022-07-25 (computed); Government says 2022-11"
    assert [charge for charge, _ in ledger.charges] == ["abuse of office"]
    shown = file_as_json(file, date(2022, 9, 1))["people"][0]
    assert {one["running"] for one in shown["sanctions"]} == {"ended", "in-force"}
    json.dumps(shown)


def test_a_union_with_its_answers_and_its_claims() -> None:
    body = actor(PILOTS, sort="organisations", type_="union")
    claim = figure(OTHER, 3, measure=Measure.ATTEMPTS)
    claim = replace(claim, statement=replace(claim.statement, of="times"))
    beside = act(OTHER, RegistrationAct.REFUSAL, "2021-03-10")
    records = [
        act(ONE, RegistrationAct.APPLICATION, "2021-02-28"),
        beside,
        act(ONE, RegistrationAct.APPLICATION, "2021-05-01", f"{PILOTS} (branch in Zharkovsk)"),
        claim,
    ]
    (ledger,) = country_file("XYZ", records, [body]).organisations
    assert [(one.fewest, one.most) for one in ledger.answers] == [(10, 10)]
    assert ledger.refusals_told == 1
    assert [count for count, _ in ledger.refusals_claimed] == [3]
    assert len(ledger.registrations) == 3


def test_an_answer_is_to_the_same_branch_and_told_by_the_same_mouth_on_one_day() -> None:
    body = actor(PILOTS, sort="organisations", type_="union")
    records = [
        act(ONE, RegistrationAct.APPLICATION, "2021-02-28", f"{PILOTS} (branch in Zharkovsk)"),
        act(ONE, RegistrationAct.REFUSAL, "2021-03-10", f"{PILOTS} (branch in Port Alma)"),
        act(ONE, RegistrationAct.REFUSAL, "2021-03-20", f"{PILOTS} (branch)"),
        act(ONE, RegistrationAct.APPLICATION, "2021-05-18"),
        act(OTHER, RegistrationAct.REFUSAL, "2021-05-18"),
        act(OTHER, RegistrationAct.REFUSAL, None),
    ]
    (ledger,) = country_file("XYZ", records, [body]).organisations
    assert [(one.fewest, one.most) for one in ledger.answers] == [(20, 20)]
    assert ledger.refusals_told == 3


def test_a_number_whose_own_sentence_tells_each_act_is_no_claim_beside_them() -> None:
    body = actor(PILOTS, sort="organisations", type_="union")
    claim = figure(OTHER, 2, measure=Measure.ATTEMPTS)
    claim = replace(claim, statement=replace(claim.statement, of="times"))
    here = [act(OTHER, RegistrationAct.REFUSAL, "2021-03-10"), act(OTHER, RegistrationAct.REFUSAL, "2021-04-10")]
    elsewhere = act(ONE, RegistrationAct.REFUSAL, "2021-09-10")
    (ledger,) = country_file("XYZ", [*here, elsewhere, claim], [body]).organisations
    assert (ledger.refusals_told, ledger.refusals_claimed) == (3, ())


def test_a_renamed_union_and_its_successor_are_linked_not_merged() -> None:
    old = actor("Dockers’ League", sort="organisations", type_="union")
    new = actor("Port Workers’ Union", sort="organisations", type_="union")
    words = "In May 2018 the Dockers’ League became the Port Workers’ Union"
    told = record(ONE, Event(**evidence(0, words), kind=EventKind.RENAMING, date="2018-05", who=(old.name, new.name)))
    file = country_file("XYZ", [told], [old, new])
    assert len(file.organisations) == 2
    assert all(one.successions[0].date == "2018-05" for one in file.organisations)
    formerly = Organisation(**evidence(0, new.name), name=new.name, formerly=old.name, type=OrganisationType.UNION)
    assert country_file("XYZ", [record(ONE, formerly)], [old, new]).organisations[0].successions[0].earlier == old.name


def test_a_law_with_what_was_made_asked_and_promised() -> None:
    words = "article 9 of the Unions Act was amended in 2020, and section 4 will be repealed"
    records = [
        record(ONE, Instrument(**evidence(14, "Unions Act"), name="Unions Act", article="9")),
        record(ONE, Event(**evidence(0, words), kind=EventKind.LAW_AMENDED, date="2020")),
        record(ONE, Commitment(**evidence(0, words), by="Government", what="section 4 will be repealed")),
        record(ONE, Request(**evidence(200, "repeal it"), by="ITUC", text_starts="repeal it")),
    ]
    (law,) = country_file("XYZ", records, []).laws
    assert (len(law.made), len(law.promised), len(law.asked)) == (1, 1, 0)
    assert [(one.article, len(one.statements)) for one in law.provisions] == [("9", 2)]


def test_what_the_conclusions_took_up() -> None:
    asked = "accept a direct contacts mission"
    head = Intervention(**evidence(0, "Worker members"), label="Worker members", group=Group.WORKERS, extent=(0, 90))
    records = [
        record(OTHER, head),
        record(OTHER, Request(**evidence(20, asked), by="Worker members", text_starts=asked)),
        record(OTHER, Request(**evidence(300, asked), by="Committee of Experts", text_starts=asked)),
    ]
    (one,) = country_file("XYZ", records, [], [OTHER]).proceedings
    assert [group for group, _ in one.by_group] == ["workers", "conclusions"]
    assert [thread.key for thread in one.taken_up]
    assert not one.left
    json.dumps(file_as_json(country_file("XYZ", records, [], [OTHER]), date(2022, 9, 1)))


def test_later_documents_change_the_file() -> None:
    early = [figure(ONE, 12, date="2018-10-09")]
    later = [figure(OTHER, 16, date="2018-10-09")]
    found = changes(
        country_file("XYZ", early, [], [ONE]), country_file("XYZ", [*early, *later], [], [ONE, OTHER]), date(2022, 7, 1)
    )
    assert [(one.sort, one.records) for one in found] == [(Sort.DISAGREEMENT, tuple(later))]


def test_one_length_written_in_two_ways() -> None:
    assert length_of("P2Y6M") == length_of("P30M")
    assert length_of("P2W") == length_of("P14D")
    assert length_of("400 EUR") == "400 EUR"


def test_the_name_after_formerly_is_the_earlier_one_and_no_ministry_is_renamed() -> None:
    where = document("renaming", "2021-06")
    words = "the Ministry of Ports registered the Lake Pilots' Guild, formerly the Pilots' League"
    names = ("Ministry of Ports", "Lake Pilots' Guild", "Pilots' League")
    renaming = record(where, Event(**evidence(0, words), kind=EventKind.RENAMING, date="2021-06-18", who=names))
    actors = [
        Actor(name, "organisations", name, sort, (ActorName(name, (where.sha256,)),), (), ())
        for name, sort in zip(names, ("government-body", "union", "union"), strict=True)
    ]
    found = successions_by_actor(actors, [renaming])
    assert {(one.earlier, one.later) for some in found.values() for one in some} == {(names[2], names[1])}
