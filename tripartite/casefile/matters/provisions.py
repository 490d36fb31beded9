"""What a provision says and what became of it: one article of one law as different voices speak of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.casefile.records import Record
from tripartite.resolution.latin import folded
from tripartite.values.statements import Instrument

#: Sorts whose statements may speak of a provision: what was done, asked or promised with it.
_SPEAKING = ("events", "requests", "commitments", "sanctions", "figures")
#: Sorts that say what a provision is or what became of it; asking for its repeal contradicts nothing.
_TELLING = ("events", "commitments", "sanctions", "figures")
_NEAR = 200


def provisions_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each article that several voices speak of, with what they say of it."""
    cited: dict[str, list[Record]] = defaultdict(list)
    for record in ground.of_sort("instruments"):
        one = record.statement
        assert isinstance(one, Instrument)
        leading = re.match(r"\d+", one.article or "")
        if leading and not one.code:
            cited[leading.group()].append(record)
    speaking = [one for one in ground.records if one.statement.sort in _SPEAKING]
    for number, citations in cited.items():
        values = {value.record.key: value for value in _said(number, citations, speaking)}
        told = [one for one in values.values() if one.record.statement.sort in _TELLING]
        if len({one.voice for one in told}) > 1 and len({folded(one.record.quote) for one in told}) > 1:
            name = getattr(citations[0].statement, "name", "")
            why = "what is said of the provision is not the same claim"
            yield Disagreement(f"article {number} of {name}", "other", tuple(values.values()), Verdict.DIFFER, why)


def _said(number: str, citations: list[Record], speaking: list[Record]) -> Iterator[Value]:
    """The statements that name the article in their words, or whose words stand beside it."""
    word = re.compile(rf"(?<!\d){number}(?!\d)")
    for record in speaking:
        near = any(
            one.document == record.document and abs(one.statement.start - record.statement.start) < _NEAR
            for one in citations
        )
        if near and word.search(record.quote):
            yield Value(record, record.statement.sort.rstrip("s"))
    for record in citations:
        yield Value(record, getattr(record.statement, "article", None) or number)
