"""What later documents changed in a country's file: the file with them beside the file without them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from tripartite.casefile.country import CountryFile
from tripartite.casefile.disagreements import Verdict
from tripartite.casefile.kinds_of_change import Change, Sort
from tripartite.casefile.new_tellings import (
    dates_to_come,
    happened,
    laws_made,
    people_touched,
    promised,
    registered,
)

__all__ = ["Change", "Sort", "changes"]


def changes(
    before: CountryFile, after: CountryFile, on: date, about: Collection[str] | None = None
) -> tuple[Change, ...]:
    """What differs between two files of one country, the second with more documents; the weightiest sort first.

    Args:
        on: the day for statuses and for what is to come.
        about: keys of the later documents' statements that are about labour; all of them unless told.
    """
    added = {one.sha256 for one in after.documents} - {one.sha256 for one in before.documents}
    if about is None:
        told = (*after.timeline, *after.registrations, *after.sanctions)
        about = {one.key for one in told if one.document.sha256 in added}
    found = (
        *people_touched(after, added, about),
        *_stood(before, after, on),
        *_disagreed(before, after, added),
        *happened(before, after, about),
        *registered(after, added, about),
        *laws_made(after, added),
        *_asked(before, after, added),
        *promised(after, added),
        *dates_to_come(after, added, on),
        *_named(before, after),
    )
    order = list(Sort)
    return tuple(sorted(found, key=lambda one: order.index(one.sort)))


def _named(before: CountryFile, after: CountryFile) -> Iterator[Change]:
    known = {name.name.casefold() for actor in before.actors for name in actor.names}
    for actor in sorted(after.actors, key=lambda one: (-len(one.statements), one.name)):
        if not any(name.name.casefold() in known for name in actor.names):
            yield Change(Sort.PERSON if actor.sort == "people" else Sort.ORGANISATION, actor.name)


def _disagreed(before: CountryFile, after: CountryFile, added: set[str]) -> Iterator[Change]:
    old = {value.record.key: one for one in before.disagreements for value in one.values}
    for one in sorted(after.disagreements, key=lambda one: one.verdict is not Verdict.CONTRADICT):
        earlier = next((old[key] for value in one.values if (key := value.record.key) in old), None)
        new = tuple(value.record for value in one.values if value.record.document.sha256 in added)
        if not new:
            continue
        if earlier is None and one.verdict is Verdict.COMPATIBLE:
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
