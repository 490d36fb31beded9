"""Whatever is given: a clear sentence naming the file and the remedy, an exit code, and nothing half added."""

from __future__ import annotations

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run_command
from tests.conftest import EXAMPLES

GOOD = b"The Ministry refused to register the Union of Harbour Pilots on 12 June 2019, the union said in a letter."


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return out.getvalue()


BAD = {
    "empty.txt": b"",
    "broken.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "broken.docx": b"PK\x03\x04 no archive at all",
    "noise.bin": bytes(range(256)) * 40,
    "bomb.zip": zipped(big_txt=b"0" * 300_000_000),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file_is_reported_and_the_good_one_is_added(run: Run, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(BAD[name])
    (folder / "zz-good.txt").write_bytes(GOOD)
    done = run("add", str(folder), "--json")
    assert done.returncode == 1
    tally = json.loads(done.stdout)
    assert [one["name"] for one in tally["documents"]] == ["zz-good.txt"]
    (failure,) = tally["failed"]
    assert name in failure["name"]
    assert failure["problem"]
    assert failure["remedy"]


def test_a_path_that_does_not_exist(run: Run, tmp_path: Path) -> None:
    done = run("add", str(tmp_path / "nowhere.pdf"))
    assert done.returncode == 1
    assert "nowhere.pdf" in done.stdout


def test_a_huge_file_is_refused_before_it_is_read(run: Run, tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as out:
        out.truncate(2 * 1024**3)
    begun = time.monotonic()
    done = run("add", str(huge), "--json")
    assert done.returncode == 1
    assert time.monotonic() - begun < 20
    assert "huge.txt" in json.loads(done.stdout)["failed"][0]["name"]
    read = run("read", str(huge))
    assert read.returncode == 1
    assert "larger than 200 MB" in read.stderr


def test_a_wrong_ending_is_no_obstacle(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "page.pdf"
    wrong.write_bytes(b"<!doctype html><html lang=en><body><p>" + GOOD + b"</p></body></html>")
    done = run("add", str(wrong), "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["outcomes"] == {"created": 1}


def test_ten_thousand_nested_tags(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "deep.html"
    page.write_bytes(b"<html><body>" + b"<div>" * 10_000 + b"<p>" + GOOD + b"</p></body></html>")
    done = run("add", str(page), "--json")
    assert done.returncode in (0, 1)
    tally = json.loads(done.stdout)
    assert len(tally["documents"]) + len(tally["failed"]) == 1


def test_standard_input(run: Run) -> None:
    assert json.loads(run("add", "-", "--json", stdin=GOOD).stdout)["outcomes"] == {"created": 1}
    assert run("read", "-", stdin=GOOD).returncode == 0


def test_a_language_we_do_not_read_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "fi.txt"
    path.write_text("Ammattiliitto ei saanut lupaa järjestää kokousta tehtaalla viime vuonna. " * 5, encoding="utf-8")
    done = run("read", str(path))
    assert done.returncode == 0
    assert "note" in done.stdout


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    done = run_command(blocked / "store", "info")
    assert done.returncode == 3
    assert "store" in done.stderr


def test_a_store_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "tripartite.sqlite3").write_bytes(b"this is no database at all, but a text" * 100)
    done = run_command(tmp_path / "store", "info")
    assert done.returncode == 3
    assert "cannot be opened" in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ["show", "KAZ"],
        ["info"],
        ["search", "union"],
        ["verify"],
        ["export"],
        ["due"],
        ["diff", "--since", "2020-01-01"],
    ],
)
def test_reading_a_mistyped_store_makes_none(tmp_path: Path, command: list[str]) -> None:
    done = run_command(tmp_path / "mistyped", *command)
    assert done.returncode == 3
    assert "There is no store here" in done.stderr and "mistyped" in done.stderr
    assert not (tmp_path / "mistyped").exists()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", [GOOD.decode(), "Министерство отказало профсоюзу портовых лоцманов в регистрации."])
def test_wide_letters_without_a_mark(run: Run, tmp_path: Path, words: str, encoding: str) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes((words + "\n").encode(encoding) * 3)
    assert words in json.loads(run("read", str(path), "--json").stdout)["text"]


def test_two_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    environment = os.environ | {"TRIPARTITE_STORE": str(tmp_path / "store")}
    command = [sys.executable, "-m", "tripartite.cli", "add", str(EXAMPLES), "--json", "--workers", "1"]
    both = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in "12"]
    for one in both:
        said, wrong = one.communicate(timeout=180)
        assert one.returncode == 0, wrong.decode()
        assert len(json.loads(said)["documents"]) == len(list(EXAMPLES.iterdir()))
    known = json.loads(run_command(tmp_path / "store", "info", "--json").stdout)
    assert known["documents"] == len(list(EXAMPLES.iterdir()))
    assert run_command(tmp_path / "store", "verify").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for other processes")
def test_breaking_off_leaves_whole_documents(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_bytes(GOOD.replace(b"12 June", f"{number % 28 + 1} June".encode()) * 40)
    store = tmp_path / "store"
    command = [sys.executable, "-m", "tripartite.cli", "add", str(folder), "--workers", "1"]
    running = subprocess.Popen(command, env=os.environ | {"TRIPARTITE_STORE": str(store)}, stdout=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not _documents(store):
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    said, _ = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Interrupted" in said
    assert 0 < _documents(store) < 400
    assert run_command(store, "verify").returncode == 0


def _documents(store: Path) -> int:
    try:
        with sqlite3.connect(store / "tripartite.sqlite3", timeout=1) as database:
            return int(database.execute("SELECT COUNT(*) FROM store_document").fetchone()[0])
    except sqlite3.Error:
        return 0
