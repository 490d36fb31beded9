"""People's decisions are kept apart, superseded and never overwritten, and survive re-reading."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tripartite.pipeline.reading import read_document
from tripartite.store import models
from tripartite.store.decisions import Verdict, add, decide, history
from tripartite.store.rows import statement_of
from tripartite.store.saving import save
from tripartite.store.statements import records
from tripartite.values.errors import Conflict, NotFound
from tripartite.values.reading import Reading
from tripartite.values.spans import Evidence
from tripartite.values.statements import Person, Place
from tripartite.values.vocabulary import Kind

pytestmark = pytest.mark.django_db

TEXT = "Daria Olkhina was sentenced in Karagash."


@pytest.fixture
def reading(document: Path) -> Reading:
    """A reading with one person, made by hand so that it does not depend on how well names are read."""
    base = read_document(document.read_bytes(), document.name)
    person = Person(evidence=(Evidence.at(TEXT, 0, 13),), rule="test.person", name="Daria Olkhina", country="ARM")
    facts = replace(base.document, kind=Kind.DOCUMENT)
    return replace(base, document=facts, text=TEXT, passages=(), sections=(), statements=(person,))


def stored(reading: Reading) -> models.Statement:
    save(reading, size=1, place="p", name="n.txt")
    return models.Statement.objects.get(sort="people")


def test_a_rejected_statement_is_gone_from_the_file_but_not_from_the_log(store: Path, reading: Reading) -> None:
    row = stored(reading)
    decide(row.key, Verdict.REJECTED, by="anna", reason="a street")
    assert records() == []
    assert [(one.verdict, one.by, one.reason) for one in history(row.key)] == [("rejected", "anna", "a street")]


def test_a_correction_survives_re_reading(store: Path, reading: Reading) -> None:
    row = stored(reading)
    statement = statement_of(row)
    assert isinstance(statement, Person)
    decide(row.key, Verdict.CORRECTED, by="anna", statement=replace(statement, roles=("president",)))
    save(replace(reading, reader="later"), size=1, place="p", name="n.txt")
    again = models.Statement.objects.get(key=row.key)
    assert again.status == "corrected"
    assert statement_of(again) == replace(statement, roles=("president",))


def test_a_decision_stands_where_a_later_reading_no_longer_finds_the_claim(store: Path, reading: Reading) -> None:
    row = stored(reading)
    decide(row.key, Verdict.ACCEPTED, by="anna")
    save(replace(reading, statements=(), reader="later"), size=1, place="p", name="n.txt")
    assert models.Statement.objects.get(key=row.key).status == "accepted"


def test_two_people_never_overwrite_each_other_silently(store: Path, reading: Reading) -> None:
    row = stored(reading)
    decide(row.key, Verdict.ACCEPTED, by="anna", seen=0)
    with pytest.raises(Conflict, match="anna decided"):
        decide(row.key, Verdict.REJECTED, by="boris", seen=0)
    assert models.Statement.objects.get(key=row.key).status == "accepted"


def test_undoing_goes_back_one_step_at_a_time(store: Path, reading: Reading) -> None:
    row = stored(reading)
    decide(row.key, Verdict.ACCEPTED, by="anna")
    decide(row.key, Verdict.REJECTED, by="anna")
    decide(row.key, Verdict.WITHDRAWN, by="anna")
    assert models.Statement.objects.get(key=row.key).status == "accepted"
    assert len(history(row.key)) == 3


def test_undoing_the_only_decision_brings_the_machines_reading_back(store: Path, reading: Reading) -> None:
    row = stored(reading)
    decide(row.key, Verdict.REJECTED, by="anna")
    decide(row.key, Verdict.WITHDRAWN, by="anna")
    assert models.Statement.objects.get(key=row.key).status == "unreviewed"
    assert statement_of(models.Statement.objects.get(key=row.key)) == reading.statements[0]


def test_a_person_adds_what_the_machine_missed(store: Path, reading: Reading) -> None:
    document = stored(reading).document
    place = Place(evidence=(Evidence.at(TEXT, 31, 39),), rule="person", name="Karagash", country="ARM")
    add(document, place, by="anna")
    save(replace(reading, reader="later"), size=1, place="p", name="n.txt")
    assert {one.statement.sort for one in records()} == {"people", "places"}


def test_what_is_not_there_cannot_be_decided(store: Path) -> None:
    with pytest.raises(NotFound):
        decide("nothing", Verdict.ACCEPTED, by="anna")
