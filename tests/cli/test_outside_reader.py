"""The outside reader on the command line: asked for, agreed to, checked; its errors are sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run_command
from tests.outside.made_claims import SEALED, TEXT, claim, hall_sealed
from tests.outside.service import Behaviour, claiming, saying, sending, service

INVENTED = claim("events", "The owner burnt the hall.", kind="violence")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "quarry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_nothing_is_sent_unless_it_is_asked_for(run: Run, letter: Path) -> None:
    with service(claiming(hall_sealed())) as there:
        assert "outside" not in json.loads(run("read", str(letter), "--address", there.address, "--json").stdout)
        run("add", str(letter))
        run("reread")
    assert there.questions == []


def test_read_adds_what_is_founded_and_says_what_became_of_the_rest(run: Run, letter: Path, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("abc-123", encoding="ascii")
    with service(claiming(hall_sealed(), INVENTED)) as there:
        asked = ["--outside-reader", "--address", there.address, "--model", "small", "--key-file", str(key)]
        plain = json.loads(run("read", str(letter), *asked, "--json").stdout)
        shown = run("read", str(letter), *asked)
    assert [one["rule"] for one in plain["events"] if one["rule"].startswith("outside.")] == ["outside.events"]
    assert (plain["outside"]["kept"], plain["outside"]["dropped"]) == (1, {"quote-not-found": 1})
    assert "(outside reader)" in shown.stdout and SEALED in shown.stdout
    assert "2 claims, 1 kept, 0 known already, dropped: 1 quote not found" in shown.stdout
    assert "To be sent: 1 document" in shown.stderr and "on this machine" in shown.stderr
    assert there.headers[0]["Authorization"] == "Bearer abc-123"
    assert "abc-123" not in shown.stdout + shown.stderr + json.dumps(plain)


def test_stored_documents_are_sent_by_name_only(run: Run, letter: Path) -> None:
    run("add", str(letter))
    with service(claiming(hall_sealed())) as there:
        asked = ["--outside-reader", "--address", there.address, "--model", "small"]
        unnamed = run("reread", *asked)
        assert unnamed.returncode == 1 and "No document is named" in unnamed.stderr
        unknown = run("reread", "other.txt", *asked)
        assert unknown.returncode == 1 and "No document of the store is called so" in unknown.stderr
        assert there.questions == []
        done = run("reread", "quarry.txt", *asked)
    assert done.returncode == 0, done.stderr
    assert "1 updated" in done.stdout and "small: 1 claims, 1 kept" in done.stdout
    assert "(outside reader)" in run("show", "quarry.txt", "--all").stdout
    assert json.loads(run("reread", "--json").stdout)["documents"][0]["outside"]["kept"] == 1
    run("reread", "quarry.txt", "--forget-outside")
    assert "(outside reader)" not in run("show", "quarry.txt", "--all").stdout


def test_a_withheld_name_keeps_the_file_back_also_before_it_is_added(run: Run, letter: Path) -> None:
    run("add", str(letter))
    run("withhold", "Orla Pennick")
    with service(claiming(hall_sealed())) as there:
        asked = ["--outside-reader", "--address", there.address, "--model", "small"]
        for command in (["reread", "quarry.txt"], ["read", str(letter)]):
            done = run(*command, *asked)
            assert done.returncode == 1 and "name is withheld" in done.stdout + done.stderr
    assert there.questions == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "No outside reader is set up"),
        (["--address", "http://models.example.org/v1", "--model", "m"], "unencrypted"),
        (["--address", "https://models.example.org/v1", "--model", "m"], "nobody is here to agree"),
        (["--address", "http://127.0.0.1:9/v1"], "No model is named"),
        (["--address", "http://127.0.0.1:9/v1", "--model", "m", "--key-file", "/none"], "key's file cannot be read"),
    ],
)
def test_what_is_not_set_up_or_not_agreed_to_sends_nothing(
    run: Run, letter: Path, options: list[str], said: str
) -> None:
    done = run("read", str(letter), "--outside-reader", *options, stdin=b"")
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("behaviour", "said"), [(sending(401), "does not accept the key"), (saying("Hello!"), "never in the form")]
)
def test_a_service_that_fails_is_told_of(tmp_path: Path, letter: Path, behaviour: Behaviour, said: str) -> None:
    with service(behaviour) as there:
        asked = ["--outside-reader", "--address", there.address, "--model", "small"]
        done = run_command(tmp_path / "store", "read", str(letter), *asked)
    assert done.returncode == 1 and said in done.stderr and done.stdout == ""
