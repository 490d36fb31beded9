"""What an outside reader adds to a reading: only what the reading does not have already, marked as its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tripartite.outside.claims import Dropped
from tripartite.outside.parts import Folded, folded
from tripartite.values.reading import Reading
from tripartite.values.spans import Evidence, Span
from tripartite.values.statements import (
    SORTS,
    Event,
    Figure,
    Organisation,
    Person,
    Registration,
    Sanction,
    Statement,
)

#: Fields by which two statements of one sort on the same words are the same claim, besides the words.
_SAME: dict[type[Statement], tuple[str, ...]] = {
    Event: ("kind",),
    Sanction: ("type",),
    Registration: ("act",),
    Figure: ("quantity",),
}
_ORDER = {maker.sort: number for number, maker in enumerate(SORTS)}


def is_known(statement: Statement, others: Iterable[Statement]) -> bool:
    """Whether one of some statements makes the same claim: of the same sort, about the same words.

    A person or body is known by any way in which it is written; a request or promise by words that it shares.
    """
    return any(_same(statement, one) for one in others if type(one) is type(statement))


def _same(one: Statement, other: Statement) -> bool:
    if isinstance(one, Person | Organisation) and isinstance(other, Person | Organisation):
        return bool(_written(one) & _written(other)) or _parts(one) <= _parts(other)
    if not any(left.span.overlaps(right.span) for left in one.evidence for right in other.evidence):
        return False
    if not all(getattr(one, name) == getattr(other, name) for name in _SAME.get(type(one), ())):
        return False
    return _agree(_whom(one), _whom(other))


def _written(one: Person | Organisation) -> set[str]:
    acronyms = one.acronyms if isinstance(one, Organisation) else ()
    return {folded(written).casefold() for written in (one.name, *one.variants, *acronyms)}


def _parts(one: Person | Organisation) -> set[str]:
    """The words of a person's name: a surname alone is known by the full name."""
    return set(folded(one.name).casefold().split()) if isinstance(one, Person) else {f"body {one.name}"}


def _whom(one: Statement) -> frozenset[str]:
    """The people or bodies that an act is about; empty where none is named."""
    if isinstance(one, Event):
        return frozenset(one.who)
    named = getattr(one, "person", None) or getattr(one, "organisation", None)
    return frozenset({named} if named else ())


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Two acts on the same words are one unless each names others: several people may be sentenced in a sentence."""
    return not one or not other or bool(one & other)


def joined(reading: Reading, claims: Iterable[Statement]) -> Reading:
    """The reading with an outside reader's statements in the places where they belong."""
    statements = sorted([*reading.statements, *claims], key=lambda one: (_ORDER[one.sort], one.start))
    return replace(reading, statements=tuple(statements))


def without_outside(reading: Reading) -> Reading:
    """The reading as the program alone makes it."""
    return replace(reading, statements=tuple(one for one in reading.statements if not one.is_outside), outside=None)


def carried(before: Reading, now: Reading) -> Reading:
    """A document read again, with what an outside reader had added to its earlier reading; nothing is asked anew.

    A claim whose words no longer stand in the text is dropped and counted; so is one that the program reads itself by
    now.
    """
    if before.outside is None:
        return now
    claims = [one for one in before.statements if one.is_outside]
    moved = [_moved(one, before.text, now) for one in claims]
    found = [one for one in moved if one is not None]
    kept = [one for one in found if not is_known(one, now.statements)]
    dropped = dict(before.outside.dropped)
    if len(found) < len(claims):
        dropped[Dropped.LATER] = dropped.get(Dropped.LATER, 0) + len(claims) - len(found)
    told = replace(
        before.outside, kept=len(kept), known=before.outside.known + len(found) - len(kept), dropped=_sorted(dropped)
    )
    return replace(joined(now, kept), outside=told)


def _sorted(counts: dict[str, int]) -> dict[str, int]:
    return {str(reason): counts[reason] for reason in sorted(counts)}


def _moved(one: Statement, text: str, now: Reading) -> Statement | None:
    """A statement with its words where they stand now; None where they no longer do."""
    if now.text == text:
        return one
    evidence = [_evidence(each, now) for each in one.evidence]
    if not all(evidence):
        return None
    moved = replace(one, evidence=tuple(each for each in evidence if each))
    return replace(moved, mentions=()) if isinstance(moved, Person | Organisation) else moved


def _evidence(one: Evidence, now: Reading) -> Evidence | None:
    """The same words in the text as it is now, the nearest to where they stood."""
    wanted = folded(one.words)
    places: Sequence[Span | None] = [Folded(now.text, Span(each.start, each.end)).find(wanted) for each in now.passages]
    found = sorted((abs(each.start - one.start), each) for each in places if each is not None)
    return Evidence.at(now.text, found[0][1].start, found[0][1].end) if found else None
