"""What falls due on a day, stated before computed, and never a word on what silence means."""

from __future__ import annotations

from datetime import date

import pytest

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile.due import Matter, Standing, due, put_together
from tripartite.casefile.records import DocumentRef, Record
from tripartite.values.statements import Commitment, Request, Sanction
from tripartite.values.vocabulary import SanctionType

WHERE = document("one")
RECORDS = [
    record(WHERE, Commitment(**evidence(0, "by the end of 2022"), by="Government", what="amend", due="2022-12-31")),
    record(WHERE, Request(**evidence(30, "report by September"), by="Committee", text_starts="report", due="2022-09")),
    record(
        WHERE,
        Sanction(**evidence(60, "banned"), person="Daria Olkhina", type=SanctionType.BAN, until_computed="2022-07-25"),
    ),
    record(WHERE, Commitment(**evidence(90, "will consider"), by="Government", what="consider")),
]


@pytest.mark.parametrize(
    ("on", "standings"),
    [
        (date(2022, 1, 1), [Standing.AHEAD, Standing.AHEAD, Standing.AHEAD]),
        (date(2022, 9, 15), [Standing.PAST, Standing.NOW, Standing.AHEAD]),
        (date(2023, 1, 1), [Standing.PAST, Standing.PAST, Standing.PAST]),
    ],
)
def test_everything_dated_in_order_of_time(on: date, standings: list[Standing]) -> None:
    found = due(RECORDS, on)
    assert [one.matter for one in found] == [Matter.SANCTION, Matter.REQUEST, Matter.COMMITMENT]
    assert [one.standing for one in found] == standings
    assert [one.computed for one in found] == [True, False, False]


def promise(where: DocumentRef, what: str, quote: str, at: int = 0, by: str | None = "Government") -> Record:
    return record(where, Commitment(**evidence(at, quote), by=by, what=what, due="2031-12-31"))


def test_one_promise_told_twice_is_shown_once_with_its_tellings() -> None:
    words = "publish a register of fishing unions by the end of 2031"
    told = [promise(document(name), words, words) for name in ("one", "two")]
    (found,) = due(told, date(2031, 1, 1))
    assert {one.key for one in found.tellings} == {one.key for one in told}


def test_one_sentence_split_in_two_is_shown_whole_by_the_one_that_names_who_owes_it() -> None:
    quote = "The charter was set for the end of this year, and we hope for its signature."
    told = [
        promise(WHERE, "as the end of this year", quote, by=None),
        promise(WHERE, "we hope for its signature", quote, by="Government"),
    ]
    (found,) = due(told, date(2031, 1, 1))
    assert (found.words, found.record) == (quote, told[1])


def test_different_acts_with_one_date_stay_apart() -> None:
    told = [
        promise(WHERE, "publish the register", "publish the register"),
        promise(WHERE, "pay the dockers", "pay", 90),
    ]
    assert len(due(told, date(2031, 1, 1))) == 2


def test_what_names_no_act_is_left_out_and_a_fragment_gives_way_to_its_sentence() -> None:
    empty, cut = (
        promise(WHERE, "by the end of 2031", "by the end of 2031"),
        promise(WHERE, "draft a charter under", "x", 90),
    )
    sentence = "It will draft a charter under which notice suffices."
    (found,) = due([empty, cut], date(2031, 1, 1), {cut.key: sentence})
    assert found.words == sentence


def test_one_promise_in_two_languages_is_put_together() -> None:
    other = document("two")
    told = [
        record(
            WHERE, Commitment(**evidence(0, "will withdraw the bill"), by="Minister", what="withdraw", due="2021-03")
        ),
        record(other, Commitment(**evidence(0, "отозвать законопроект"), by="Министр", what="отозвать", due="2021-03")),
    ]
    found = due(told, date(2022, 1, 1))
    assert len(found) == 2
    (one,) = put_together(found, {told[0].key: (told[1].key,), told[1].key: (told[0].key,)})
    assert {record.key for record in one.tellings} == {record.key for record in told}
    assert len(put_together(found, {})) == 2
