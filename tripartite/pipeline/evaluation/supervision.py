"""What was asked by a date, and what conclusions took up of it, against a careful reader's file of the same documents.

The careful reader's file may have `requests_due` (a request's document, words and due date, None where it is told in
words only) and `proceedings` (a document with the threads that its conclusions took up of what speakers asked, those
that only speakers asked, and those that earlier conclusions had asked already), threads named by their `request`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tripartite.casefile.dates import when
from tripartite.pipeline.evaluation.scoring import Counts

Item = Mapping[str, Any]
_LISTS = {"taken_up": "taken up in conclusions", "left": "asked by speakers only", "asked_before": "asked before"}


def same_day(mine: str | None, gold: str | None) -> bool:
    """Whether two due dates agree: in so many words, or as spans of time that end on one day."""
    if not mine or not gold or mine == gold:
        return (mine or None) == gold
    span, wanted = when(mine), when(gold)
    return bool(span and wanted and span.last == wanted.last)


def requests_due(mine: Item, gold: Item, same: Callable[[Item, Item], bool]) -> dict[str, Counts]:
    """Requests with a due date: those of the careful reader that the file has, and with the same date."""
    wanted = gold.get("requests_due", ())
    pairs = [
        (have, want)
        for want in wanted
        if (have := next((one for one in mine["requests"] if any(same(e, want) for e in one["evidence"])), None))
    ]
    right = sum(same_day(have.get("due"), want["due"]) for have, want in pairs)
    return {
        "requests with a term": Counts(len(pairs), len(pairs), len(wanted)),
        "their due dates": Counts(right, len(pairs), len(pairs)),
    }


def taken_up(mine: Item, gold: Item, threads: Mapping[str, str], same: Callable[[str, str], bool]) -> dict[str, Counts]:
    """What conclusions took up, left, and had asked before.

    Args:
        threads: the careful reader's names of threads by the file's keys; what has no name there is not counted.
        same: whether two documents' names are of one document.
    """
    found = dict.fromkeys(_LISTS.values(), Counts())
    for want in gold.get("proceedings", ()):
        have: Item = next((one for one in mine["proceedings"] if same(one["document"]["file"], want["document"])), {})
        for name, title in _LISTS.items():
            keys = [one["thread"] if isinstance(one, Mapping) else one for one in have.get(name, ())]
            told = {threads[key] for key in keys if key in threads}
            found[title] += _shared(told, want[name])
    return found


def _shared(told: set[str], wanted: Sequence[str]) -> Counts:
    return Counts(len(told & set(wanted)), len(told), len(wanted))
