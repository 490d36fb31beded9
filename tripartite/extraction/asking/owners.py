"""Whose a demand is, where a noun behind the word for it tells: "the demands of the strikers", "требования бастующих".

Such a noun stands in the genitive; "рекомендации правительству" and "demands to the ministry" tell to whom, not whose.
"""

from __future__ import annotations

import re

from tripartite.extraction.asking.grammar import grammar_of
from tripartite.extraction.naming.nominatives import body_nominative

#: What joins a demand to whose it is.
_OF_WHOM = {
    "en": re.compile(r"\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}"),
    "fr": re.compile(r"\s+(?:des?\s+|du\s+|de\s+la\s+|de\s+l['’])(?:[\w’'-]+\s+){0,2}"),
    "es": re.compile(r"\s+(?:de\s+l[oa]s\s+|del\s+|de\s+la\s+|de\s+)(?:\w+\s+){0,2}"),
    "ru": re.compile(r"\s+(?:(?:[\w-]+(?:ых|их|ого|его|ой|ей)|и)\s+){0,3}"),
}
#: A heading's word for demands, and in English whose they are before it.
_DEMANDS = re.compile(
    r"\W*(?:(?:the|les|las|los|main|principales|основные|главные)\s+)*(?:demands?|revendications?|exigences?|"
    r"demandas?|exigencias|reivindicaciones|reclamos?|требовани[яе]|ультиматум)(?=\s)",
    re.IGNORECASE,
)
_DEMANDS_OF = re.compile(
    r"\W*(?:the\s+)?(?P<who>[^\W\d_][\w ’'-]{2,60}?)(?:['’]s|(?<=s)['’])\s+(?:main\s+)?demands\W*", re.IGNORECASE
)
#: Russian cases that tell to whom or with whom.
_NOT_WHOSE = re.compile(r"\w+(?:у|ю|ам|ям|ом|ем|ами|ями|ому|ему)\b", re.IGNORECASE)
#: Plurals that Russian names people by, in the genitive and as they are called.
_PLURALS = (
    (re.compile(r"([щш])их\b"), r"\1ие"),
    (re.compile(r"([кг])ов\b"), r"\1и"),
    (re.compile(r"([а-яё]{2}р|[а-яё]т|[а-яё]н)ов\b"), r"\1ы"),
    (re.compile(r"телей\b"), "тели"),
    (re.compile(r"чих\b"), "чие"),
)


def owner_of(text: str, language: str, start: int, until: int) -> str | None:
    """Whose the demand is whose word begins at `start`, by the noun between it and `until`; None where none tells."""
    words = re.search(r"\s", text[start:until])
    if words is None:
        return None
    grammar, begins = grammar_of(language), start + words.start()
    head = grammar.subject.search(text, begins, until)
    if head is None or (language == "ru" and _NOT_WHOSE.fullmatch(head.group())):
        return None
    joins = list(re.finditer(r"\s", text[start : head.start()]))[: 1 if language == "ru" else None]
    if not any(_OF_WHOM[language].fullmatch(text, start + one.start(), head.start()) for one in joins):
        return None
    tail = grammar.phrase_tail.match(text, head.end(), until)
    return _called(text[head.start() : tail.end() if tail else head.end()], language)


def owner_in_heading(heading: str, language: str) -> str | None:
    """Whose demands a heading announces: "Demands of the strikers", "The union’s demands", "Требования профсоюза"."""
    before = _DEMANDS_OF.fullmatch(heading.strip()) if language == "en" else None
    if before:
        return before["who"] if grammar_of(language).subject.search(before["who"]) else None
    word = _DEMANDS.match(heading)
    return owner_of(heading, language, word.start(), len(heading.rstrip(" :"))) if word else None


def _called(words: str, language: str) -> str:
    """A Russian genitive as whoever it names is called; the words of other languages as they are."""
    if language != "ru":
        return words
    named = body_nominative(words)
    if named:
        return named
    for pattern, ending in _PLURALS:
        changed, count = pattern.subn(ending, words, count=1)
        if count:
            return changed
    return words
