"""What belongs to one matter, and the verdict on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.casefile.made_records import actor, document, evidence, figure, person, place, record
from tripartite.casefile.disagreements import Verdict
from tripartite.casefile.matters.finders import disagreements
from tripartite.values.statements import Commitment, Event, Registration, Request, Sanction
from tripartite.values.vocabulary import EventKind, Measure, Qualifier, RegistrationAct, SanctionType

ONE, OTHER = document("one"), document("other")


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ((12, Qualifier.EXACTLY), (16, Qualifier.AT_LEAST), Verdict.CONTRADICT),
        ((12, Qualifier.AT_LEAST), (16, Qualifier.AT_LEAST), Verdict.DIFFER),
        ((160, Qualifier.MORE_THAN), (160, Qualifier.AT_LEAST), Verdict.COMPATIBLE),
        ((12, Qualifier.EXACTLY), (12, Qualifier.EXACTLY), Verdict.COMPATIBLE),
    ],
)
def test_the_verdict_on_two_counts_of_one_day(
    a: tuple[float, Qualifier], b: tuple[float, Qualifier], verdict: Verdict
) -> None:
    found = disagreements(
        [
            figure(ONE, a[0], qualifier=a[1], date="2018-10-09"),
            figure(OTHER, b[0], qualifier=b[1], date="2018-10-09"),
        ],
        [],
    )
    assert [one.verdict for one in found] == [verdict]
    assert len(found[0].values) == 2


def test_counts_of_other_days_or_measures_are_other_matters() -> None:
    assert not disagreements([figure(ONE, 12, date="2018-10-09"), figure(OTHER, 16, date="2019-01-02")], [])
    injured = figure(OTHER, 16, date="2018-10-09", measure=Measure.INJURED)
    assert not disagreements([figure(ONE, 12, date="2018-10-09"), injured], [])


def test_a_town_named_beside_both_ties_counts_with_vaguer_dates() -> None:
    records = [
        figure(ONE, 12, at=50, date="2018"),
        place(ONE, "Port Sable"),
        figure(OTHER, 16, at=50, date="2018-10-09"),
        place(OTHER, "Port Sable"),
    ]
    assert len(disagreements(records, [])) == 1
    assert not disagreements([records[0], records[2]], [])


def test_counts_of_two_years_are_never_compared_by_way_of_one_without_a_date() -> None:
    papers = [document(name) for name in ("first", "second", "third")]
    told = [
        figure(papers[0], 17, at=50, date="2011"),
        figure(papers[1], 17, at=50),
        figure(papers[2], 225, at=50, date="2022-01"),
    ]
    found = disagreements([*told, *(place(one, "Port Sable") for one in papers)], [])
    assert not [one for one in found if {17, 225} <= {value.quantity for value in one.values}]


def test_a_count_without_a_date_joins_the_one_happening_told_beside_the_town() -> None:
    records = [figure(ONE, 12, at=50, date="2018"), figure(OTHER, 16, at=50)]
    assert len(disagreements([*records, place(ONE, "Port Sable"), place(OTHER, "Port Sable")], [])) == 1


def test_one_voice_that_repeats_itself_is_no_disagreement() -> None:
    assert not disagreements([figure(ONE, 12, date="2018-10-09"), figure(ONE, 12, at=400, date="2018-10-09")], [])


def test_a_ban_with_two_ends() -> None:
    told, stated = person(ONE, "Daria Olkhina"), person(OTHER, "Daria Olkhina")
    who = actor("Daria Olkhina", told, stated)
    first = Sanction(
        **evidence(0, "banned for five years"),
        person="Daria Olkhina",
        type=SanctionType.BAN,
        amount="P5Y",
        until_computed="2022-07-25",
    )
    other = Sanction(**evidence(0, "the ban ends"), person="Daria Olkhina", type=SanctionType.BAN, until="2022-11")
    found = disagreements([told, stated, record(ONE, first), record(OTHER, other)], [who])
    assert [(one.measure, one.verdict) for one in found] == [("ban", Verdict.DIFFER)]


def test_two_dates_of_one_dissolution() -> None:
    body = actor("Union of Harbour Pilots", sort="organisations", type_="union")
    named = {"kind": EventKind.DISSOLUTION, "who": ("Union of Harbour Pilots",)}
    records = [
        record(ONE, Event(**evidence(0, "was closed on 4 January 2017"), **named, date="2017-01-04")),
        record(OTHER, Event(**evidence(0, "was dissolved in March 2017"), **named, date="2017-03")),
    ]
    dates = [one for one in disagreements(records, [body]) if one.measure == "date"]
    assert [one.verdict for one in dates] == [Verdict.DIFFER]


def test_a_date_that_the_words_do_not_give_is_not_held_against_another() -> None:
    body = actor("Union of Harbour Pilots", sort="organisations", type_="union")
    named = {"kind": EventKind.DISSOLUTION, "who": ("Union of Harbour Pilots",)}
    records = [
        record(ONE, Event(**evidence(0, "was closed on 4 January 2017"), **named, date="2017-01-04")),
        record(OTHER, Event(**evidence(0, "and was dissolved"), **named, date="2017-03")),
    ]
    assert not [one for one in disagreements(records, [body]) if one.measure == "date"]


def test_a_telling_number_ties_counts_but_never_those_of_two_years() -> None:
    undated = figure(ONE, 160, qualifier=Qualifier.MORE_THAN)
    first = figure(OTHER, 160, qualifier=Qualifier.AT_LEAST, date="2022-01")
    other = figure(document("third"), 160, date="2011-12")
    (one,) = disagreements([undated, first, other], [])
    assert len(one.values) == 2


def test_the_one_who_is_named_and_the_others_make_the_number() -> None:
    whole = figure(ONE, 15, date="2019-07-01", measure=Measure.DISMISSED)
    rest = figure(OTHER, 14, date="2019-07-01", measure=Measure.DISMISSED)
    rest = replace(rest, statement=replace(rest.statement, of="of her colleagues"))
    (one,) = disagreements([whole, rest], [])
    assert one.verdict is Verdict.COMPATIBLE


def test_a_town_spelt_in_two_ways() -> None:
    records = [place(ONE, "Zharkovsk"), place(OTHER, "Jarkovsk"), place(OTHER, "Zherkova", 50)]
    (one,) = disagreements(records, [])
    assert [value.quantity for value in one.values] == ["Zharkovsk", "Jarkovsk"]


def test_a_report_asked_for_by_two_dates() -> None:
    records = [
        record(ONE, Request(**evidence(at, "a report is asked for"), by=by, text_starts="a report", due=due))
        for at, by, due in ((0, "Worker members", "2023-03"), (90, "Committee", "2022-09-01"))
    ]
    assert [one.matter for one in disagreements(records, [])] == ["when the Government is to report next"]


def test_more_refusals_claimed_than_told() -> None:
    body = actor("Union of Harbour Pilots", sort="organisations", type_="union")
    refused = Registration(
        **evidence(0, "was refused"),
        organisation="Union of Harbour Pilots",
        act=RegistrationAct.REFUSAL,
        date="2021-09-28",
    )
    claimed = figure(ONE, 6, at=30, measure=Measure.ATTEMPTS)
    name = place(ONE, "Union of Harbour Pilots", 60)
    found = disagreements([record(ONE, refused), claimed, name], [body])
    assert any("1 refusals are told one by one" in one.why for one in found)


def test_a_promise_that_moved() -> None:
    records = [
        record(where, Commitment(**evidence(0, "the Act will be amended"), by="Government", what="x", due=due))
        for where, due in ((ONE, "2022-12-31"), (OTHER, "2023-03-31"))
    ]
    assert [one.measure for one in disagreements(records, [])] == ["date"]


def test_every_disagreement_has_two_values_with_their_words() -> None:
    records = [figure(ONE, number, at=number * 50, date="2018-10-09") for number in (1, 2, 3)]
    for one in disagreements(records, []):
        assert len(one.values) > 1
        assert all(value.record.quote for value in one.values)
