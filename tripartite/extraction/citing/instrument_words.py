"""What every reader of instruments shares: the citation, the words of each language, the sort and date of a name."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tripartite.extraction.rulebook import LANGUAGES
from tripartite.text.dates import dates
from tripartite.values.dates import DateRange

#: Days, and in English years too, as they stand in the names of instruments.
DATES = {
    "en": r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\s+(?:\d{1,2},\s+)?\d{4}|\d{4}(?!\d)",
    "fr": r"(?:1er|\d{1,2})\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"\s+\d{4}",
    "es": r"\d{1,2}[º°]?\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|"
    r"diciembre)\s+(?:del?\s+)?\d{4}",
    "ru": r"\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+\d{4}"
    r"(?:\s+(?:года|г\.))?|\d{2}\.\d{2}\.\d{4}",
}
_DRAFT = re.compile(
    r"\b(?:draft|bill|proposed|avant-projet|projet|proposition|proyecto|anteproyecto)\b|проект", re.IGNORECASE
)
_YEAR = re.compile(r"(?:\bof|,|\b\d+[/-]|/|[^\W\d])\s*((?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where an instrument is cited.

    Attributes:
        name: as written, without its article word.
        head: its sort in lower case ("act", "code", "decree"), by which "the Act" is later tied to it.
        date: ISO, where its name or the words just after carry one.
        code: of an ILO Convention, `C087`.
        draft: whether it is a bill or draft.
        back: whether it is no name but a word that points back ("the Act", "this Law").
    """

    start: int
    end: int
    name: str
    head: str
    date: str | None = None
    code: str | None = None
    draft: bool = False
    back: bool = False


@lru_cache(maxsize=16)
def instrument_file(name: str) -> Any:
    """One data file of the room `data/instruments`."""
    path = files("tripartite.extraction").joinpath(f"data/instruments/{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def instrument_data(language: str) -> dict[str, Any]:
    """The words for instruments of one language; English ones for a language that is not read."""
    data: dict[str, Any] = instrument_file(language if language in LANGUAGES else "en")
    return data


@lru_cache(maxsize=1)
def _heads() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<![\w]){word}"), head) for word, head in instrument_file("heads"))


@lru_cache(maxsize=4096)
def head_of(name: str) -> str:
    """The sort of an instrument by its name; drafts and codes come before the law that they may mention."""
    folded = name.casefold()
    return next((head for pattern, head in _heads() if pattern.search(folded)), "")


def is_draft(name: str) -> bool:
    """Whether a name is that of a bill or draft."""
    return bool(_DRAFT.search(name))


def date_in(text: str, start: int, end: int, language: str) -> str | None:
    """The first date in a citation, ISO."""
    found = next((one.value for one in dates(text, start, end, language) if one.value), None)
    if found is None:
        year = _YEAR.search(text, start, end)
        found = DateRange.on(int(year.group(1))) if year else None
    return str(found) if found else None
