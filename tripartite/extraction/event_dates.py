"""Which date governs an event: the nearest one in its clause, else the one that opens the sentence.

The weights below follow the order in which readers attach dates: same clause, then the date at the head of the
sentence ("On 3 May, ..., and dismissed ..."), then a date told after the trigger with no relative clause between. The
date of a law ("Act of 1967"), of an address or of a deadline ("by 1 September") is not the date of an act.
"""

from __future__ import annotations

from collections.abc import Sequence

from tripartite.extraction.clauses import STRONG, between, breaks
from tripartite.extraction.event_grammar import event_grammar
from tripartite.text.dates import FoundDate

_PER_WEAK, _PER_STRONG, _PER_RELATIVE, _PER_RIVAL, _TAKEN, _VAGUE = 40, 150, 160, 70, 50, 60
_HEAD = 12
_FARTHEST = 260
#: A noun takes only a date that stands by it: "the strike of 3 May", "May's rally".
_BESIDE_AFTER, _BESIDE_BEFORE = 45, 14


def usable(text: str, language: str, found: FoundDate, *, laws: bool, until: bool) -> bool:
    """Whether a date may be the date of an act at all.

    Args:
        text: the document's text.
        laws: whether the date of a law may count (the act is the making of that law).
        until: whether a date after "until" may count (released then).
    """
    grammar = event_grammar(language)
    before = text[max(0, found.start - 90) : found.start]
    if not until and grammar.deadline.search(before):
        return False
    return laws or not grammar.law_before_date.search(before)


def governing(
    text: str,
    language: str,
    start: int,
    end: int,
    found: Sequence[tuple[int, int, bool]],
    rivals: Sequence[int],
    *,
    beside: bool,
) -> int | None:
    """The index of the date that governs the trigger at `start`..`end`, or None where all lie too far.

    Args:
        text: the sentence.
        found: (start, end, whether it is no more than "this year") of each usable date, as offsets into the sentence.
        rivals: where other triggers start; a date beyond one of them more likely belongs to it.
        beside: whether the date must stand by the trigger.
    """
    best, cheapest = None, _FARTHEST + 1
    for index, (at, to, vague) in enumerate(found):
        if beside and not _stands_by(text, language, start, end, at, to, rivals):
            continue
        cost = _cost(text, language, start, end, at, to, rivals) + _VAGUE * vague
        if cost < cheapest:
            best, cheapest = index, cost
    return best


def _stands_by(text: str, language: str, start: int, end: int, at: int, to: int, rivals: Sequence[int]) -> bool:
    if at < end and to > start:
        return True
    if to <= start:
        return start - to <= _BESIDE_BEFORE and not between(text, language, to, start)
    near = at - end <= _BESIDE_AFTER and between(text, language, end, at) == 0
    return (
        near
        and not any(end <= rival < at for rival in rivals)
        and not event_grammar(language).verb.search(text, end, at)
    )


def _cost(text: str, language: str, start: int, end: int, at: int, to: int, rivals: Sequence[int]) -> int:
    if at < end and to > start:
        return 0
    left = to <= start
    low, high = (to, start) if left else (end, at)
    marks = breaks(text, language)
    weak = sum(low < where <= high and strength != STRONG for where, strength in marks)
    strong = sum(low < where <= high and strength == STRONG for where, strength in marks)
    crossed = sum(low <= rival < high for rival in rivals)
    cost = min(high - low, 120) + _PER_WEAK * weak + _PER_STRONG * strong
    if left and at <= _HEAD and strong <= 1:
        return min(cost, 60) + 15 * crossed + 60 * strong
    if left:
        opened = max((where for where, _ in marks if where <= at), default=0)
        if len(event_grammar(language).joining.sub("", text[opened:at]).split()) > 1:
            cost += _TAKEN
    elif event_grammar(language).relative.search(text, low, high):
        cost += _PER_RELATIVE
    return cost + _PER_RIVAL * crossed
