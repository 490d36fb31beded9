"""Search finds words in every language, phrases and beginnings; nothing typed can break it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tripartite.pipeline.reading import read_document
from tripartite.store.saving import save
from tripartite.store.search import CLOSE, OPEN, search

pytestmark = pytest.mark.django_db

TEXT = """The Ministry refused the union's registration in the harbour town.

Le ministère a refusé l’enregistrement du syndicat des pêcheurs dans la région.

Министерство отказало профсоюзу моряков в регистрации.

El registro del sindicato fue denegado por segunda vez en aquel año.
"""


@pytest.fixture
def filled(store: Path) -> None:
    data = TEXT.encode()
    save(read_document(data, "four.txt"), size=len(data), place="four.txt", name="four.txt")


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("registration", 1),
        ("REFUSED registration", 1),
        ('"refused the union\'s"', 1),
        ('"union refused"', 0),
        ("профсоюз*", 1),
        ("профсоюз", 1),
        ('"профсоюз"', 0),
        ("моряки", 1),
        ("sindicato denegado", 1),
        ("nowhere", 0),
        ("", 0),
        ('"', 0),
        ("* ) OR (", 0),
    ],
)
def test_words_are_found(filled: None, words: str, total: int) -> None:
    assert search(words).total == total


def test_hits_are_marked_and_carry_their_place(filled: None) -> None:
    found = search("registration")
    assert f"{OPEN}registration{CLOSE}" in found.hits[0].snippet
    assert found.hits[0].file == "four.txt"
    assert found.hits[0].start == 0


def test_filters_leave_out_what_does_not_fit(filled: None) -> None:
    assert search("refus*", language="fr").total <= search("refus*").total
    assert search("registration", country="ZZZ").total == 0
    assert search("registration", kind="law").total == 0


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.text(max_size=40))
def test_nothing_typed_breaks_it(filled: None, words: str) -> None:
    assert search(words).total >= len(search(words, limit=1).hits)
