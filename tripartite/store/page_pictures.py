"""Pictures of PDF pages, drawn when somebody asks, kept in the store's folder and let go of when they grow many.

The drawing is done by a program of its own under limits of time and memory: a page that brings it down, or keeps it
busy too long, is told of in words, and is not tried again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import tripartite
from tripartite.store.originals import path_of
from tripartite.store.place import made, store_folder
from tripartite.text.page_drawing import Box

#: Bytes of all pictures together; beyond them those that were looked at longest ago are deleted.
MOST_BYTES = 400 << 20
#: Seconds after which a drawing is given up, and how many are made at once.
PATIENCE, AT_ONCE = 25, 2
_DESKS = threading.Semaphore(AT_ONCE)
_FAILED = '{"failed": true}'


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word of a page with its boxes: one, or two where it goes on in the next line."""

    word: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page's picture: where it lies, its size in pixels, and the words printed on it in the order of the file.

    `scale` is pixels to a point.
    """

    picture: Path
    width: int
    height: int
    scale: float
    words: tuple[PrintedWord, ...]


def drawn_page(sha256: str, number: int) -> DrawnPage | None:
    """The picture of a page of a PDF; None where it cannot be drawn.

    Args:
        sha256: of the original.
        number: of the page, 1 for the first.
    """
    folder = store_folder() / "pictures" / sha256[:2]
    picture, words = folder / f"{sha256}-{number}.png", folder / f"{sha256}-{number}.json"
    if not words.exists():
        with _DESKS:
            if not words.exists():
                _draw(path_of(sha256), number, picture, words)
                _let_go(folder.parent)
    try:
        return _read(str(words), str(picture), words.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError):
        return None


@lru_cache(maxsize=64)
def _read(words: str, picture: str, changed: int) -> DrawnPage | None:
    plain = json.loads(Path(words).read_text(encoding="utf-8"))
    if "failed" in plain:
        return None
    width, height = plain["size"]
    printed = tuple(
        PrintedWord(word, tuple((one[0], one[1], one[2], one[3]) for one in boxes)) for word, boxes in plain["words"]
    )
    return DrawnPage(Path(picture), width, height, plain["scale"], printed)


def _draw(source: Path, number: int, picture: Path, words: Path) -> None:
    """Have a page drawn; a failure is written down, so that it is not tried at every look."""
    made(picture.parent)
    mark = f".{os.getpid()}-{threading.get_ident()}"
    new_picture, new_words = picture.with_suffix(f"{mark}.png"), words.with_suffix(f"{mark}.json")
    command = [sys.executable, "-m", "tripartite.text.page_drawing", str(source), str(number)]
    try:
        done = subprocess.run(
            [*command, str(new_picture), str(new_words)],
            cwd=Path(tripartite.__file__).parent.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode == 0:
            new_picture.replace(picture)
        else:
            new_words.write_text(_FAILED, encoding="utf-8")
    except subprocess.TimeoutExpired:
        new_words.write_text(_FAILED, encoding="utf-8")
    finally:
        new_picture.unlink(missing_ok=True)
    new_words.replace(words)


def _let_go(folder: Path) -> None:
    """Delete the oldest pictures, with their words, while all together are too large."""
    pictures = [(one.stat().st_mtime, one.stat().st_size, one) for one in folder.glob("*/*.png")]
    spare = sum(size for _, size, _ in pictures) - MOST_BYTES
    for _, size, one in sorted(pictures):
        if spare <= 0:
            return
        one.with_suffix(".json").unlink(missing_ok=True)
        one.unlink(missing_ok=True)
        spare -= size
