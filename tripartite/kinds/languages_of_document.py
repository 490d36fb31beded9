"""The main languages of a document: those in which a fair share of its body is written."""

from __future__ import annotations

from collections import Counter

from tripartite.values.reading import Passage
from tripartite.values.vocabulary import PassageKind

#: A language is one of the document's where it has this share of the body's letters.
FAIR_SHARE = 0.1
_APART = (PassageKind.FURNITURE, PassageKind.FOOTNOTE, PassageKind.HEADING)


def languages_of(passages: tuple[Passage, ...], body_from: int = 0) -> tuple[str, ...]:
    """The languages of a document's body, most written first; headings and notes count only where nothing else does.

    Args:
        body_from: where the body begins; a page's header may be in its interface's language.
    """
    amounts: Counter[str] = Counter()
    spare: Counter[str] = Counter()
    for passage in passages:
        if passage.language is None or passage.start < body_from:
            continue
        into = spare if passage.kind in _APART else amounts
        into[passage.language] += passage.end - passage.start
    counted = amounts or spare
    whole = sum(counted.values())
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(language for language, amount in ranked if amount >= whole * FAIR_SHARE)
