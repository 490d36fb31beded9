"""Whether a sanction still runs on a day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.casefile.made_records import evidence
from tripartite.casefile.terms import Running, Term, end_of, term_of
from tripartite.values.statements import Sanction
from tripartite.values.vocabulary import SanctionType

ON = date(2022, 6, 15)


def sanction(kind: SanctionType = SanctionType.BAN, **more: str) -> Sanction:
    return Sanction(**evidence(0, "banned"), person="Daria Olkhina", type=kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "wanted"),
    [
        (sanction(until="2021-05-01"), Term(Running.ENDED, "2021-05-01")),
        (sanction(until="2026"), Term(Running.IN_FORCE, "2026")),
        (sanction(until="2022"), Term(Running.UNKNOWN, "2022")),
        (sanction(until_computed="2022-07-25"), Term(Running.IN_FORCE, "2022-07-25", computed=True)),
        (sanction(until_computed="2021-07-25"), Term(Running.ENDED, "2021-07-25", computed=True)),
        (sanction(), Term(Running.UNKNOWN)),
        (sanction(outcome="lifted"), Term(Running.ENDED)),
        (sanction(SanctionType.IMPRISONMENT, outcome="pardoned", ended="2020-08"), Term(Running.ENDED, "2020-08")),
        (sanction(SanctionType.IMPRISONMENT, outcome="upheld", until="2023"), Term(Running.IN_FORCE, "2023")),
        (sanction(SanctionType.FINE), None),
        (sanction(SanctionType.FINE, outcome="lifted"), Term(Running.ENDED)),
    ],
)
def test_how_it_stands(one: Sanction, wanted: Term | None) -> None:
    assert term_of(one, ON) == wanted


def test_what_was_pardoned_no_longer_ends_when_its_length_would() -> None:
    assert end_of(sanction(outcome="pardoned", until_computed="2026-07-17")) is None
    assert end_of(sanction(outcome="pardoned", ended="2019-08", until="2026")) == "2019-08"
    assert end_of(sanction(until_computed="2026-07-17")) == "2026-07-17"
