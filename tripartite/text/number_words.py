"""Spelled-out numbers by language: "twenty-three", "un millier et demi", "полторы тысячи", "seis".

The word lists are `data/numbers.json`. Ordinals are not quantities and are not read here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

#: What may not touch a number word: a letter or a hyphen before it ("d’une" may), a letter after it.
WORD_START, WORD_END = r"(?<![\w-])", r"(?![\w])"


@lru_cache(maxsize=1)
def number_data() -> dict[str, dict[str, Any]]:
    """`data/numbers.json`: the number words of every language read."""
    words: dict[str, dict[str, Any]] = json.loads(
        files("tripartite.text").joinpath("data/numbers.json").read_text(encoding="utf-8")
    )
    return words


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first; their spaces match any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@dataclass(frozen=True)
class NumberWords:
    """The number words of one language, ready to be read.

    Attributes:
        run: a run of joined number words.
        token: one word of such a run.
        vague: words that only bound a number from below ("hundreds"); `about`: that only name its size.
    """

    run: re.Pattern[str]
    token: re.Pattern[str]
    values: dict[str, float]
    multipliers: dict[str, float]
    vague: dict[str, float]
    about: dict[str, float]
    shares: dict[str, float]
    linking: dict[str, str]
    half: re.Pattern[str]


@lru_cache(maxsize=8)
def number_words(language: str) -> NumberWords:
    """The number words of a language; English ones for a language that is not read."""
    data = number_data().get(language) or number_data()["en"]
    values = {**data["values"], **data["tail"]}
    single = alternatives([*data["values"], *data["multipliers"]])
    any_word = alternatives([*values, *data["multipliers"]])
    article = f"(?:{data['article']})"
    scale = alternatives(data["multipliers"])
    half = data["half"]
    run = (
        rf"(?:{article}[\s ]+(?:{scale})|{single}){WORD_END}"
        rf"(?:{data['join']}(?:{any_word}){WORD_END}){{0,12}}(?:[\s ]+(?:{half}){WORD_END})?"
        rf"(?:[\s ]+(?:{scale}){WORD_END})?"
    )
    return NumberWords(
        run=re.compile(run, re.IGNORECASE),
        token=re.compile(rf"(?:{half})|(?:{any_word}|{'|'.join(data['linking']) or '$^'}){WORD_END}", re.IGNORECASE),
        values={word.casefold(): float(value) for word, value in values.items()},
        multipliers={word.casefold(): float(value) for word, value in data["multipliers"].items()},
        vague={word.casefold(): float(value) for word, value in data["vague"].items()},
        about={word.casefold(): float(value) for word, value in data["about"].items()},
        shares={word.casefold(): float(value) for word, value in data["shares"].items()},
        linking=data["linking"],
        half=re.compile(half, re.IGNORECASE),
    )


def spelled(words: str, language: str) -> list[tuple[int, int, float]]:
    """The numbers that a run of number words spells, as (start, end, value) within `words`.

    A run that is no single number ("two and three") gives each of its numbers.
    """
    lexicon = number_words(language)
    found: list[tuple[int, int, float]] = []
    reckoning = _Reckoning(lexicon)
    for token in lexicon.token.finditer(words):
        word = token.group().casefold()
        if word in lexicon.linking:
            reckoning.link = word
            continue
        if not reckoning.takes(word):
            found += reckoning.closed()
            reckoning = _Reckoning(lexicon)
            reckoning.takes(word)
        if reckoning.start is None:
            reckoning.start = 0 if not found and token.group().casefold() in lexicon.multipliers else token.start()
        reckoning.end, reckoning.link = token.end(), None
    return found + reckoning.closed()


class _Reckoning:
    """One number under reckoning, word by word."""

    def __init__(self, lexicon: NumberWords) -> None:
        self.lexicon = lexicon
        self.total = 0.0
        self.current = 0.0
        self.least = float("inf")
        self.scale = 1.0
        self.start: int | None = None
        self.end = 0
        self.link: str | None = None
        self.last_multiplied = False

    def takes(self, word: str) -> bool:
        """Whether the word goes on with this number; if so it is reckoned in."""
        if self.lexicon.half.fullmatch(word):
            if self.last_multiplied:
                self.total += self.scale / 2
            else:
                self.current += 0.5
            return True
        if word in self.lexicon.multipliers:
            return self._multiply(self.lexicon.multipliers[word])
        return self._add(self.lexicon.values.get(word))

    def _add(self, value: float | None) -> bool:
        if value is None:
            return True
        if self.start is not None and not (value < self.least and value > 0 and self._linked(value)):
            return False
        self.current += value
        self.least = _magnitude(value)
        self.last_multiplied = False
        return True

    def _linked(self, value: float) -> bool:
        rule = self.lexicon.linking.get(self.link or "")
        if rule == "multiplier":
            return self.last_multiplied
        if rule == "one":
            return value in (1, 11)
        if rule == "tens":
            return self.current % 100 >= 30 and self.current % 10 == 0
        return True

    def _multiply(self, value: float) -> bool:
        if self.link is not None:
            return False
        if value == 100 or value < 100:
            self.current = (self.current or 1) * value
            self.least = value if value == 100 else 0
        else:
            self.total += (self.current or 1) * value
            self.current, self.least = 0, value
        self.scale, self.last_multiplied = value, True
        return True

    def closed(self) -> list[tuple[int, int, float]]:
        """The number reckoned so far, if any."""
        return [] if self.start is None else [(self.start, self.end, self.total + self.current)]


def _magnitude(value: float) -> float:
    """What a word added after `value` must stay below: units after tens, tens after hundreds.

    French goes on to nineteen after sixty and eighty; elsewhere no word between ten and nineteen follows them.
    """
    if value >= 100:
        return 100
    if value in (60, 80):
        return 20
    return 10 if value >= 20 and value % 10 == 0 else 0
