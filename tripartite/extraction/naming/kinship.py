"""People named only to say whose relative or lawyer another is: "Raka, sister of X, was jailed" does not jail X.

English, French and Spanish tell it by "of" behind a word of kinship or by a possessive; Russian by the genitive, which
a name in apposition ("his brother Ivan") does not have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tripartite.extraction.analysis import Mention
from tripartite.extraction.penalising.party_grammar import grammar

_REACH = 80
_AND = re.compile(r"\s+(?:and|et|y|e|и)\s+$", re.IGNORECASE)
#: Russian words of kinship for a man: a name in apposition to one ends like a man's.
_MAN = re.compile(r"(?:брат|муж|сын|от[ец]|дяд|супруг(?!а\b|и\b|е\b|ой\b)|племянник|родственник)", re.IGNORECASE)
_GENITIVE = re.compile(r"(?:[аяыи]|ой|ого|его|ых)$", re.IGNORECASE)


def without_relatives(text: str, language: str, people: Sequence[Mention]) -> tuple[Mention, ...]:
    """The people of a sentence without those named only as somebody's kin.

    Args:
        text: the whole document's text, in which the mentions count.
    """
    rules = grammar(language)
    kept: list[Mention] = []
    last: Mention | None = None
    for one in people:
        before = text[max(0, one.start - _REACH) : one.start]
        kin = rules.kin_before.search(before)
        joined = last is not None and bool(_AND.fullmatch(text[last.end : one.start]))
        apposed = bool(kin and kept and text[kept[-1].end : one.start - len(before) + kin.start()].strip() == ",")
        whose = kin and (apposed or _is_whose(text, one, kin, language))
        if whose or joined or rules.kin_behind.match(text, one.end):
            last = one
            continue
        kept.append(one)
        last = None
    return tuple(kept)


def _is_whose(text: str, one: Mention, kin: re.Match[str], language: str) -> bool:
    """Whether the name stands for whose kin another is, not for the relative; only Russian leaves it open."""
    if language != "ru":
        return True
    words = text[one.start : one.end].split()
    if not _GENITIVE.search(words[0]):
        return False
    if _MAN.match(kin["kin"]) or len(words) == 1:
        return True
    return text[one.end : one.end + 2] == ", " and text[one.end + 2 : one.end + 3].isupper()
