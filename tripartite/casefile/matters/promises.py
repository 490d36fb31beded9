"""By when: one promise with several due dates, and when the government is to report next.

Commitments are on one matter where their words ask for the same (`casefile/data/asks.json` reads them as it reads
requests); undated tellings are left to the list of commitments. In one session, everybody who asks the government for a
report or an answer by a date asks for one report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.asks import Subjects, asks
from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.matters.anchors import when
from tripartite.casefile.promised_things import thing_of
from tripartite.values.statements import Commitment, Request

_REPORT = re.compile(
    r"(?i)\breport|respond|repl(?:y|ies)\b|information|rapport|répon|renseign|memoria|inform|respond|доклад|отчёт|отчет|ответ"
)


def promises_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each matter on which commitments name more than one date."""
    dated: dict[tuple[str, str], list[Value]] = defaultdict(list)
    subjects = Subjects(ground.records, ground.actors)
    for record in ground.of_sort("commitments"):
        one = record.statement
        assert isinstance(one, Commitment)
        if one.due is None or when(one.due) is None:
            continue
        thing = thing_of(record, subjects)
        for ask in asks():
            if ask.subject not in ("law", "article") and any(one.search(record.quote) for one in ask.patterns.values()):
                dated[ask.label["en"], ""].append(Value(record, one.due))
        for law in sorted(thing.laws):
            dated["change the law", law].append(Value(record, one.due))
        if not thing.laws and _changes(record.quote):
            dated["change the law", ""].append(Value(record, one.due))
    for (label, _), values in dated.items():
        if len({one.quantity for one in values}) > 1:
            why = "several dates are named: stages of one promise, or one date that moved"
            yield Disagreement(f"when it is due to {label}", "date", tuple(values), Verdict.DIFFER, why)


def _changes(words: str) -> bool:
    """Whether words tell of changing a law."""
    reform = next(ask for ask in asks() if ask.subject == "law")
    return any(pattern.search(words) for pattern in reform.patterns.values())


def reports_due(ground: Ground) -> Iterator[Disagreement]:
    """Each document in which several voices ask for a report by dates that are not the same."""
    asked: dict[str, dict[tuple[str | None, str], Value]] = defaultdict(dict)
    for record in ground.of_sort("requests"):
        one = record.statement
        assert isinstance(one, Request)
        if one.due and when(one.due) is not None and _REPORT.search(record.quote):
            asked[record.document.sha256].setdefault((one.by, one.due), Value(record, one.due))
    for values in asked.values():
        shown = tuple(values.values())
        if len({by for by, _ in values}) > 1 and len({due for _, due in values}) > 1:
            why = "the dates asked for are not the same: what the conclusions say stands"
            yield Disagreement("when the Government is to report next", "date", shown, Verdict.DIFFER, why)
