"""Frames of events: what a dated clause tells, by a word of an act and what the act is done to, in whatever order.

`data/event_frames/LANGUAGE.json` holds a frame or more for each kind of event: `tells` are beginnings of words of the
act, `with` lists of beginnings of which the clause must hold one each (`@union`, `@person`: one that is named), `not`
what it may not hold; `never` rules a clause out for all of them. They are looser than the triggers of
`event_triggers`, since they are asked only where a date stands that dates nothing else (`told_by_dates`). The
practice follows frame semantics (FrameNet): a predicate family with its typical participants. Registration acts have
frames of their own (`registering/registration_frames`), since theirs need talk of registering around them and no date.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tripartite.extraction.happening.event_triggers import EventFamily
from tripartite.values.vocabulary import EventKind

FOLDER = Path(__file__).parent.parent / "data" / "event_frames"
_PART = re.compile(r"<([A-Z]+)>")
_NAMED = {"@union": "organisations", "@person": "people"}


@dataclass(frozen=True, slots=True)
class Held:
    """What a clause must hold: one of some words, or a name of one of some sorts."""

    words: re.Pattern[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame; see the module."""

    family: EventFamily
    tells: re.Pattern[str]
    held: tuple[Held, ...]
    excluded: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a language, in the order of their precedence, and what no clause that tells an act may hold."""

    every: tuple[Frame, ...]
    never: re.Pattern[str]


@lru_cache(maxsize=8)
def frames(language: str) -> Frames | None:
    """The frames of a language; None where it is not read."""
    path = FOLDER / f"{language}.json"
    if not path.is_file():
        return None
    plain: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    every = tuple(_frame(one, plain["parts"]) for one in plain["frames"])
    return Frames(every, _words(plain["never"], plain["parts"]))


def _frame(one: dict[str, Any], parts: dict[str, str]) -> Frame:
    kind = EventKind(one["kind"])
    return Frame(
        family=EventFamily(f"dated-{one['name']}", kind, "dated", "", "", frozenset(), "", 0, False),
        tells=_words(one["tells"], parts),
        held=tuple(_held(words, parts) for words in one["with"]),
        excluded=_words(one["not"], parts) if one.get("not") else None,
    )


def _held(words: str, parts: dict[str, str]) -> Held:
    """A list of words, names of a sort among them."""
    options = words.split("|")
    names = frozenset(_NAMED[option] for option in options if option in _NAMED)
    return Held(_words("|".join(option for option in options if option not in _NAMED) or "$^", parts), names)


def _words(words: str, parts: dict[str, str]) -> re.Pattern[str]:
    """The beginnings of words, as a pattern."""
    written = _PART.sub(lambda found: parts[found.group(1)], words)
    return re.compile(rf"(?<!\w)(?:{written})", re.IGNORECASE)
