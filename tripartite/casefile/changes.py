"""What later documents changed in a country's file: the file with them beside the file without them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tripartite.casefile.country import CountryFile
from tripartite.casefile.records import Record


class Sort(StrEnum):
    """What sort of thing changed."""

    PERSON = "a person first named"
    ORGANISATION = "an organisation first named"
    DISAGREEMENT = "sources now disagree"
    VERDICT = "the verdict is another"
    VALUE = "another voice on a disagreement"
    THREAD = "asked more than once now"
    ASKED = "asked again"
    STATUS = "how a promise stands"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its sort, what it is about, in words, and the statements of the later documents that made it."""

    sort: Sort
    about: str
    records: tuple[Record, ...] = ()


def changes(before: CountryFile, after: CountryFile, on: date) -> tuple[Change, ...]:
    """What differs between two files of one country, the second with more documents; statuses as of a day."""
    added = {one.sha256 for one in after.documents} - {one.sha256 for one in before.documents}
    return (
        *_named(before, after),
        *_disagreed(before, after, added),
        *_asked(before, after, added),
        *_stood(before, after, on),
    )


def _named(before: CountryFile, after: CountryFile) -> Iterator[Change]:
    known = {name.name.casefold() for actor in before.actors for name in actor.names}
    for actor in after.actors:
        if not any(name.name.casefold() in known for name in actor.names):
            yield Change(Sort.PERSON if actor.sort == "people" else Sort.ORGANISATION, actor.name)


def _disagreed(before: CountryFile, after: CountryFile, added: set[str]) -> Iterator[Change]:
    old = {value.record.key: one for one in before.disagreements for value in one.values}
    for one in after.disagreements:
        earlier = next((old[key] for value in one.values if (key := value.record.key) in old), None)
        new = tuple(value.record for value in one.values if value.record.document.sha256 in added)
        if not new:
            continue
        if earlier is None:
            yield Change(Sort.DISAGREEMENT, f"{one.matter}: {one.verdict}", new)
        elif earlier.verdict is not one.verdict:
            yield Change(Sort.VERDICT, f"{one.matter}: {earlier.verdict}, now {one.verdict}", new)
        else:
            yield Change(Sort.VALUE, one.matter, new)


def _asked(before: CountryFile, after: CountryFile, added: set[str]) -> Iterator[Change]:
    old = {one.key for one in before.threads}
    for one in after.threads:
        new = tuple(each.record for each in one.askings if each.record.document.sha256 in added)
        about = ": ".join(part for part in (one.label["en"], one.subject or "") if part)
        if new:
            yield Change(Sort.ASKED if one.key in old else Sort.THREAD, about, new)


def _stood(before: CountryFile, after: CountryFile, on: date) -> Iterator[Change]:
    old = {one.record.key: one.status(on) for one in before.promises}
    for one in after.promises:
        was, now = old.get(one.record.key), one.status(on)
        if was is not None and was is not now:
            what = getattr(one.record.statement, "what", "")
            yield Change(Sort.STATUS, f"{what}: {was}, now {now}", (*one.kept, *one.broken))
