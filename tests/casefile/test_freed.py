"""Who is freed, in whatever document, serves no longer to the end that was only reckoned."""

from __future__ import annotations

import pytest

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile.freed import cut_short
from tripartite.casefile.records import Record
from tripartite.resolution.actors import Actor, ActorName
from tripartite.values.statements import Event, Sanction
from tripartite.values.vocabulary import EventKind, SanctionType

DARIA = Actor(
    key="d",
    sort="people",
    name="Daria Olkhina",
    type="",
    names=(ActorName("Daria Olkhina", ()), ActorName("Mme Olkhina", ())),
    statements=(),
    reasons=(),
)


def term(kind: SanctionType = SanctionType.IMPRISONMENT, **more: str) -> Record:
    told = {"imposed": "2011-05-16", "until_computed": "2013-05-16", **more}
    return record(
        document("one"), Sanction(**evidence(0, "two years"), person="Daria Olkhina", type=kind, amount="P2Y", **told)
    )


def release(who: str, date: str | None) -> Record:
    one = Event(**evidence(0, "was freed"), kind=EventKind.RELEASE, who=(who,), date=date)
    return record(document("two"), one)


def end(records: list[Record]) -> str | None:
    one = records[0].statement
    assert isinstance(one, Sanction)
    return one.until_computed


@pytest.mark.parametrize(
    ("who", "date"), [("Daria Olkhina", "2012-03"), ("Mme Olkhina", None), ("mme olkhina", "2011-05-20")]
)
def test_a_release_told_elsewhere_drops_the_reckoned_end(who: str, date: str | None) -> None:
    assert end(cut_short([term()], [release(who, date)], [DARIA])) is None


@pytest.mark.parametrize(
    ("who", "date"), [("Pavel Olkhin", "2012-03"), ("Daria Olkhina", "2010-01"), ("Daria Olkhina", "2014-01")]
)
def test_another_s_release_or_one_from_another_term_does_not(who: str, date: str) -> None:
    assert end(cut_short([term()], [release(who, date)], [DARIA])) == "2013-05-16"


def test_a_pardon_told_in_another_document_drops_it_too() -> None:
    told = term(outcome="pardoned", ended="2012-01")
    assert end(cut_short([term(), told], [], [DARIA])) is None


def test_a_ban_outlives_the_release() -> None:
    assert end(cut_short([term(SanctionType.BAN)], [release("Daria Olkhina", "2012-03")], [DARIA])) == "2013-05-16"


def test_a_name_that_two_bear_frees_neither() -> None:
    other = Actor(
        key="e",
        sort="people",
        name="Olkhina",
        type="",
        names=(ActorName("Mme Olkhina", ()),),
        statements=(),
        reasons=(),
    )
    assert end(cut_short([term()], [release("Mme Olkhina", "2012-03")], [DARIA, other])) == "2013-05-16"
