"""A person's word on a commitment: kept, superseded, taken back, and refused where there is no commitment."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.casefile.made_records import evidence
from tripartite.values.errors import NotFound
from tripartite.values.statements import Commitment


@pytest.fixture
def promise(store: Path) -> str:
    """A store with one document that promises something; the commitment's key."""
    from tripartite.store import models
    from tripartite.store.rows import row_of

    document = models.Document.objects.create(
        sha256="a" * 64, size=1, file="a.txt", kind="document", reader="0", reading=b""
    )
    one = Commitment(**evidence(0, "the Act will be amended"), by="Government", what="the Act will be amended")
    row_of(document, "promise", one, "unreviewed").save()
    return "promise"


def test_the_last_word_is_in_force_and_the_earlier_kept(promise: str) -> None:
    from tripartite.store.outcomes import Outcome, confirm, confirmed, history

    confirm(promise, Outcome.NOT_DONE, by="Ada")
    confirm(promise, Outcome.DONE, by="Bo", reason="the Gazette")
    assert confirmed()[promise].done
    assert confirmed([promise])[promise].by == "Bo"
    assert [(one.outcome, one.by) for one in history(promise)] == [("not-done", "Ada"), ("done", "Bo")]


def test_a_word_may_be_taken_back(promise: str) -> None:
    from tripartite.store.outcomes import Outcome, confirm, confirmed

    confirm(promise, Outcome.DONE, by="Ada")
    confirm(promise, Outcome.OPEN, by="Ada")
    assert not confirmed()


def test_there_must_be_such_a_commitment(promise: str) -> None:
    from tripartite.store.outcomes import Outcome, confirm

    with pytest.raises(NotFound):
        confirm("another", Outcome.DONE, by="Ada")
