"""Stored documents and the outside reader: what is refused, stored and kept; failure stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.outside.made_claims import KEPT, SEALED, TEXT, claim, hall_sealed, kept_in_a_cell
from tests.outside.service import Behaviour, Service, claiming, sending, service
from tripartite.outside.calling import Caller
from tripartite.outside.settings import OutsideSettings
from tripartite.pipeline.adding import add, reread
from tripartite.pipeline.editing import publish_document, publish_statement, withhold_name
from tripartite.pipeline.leaving import public_records, records_with_names_hidden
from tripartite.pipeline.outside_reading import read_stored_outside, sendings
from tripartite.pipeline.ready_files import ready_file
from tripartite.pipeline.tally import Tally
from tripartite.pipeline.verifying import verify
from tripartite.store import models
from tripartite.store.actors import unresolved_countries
from tripartite.store.decisions import Verdict, decide
from tripartite.store.documents import reading_of
from tripartite.store.opened import opened
from tripartite.store.publications import Extent
from tripartite.store.search_statements import Question, find_statements
from tripartite.store.statements import records

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def stored(store: Path, tmp_path: Path) -> str:
    """The SHA-256 of the letter on the quarries, added to an empty store."""
    letter = tmp_path / "quarry.txt"
    letter.write_text(TEXT, encoding="utf-8")
    (one,) = add([letter], workers=1).added
    return one.sha256


def asked(sha256: str, *behaviours: Behaviour) -> tuple[Tally, Service]:
    tally = Tally()
    with service(*behaviours) as there:
        caller = Caller(OutsideSettings(there.address, "small"), pauses=(0,), wait=lambda seconds: None)
        read_stored_outside(sendings([sha256], tally), caller, tally)
    return tally, there


def outside_rows() -> list[models.Statement]:
    return list(models.Statement.objects.filter(rule__startswith="outside.").order_by("start", "sort"))


def test_what_is_founded_is_stored_marked_and_waits_for_review(stored: str) -> None:
    tally, there = asked(stored, claiming(hall_sealed(), claim("events", "Nothing of the sort.", kind="other")))
    (row,) = outside_rows()
    assert (row.rule, row.status, row.quote) == ("outside.events", "unreviewed", SEALED)
    assert row.confidence < 0.5
    assert KEPT in there.sent()
    (one,) = tally.added
    assert one.outcome == "updated" and one.outside is not None and one.outside.dropped == {"quote-not-found": 1}
    told = reading_of(stored).outside
    assert told is not None and told.kept == 1
    assert verify().faults == []


def test_it_stays_when_the_document_is_read_again_and_goes_when_told(stored: str) -> None:
    asked(stored, claiming(hall_sealed()))
    assert dict(reread(workers=1).outcomes()) == {"unchanged": 1}
    assert len(outside_rows()) == 1
    reread([stored], workers=1, forget_outside=True)
    assert outside_rows() == [] and reading_of(stored).outside is None


def test_what_a_person_rejected_is_not_proposed_again(stored: str) -> None:
    asked(stored, claiming(hall_sealed()))
    decide(outside_rows()[0].key, Verdict.REJECTED, by="me")
    shorter = claim("events", SEALED.removeprefix("Its owner had "), kind="other")
    tally, _ = asked(stored, claiming(shorter, hall_sealed()))
    assert [one.status for one in outside_rows()] == ["rejected"]
    assert tally.added[0].outside is not None and tally.added[0].outside.known == 2


def test_it_is_public_only_after_a_person_looked_at_it(stored: str) -> None:
    asked(stored, claiming(hall_sealed()))
    publish_document(stored, by="me", extent=Extent.EVERYTHING)
    assert public_records() and not any(one.statement.is_outside for one in public_records())
    decide(outside_rows()[0].key, Verdict.ACCEPTED, by="me")
    publish_document(stored, by="me", extent=Extent.EVERYTHING)
    assert [one.statement.evidence[0].words for one in public_records() if one.statement.is_outside] == [SEALED]


def test_no_file_tells_of_it_before_a_person_confirmed_it(stored: str) -> None:
    held = claim("people", "Nobody at the ministry would say how many hearings there were.", name="Nobody")
    event = hall_sealed(who=["Stonecutters' Circle"])
    asked(stored, claiming(event, held))
    assert unresolved_countries() == []
    assert not any(one.statement.is_outside for one in records())
    assert not any(one.statement.is_outside for one in records_with_names_hidden())
    row = models.Document.objects.get(sha256=stored)
    assert [one.statement.sort for one in opened(row).records if one.statement.is_outside] == ["events", "people"]
    found = find_statements(Question(words="sealed"))
    assert [one.statement.is_outside for one in found.records].count(True) == 1


def told_in_file() -> list[str]:
    """The keys of an outside reader's claims in the file of no country."""
    return [one.key for one in ready_file("").timeline if one.statement.is_outside]


def test_what_a_person_confirmed_enters_the_file_and_leaves_it_when_that_is_undone(stored: str) -> None:
    asked(stored, claiming(hall_sealed()))
    assert told_in_file() == []
    key = outside_rows()[0].key
    decide(key, Verdict.ACCEPTED, by="me")
    assert told_in_file() == [key]
    decide(key, Verdict.WITHDRAWN, by="me")
    assert told_in_file() == []


def _withheld(sha256: str) -> None:
    withhold_name("Orla Pennick", by="me")


def _taken_back(sha256: str) -> None:
    publish_document(sha256, by="me")
    publish_document(sha256, by="me", public=False)


def _with_a_private_statement(sha256: str) -> None:
    publish_statement(models.Statement.objects.all()[0].key, by="me", public=False)


@pytest.mark.parametrize(
    ("decision", "said"),
    [(_withheld, "withheld"), (_taken_back, "private"), (_with_a_private_statement, "private")],
)
def test_what_an_editor_keeps_back_is_not_sent(stored: str, decision: Callable[[str], None], said: str) -> None:
    decision(stored)
    tally, there = asked(stored, claiming(hall_sealed()))
    assert there.questions == []
    (failure,) = tally.failed
    assert said in failure.problem and "nothing of it is sent" in failure.problem
    assert outside_rows() == []


def test_a_name_withheld_after_agreeing_still_keeps_it_back(stored: str) -> None:
    tally = Tally()
    wanted = sendings([stored], tally)
    _withheld(stored)
    with service(claiming()) as there:
        read_stored_outside(wanted, Caller(OutsideSettings(there.address, "small")), tally)
    assert there.questions == [] and len(tally.failed) == 1


def test_a_wrong_key_stores_nothing_and_leaves_the_rest_unasked(stored: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("quarr", "mine"), encoding="utf-8")
    (one,) = add([other], workers=1).added
    before, tally = reading_of(stored), Tally()
    with service(sending(401)) as there:
        caller = Caller(OutsideSettings(there.address, "small"))
        read_stored_outside(sendings([stored, one.sha256], tally), caller, tally)
    assert len(there.questions) == 1
    (failure,) = tally.failed
    assert "does not accept the key" in failure.problem
    assert reading_of(stored) == before and outside_rows() == []


def test_an_interruption_leaves_the_document_as_it_was(stored: str) -> None:
    before = reading_of(stored)
    with patch("tripartite.outside.calling.Caller.ask", side_effect=KeyboardInterrupt):
        tally, _ = asked(stored, claiming())
    assert tally.interrupted and not tally.added
    assert reading_of(stored) == before


def test_a_document_read_again_meanwhile_is_left_as_it_is(stored: str) -> None:
    def reading_again(*_: object) -> str:
        models.Document.objects.filter(sha256=stored).update(reading=b"other bytes")
        return '{"claims": []}'

    with patch("tripartite.outside.calling.Caller.ask", side_effect=reading_again):
        tally, _ = asked(stored, claiming())
    (failure,) = tally.failed
    assert "read again while" in failure.problem
    assert bytes(models.Document.objects.get(sha256=stored).reading) == b"other bytes"


def test_two_claims_on_one_sentence_are_two_statements(stored: str) -> None:
    asked(stored, claiming(hall_sealed(), kept_in_a_cell()))
    assert [one.sort for one in outside_rows()] == ["events", "sanctions"]
