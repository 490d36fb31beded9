"""Article, section and clause numbers in running text: "articles 402 and 403", "art. 24, pt. 3", "section 9(2)(b)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tripartite.extraction.citing.instrument_words import instrument_data

_ONE = (
    r"(?:[LRD]\.?\s?)?\d{1,4}(?:/?[A-Z]{1,2}(?![\w])|[a-z](?![\w]))?(?:[.-]\d{1,3})*"
    r"(?:\s?\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))*(?:\s?(?:bis|ter|quater)\b)?"
)

#: A further part of the article before it in a list: "6(3) and (4)".
_PART = r"\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)"


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
    sub: re.Pattern[str]
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
            rf"(?P<list>{_ONE}{sub}(?:{joint}(?:{_ONE}{sub}|{_PART})(?![\w])){{0,14}}){aside}(?![\w]|\s?%)"
        ),
        singular=frozenset(data["article_singular"].split("|")),
        joint=re.compile(joint),
        sub=re.compile(rf",\s*(?:{data['sub']})\d+|,\s*[a-z]\)"),
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
        if _YEAR.fullmatch(match.group("list")):
            continue  # "the Regulations 2019"
        listed = match.group("list")
        sub = match.groupdict().get("sub")
        if word.casefold() in patterns.singular and "," in listed:
            numbers = [" ".join(re.sub(r"\s*\([^()\d][^()]{2,}\)", "", listed).split())]
        else:
            numbers = [part for part in _each(patterns, listed) if part]
        if sub and any(char.isdigit() for char in sub):
            numbers = [f"{number}({sub.strip('()')})" for number in numbers]
        found.append(ArticleCited(match.start(), match.end(), tuple(numbers), word.casefold(), word[0].isupper()))
    return found


_YEAR = re.compile(r"(?:19|20)\d\d")
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and|or|et|ou|y|o|и|или)\s+|,|(?:\s(?:and|or|et|ou|y|o|и|или)\s))\s*")
_ASIDE = re.compile(r"\s*\([^()\d][^()]{3,}\)")


def _each(patterns: _Patterns, listed: str) -> list[str]:
    """The numbers of a list, each as written; the ends of a range, and "12, alinéa 2", stay together."""
    bare = patterns.sub.sub(lambda found: found.group().replace(",", "\ue000"), _ASIDE.sub("", listed))
    numbers: list[str] = []
    for part in _BETWEEN.split(bare):
        number = " ".join(part.replace("\ue000", ",").split())
        if number.startswith("(") and numbers:
            number = re.sub(r"\([^()]*\)$", "", numbers[-1]) + number
        numbers.append(number)
    return numbers
