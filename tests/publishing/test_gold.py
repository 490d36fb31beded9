"""What people decided comes out as an annotation that the scorer reads, each quote standing in the text once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.made_readings import letter_reading
from tripartite.cli.gold import write_gold
from tripartite.pipeline.evaluation.scoring import score
from tripartite.publishing.gold import annotation, file_stem, quote_of
from tripartite.store import models
from tripartite.store.decisions import Verdict, decide
from tripartite.store.saving import save
from tripartite.values.reading import Reading, reading_as_json
from tripartite.values.spans import Span


@pytest.fixture
def letter(store: Path) -> Reading:
    one = letter_reading()
    save(one, size=1, place="/home/reader/letter.txt", name="letter.txt")
    return one


def all_keys() -> list[str]:
    return list(models.Statement.objects.order_by("start").values_list("key", flat=True))


def test_a_reading_agrees_wholly_with_its_own_annotation() -> None:
    one = letter_reading()
    counts = score(reading_as_json(one), annotation(one, one.statements)).counts
    assert all(one.f1 == 1 for one in counts.values() if one.gold) and counts["document"].f1 == 1


def test_every_quote_stands_in_the_text_once() -> None:
    one = letter_reading()
    flat = " ".join(one.text.split())
    made = annotation(one, one.statements)
    quotes = [item["quote"] for name, items in made.items() if name != "document" for item in items]
    assert len(quotes) == len(one.statements)
    for quote in quotes:
        assert flat.count(quote) == 1 and 20 <= len(quote) <= 200


def test_only_what_was_reviewed_wholly_is_written(letter: Reading, tmp_path: Path) -> None:
    keys = all_keys()
    for key in keys[1:]:
        decide(key, Verdict.ACCEPTED, by="anna")
    assert write_gold(tmp_path / "gold", None, partly=False) == (0, 1)
    assert write_gold(tmp_path / "part", "KAZ", partly=True) == (1, 0)
    decide(keys[0], Verdict.REJECTED, by="anna", reason="no name")
    assert write_gold(tmp_path / "gold", None, partly=False) == (1, 0)
    assert (tmp_path / "gold" / "texts" / "letter.txt").read_text(encoding="utf-8") == letter.text
    assert write_gold(tmp_path / "none", "FRA", partly=True) == (0, 0)


def test_evaluate_runs_on_it(letter: Reading, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import json

    keys = all_keys()
    for key in keys:
        decide(key, Verdict.REJECTED if key == keys[0] else Verdict.ACCEPTED, by="anna")
    write_gold(tmp_path, None, partly=False)
    read = json.loads((tmp_path / "readings" / "letter.json").read_text(encoding="utf-8"))
    gold = json.loads((tmp_path / "letter.json").read_text(encoding="utf-8"))
    counts: Any = score(read, gold).counts
    assert sum(one.read - one.right for name, one in counts.items() if name != "document") == 1, "the one rejected"


@given(st.text(alphabet="ab c\n", min_size=1, max_size=400), st.integers(0, 399), st.integers(1, 300))
def test_a_quote_holds_words_of_the_span(text: str, start: int, length: int) -> None:
    start = min(start, len(text) - 1)
    quote = quote_of(text, Span(start, min(len(text), start + length)))
    assert quote in " ".join(text.split()) and len(quote) <= 280


def test_names_of_files_are_plain_and_never_the_same() -> None:
    assert file_stem("../a b/Lettre №1.pdf", "0" * 64) == "Lettre-1"
    assert file_stem("y.pdf", "1234567890", ["y"]) == "y-12345678"
    assert file_stem("...", "1234567890") == "document-12345678"
