"""Set Tripartite up and run it, with nothing but Python: `python -m tripartite.quickstart run`.

Makes `.venv` beside this package, installs the locked requirements (wheels only), and then runs what was asked for.
A second call installs nothing unless the lock file changed, and needs no network.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock", "bench": "requirements-bench.lock"}
#: Which locked set each task needs.
NEEDS = {"run": "run", "install": "run", "score": "run", "test": "dev", "check": "dev", "bench": "bench"}
OLDEST = (3, 11)


class CannotSetUp(Exception):
    """Why the set-up cannot go on, and what to do, as a sentence for the person."""


def python() -> Path:
    """The virtual environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(need: str) -> None:
    """Make the virtual environment and install one locked set, unless that was done with the same lock file.

    Raises:
        CannotSetUp: where Python is too old, cannot make environments, or the packages cannot be fetched.
    """
    lock = ROOT / LOCKS[need]
    stamp = VENV / f".{need}-installed"
    wanted = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if python().exists() and stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    if sys.version_info < OLDEST:
        raise CannotSetUp(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    if not python().exists():
        print("Making .venv ...", flush=True)
        _make_environment()
    print("Installing what is needed (once; this may take a minute) ...", flush=True)
    pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    _call([*pip, "--only-binary", ":all:", "--require-hashes", "-r", str(lock)], "The packages could not be installed")
    _call([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "Tripartite itself could not be installed")
    stamp.write_text(wanted, encoding="ascii")


def _make_environment() -> None:
    try:
        import ensurepip  # noqa: F401
    except ImportError as reason:
        version = sysconfig.get_python_version()
        raise CannotSetUp(
            f"This Python cannot make virtual environments. On Debian and Ubuntu: sudo apt install python{version}-venv"
        ) from reason
    _call([sys.executable, "-m", "venv", str(VENV)], "The virtual environment could not be made")


def _call(command: list[str], problem: str) -> None:
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        raise CannotSetUp(f"{problem} (the message above says why). Is there a network, and room on the disk?")


def commands(task: str, rest: list[str]) -> list[list[str]]:
    """What a task runs, one command after another."""
    me = str(python())
    tripartite = [me, "-m", "tripartite.cli"]
    store = ["--store", str(ROOT / "var" / "example")]
    return {
        "install": [],
        "run": [
            [*tripartite, "add", str(ROOT / "examples" / "documents"), *store],
            [*tripartite, "serve", *store, *rest],
        ],
        "test": [[me, "-m", "pytest", "-n", "auto", *rest]],
        "check": [
            [me, "-m", "ruff", "check", "."],
            [me, "-m", "ruff", "format", "--check", "."],
            [me, "-m", "mypy"],
            [me, "-m", "pytest", "tests/test_layers.py"],
        ],
        "score": [[me, "scripts/score.py", *rest], [me, "scripts/score.py", "--held", *rest]],
        "bench": [[me, "bench/reading_speed.py", *rest], [me, "bench/adding.py"]],
    }[task]


def main(arguments: list[str] | None = None) -> int:
    """Set up, then run one task; the exit code of the first command that fails, else 0."""
    parser = argparse.ArgumentParser(prog="python -m tripartite.quickstart", description=__doc__.split("\n")[0])
    parser.add_argument("task", choices=sorted(NEEDS), help="what to do after setting up")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to the task's last command")
    options = parser.parse_args(arguments)
    try:
        install(NEEDS[options.task])
    except CannotSetUp as reason:
        print(f"tripartite: {reason}", file=sys.stderr)
        return 1
    try:
        for command in commands(options.task, options.rest):
            code = subprocess.run(command, cwd=ROOT, check=False).returncode
            if code:
                return code
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
