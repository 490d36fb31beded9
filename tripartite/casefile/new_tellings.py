"""What later documents tell that is new: people sanctioned or freed, events, registrations, laws, dates to come."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from tripartite.casefile.country import CountryFile
from tripartite.casefile.due import due
from tripartite.casefile.kinds_of_change import Change, Sort
from tripartite.casefile.records import Record
from tripartite.casefile.terms import ENDING
from tripartite.values.statements import Event, Registration, Sanction
from tripartite.values.vocabulary import AFFIRMED, EventKind

#: The gravest first; what is not listed comes last.
_GRAVITY = (
    EventKind.KILLING,
    EventKind.VIOLENCE,
    EventKind.ARREST,
    EventKind.SENTENCE,
    EventKind.CONVICTION,
    EventKind.TRIAL,
    EventKind.DISSOLUTION,
    EventKind.SUSPENSION,
    EventKind.REGISTRATION_REFUSAL,
    EventKind.DISMISSAL,
    EventKind.LAW_ADOPTED,
    EventKind.LAW_AMENDED,
    EventKind.STRIKE,
    EventKind.PROTEST,
)
#: Told in lists of their own.
_ELSEWHERE = (
    EventKind.RELEASE,
    EventKind.REGISTRATION,
    EventKind.REGISTRATION_APPLICATION,
    EventKind.REGISTRATION_REFUSAL,
    EventKind.REPORT,
    EventKind.OTHER,
)


def people_touched(after: CountryFile, added: Collection[str], about: Collection[str]) -> Iterator[Change]:
    """People sanctioned or freed by the later documents' telling, for the first time in the file, or again.

    Those whose sanctions are told where labour is spoken of come first; nobody is left out.
    """
    for ledger in sorted(after.people, key=lambda one: not any(told.key in about for told in one.sanctions)):
        new = _of(ledger.sanctions, added)
        if new:
            first = len(new) == len(ledger.sanctions)
            yield Change(Sort.SANCTIONED if first else Sort.SANCTION_TOLD, _name(ledger.actor.name, new), new)
        freed = [one for one in _of(ledger.releases, added) if _is_freed(one)]
        if freed:
            yield Change(Sort.FREED, ledger.actor.name, tuple(freed))


def happened(before: CountryFile, after: CountryFile, about: Collection[str]) -> Iterator[Change]:
    """Events that only the later documents tell, the gravest first.

    Args:
        about: keys of the later documents' statements that are about labour.
    """
    known = {_same(one.statement) for one in before.timeline if isinstance(one.statement, Event)}
    found: dict[tuple[str, str | None, str], list[Record]] = {}
    for record in after.timeline:
        one = record.statement
        if not isinstance(one, Event) or record.key not in about or one.modality not in AFFIRMED:
            continue
        if one.kind not in _ELSEWHERE and _same(one) not in known:
            found.setdefault(_same(one), []).append(record)
    for (kind, day, who), records in sorted(found.items(), key=lambda pair: _rank(pair[0])):
        said = ", ".join(part for part in (kind, day or "undated", who) if part)
        yield Change(Sort.EVENT, said, tuple(records))


def registered(after: CountryFile, added: Collection[str], about: Collection[str]) -> Iterator[Change]:
    """Registration acts that the later documents tell."""
    found: dict[str, list[Record]] = {}
    for record in _of(after.registrations, added):
        one = record.statement
        if isinstance(one, Registration) and record.key in about and one.organisation:
            found.setdefault(f"{one.organisation}: {one.act}, {one.date or 'undated'}", []).append(record)
    for said, records in found.items():
        yield Change(Sort.REGISTERED, said, tuple(records))


def laws_made(after: CountryFile, added: Collection[str]) -> Iterator[Change]:
    """Laws that the later documents tell to have been adopted or amended."""
    for law in after.laws:
        new = _of(law.made, added)
        if new:
            yield Change(Sort.LAW, law.name, new)


def promised(after: CountryFile, added: Collection[str]) -> Iterator[Change]:
    """Promises that the later documents tell, those with a deadline first."""
    new = [one.record for one in after.promises if one.record.document.sha256 in added]
    for record in sorted(new, key=lambda one: (not _deadline(one), _deadline(one))):
        by = getattr(record.statement, "by", None) or "promiser not named"
        until = f", due {told}" if (told := _deadline(record)) else ""
        yield Change(Sort.PROMISED, f"{by}: {getattr(record.statement, 'what', '')}{until}", (record,))


def dates_to_come(after: CountryFile, added: Collection[str], on: date) -> Iterator[Change]:
    """Dates of the later documents that lie ahead of a day, or fall on it."""
    owed = [one.record for one in after.promises]
    records = _of([*owed, *after.requests, *after.sanctions], added)
    for one in due(records, on):
        if one.date.last >= on:
            yield Change(Sort.DATE, f"{one.date} {one.matter}: {one.words}", one.tellings)


def _is_freed(record: Record) -> bool:
    one = record.statement
    return one.modality in AFFIRMED and (not isinstance(one, Sanction) or one.outcome in ENDING)


def _deadline(record: Record) -> str:
    return getattr(record.statement, "due", None) or getattr(record.statement, "due_words", None) or ""


def _of(records: Iterable[Record], added: Collection[str]) -> tuple[Record, ...]:
    return tuple(one for one in records if one.document.sha256 in added)


def _name(name: str, sanctions: Sequence[Record]) -> str:
    kinds = dict.fromkeys(str(one.statement.type) for one in sanctions if isinstance(one.statement, Sanction))
    return f"{name}: {', '.join(kinds)}"


def _same(one: Event) -> tuple[str, str | None, str]:
    return str(one.kind), one.date, ", ".join(one.who)


def _rank(event: tuple[str, str | None, str]) -> tuple[int, bool, str, str]:
    kind, day, who = event
    known = [str(one) for one in _GRAVITY]
    return (known.index(kind) if kind in known else len(known)), day is None, day or "", who
