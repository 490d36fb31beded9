"""What falls due on a day, stated before computed, and never a word on what silence means."""

from __future__ import annotations

from datetime import date

import pytest

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile.due import Matter, Standing, due
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
