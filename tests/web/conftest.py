"""Stores for the tests of the site, filled with readings made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.web.made_readings import letter_reading
from tripartite.values.reading import Reading


@pytest.fixture(autouse=True)
def nothing_kept_ready() -> None:
    """Tests roll their rows back, numbers and all, which a store in use never does; so what is kept is let go."""
    from tripartite.pipeline import resolving
    from tripartite.store import opened, overview, search_choices
    from tripartite.web import casefiles
    from tripartite.web.views import due
    from tripartite.web.views import due as due_page

    for kept in (
        opened._opened,
        overview._overview,
        search_choices._choices,
        casefiles._country_file,
        resolving._doubts,
        due_page._records,
        due_page._due,
        due._promises,
    ):
        kept.cache_clear()


@pytest.fixture(autouse=True)
def worked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test's rows are seen by its own thread alone, so what is done beside the pages is done in it."""
    from tripartite.pipeline import publicising_later

    at_work: list[bool] = []

    def once() -> None:
        # A page that is opened by what is at work wakes it, as any page does.
        if not at_work:
            at_work.append(True)
            publicising_later.work()
            at_work.clear()

    monkeypatch.setattr(publicising_later, "wake", once)


@pytest.fixture
def put(store: Path) -> Callable[[Reading], Reading]:
    """Puts a reading into the empty store, with an original."""
    return _put


@pytest.fixture
def letter(store: Path) -> Reading:
    """A store with one small letter."""
    return _put(letter_reading())


def _put(one: Reading) -> Reading:
    from tripartite.store.originals import path_of
    from tripartite.store.saving import save

    path = path_of(one.document.sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(one.text.encode())
    name = one.document.file or "nameless"
    save(one, size=len(one.text.encode()), place=f"/home/reader/{name}", name=name)
    return one


@pytest.fixture
def live_letter(live_store: Path) -> Reading:
    """The letter in the store of a running site."""
    return _put(letter_reading())


@pytest.fixture
def live_store(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty store that a running site sees too."""
    monkeypatch.setenv("TRIPARTITE_STORE", str(tmp_path / "store"))
    yield tmp_path / "store"


@pytest.fixture
def put_live(live_store: Path) -> Callable[[Reading], Reading]:
    """Puts a reading into the store of a running site."""
    return _put
