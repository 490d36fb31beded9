"""What became of requests and promises: told by words and people, never by silence."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.casefile.made_records import document, evidence, record
from tripartite.casefile import became as room
from tripartite.casefile.became import Family, tells, told
from tripartite.casefile.commitments import Confirmed, Status, promises
from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.remarks import Words
from tripartite.casefile.threads import Relation, threads
from tripartite.values.statements import Commitment, Request

DATA = json.loads((Path(room.__file__).parent / "data" / "outcomes.json").read_text(encoding="utf-8"))
EARLY, LATE, LATER = document("early", "2018-06"), document("late", "2020-06"), document("later", "2022-06")


@pytest.mark.parametrize(("sentence", "family"), DATA["must"])
def test_what_a_sentence_tells(sentence: str, family: str) -> None:
    assert tells(Family(family), sentence)


@pytest.mark.parametrize("sentence", DATA["must_not"])
def test_what_tells_nothing(sentence: str) -> None:
    assert not any(tells(family, sentence, "en") for family in Family)


def request(where: DocumentRef, words: str, by: str = "Worker members") -> Record:
    return record(where, Request(**evidence(0, words), by=by, text_starts=words))


def commitment(where: DocumentRef, words: str, due: str | None = None) -> Record:
    return record(where, Commitment(**evidence(0, words), by="Government", what=words, due=due))


def test_an_asking_narrows_and_widens() -> None:
    words = "accept a direct contacts mission"
    (thread,) = threads(
        [request(EARLY, words), request(LATE, f"at least {words}"), request(LATER, f"{words} for all workers")], []
    )
    assert [one.relation for one in thread.askings] == [Relation.FIRST, Relation.NARROWS, Relation.WIDENS]
    assert thread.askers == (("Worker members", 3),)


def test_progress_is_noted_on_the_same_matter() -> None:
    words = "accept a direct contacts mission"
    said = Words(LATER, 0, "The Committee notes with satisfaction the visit of the direct contacts mission.", "en")
    (thread,) = threads([request(EARLY, words), request(LATE, words)], [], told([said], []))
    assert [one.relation for one in thread.notes] == [Relation.SATISFACTION]
    assert len(thread.askings) == 2


def test_who_asks_for_other_things_later_falls_silent_on_this() -> None:
    words = "accept a direct contacts mission"
    (thread,) = threads([request(EARLY, words), request(LATE, words), request(LATER, "publish the figures")], [])
    assert [(one.by, one.document.file) for one in thread.silences] == [("Worker members", "later.txt")]


@pytest.mark.parametrize(
    ("day", "status"),
    [("2018-07-01", Status.OPEN), ("2019-03-15", Status.DUE), ("2019-04-01", Status.OVERDUE)],
)
def test_without_a_word_on_it_only_the_date_counts(day: str, status: Status) -> None:
    (promise,) = promises([commitment(EARLY, "the trade union law will be amended", "2019-03")], [])
    assert promise.status(date.fromisoformat(day)) is status


def test_that_it_was_kept_is_said_by_a_later_document_only() -> None:
    made = commitment(EARLY, "the trade union law will be brought into line with the Convention", "2019-03")
    said = "The trade union law was amended and is in line with the Convention."
    for where, status in ((LATE, Status.SAID_DONE), (EARLY, Status.OVERDUE)):
        (promise,) = promises([made], [], told([Words(where, 0, said, "en")], []))
        assert promise.status(date(2021, 1, 1)) is status
    (promise,) = promises([made], [], told([Words(LATE, 0, said, "en")], []))
    assert promise.status(date(2019, 12, 1)) is Status.OVERDUE


def test_a_person_confirms() -> None:
    made = commitment(EARLY, "the trade union law will be amended")
    (promise,) = promises([made], [], (), {made.key: Confirmed(True, "a reviewer", "2021-01-01")})
    assert promise.status(date(2021, 1, 1)) is Status.CONFIRMED_DONE
