"""What is known is not made again; what was added stays through a later reading of the same document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.outside.made_claims import KEPT, SEALED, TEXT, document
from tripartite.outside.claims import Dropped
from tripartite.outside.merging import carried, is_known, joined, without_outside
from tripartite.values.reading import OutsideReading, Reading
from tripartite.values.spans import Evidence
from tripartite.values.statements import Event, Person, Sanction, Statement
from tripartite.values.vocabulary import EventKind, SanctionType

TOLD = OutsideReading(
    address="http://127.0.0.1:9/v1", model="m", asked="2026-01-02", parts=1, unusable=0, claims=1, kept=1, known=0
)


def evidence(words: str, text: str = TEXT) -> tuple[Evidence, ...]:
    start = text.index(words)
    return (Evidence.at(text, start, start + len(words)),)


def event(words: str, kind: EventKind = EventKind.OTHER, who: tuple[str, ...] = ()) -> Event:
    return Event(evidence=evidence(words), rule="outside.events", kind=kind, who=who)


def sanction(person: str | None) -> Sanction:
    return Sanction(evidence=evidence(KEPT), rule="outside.sanctions", person=person, type=SanctionType.DETENTION)


def person(name: str, *variants: str) -> Person:
    return Person(evidence=evidence(KEPT), rule="outside.people", name=name, variants=variants)


@pytest.mark.parametrize(
    ("claim", "there", "known"),
    [
        (event(SEALED), event("the hall of the Stonecutters' Circle sealed"), True),
        (event(SEALED), event(SEALED, EventKind.PROTEST), False),
        (event(SEALED), event(KEPT), False),
        (event(SEALED, who=("A",)), event(SEALED, who=("B",)), False),
        (event(SEALED, who=("A", "B")), event(SEALED, who=("B",)), True),
        (sanction("Orla Pennick"), sanction(None), True),
        (sanction("Orla Pennick"), sanction("Ivor Bell"), False),
        (sanction("Orla Pennick"), event(KEPT), False),
        (person("Pennick"), person("Orla Pennick"), True),
        (person("O. Pennick"), person("Orla Pennick", "O. Pennick"), True),
        (person("Orla Pennick"), person("Ivor Pennick"), False),
    ],
)
def test_a_claim_is_known_by_its_sort_and_its_words(claim: Statement, there: Statement, known: bool) -> None:
    assert is_known(claim, [there]) is known


def with_outside() -> Reading:
    return replace(joined(document(), [event(SEALED)]), outside=TOLD)


def test_a_reading_again_keeps_what_was_added() -> None:
    before = with_outside()
    assert without_outside(before) == document()
    assert carried(before, document()) == before
    assert carried(document(), document()) == document()


def test_what_was_added_moves_with_its_words() -> None:
    longer = "A line that was read as furniture before.\n\n" + TEXT.replace("had the hall", "had  the hall")
    after = carried(with_outside(), document(longer))
    (moved,) = (one for one in after.statements if one.is_outside)
    assert longer[moved.start :].startswith("Its owner")
    assert carried(after, document(longer)) == after


def test_what_no_longer_stands_there_is_dropped_and_counted_once() -> None:
    other = document(TEXT.replace("sealed", "shut"))
    after = carried(with_outside(), other)
    assert after.statements == other.statements
    assert after.outside is not None and (after.outside.kept, after.outside.dropped) == (0, {Dropped.LATER: 1})
    assert carried(after, other) == after


def test_what_the_program_reads_itself_by_now_is_not_doubled() -> None:
    now = joined(document(), [replace(event(SEALED), rule="events.x", confidence=0.8)])
    after = carried(with_outside(), now)
    assert after.statements == now.statements
    assert after.outside is not None and (after.outside.kept, after.outside.known) == (0, 1)
