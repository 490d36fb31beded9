"""Words of asking that ask nothing: in laws and conditions, in crimes and pressure, in applications, as bare nouns.

A yearly report tells what a law lets people request, who demanded a bribe and how many requests were received; none of
these is somebody's demand. Each family of such words stands in `data/unasked` beside its examples.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.asking.asking import Ask
from tripartite.extraction.rulebook import room

#: How far back, in code points, what governs a word of asking is looked for.
_REACH = 400


@dataclass(frozen=True, slots=True)
class Unasked:
    """One family.

    Attributes:
        rules: the families of asking words that it is tried on; empty for all.
        before, unless: what must, and must not, end where the asking word begins.
        word: the asking word itself; `after` what follows it.
        act: what the asked act begins with; None where it does not matter which.
    """

    rules: frozenset[str]
    before: re.Pattern[str]
    unless: re.Pattern[str]
    word: re.Pattern[str]
    after: re.Pattern[str]
    act: re.Pattern[str] | None

    def holds(self, ask: Ask, text: str) -> bool:
        if self.rules and ask.rule not in self.rules:
            return False
        if not self.word.match(text, ask.start) or not self.after.match(text, ask.end):
            return False
        left = text[max(0, ask.start - _REACH) : ask.start]
        return bool(self.before.search(left)) and not self.unless.search(left)


@lru_cache(maxsize=8)
def unasked(language: str) -> tuple[Unasked, ...]:
    """The families of one language, compiled; English alone has any so far."""
    if language != "en":
        return ()
    data = room("unasked", language)
    parts = {key: value for key, value in data.items() if isinstance(value, str)}

    def filled(pattern: str) -> re.Pattern[str]:
        for key, value in parts.items():
            pattern = pattern.replace(f"{{{key}}}", value)
        return re.compile(pattern, re.IGNORECASE)

    return tuple(
        Unasked(
            frozenset(one.get("rules", [])),
            filled(one.get("before", "")),
            filled(one.get("unless", "(?!)")),
            filled(one.get("word", "")),
            filled(one.get("after", "")),
            filled(one["act"]) if "act" in one else None,
        )
        for one in data["families"]
    )


def asked(asks: list[Ask], text: str, language: str) -> list[Ask]:
    """The asks of a report's sentence that ask something."""
    families = [one for one in unasked(language) if one.act is None]
    return [ask for ask in asks if not any(one.holds(ask, text) for one in families)] if families else asks


def is_asked(ask: Ask, text: str, language: str, act: str) -> bool:
    """Whether one act of an ask is something asked for, and no bribe, permit or piece of another clause."""
    return not any(one.act and one.act.match(act) and one.holds(ask, text) for one in unasked(language))
