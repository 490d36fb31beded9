"""Article, section and clause numbers in running text: "articles 402 and 403", "art. 24, pt. 3", "section 9(2)(b)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.instrument_words import instrument_data

_ONE = (
    r"(?:[LRD]\.?\s?)?\d{1,4}(?:/?[A-Z]{1,2}(?![\w])|[a-z](?![\w]))?(?:[.-]\d{1,3})*"
    r"(?:\s?\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))*(?:\s?(?:bis|ter|quater)\b)?"
)


@dataclass(frozen=True, slots=True)
class ArticleCited:
    """Article numbers cited at one place.

    Attributes:
        start, end: the words; `numbers` each article as written, with its sub-parts.
        word: the word for article, in lower case; `capital`: whether it was written with a capital.
    """

    start: int
    end: int
    numbers: tuple[str, ...]
    word: str
    capital: bool


@dataclass(frozen=True)
class _Patterns:
    whole: re.Pattern[str]
    singular: frozenset[str]
    joint: re.Pattern[str]
    trigger: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns:
    data = instrument_data(language)
    aside = r"(?:\s*\([^()\d][^()]{2,90}\))?"
    joint = rf"{aside}\s*(?:,\s*(?:{data['list']})\s+|,|(?:{data['list']})(?=\s)|–|-)\s*"
    sub = rf"(?:,\s*(?:{data['sub']})\d+(?:\(\w\))?|,\s*[a-z]\))?"
    return _Patterns(
        whole=re.compile(
            rf"(?<![\w-])(?:{data['sub_of']})?(?P<word>{data['article']})\s?(?:n[o°º]\s?)?"
            rf"(?P<list>{_ONE}{sub}(?:{joint}{_ONE}(?![\w])){{0,14}}){aside}(?![\w]|\s?%)"
        ),
        singular=frozenset(data["article_singular"].split("|")),
        joint=re.compile(joint),
        trigger=re.compile(rf"(?:{data['article']})\s?(?:[LRD]\.?\s?)?\d"),
    )


def articles(text: str, start: int, end: int, language: str) -> list[ArticleCited]:
    """The article numbers cited in `text[start:end]`, in order."""
    patterns = _patterns(language)
    if not patterns.trigger.search(text, start, end):
        return []
    found = []
    for match in patterns.whole.finditer(text, start, end):
        word = match.group("word")
        listed = match.group("list")
        sub = match.groupdict().get("sub")
        if word.casefold() in patterns.singular and re.search(r",", listed):
            numbers = [" ".join(re.sub(r"\s*\([^()\d][^()]{2,}\)", "", listed).split())]
        else:
            numbers = [part for part in _each(patterns, listed) if part]
        if sub:
            numbers = [f"{number}({sub.strip('()')})" for number in numbers]
        found.append(ArticleCited(match.start(), match.end(), tuple(numbers), word.casefold(), word[0].isupper()))
    return found


def _each(patterns: _Patterns, listed: str) -> list[str]:
    """The numbers of a list, each as written; the ends of a range stay together."""
    bare = re.sub(r"\s*\([^()\d][^()]{3,}\)", "", listed)
    numbers = []
    for part in re.split(r"\s*(?:,\s*(?:and|or|et|ou|y|o|и|или)\s+|,|(?:\s(?:and|or|et|ou|y|o|и|или)\s))\s*", bare):
        numbers.append(" ".join(part.split()))
    return numbers
