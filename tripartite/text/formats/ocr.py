"""Pages read from their picture by Tesseract, an optional outside program; where it is missing, that is said."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from PIL import Image

from tripartite.text.formats.pdf_lines import PrintedLine
from tripartite.values.errors import MissingProgram

#: Dots per inch at which pages are drawn for reading; Tesseract's manual asks for 300.
RESOLUTION = 300
#: Tesseract's names for the languages that are read.
LANGUAGES = ("eng", "fra", "spa", "rus")
PACKAGES = "tesseract-ocr, tesseract-ocr-fra, tesseract-ocr-spa and tesseract-ocr-rus"
REMEDY = (
    f"On Debian or Ubuntu, install {PACKAGES}; elsewhere, install Tesseract with these languages. Then read it again."
)
_SECONDS = 240
_LARGEST_SIDE = 6000
_LEAST_CONFIDENCE = 30.0
#: What Tesseract makes of a bullet.
_MISREAD_BULLETS = frozenset("¢®©°*»«·¤§")
#: The size of type whose lines, from the tallest letter to the lowest, are one point high.
_LETTER_SHARE = 1.1


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """What was read in a picture: lines by block in reading order, and how sure it is (0 to 1)."""

    blocks: tuple[tuple[PrintedLine, ...], ...]
    confidence: float | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    sure: float
    x0: float
    y0: float
    x1: float
    y1: float


@lru_cache(maxsize=1)
def installed_languages() -> tuple[str, ...]:
    """The languages that can be recognised here; empty where Tesseract is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    known = set((told.stdout + told.stderr).decode("utf-8", "replace").split())
    return tuple(language for language in LANGUAGES if language in known)


def recognised(picture: Image.Image, number: int, resolution: float = RESOLUTION) -> RecognisedPage:
    """The printed lines in the picture of a page.

    Args:
        picture: the page, at `resolution` dots per inch.

    Raises:
        MissingProgram: where Tesseract is not installed, or fails.
    """
    languages = installed_languages()
    program = shutil.which("tesseract")
    if program is None or not languages:
        raise MissingProgram("Tesseract, which reads pictures of pages, is not installed.", remedy=REMEDY)
    if max(picture.size) > _LARGEST_SIDE:
        shrunk = _LARGEST_SIDE / max(picture.size)
        picture = picture.resize((max(1, int(picture.width * shrunk)), max(1, int(picture.height * shrunk))))
        resolution *= shrunk
    table = _table(program, languages, picture, int(resolution))
    blocks, confidence = _lines_of(table, number, 72.0 / resolution)
    missing = tuple(language for language in LANGUAGES if language not in languages)
    return RecognisedPage(blocks, confidence, missing)


def _table(program: str, languages: tuple[str, ...], picture: Image.Image, resolution: int) -> str:
    """What Tesseract prints about a picture: a table of its words."""
    drawn = io.BytesIO()
    picture.convert("L").save(drawn, "PNG")
    command = [
        program,
        "stdin",
        "stdout",
        "-l",
        "+".join(languages),
        "--dpi",
        str(resolution),
        "--psm",
        "3",
        "tsv",
    ]
    try:
        told = subprocess.run(
            command,
            input=drawn.getvalue(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={"PATH": os.environ.get("PATH", ""), "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}
            | {name: os.environ[name] for name in ("TESSDATA_PREFIX", "LD_LIBRARY_PATH") if name in os.environ},
        )
    except (OSError, subprocess.TimeoutExpired) as reason:
        raise MissingProgram(f"Tesseract could not read the page: {reason}.", remedy=REMEDY) from reason
    if told.returncode != 0:
        said = told.stderr.decode("utf-8", "replace").strip()[:200]
        raise MissingProgram(f"Tesseract could not read the page: {said}.", remedy=REMEDY)
    return told.stdout.decode("utf-8", "replace")


def _lines_of(table: str, number: int, scale: float) -> tuple[tuple[tuple[PrintedLine, ...], ...], float | None]:
    """Tesseract's table of words as lines, block by block; words below the least confidence are kept out."""
    lines: dict[tuple[str, str, str], list[_Word]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text, sure = (row.get("text") or "").strip(), float(row.get("conf") or -1)
        if not text or sure < _LEAST_CONFIDENCE:
            continue
        left, top, width, height = (float(row[name]) * scale for name in ("left", "top", "width", "height"))
        key = (row["block_num"], row["par_num"], row["line_num"])
        lines.setdefault(key, []).append(_Word(text, sure, left, top, left + width, top + height))
    if not lines:
        return (), None
    tall = median(_height(words) for words in lines.values())
    blocks: dict[str, list[PrintedLine]] = {}
    for (block, _, _), words in lines.items():
        blocks.setdefault(block, []).append(_line(words, number, tall))
    letters = sum(len(word.text) for words in lines.values() for word in words)
    sure = sum(word.sure * len(word.text) for words in lines.values() for word in words)
    return tuple(tuple(block) for block in blocks.values()), round(sure / letters / 100, 3)


def _height(words: list[_Word]) -> float:
    return max(word.y1 for word in words) - min(word.y0 for word in words)


def _line(words: list[_Word], number: int, tall: float) -> PrintedLine:
    """One line; its box is as tall as most are, about its middle, so that gaps do not hang on single letters."""
    said = [word.text for word in words]
    if len(words) > 1 and (
        said[0] in _MISREAD_BULLETS or (said[0] in ("e", "o") and words[1].x0 - words[0].x1 > 0.45 * tall)
    ):
        said[0] = "•"
    own = _height(words)
    height = own if own > 1.3 * tall else tall
    middle = (max(word.y1 for word in words) + min(word.y0 for word in words)) / 2
    text = " ".join(said)
    return PrintedLine(
        text,
        words[0].x0,
        middle - height / 2,
        max(word.x1 for word in words),
        middle + height / 2,
        round(height * _LETTER_SHARE, 1),
        number,
        hyphen=text.endswith(("-", "‐")) and len(text) > 2,
    )
