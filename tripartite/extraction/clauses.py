"""Clauses of a sentence: where one assertion ends and the next begins, told from punctuation and linking words.

A clause here is the stretch over which a cue ("no", "will", "urges ... to") can reach. The division is the shallow
one of information extraction: semicolons, colons and dashes part strongly; relative pronouns, subordinators and
commas part weakly, save the commas of a list ("A, B and C") and of a short aside (", however,").
"""

from __future__ import annotations

import re
from functools import lru_cache

STRONG, WEAK = 2, 1

_WORDS = {
    "en": (
        "but|although|though|however|while|whereas|yet|nevertheless|instead|despite|notwithstanding",
        "which|who|whom|whose|where|when|after|before|since|because|until|unless|if|as|so that|with",
    ),
    "fr": (
        "mais|or|cependant|toutefois|tandis que|alors que|bien que|néanmoins|en revanche|malgré|pourtant",
        "qui|que|dont|où|lequel|laquelle|lesquels|lesquelles|quand|lorsque|lorsqu[’']|après|avant|puis|depuis|"
        "parce que|car|si|comme|afin",
    ),
    "es": (
        "pero|aunque|sin embargo|mientras|no obstante|en cambio|sino|pese a|a pesar",
        "que|quien|quienes|cuyo|cuya|cual|cuales|donde|cuando|después|antes|tras|desde|porque|si|como|hasta",
    ),
    "ru": (
        "но|однако|хотя|тогда как|между тем|зато|несмотря|тем не менее|напротив",
        "который|которая|которое|которые|которого|которой|которых|которым|которую|где|когда|после|до того|куда|"
        "чтобы|потому|поскольку|так как|если|как|что",
    ),
}
#: Relative words that open a clause even without a comma before them.
_BARE = {
    "en": "but|although|though|while|whereas|which|who|whom|whose|because|after|before|when|until|unless|despite",
    "fr": "mais|tandis que|alors que|bien que|qui|dont|lorsque|lorsqu[’']|parce que|après que|avant que|malgré",
    "es": "pero|aunque|mientras|quien|quienes|cuyo|cuya|cuando|porque|pese a",
    "ru": "но|однако|хотя|тогда как",
}
_LIST_TAIL = {"en": "and|or|nor", "fr": "et|ou|ni", "es": "y|e|o|u|ni", "ru": "и|или|ни|либо"}


@lru_cache(maxsize=8)
def _marks(language: str) -> re.Pattern[str]:
    strong, weak = _WORDS.get(language, _WORDS["en"])
    bare = _BARE.get(language, _BARE["en"])
    return re.compile(
        rf"(?P<strong>[;:!?]|(?<=[^\W\d]{{3}})\.(?=\s)|\s[–—-]\s|–|—|,\s+(?:{strong})\b)"
        rf"|(?P<weak>,\s+(?:{weak})\b)"
        rf"|(?P<bare>(?<=\s)(?:{bare})\b)"
        r"|(?P<comma>,(?=\s))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _parted_by(language: str) -> frozenset[str]:
    bare = _BARE.get(language, _BARE["en"])
    strong = _WORDS.get(language, _WORDS["en"])[0]
    return frozenset(bare.split("|")) & frozenset(strong.split("|"))


@lru_cache(maxsize=4096)
def breaks(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence part: (offset of the first character after the break, STRONG or WEAK)."""
    found: list[tuple[int, int]] = []
    commas: list[int] = []
    for mark in _marks(language).finditer(text):
        if mark["comma"]:
            commas.append(mark.end())
        elif mark["bare"]:
            found.append((mark.start(), STRONG if mark["bare"].lower() in _parted_by(language) else WEAK))
        else:
            found.append((mark.end() if mark["strong"] else mark.start() + 1, STRONG if mark["strong"] else WEAK))
    found += [(at, WEAK) for at in commas if not _of_a_list(text, at, language)]
    return tuple(sorted(found))


def _of_a_list(text: str, at: int, language: str) -> bool:
    """Whether the comma before `at` is one of a list or of a short aside: two or three words to the next mark."""
    tail = _LIST_TAIL.get(language, _LIST_TAIL["en"])
    return bool(re.match(rf"\s+(?:{tail})\s+\S+(?:\s\S+)?\s*[,.;]|\s+[\w’'-]+(?:\s[\w’'-]+)?,", text[at : at + 60]))


def between(text: str, language: str, start: int, end: int) -> int:
    """The strongest break that falls in `start`..`end` of a sentence's text; 0 where none does."""
    return max((strength for at, strength in breaks(text, language) if start < at <= end), default=0)


def clause_of(text: str, language: str, start: int, end: int) -> tuple[int, int]:
    """The clause around `start`..`end`, as offsets into the sentence's text."""
    left, right = 0, len(text)
    for at, _ in breaks(text, language):
        if at <= start:
            left = at
        elif at >= end:
            right = at
            break
    return left, right
