"""What later documents tell that is new: people, events, registrations, promises, dates, the weightiest first."""

from __future__ import annotations

from datetime import date

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile.changes import Change, Sort, changes
from tripartite.casefile.country import country_file
from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor, ActorName
from tripartite.values.statements import Commitment, Event, Registration, Sanction
from tripartite.values.vocabulary import EventKind, RegistrationAct, SanctionType

EARLY, LATE = document("early", "2029-06"), document("late", "2031-06")
DAY = date(2031, 7, 1)
ADA = Actor("ada", "people", "Ada Lund", "person", (ActorName("Ada Lund", (LATE.sha256,)),), (), ())


def made(before: list[Record], later: list[Record], about: set[str] | None = None) -> dict[Sort, list[Change]]:
    old = country_file("XYZ", before, [], [EARLY])
    new = country_file("XYZ", [*before, *later], [ADA], [EARLY, LATE])
    found: dict[Sort, list[Change]] = {}
    for one in changes(old, new, DAY, about):
        found.setdefault(one.sort, []).append(one)
    assert list(found) == [one for one in Sort if one in found]
    return found


def ban(outcome: str | None = None, ended: str | None = None) -> Record:
    words = "Ada Lund was banned for two years"
    sanction = Sanction(
        **evidence(0, words), person="Ada Lund", type=SanctionType.BAN, imposed="2031-01-05", amount="P2Y",
        until_computed="2033-01-05", outcome=outcome, ended=ended,
    )  # fmt: skip
    return record(LATE, sanction)


def test_who_is_sanctioned_comes_first_with_the_date_of_its_end() -> None:
    found = made([], [ban()])
    assert [one.about for one in found[Sort.SANCTIONED]] == ["Ada Lund: ban"]
    assert found[Sort.DATE][0].about.startswith("2033-01-05 sanction")
    assert Sort.FREED not in found


def test_a_ban_upheld_is_no_release_and_one_lifted_is() -> None:
    assert Sort.FREED not in made([], [ban("upheld")])
    assert [one.about for one in made([], [ban("lifted", "2031-03")])[Sort.FREED]] == ["Ada Lund"]


def test_an_event_told_before_is_not_new_and_the_gravest_comes_first() -> None:
    def event(where: object, kind: EventKind, day: str) -> Record:
        words = f"{kind} on {day}"
        return record(where, Event(**evidence(0, words), kind=kind, date=day))  # type: ignore[arg-type]

    strike, killing = event(LATE, EventKind.STRIKE, "2031-02-03"), event(LATE, EventKind.KILLING, "2031-02-04")
    again = event(LATE, EventKind.STRIKE, "2029-01-02")
    found = made([event(EARLY, EventKind.STRIKE, "2029-01-02")], [strike, killing, again])
    assert [one.about for one in found[Sort.EVENT]] == ["killing, 2031-02-04", "strike, 2031-02-03"]
    assert Sort.EVENT not in made([], [strike], about=set())


def test_registrations_are_told_once_and_promises_with_their_deadlines() -> None:
    act = Registration(**evidence(0, "the Dockers' Union was refused"), organisation="Dockers' Union",
                       act=RegistrationAct.REFUSAL, date="2031-01-02")  # fmt: skip
    what = "the port bill will be tabled"
    promise = Commitment(**evidence(90, what), by="Government", what=what, due_words="before the elections")
    found = made([], [record(LATE, act), record(LATE, act), record(LATE, promise)])
    assert [(one.about, len(one.records)) for one in found[Sort.REGISTERED]] == [
        ("Dockers' Union: refusal, 2031-01-02", 2)
    ]
    assert found[Sort.PROMISED][0].about == "Government: the port bill will be tabled, due before the elections"
