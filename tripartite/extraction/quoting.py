"""Evidence that a reader can judge by: a claim of one word ("banned") is quoted with the clause that it stands in.

Names and citations are their own evidence. Anything else is shown with its clause, or, where the clause is long, with
the words around it, never more than about 240 characters and never beyond the sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tripartite.extraction.analysis import Analysis, Sentence
from tripartite.extraction.clauses import clause_of
from tripartite.values.spans import Evidence
from tripartite.values.statements import Statement

#: Sorts that claim what somebody did or said, so that the words around the trigger matter.
CLAIMS = frozenset({"figures", "events", "sanctions", "registrations", "commitments", "memberships", "ratifications"})
_SHORT, _LONG = 60, 240
_EDGE = re.compile(r"\s")
#: Signs that end what stands before a clause and are no part of it.
_LEADING = re.compile(r"[\s:;,]*")


def quoted_with_clause(analysis: Analysis, statement: Statement) -> Statement:
    """The statement with short evidence widened to its clause or sentence; others as they are."""
    if statement.sort not in CLAIMS:
        return statement
    widened = tuple(_bare(analysis, _widened(analysis, one)) for one in statement.evidence)
    return statement if widened == statement.evidence else replace(statement, evidence=_apart(widened))


def _bare(analysis: Analysis, evidence: Evidence) -> Evidence:
    """The evidence without the sign that parts it from the words before."""
    lead = _LEADING.match(evidence.words)
    first = evidence.start + (lead.end() if lead else 0)
    return evidence if first in (evidence.start, evidence.end) else Evidence.at(analysis.text, first, evidence.end)


def _widened(analysis: Analysis, evidence: Evidence) -> Evidence:
    if evidence.end - evidence.start >= _SHORT:
        return evidence
    sentence = analysis.sentence_at(evidence.start)
    if sentence is None or sentence.end < evidence.end:
        return evidence
    start, end = _around(sentence, evidence.start - sentence.start, evidence.end - sentence.start)
    return Evidence.at(analysis.text, sentence.start + start, sentence.start + end)


def _around(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The sentence where it is short, else the clause, else a window cut at white space."""
    if len(sentence.text) <= _LONG:
        return 0, len(sentence.text)
    low, high = clause_of(sentence.text, sentence.language, start, end)
    if _SHORT <= high - low <= _LONG:
        return low, high
    room = (_LONG - (end - start)) // 2
    low, high = max(0, start - room), min(len(sentence.text), end + room)
    first = _EDGE.search(sentence.text, low, start) if low else None
    last = sentence.text.rfind(" ", end, high) if high < len(sentence.text) else high
    return first.end() if first else low if not low else start, last if last > end else high


def _apart(pieces: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Pieces that came to overlap are one; the widest stands."""
    kept: list[Evidence] = []
    for one in sorted(pieces, key=lambda piece: (piece.start, -piece.end)):
        if kept and one.start < kept[-1].end:
            if one.end > kept[-1].end:
                before = kept.pop()
                words = before.words + one.words[before.end - one.start :]
                kept.append(Evidence(before.start, one.end, words))
        else:
            kept.append(one)
    return tuple(kept)
