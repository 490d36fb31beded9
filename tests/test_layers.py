"""Arrows only go down: every import is read, also those inside functions and for typing."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tripartite"
FLOORS = (
    {"values"},
    {"sources"},
    {"text"},
    {"kinds"},
    {"extraction"},
    {"resolution"},
    {"casefile"},
    {"indicators"},
    {"store"},
    {"publishing", "api", "outside"},
    {"pipeline"},
    {"web"},
    {"cli"},  # `tripartite serve` starts the site
)
HEIGHT = {room: height for height, floor in enumerate(FLOORS) for room in floor}


def rooms_imported(source: str) -> set[str]:
    """The rooms of this package that a module's source imports."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their room in full"
            names = [node.module or ""] + [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "tripartite" and len(parts) > 1 and parts[1] in HEIGHT:
                found.add(parts[1])
    return found


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] in HEIGHT)


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down(module: Path) -> None:
    room = module.relative_to(PACKAGE).parts[0]
    for other in rooms_imported(module.read_text(encoding="utf-8")):
        assert other == room or HEIGHT[other] < HEIGHT[room], (
            f"{module} ({room}) imports {other}, which is not below it"
        )


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_below_the_store_knows_django(module: Path) -> None:
    room = module.relative_to(PACKAGE).parts[0]
    if HEIGHT[room] < HEIGHT["store"]:
        assert "django" not in module.read_text(encoding="utf-8").lower().replace("django's", "")


def test_every_folder_is_on_a_floor() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders <= set(HEIGHT)


def test_an_arrow_that_goes_up_is_seen() -> None:
    assert rooms_imported("def f():\n    from tripartite.store import models\n") == {"store"}


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_words_leave_by_one_door(module: Path) -> None:
    if str(module.relative_to(PACKAGE).as_posix()) != "outside/calling.py":
        assert not re.search(
            r"^\s*(?:import|from) (?:urllib\.request|http\.client|smtplib|ftplib|requests|urllib3|httpx)\b",
            module.read_text(encoding="utf-8"),
            re.MULTILINE,
        ), f"{module} calls other machines; only outside/calling.py may"
