"""A kept country file is shown with decisions put in their place, and nothing but its own values is read back."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from tests.web.made_readings import letter_reading
from tripartite.pipeline import ready_files
from tripartite.pipeline.countryfile import file_of
from tripartite.pipeline.ready_files import forget, make_ready, promises_of, ready_file
from tripartite.store import models
from tripartite.store.decisions import Verdict, decide
from tripartite.store.overview import stamp_of
from tripartite.store.saving import save


@pytest.fixture(autouse=True)
def letter(store: Path) -> None:
    one = letter_reading()
    save(one, size=1, place="/home/reader/letter.txt", name="letter.txt")
    forget()


def key_of(sort: str) -> str:
    return str(models.Statement.objects.filter(sort=sort).values_list("key", flat=True)[0])


def test_a_file_is_kept_and_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_ready("KAZ")
    forget()
    monkeypatch.setattr(ready_files, "file_of", None)
    assert ready_file("KAZ") == made
    assert ready_file("KAZ") is ready_file("KAZ"), "held in memory"


def test_accepting_changes_nothing_and_rejecting_shows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    make_ready("KAZ")
    beside: list[tuple[str, str]] = []
    monkeypatch.setattr(ready_files, "_make_beside", lambda country, language: beside.append((country, language)))
    before = stamp_of("KAZ")
    decide(key_of("figures"), Verdict.ACCEPTED, by="anna")
    assert stamp_of("KAZ") == before
    key = key_of("sanctions")
    decide(key, Verdict.REJECTED, by="anna")
    file = ready_file("KAZ", anew_beside=True)
    assert beside == [("KAZ", "en")] and file.sanctions == ()
    assert key not in repr(file)
    decide(key, Verdict.WITHDRAWN, by="anna")
    assert len(ready_file("KAZ").sanctions) == 1


def test_a_planted_file_runs_nothing(tmp_path: Path) -> None:
    class Planted:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, (f"touch {tmp_path / 'planted'}",)

    make_ready("KAZ")
    forget()
    for kept in (tmp_path / "store" / "ready").iterdir():
        kept.write_bytes(pickle.dumps(Planted()))
    assert ready_file("KAZ").country == "KAZ" and promises_of("KAZ") and not (tmp_path / "planted").exists()


def test_promises_are_read_without_the_file_and_follow_a_decision(monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_ready("KAZ")
    forget()
    with monkeypatch.context() as alone:
        alone.setattr(ready_files, "ready_file", None)
        assert promises_of("KAZ") == made.promises != ()
    monkeypatch.setattr(ready_files, "_make_beside", lambda country, language: None)
    decide(key_of("commitments"), Verdict.REJECTED, by="anna")
    assert promises_of("KAZ") == ()


def test_what_another_state_of_the_program_kept_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr(ready_files, "_made_by", lambda: "0.1.0")
        make_ready("KAZ")
    forget()
    made = []
    monkeypatch.setattr(ready_files, "file_of", lambda *asked: made.append(asked) or file_of(*asked))
    assert ready_file("KAZ").country == "KAZ" and made == [("KAZ", "en")]


def test_pages_after_a_decision_neither_read_nor_patch_again(monkeypatch: pytest.MonkeyPatch) -> None:
    make_ready("KAZ")
    forget()
    monkeypatch.setattr(ready_files, "_make_beside", lambda country, language: None)
    decide(key_of("sanctions"), Verdict.REJECTED, by="anna")
    first = ready_file("KAZ", anew_beside=True)
    monkeypatch.setattr(ready_files, "patched", None)
    monkeypatch.setattr(ready_files, "_Reader", None)
    assert ready_file("KAZ", anew_beside=True) is first and first.sanctions == ()


def test_what_another_process_wrote_is_read() -> None:
    first = make_ready("KAZ")
    decide(key_of("sanctions"), Verdict.REJECTED, by="anna")
    mine = {name: dict(getattr(ready_files, name)) for name in ("_held", "_written")}
    other = make_ready("KAZ")
    ready_files._held.update(mine["_held"])
    ready_files._written.update(mine["_written"])
    assert next(iter(ready_files._held.values()))[2] is first
    found = ready_file("KAZ", anew_beside=True)
    assert found == other and found is not other and found.sanctions == ()


def test_no_file_is_made_for_a_list_of_all_countries() -> None:
    assert promises_of("KAZ", only_kept=True) is None
    assert promises_of("KAZ")
    assert promises_of("KAZ", only_kept=True) == promises_of("KAZ")
