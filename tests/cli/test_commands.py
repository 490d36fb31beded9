"""Every command as a newcomer runs it, over the examples."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest

from tests.cli.conftest import run_command
from tests.conftest import EXAMPLES
from tripartite.cli.main import tripartite

README = Path(__file__).parent.parent.parent / "README.md"


@pytest.fixture(scope="module")
def filled(shared_store: Path) -> Path:
    done = run_command(shared_store, "add", str(EXAMPLES), "--json")
    assert done.returncode == 0, done.stderr
    tally = json.loads(done.stdout)
    assert tally["outcomes"] == {"created": len(list(EXAMPLES.iterdir()))}
    return shared_store


def test_adding_again_changes_nothing_and_says_so(filled: Path) -> None:
    done = run_command(filled, "add", str(EXAMPLES))
    assert done.returncode == 0
    assert f"{len(list(EXAMPLES.iterdir()))} unchanged" in done.stdout


def test_a_country_is_shown_with_quotes_and_sources(filled: Path) -> None:
    done = run_command(filled, "show", "KAZ")
    assert done.returncode == 0
    for heading in (
        "Documents",
        "People",
        "Organisations",
        "Timeline",
        "Requests",
        "Commitments",
        "Law",
        "Proceedings",
    ):
        assert f"\n{heading} " in done.stdout
    assert "conference-2022.pdf:" in done.stdout


def test_a_country_as_json_quotes_its_documents(filled: Path) -> None:
    file = json.loads(run_command(filled, "show", "Kazakhstan", "--json").stdout)
    texts = {
        one["document"]["file"]: one["text"]
        for document in file["documents"]
        for one in json.loads(run_command(filled, "show", document["file"], "--json").stdout)
    }
    lists = ("events", "figures", "sanctions", "registrations", "requests", "commitments", "instruments")
    for name in lists:
        assert file[name], name
        for item in file[name]:
            for one in item["evidence"]:
                assert texts[one["document"]][one["start"] : one["end"]] == one["quote"]
    assert file["proceedings"]
    assert {"name", "names", "documents"} <= set(file["actors"][0]) | set(file["actors"][0]["names"][0])


def test_a_person_and_a_document_are_shown(filled: Path) -> None:
    assert run_command(filled, "show", "Larisa Kharkova").returncode == 0
    done = run_command(filled, "show", "conference-2022.pdf")
    assert done.returncode == 0
    assert "cas-record" in done.stdout


def test_an_unknown_name_is_said_to_be_unknown(filled: Path) -> None:
    done = run_command(filled, "show", "Nobody Whatsoever")
    assert done.returncode == 1
    assert "Nothing in the store bears that name" in done.stderr


def test_search_finds_in_every_language(filled: Path) -> None:
    assert run_command(filled, "search", "профсоюз*").returncode == 0
    assert run_command(filled, "search", "syndicat*", "--language", "fr").returncode == 0
    assert run_command(filled, "search", "zzzz").returncode == 1
    assert run_command(filled, "search", "union", "--country", "Atlantis").returncode == 2


def test_exports_hold_every_statement(filled: Path, tmp_path: Path) -> None:
    known = json.loads(run_command(filled, "info", "--json").stdout)
    total = sum(known["statements"].values())
    lines = run_command(filled, "export").stdout.splitlines()
    assert len(lines) == total
    assert run_command(filled, "export", "--format", "csv", "-o", str(tmp_path / "t")).returncode == 0
    assert {path.stem for path in (tmp_path / "t").iterdir()} == set(known["statements"])
    assert run_command(filled, "export", "--format", "csv").returncode == 2


def test_the_store_verifies_until_an_original_is_touched(filled: Path) -> None:
    assert run_command(filled, "verify").returncode == 0
    original = next(path for path in (filled / "originals").rglob("*") if path.is_file())
    kept = original.read_bytes()
    original.chmod(0o600)
    original.write_bytes(kept + b" ")
    try:
        done = run_command(filled, "verify")
        assert done.returncode == 1
        assert "was changed after it was added" in done.stdout
    finally:
        original.write_bytes(kept)
        original.chmod(0o400)


def test_reading_again_changes_nothing(filled: Path) -> None:
    done = run_command(filled, "reread", "--json")
    assert done.returncode == 0
    assert set(json.loads(done.stdout)["outcomes"]) == {"unchanged"}


def commands() -> dict[str, click.Command]:
    context = click.Context(tripartite)
    found = {name: tripartite.get_command(context, name) for name in tripartite.list_commands(context)}
    assert None not in found.values()
    return {name: command for name, command in found.items() if command is not None}


def test_every_command_has_help_with_an_example() -> None:
    for name, command in commands().items():
        assert f"tripartite {name}" in (command.help or ""), f"{name} shows no example"


def test_the_readme_names_commands_that_exist() -> None:
    named = set(re.findall(r"^tripartite (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE))
    assert named
    assert named <= set(commands())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["add"], "tripartite add: It needs the files or folders to read."),
        (["read"], "tripartite read: It needs the document to read."),
        (["search"], "tripartite search: It needs the words to look for."),
        (["diff"], "tripartite diff: It needs --since, the day to look from."),
        (["add", "--wrokers", "2", "x"], "tripartite add: No such option"),
        (["ad", "x"], "tripartite: No such command 'ad'."),
    ],
)
def test_a_command_given_wrongly_is_told_what_to_add(tmp_path: Path, given: list[str], said: str) -> None:
    done = run_command(tmp_path / "store", *given)
    assert done.returncode == 2
    assert done.stderr.startswith(said)
    assert f"\n  tripartite {given[0]}" in done.stderr or "`tripartite --help` says more." in done.stderr
    assert not (tmp_path / "store").exists()


def test_the_store_may_be_named_before_the_command(filled: Path, tmp_path: Path) -> None:
    done = run_command(tmp_path / "other", "--store", str(filled), "info")
    assert done.returncode == 0 and str(filled) in done.stdout
    done = run_command(tmp_path / "other", "--store", str(tmp_path / "none"), "info", "--store", str(filled))
    assert done.returncode == 0 and str(filled) in done.stdout
