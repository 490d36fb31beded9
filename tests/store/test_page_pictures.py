"""Pages are drawn once and kept; a page that cannot be drawn brings nothing down; old pictures are let go of."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tripartite.store import page_pictures
from tripartite.store.originals import keep
from tripartite.store.page_pictures import drawn_page

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "documents"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRIPARTITE_STORE", str(tmp_path))
    return tmp_path


def test_a_page_is_drawn_with_its_words_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    sha256 = keep((EXAMPLES / "union-law-ru.pdf").read_bytes())
    drawn = drawn_page(sha256, 1)
    assert drawn is not None and drawn.picture.read_bytes().startswith(b"\x89PNG")
    assert drawn.width == 1200 and drawn.height > drawn.width
    assert {"ЗАКОН", "КАЗАХСТАН"} <= {one.word for one in drawn.words}
    for word in drawn.words:
        for x0, y0, x1, y1 in word.boxes:
            assert 0 <= x0 < x1 <= drawn.width and 0 <= y0 < y1 <= drawn.height
    monkeypatch.setattr(page_pictures, "_draw", None)
    assert drawn_page(sha256, 1) == drawn


def test_a_word_that_goes_on_in_the_next_line_has_two_boxes() -> None:
    sha256 = keep((EXAMPLES / "union-law-ru.pdf").read_bytes())
    pages = [drawn_page(sha256, number) for number in (1, 2, 3)]
    parted = [word for page in pages if page for word in page.words if len(word.boxes) > 1]
    assert parted
    for word in parted:
        assert word.boxes[0][1] < word.boxes[1][1] and word.boxes[1][0] < word.boxes[0][0]


@pytest.mark.parametrize(
    "hostile",
    [b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + os.urandom(4000), (EXAMPLES / "union-law-ru.pdf").read_bytes()[:9000]],
    ids=["nothing", "a head alone", "noise", "cut off"],
)
def test_what_cannot_be_drawn_brings_nothing_down(hostile: bytes) -> None:
    sha256 = keep(hostile)
    assert drawn_page(sha256, 1) is None
    began = time.perf_counter()
    assert drawn_page(sha256, 1) is None
    assert time.perf_counter() - began < 0.1, "a failure is not tried again at every look"


def test_a_page_that_is_not_there_is_none() -> None:
    assert drawn_page(keep((EXAMPLES / "union-law-ru.pdf").read_bytes()), 99) is None


def test_a_drawing_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_pictures, "PATIENCE", 0.001)
    assert drawn_page(keep((EXAMPLES / "union-law-ru.pdf").read_bytes()), 1) is None


def test_the_pictures_looked_at_longest_ago_are_let_go(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    sha256 = keep((EXAMPLES / "union-law-ru.pdf").read_bytes())
    assert drawn_page(sha256, 1) is not None
    monkeypatch.setattr(page_pictures, "MOST_BYTES", 1)
    drawn_page(sha256, 2)
    assert list((place / "pictures").rglob("*.png")) == []
