"""The same commands over a real PostgreSQL: a server of the test's own, on a socket in a temporary folder."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(not BINARIES, reason="no PostgreSQL server is installed (apt install postgresql)"),
]


#: Searches over statements, and what is counted, each by how much it finds.
STATEMENTS = """
import json
from tripartite.store.opening import open_store
open_store()
from tripartite.store.comparison import Side, told_of
from tripartite.store.rights import rights_by_country
from tripartite.store.search_statements import Question, find_statements, years_found
questions = {
    "words": Question(words="registration"),
    "phrase": Question(words='"Ministry of Justice"'),
    "beginning": Question(words="regist*", sort="registrations"),
    "actor": Question(actor="Ministry of Justice"),
    "time": Question(sort="events", since="2016", until="2022-06"),
    "right": Question(theme="organise-practice"),
    "unreviewed": Question(status="unreviewed", country="KAZ"),
}
found = {name: find_statements(question).total for name, question in questions.items()}
found["oldest"] = len(find_statements(Question(sort="events"), oldest_first=True).records)
found["years"] = len(years_found(Question(sort="events")))
found["rights"] = sum(rights_by_country()["organise-practice"].values())
found["compared"] = sum(told_of(Side("KAZ", "2016", "2022")).numbers.values())
print(json.dumps(found))
"""


def as_server(*command: str) -> list[str]:
    """The command as a user under whom PostgreSQL agrees to run: it refuses root."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else list(command)


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """The address of an empty database on a server that lives as long as this module's tests."""
    binaries = BINARIES[-1].parent
    place = Path(tempfile.mkdtemp(prefix="tripartite-postgres-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(place, "postgres")
    user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    data = str(place / "data")
    subprocess.run(as_server(str(binaries / "initdb"), "-D", data, "-A", "trust", "-E", "UTF8"), **quiet)
    options = f"-k {place} -c listen_addresses= -c fsync=off"
    control = as_server(str(binaries / "pg_ctl"), "-D", data, "-w", "-l", str(place / "log"), "-o", options)
    subprocess.run([*control, "start"], **quiet)
    try:
        yield f"postgres://{user}@/postgres?host={place}"
    finally:
        subprocess.run(as_server(str(binaries / "pg_ctl"), "-D", data, "-m", "immediate", "stop"), check=False)
        shutil.rmtree(place, ignore_errors=True)


def test_what_works_on_sqlite_works_on_postgresql(database: str, tmp_path: Path) -> None:
    environment = os.environ | {"DATABASE_URL": database, "TRIPARTITE_STORE": str(tmp_path)}

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "tripartite.cli", *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=180)
        assert done.returncode == 0, done.stderr
        return done.stdout

    number = len(list(EXAMPLES.iterdir()))
    assert json.loads(run("add", str(EXAMPLES), "--json"))["outcomes"] == {"created": number}
    assert json.loads(run("add", str(EXAMPLES), "--json"))["outcomes"] == {"unchanged": number}
    known = json.loads(run("info", "--json"))
    assert known["database"].startswith("postgresql")
    assert known["documents"] == number
    hits = json.loads(run("search", "registration", "--country", "KAZ", "--json"))
    assert hits["total"] > 0
    assert "registration" in hits["hits"][0]["snippet"].casefold()
    assert json.loads(run("show", "KAZ", "--json"))["sanctions"]
    run("verify")
    asked = subprocess.run(
        [sys.executable, "-c", STATEMENTS], env=environment, capture_output=True, text=True, timeout=60
    )
    assert asked.returncode == 0, asked.stderr
    found = json.loads(asked.stdout)
    assert all(found.values()), found
