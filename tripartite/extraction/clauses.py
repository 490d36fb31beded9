"""Clauses of a sentence: where one assertion ends and the next begins.

They are told from punctuation and linking words (`data/clauses/LANGUAGE.json`). A clause here is the stretch
over which a cue ("no", "will", "urges ... to") can reach. The division is the shallow one of information extraction:
semicolons, colons and dashes part strongly; relative pronouns, subordinators and commas part weakly, save the commas
of a list ("A, B and C") and of a short aside (", however,").
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

STRONG, WEAK = 2, 1

#: Two dashes no further apart may part an apposition off; one that holds a number or a mark tells something of its own.
_APPOSITION = 110
_DASH = re.compile(r"\s[–—]\s")
#: Dashes set tight against words, two of which part an aside off: "four weavers—Ida Frost, Ana Brell—were held".
_TIGHT_MARK = re.compile(r"(?<=[^\W\d_)])[–—](?=[^\W\d_])")
_TELLS = re.compile(r"[\d;:.!?]")
#: A name of several words after the comma of a list of names, up to the next comma or the last link:
#: "Ana Maria de la Cruz, ..." in "Luc Roy, Ana Maria de la Cruz and Jo Doe were freed".
_LISTED_NAME = re.compile(
    r"\s(?:(?:M|MM|Mme|Mr|Ms|Mrs|Dr|Sr|Sra)\.?\s)?[A-ZÀ-ÝА-ЯЁ][\w’'.-]{0,30}"
    r"(?:\s(?:[A-ZÀ-ÝА-ЯЁ][\w’'.-]{0,30}|de|du|des|del|la|las|los|da|dos|di|ben|bin|al|el|ould|van|von)){1,6}"
    r"(?:,|,?\s(?:and|et|ainsi que|y|e|и)\s+[A-ZÀ-ÝА-ЯЁ])"
)
_AFTER_NAME = re.compile(r"[A-ZÀ-ÝА-ЯЁ][\w’'.-]{0,30}\Z")

FOLDER = Path(__file__).parent / "data" / "clauses"


@dataclass(frozen=True, slots=True)
class Linking:
    """The linking words of a language, compiled.

    Attributes:
        marks: punctuation and words at which clauses may part.
        parted_by: bare words that part strongly ("but").
        list_tail: what follows the last comma of a list ("and").
    """

    marks: re.Pattern[str]
    parted_by: frozenset[str]
    list_tail: re.Pattern[str]


@lru_cache(maxsize=8)
def linking(language: str) -> Linking:
    """The linking words of a language; English for a language that is not read."""
    path = FOLDER / f"{language}.json"
    if not path.is_file():
        return linking("en")
    words: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    strong, weak, bare, tail = ("|".join(words[key]) for key in ("strong", "weak", "bare", "list_tail"))
    marks = re.compile(
        rf"(?P<strong>[;:!?]|(?<=[^\W\d]{{3}})\.(?=\s)(?!\s+\d)|\s[–—-]\s|–|—|,\s+(?:{strong})\b)"
        rf"|(?P<weak>,\s+(?:{weak})\b)"
        rf"|(?P<bare>(?<=\s)(?:{bare})\b)"
        r"|(?P<comma>,(?=\s))",
        re.IGNORECASE,
    )
    aside = re.compile(
        rf"\s+(?:{tail})\s+\S+(?:\s\S+)?\s*[,.;]|\s+[\w’'-]+(?:\s[\w’'-]+)?,",
        re.IGNORECASE,
    )
    return Linking(marks, frozenset(words["bare"]) & frozenset(words["strong"]), aside)


@lru_cache(maxsize=4096)
def breaks(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence part: (offset of the first character after the break, STRONG or WEAK)."""
    words = linking(language)
    found: list[tuple[int, int]] = []
    apposed = _apposed(text)
    for mark in words.marks.finditer(text):
        if mark.start() in apposed:
            found.append((mark.end(), WEAK))
        elif mark["comma"]:
            # The comma of a list ("A, B and C") or of a short aside (", however,") parts nothing.
            if not words.list_tail.match(text, mark.end(), mark.end() + 60) and not _lists_names(text, mark):
                found.append((mark.end(), WEAK))
        elif mark["bare"]:
            found.append((mark.start(), STRONG if mark["bare"].lower() in words.parted_by else WEAK))
        else:
            found.append((mark.end() if mark["strong"] else mark.start() + 1, STRONG if mark["strong"] else WEAK))
    return tuple(sorted(found))


def _apposed(text: str) -> tuple[int, ...]:
    """Where the two dashes stand that part a mere apposition off: "the depot — the city's largest — stood still"."""
    if _TIGHT_MARK.search(text):
        dashes = [one.start() for one in _TIGHT_MARK.finditer(text)]
        return tuple(dashes) if len(dashes) == 2 and dashes[1] - dashes[0] <= 2 * _APPOSITION else ()
    dashes = [one.start() for one in _DASH.finditer(text)] if " — " in text or " – " in text else []
    if len(dashes) != 2 or dashes[1] - dashes[0] > _APPOSITION or not text[dashes[1] + 3 : dashes[1] + 4].islower():
        return ()
    inner = text[dashes[0] + 3 : dashes[1]]
    return tuple(dashes) if not _TELLS.search(inner) else ()


def _lists_names(text: str, comma: re.Match[str]) -> bool:
    """Whether a comma stands between the names of a list."""
    named = _AFTER_NAME.search(text, max(0, comma.start() - 32), comma.start())
    return bool(named and _LISTED_NAME.match(text, comma.end(), comma.end() + 160))


def between(text: str, language: str, start: int, end: int) -> int:
    """The strongest break that falls in `start`..`end` of a sentence's text; 0 where none does."""
    return max((strength for at, strength in breaks(text, language) if start < at <= end), default=0)


def clause_of(text: str, language: str, start: int, end: int) -> tuple[int, int]:
    """The clause around `start`..`end`, as offsets into the sentence's text."""
    left, right = 0, len(text)
    for at, _ in breaks(text, language):
        if at <= start:
            left = at
        elif at >= end:
            right = at
            break
    return left, right
