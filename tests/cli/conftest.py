"""The commands as a person runs them: in a process of their own, with a store of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def shared_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cli") / "store"


def run_command(store: Path, *arguments: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("TRIPARTITE", "DATABASE"))}
    done = subprocess.run(
        [sys.executable, "-m", "tripartite.cli", *arguments],
        env=environment | {"TRIPARTITE_STORE": str(store), "COLUMNS": "200"},
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
    )
    said = subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in said.stderr + said.stdout, said.stderr
    return said


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command on an empty store of this test's own."""

    def runner(*arguments: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
        return run_command(tmp_path / "store", *arguments, stdin=stdin)

    return runner
