"""The review's queue is walked in the order of the turns, and a statement's turn follows the disputes."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tripartite.store import models
from tripartite.store.disputes import keep_disputes, no_longer
from tripartite.store.review import Narrowed, after, before, first, waiting
from tripartite.store.turns import put_in_turn, turn_of

pytestmark = pytest.mark.django_db
SORTS = ("people", "events", "sanctions", "figures")


def rows(number: int = 60) -> list[models.Statement]:
    """Statements of two documents and countries, many of them equally sure, some of them disputed."""
    chance = random.Random(7)
    documents = [
        models.Document.objects.create(
            sha256=letter * 64, size=1, file=letter, kind="document", reader="1", reading=b""
        )
        for letter in "ab"
    ]
    made = [
        models.Statement(
            document=chance.choice(documents),
            key=f"{chance.random():.16f}"[2:],
            sort=chance.choice(SORTS),
            start=chance.randrange(5),
            end=9,
            quote="words",
            country=chance.choice(("KAZ", "BLR")),
            modality="asserted",
            confidence=chance.choice((0.5, 0.6)),
            rule="test",
            fields={},
        )
        for _ in range(number)
    ]
    models.Statement.objects.bulk_create(put_in_turn(made))
    keep_disputes("KAZ", [(one.key, "how many") for one in chance.sample(made, 20)])
    return list(models.Statement.objects.all())


def expected(fits: Callable[[models.Statement], bool]) -> list[str]:
    """The keys of those that fit, in the order that the queue promises."""
    disputed = set(models.Statement.objects.filter(turn__in=(0, 2)).values_list("key", flat=True))
    found = [one for one in models.Statement.objects.all() if fits(one)]
    found.sort(
        key=lambda one: (
            one.sort not in ("people", "sanctions"),
            one.key not in disputed,
            one.confidence,
            one.document_id,
            one.start,
            one.key,
        )
    )
    return [one.key for one in found]


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        (Narrowed(), lambda one: True),
        (Narrowed(country="KAZ"), lambda one: one.country == "KAZ"),
        (Narrowed(sort="events"), lambda one: one.sort == "events"),
        (Narrowed(sort="people", country="BLR"), lambda one: one.sort == "people" and one.country == "BLR"),
        (Narrowed(document="aaaaaa"), lambda one: one.document.sha256[0] == "a"),
        (Narrowed(disputed=True), lambda one: one.turn in (0, 2)),
    ],
)
def test_the_queue_is_walked_whole_forwards_and_backwards(
    store: Path, asked: Narrowed, fits: Callable[[models.Statement], bool]
) -> None:
    by_key = {one.key: one for one in rows()}
    order = expected(fits)

    def place(key: str) -> tuple[int, tuple[float, int, int, str]]:
        one = by_key[key]
        return one.turn, (one.confidence, one.document_id, one.start, one.key)

    assert first(asked) == order[0] and waiting(asked) == len(order) > 3
    assert [after(place(key), asked) for key in order] == [*order[1:], None]
    assert [before(place(key), asked) for key in order] == [None, *order[:-1]]


def test_a_turn_follows_the_disputes(store: Path) -> None:
    made = rows()
    disputed = {one.key for one in made if one.turn in (0, 2)}
    assert len(disputed) == 20
    one, other = sorted(disputed)[:2]
    keep_disputes("KAZ", [(one, "when"), (other, "when")])
    assert set(models.Statement.objects.filter(turn__in=(0, 2)).values_list("key", flat=True)) == {one, other}
    no_longer(one)
    assert not models.Statement.objects.filter(turn__in=(0, 2)).exists(), "it stood against the other alone"


def test_a_row_that_is_made_anew_keeps_its_turn(store: Path) -> None:
    one = next(row for row in rows() if row.turn == 0)
    assert put_in_turn([models.Statement(key=one.key, sort=one.sort)])[0].turn == 0
    assert put_in_turn([models.Statement(key="another", sort=one.sort)])[0].turn == turn_of(one.sort, disputed=False)


@pytest.mark.parametrize(
    "asked", [Narrowed(), Narrowed(country="KAZ"), Narrowed(sort="events"), Narrowed(disputed=True)]
)
def test_the_next_one_is_had_from_an_index_alone(store: Path, asked: Narrowed) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("SQLite's plans.")
    one = rows()[0]
    with CaptureQueriesContext(connection) as told:
        after((one.turn, (one.confidence, one.document_id, one.start, one.key)), asked)
    with connection.cursor() as cursor:
        for query in told.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plan = " ".join(str(row[3]) for row in cursor.fetchall())
            assert "SCAN" not in plan and "TEMP B-TREE FOR ORDER BY" not in plan, plan
