"""Accounts and publishing from the command line: what is asked for, what is refused and what leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PASSWORD = b"a-harbour-in-fog\n"


def test_accounts_are_made_listed_changed_and_taken_out(run: Run) -> None:
    made = run("account", "add", "maria", "--role", "administrator", "--password-stdin", stdin=PASSWORD)
    assert (made.returncode, made.stdout) == (0, "maria is administrator.\n")
    assert run("account", "add", "Maria", "--role", "reader", "--password-stdin", stdin=PASSWORD).returncode == 1
    weak = run("account", "add", "bo", "--role", "reader", "--password-stdin", stdin=b"short\n")
    assert weak.returncode == 1 and "too short" in weak.stderr
    assert run("account", "add", "bo", "--role", "reader", "--password-stdin", stdin=PASSWORD).returncode == 0
    assert run("account", "role", "bo", "editor").returncode == 0
    assert run("account", "password", "bo", "--password-stdin", stdin=b"three-boats-at-dawn\n").returncode == 0
    assert run("account", "remove", "bo").returncode == 0
    last = run("account", "remove", "maria")
    assert last.returncode == 1 and "Make somebody else administrator first" in last.stderr
    listed = run("account", "list").stdout.splitlines()
    assert listed[1].split()[:4] == ["maria", "administrator", "yes", "no"]
    assert listed[2].split()[:4] == ["bo", "editor", "no", "no"]


@pytest.mark.parametrize("options", [("--accounts",), ("--host", "0.0.0.0")])
def test_without_an_administrator_people_cannot_be_let_in(run: Run, options: tuple[str, ...]) -> None:
    run("account", "list")
    done = run("serve", *options)
    assert done.returncode == 3 and "tripartite account add NAME --role administrator" in done.stderr


def test_what_is_published_leaves_and_a_withheld_name_does_not(run: Run, document: Path) -> None:
    run("add", str(document))
    assert run("export", "--public").stdout == ""
    assert "1 documents are public" in run("publish", "KAZ", "--extent", "everything", "--people").stdout
    assert "Olkhina" in run("export", "--public").stdout
    assert run("withhold", "Daria Olkhina", "--pseudonym", "a pilot").returncode == 0
    for option in ("--public", "--withhold"):
        lines = run("export", option).stdout
        assert "lkhina" not in lines and "[a pilot]" in lines
        assert all(json.loads(line)["sort"] for line in lines.splitlines())
    assert "Olkhina" in run("export").stdout
    assert run("withhold", "Daria Olkhina", "--pseudonym", "D. Olkhina").returncode == 1
    run("show-again", "Daria Olkhina")
    assert "Olkhina" in run("export", "--public").stdout
    run("unpublish", "letter.txt")
    assert run("export", "--public").stdout == ""
    assert run("publish", "no such thing").returncode == 1


def test_a_name_that_nobody_in_the_lists_has_is_hidden_and_shown_again(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Kazakhstan: freedom of association\n\nThe union's seal was kept by Zora O'Dalby.\n")
    run("add", str(letter))
    done = run("withhold", "Zora O'Dalby", "--spelling", "Zorka")
    assert done.returncode == 0
    assert run("withhold", "Milo Vantreek").stdout.startswith("Nobody in the store's lists of people has this name")
    assert run("withhold", "...").returncode == 1
    assert run("show-again", "milo vantreek").returncode == 0
    assert run("show-again", "milo vantreek").returncode == 1
