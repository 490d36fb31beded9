"""A document read by an outside reader: part by part, each claim checked, and only what is new kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from tripartite.extraction.themes import with_themes
from tripartite.outside.answers import Answer, answer_in
from tripartite.outside.calling import Caller
from tripartite.outside.claims import Checker, Dropped
from tripartite.outside.merging import is_known, joined, without_outside
from tripartite.outside.parts import Part, parts_of
from tripartite.outside.questions import messages, schema
from tripartite.values.errors import OutsideReaderFailed
from tripartite.values.reading import DocumentFacts, OutsideReading, Reading
from tripartite.values.statements import Statement

#: Called after each part with (parts done, parts in all).
Progress = Callable[[int, int], None]
#: How often a part is halved whose answer cannot be used.
_HALVED = 2
#: After how many parts without any usable answer no more are sent.
_GIVEN_UP_AFTER = 3


@dataclass
class _Counts:
    """What became of the claims so far."""

    parts: int = 0
    unusable: int = 0
    claims: int = 0
    known: int = 0
    dropped: Counter[str] = field(default_factory=Counter)


def read_outside(
    reading: Reading,
    caller: Caller,
    *,
    known: Iterable[Statement] = (),
    progress: Progress = lambda done, parts: None,
) -> Reading:
    """The reading with what an outside reader adds; what one had added before is replaced.

    Args:
        known: statements that are not to be made again besides the reading's own: what people added or corrected.
        progress: told after each part.

    Raises:
        OutsideReaderFailed: where the service cannot be used, or gave nothing usable on any part. Nothing is kept then.
        TooLarge: where the document is too long.
    """
    alone = without_outside(reading)
    parts, checker, counts = parts_of(alone), Checker(alone), _Counts()
    others = [*alone.statements, *known]
    kept: list[Statement] = []
    for number, planned in enumerate(parts, 1):
        for part, answer in _answers(caller, planned, alone.document):
            counts.parts += 1
            if answer is None:
                counts.unusable += 1
            else:
                kept += _new_in(answer, part, checker, [*others, *kept], counts)
        progress(number, len(parts))
        if number == _GIVEN_UP_AFTER and counts.unusable == counts.parts:
            break
    if parts and counts.unusable == counts.parts:
        raise OutsideReaderFailed(
            "The outside reader answered, but never in the form that was asked for.",
            place=caller.settings.address,
            remedy="Try another model: it must be able to answer in JSON.",
        )
    told = OutsideReading(
        address=caller.settings.address,
        model=caller.settings.model,
        asked=datetime.now(UTC).date().isoformat(),
        parts=counts.parts,
        unusable=counts.unusable,
        claims=counts.claims,
        kept=len(kept),
        known=counts.known,
        dropped={str(reason): number for reason, number in sorted(counts.dropped.items())},
    )
    return replace(joined(alone, with_themes(checker.analysis, kept)), outside=told)


def _answers(caller: Caller, part: Part, facts: DocumentFacts) -> Iterator[tuple[Part, Answer | None]]:
    """The claims about one part, or about its halves where an answer cannot be used: it may have been too much at once.

    A part that cannot be halved further, or was halved often enough, is asked about once more; None where that fails.
    """
    waiting = [(part, 0)]
    while waiting:
        one, depth = waiting.pop()
        halves = one.halves() if depth < _HALVED else ()
        asked = messages(one, facts)
        answer = answer_in(caller.ask(asked, schema()))
        if answer is None and halves:
            waiting += [(half, depth + 1) for half in reversed(halves)]
            continue
        yield one, answer or answer_in(caller.ask(asked, schema()))


def _new_in(answer: Answer, part: Part, checker: Checker, others: list[Statement], counts: _Counts) -> list[Statement]:
    """The statements of one answer that are founded and new; the rest is counted."""
    counts.claims += len(answer.claims) + answer.malformed
    if answer.malformed:
        counts.dropped[Dropped.FORM] += answer.malformed
    found: list[Statement] = []
    for claim in answer.claims:
        made = checker.checked(claim, part)
        if isinstance(made, Dropped):
            counts.dropped[made] += 1
        elif is_known(made, [*others, *found]):
            counts.known += 1
        else:
            found.append(made)
    return found
