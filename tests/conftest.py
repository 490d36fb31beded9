"""A store of its own for every run of the tests, never the person's own; set before Django reads its settings."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["TRIPARTITE_STORE"] = tempfile.mkdtemp(prefix="tripartite-tests-")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
    "true"  # Playwright's loop runs in the same thread as the live server's set-up
)

EXAMPLES = Path(__file__).parent.parent / "examples" / "documents"


@pytest.fixture
def store(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty store: an empty database, and a folder of its own for originals."""
    monkeypatch.setenv("TRIPARTITE_STORE", str(tmp_path / "store"))
    yield tmp_path / "store"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A small document of our own on an invented case."""
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


LETTER = """Letter on trade union rights in Kazakhstan

On 3 March 2019 the court in Karagash sentenced Ms Daria Olkhina, president of the Union of Harbour Pilots (UHP), \
to two years in prison. According to the UHP, at least 14 pilots were dismissed after the strike of February 2019.

The Ministry of Justice refused to register the Union of Harbour Pilots on 12 June 2019. We urge the Government of \
Kazakhstan to release Ms Olkhina and to register the union without delay.
"""
