#!/usr/bin/env python3
"""Write the stems of the event patterns anew: words that a sentence must hold for a pattern to match at all.

    python scripts/event_stems.py [LANGUAGE ...]

Rewrites `tripartite/extraction/data/events/*.json`, in which a family's `says` is a list of [pattern, stems]. A
pattern with several alternatives at its outermost level is parted into them. The stems of each are read off the
pattern: of the literal runs that every match must contain (one of a set, where the pattern leaves a choice), the
longest. A pattern that has none gets an empty list and is tried on every sentence, which is slow: name some word.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "tripartite" / "extraction" / "data" / "events"
PART = re.compile(r"<([A-Z]+)>")
LITERALS = (_constants.LITERAL,)
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)


def alternatives(pattern: str) -> list[str]:
    """The branches of a pattern at its outermost level."""
    found, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = pattern.index("]", at + 2)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
        at += 1
    return [one for one in [*found, pattern[start:]] if one]


def expanded(pattern: str, parts: dict[str, str]) -> str:
    """A pattern with its parts written out."""
    for _ in range(4):
        pattern = PART.sub(lambda found: parts[found.group(1)], pattern)
    return pattern


def required(parsed: Any) -> set[str] | None:
    """Literal runs one of which every match contains; None where there are none of three letters or more."""
    choices: list[set[str]] = []
    run = ""
    for operation, value in [*parsed, (None, None)]:
        if operation is _constants.LITERAL:
            run += chr(value).lower()
            continue
        if len(run) > 2:
            choices.append({run})
        run = ""
        inner: set[str] | None = None
        if operation is _constants.BRANCH:
            options = [required(one) for one in value[1]]
            inner = set().union(*options) if all(options) else None  # type: ignore[arg-type]
        elif operation is _constants.SUBPATTERN:
            inner = required(value[3])
        elif operation in REPEATS and value[0] >= 1:
            inner = required(value[2])
        if inner:
            choices.append(inner)
    return max(choices, key=rarity, default=None)


def rarity(stems: set[str]) -> float:
    """How seldom one of the stems is met, roughly: long ones are rare, many are not."""
    return min(len(one.strip()) for one in stems) - 0.15 * len(stems)


def stems_of(pattern: str, parts: dict[str, str]) -> list[str]:
    """The stems of one alternative, in order."""
    return sorted(required(_parser.parse(expanded(pattern, parts), re.IGNORECASE)) or ())


def written(data: dict[str, Any]) -> str:
    """The data as JSON, a pattern to a line."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return re.sub(r"\[\n\s+(\"(?:[^\"\\]|\\.)*\"),\n\s+\[([^\]]*)\]\n\s+\]", _one_line, text) + "\n"


def _one_line(found: re.Match[str]) -> str:
    stems = ", ".join(one.strip() for one in found.group(2).split(",\n") if one.strip())
    return f"[{found.group(1)}, [{stems}]]"


def main(languages: list[str]) -> int:
    """Rewrite the files of the languages, or of all."""
    for path in sorted(FOLDER.glob("*.json")):
        if languages and path.stem not in languages:
            continue
        data = json.loads(path.read_text(encoding="utf-8"))
        for family in data["families"]:
            patterns = [part for one, _ in family["says"] for part in alternatives(one)]
            family["says"] = [[one, stems_of(one, data["parts"])] for one in dict.fromkeys(patterns)]
        path.write_text(written(data), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
