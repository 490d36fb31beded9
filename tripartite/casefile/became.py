"""Words that tell what became of something asked or promised: done, not done, progress noted, narrowed, widened.

The words are `data/outcomes.json`, by language, with sentences that they must and must not find.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from tripartite.casefile.records import Record
from tripartite.casefile.remarks import Voices, Words, made, speaks_of_labour
from tripartite.text.sentences import sentences


class Family(StrEnum):
    """What a sentence tells of a thing."""

    SATISFACTION = "satisfaction"
    PROGRESS = "progress"
    DONE = "done"
    NOT_DONE = "not-done"
    NOT_YET = "not-yet"
    NARROWER = "narrower"
    WIDER = "wider"


@lru_cache(maxsize=1)
def _patterns() -> dict[Family, dict[str, re.Pattern[str]]]:
    data = json.loads((files("tripartite.casefile") / "data" / "outcomes.json").read_text(encoding="utf-8"))
    return {
        Family(name): {
            language: re.compile("|".join(f"(?:{one})" for one in some), re.IGNORECASE)
            for language, some in languages.items()
        }
        for name, languages in data["families"].items()
    }


def tells(family: Family, words: str, language: str | None = None) -> bool:
    """Whether some words tell this; in any of the four languages where theirs is not known."""
    patterns = _patterns()[family]
    chosen = [patterns[language]] if language in patterns else list(patterns.values())
    return any(one.search(words) for one in chosen)


def told_at(family: Family, words: str) -> Iterator[tuple[int, int]]:
    """Where some words tell this, in any of the four languages."""
    for pattern in _patterns()[family].values():
        for hit in pattern.finditer(words):
            yield hit.span()


_TOLD = (Family.SATISFACTION, Family.PROGRESS, Family.NOT_DONE, Family.DONE)


def told(passages: Iterable[Words], records: Iterable[Record]) -> Iterator[tuple[Family, Record]]:
    """Sentences that tell what became of something, each with whose words they are; only where labour is spoken of."""
    voices = Voices(list(records))
    for passage in passages:
        if not speaks_of_labour(passage.document, passage.text):
            continue
        if not any(tells(family, passage.text, passage.language) for family in _TOLD):
            continue
        for span in sentences(passage.text, 0, len(passage.text)):
            words = passage.text[span.start : span.end]
            for family in _families(words, passage.language):
                yield family, made(passage, f"outcomes.{family}", span.start, span.end, "became", family, None, voices)


def _families(words: str, language: str | None) -> Iterator[Family]:
    """What a sentence tells: a note of satisfaction or progress, and beside it that something was done, or was not."""
    note = next((one for one in (Family.SATISFACTION, Family.PROGRESS) if tells(one, words, language)), None)
    if note is not None:
        yield note
    if tells(Family.NOT_DONE, words, language):
        yield Family.NOT_DONE
    elif tells(Family.DONE, words, language) and not tells(Family.NOT_YET, words, language):
        yield Family.DONE
