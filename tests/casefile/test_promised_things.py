"""What is told of a promise is tied to the thing promised, and one promise told twice is one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile.became import told
from tripartite.casefile.commitments import Status, promises
from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.remarks import Words
from tripartite.values.statements import Commitment

EARLY, LATE = document("early", "2019-06"), document("late", "2021-06")
DAY = date(2022, 1, 1)


def promise(where: DocumentRef, words: str, due: str | None = None, at: int = 0) -> Record:
    return record(where, Commitment(**evidence(at, words), by="Government", what=words, due=due))


@pytest.mark.parametrize(
    ("made", "said", "language", "status"),
    [
        (
            "the reform of the Labour Code would be sent to Congress",
            "El proyecto de reforma del Código de Trabajo no ha sido sometido al Congreso.",
            "es",
            Status.SAID_NOT_DONE,
        ),
        (
            "the reform of the Labour Code would be sent to Congress",
            "The Ferries Act was amended in May.",
            "en",
            Status.OVERDUE,
        ),
        (
            "a permanent tripartite forum for the lake ferries would be opened",
            "The permanent tripartite forum was opened in March.",
            "en",
            Status.SAID_DONE,
        ),
        ("workers would be paid", "The new harbour was opened for workers.", "en", Status.OVERDUE),
    ],
)
def test_only_what_is_tied_counts(made: str, said: str, language: str, status: Status) -> None:
    outcomes = told([Words(LATE, 0, said, language)], [])
    (found,) = promises([promise(EARLY, made, "2019-12")], [], outcomes)
    assert found.status(DAY) is status


def test_the_sentence_after_a_promise_may_tell_what_became_of_it() -> None:
    words = "The minister promised to meet the pilots in May."
    page = Words(EARLY, 0, f"{words} Nothing has happened.", "en")
    (found,) = promises([promise(EARLY, words)], [], told([page], []))
    assert found.status(DAY) is Status.SAID_NOT_DONE


def test_one_promise_in_two_languages_is_one() -> None:
    one = promise(EARLY, "the Labour Code will be amended", "2021-12-31")
    other = promise(LATE, "el Código de Trabajo será reformado", "2021-12-31")
    third = promise(LATE, "the ferries will be painted", "2021-12-31", at=90)
    found = {each.record.key: each.same for each in promises([one, other, third], [])}
    assert found == {one.key: (other.key,), other.key: (one.key,), third.key: ()}
