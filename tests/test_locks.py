"""What pyproject.toml declares is what the lock files pin: a library added to one and not the other fails here."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_PINNED = re.compile(r"(?m)^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?==([^\s;\\]+)")


def names(requirements: list[str]) -> set[str]:
    return {_NAME.match(one)[0].lower().replace("_", "-") for one in requirements}  # type: ignore[index]


def pinned(lock: str) -> set[str]:
    return {name.lower() for name, _ in _PINNED.findall((ROOT / lock).read_text(encoding="utf-8"))}


@pytest.mark.parametrize(
    ("lock", "declared"),
    [
        ("requirements.lock", PROJECT["project"]["dependencies"]),
        ("requirements-dev.lock", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]),
        ("requirements-bench.lock", PROJECT["project"]["optional-dependencies"]["bench"]),
    ],
)
def test_every_declared_library_is_pinned(lock: str, declared: list[str]) -> None:
    assert names(declared) - pinned(lock) == set()


def test_every_shipped_library_has_its_reason() -> None:
    told = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower().replace("_", "-")
    assert {one for one in names(PROJECT["project"]["dependencies"]) if one not in told} == set()
