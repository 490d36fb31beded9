"""One record of a supervisory body: who spoke, what each group asked, what the conclusions took up or had asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tripartite.casefile.records import DocumentRef, Record
from tripartite.casefile.threads import Relation, Thread
from tripartite.values.statements import Intervention
from tripartite.values.vocabulary import SUPERVISORY, Group

_COMMITTEE = re.compile(r"(?i)\b(?:committee|commission|comit[éeè]|comisión)\b")
_CONCLUDED = "conclusions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceeding:
    """One document of a supervisory procedure.

    Attributes:
        document: the record.
        speeches: who spoke, in order.
        requests: everything that was asked.
        by_group: what each group asked, and what the conclusions ask ("conclusions").
        taken_up: threads that speakers and the conclusions both ask.
        left: threads that only speakers ask.
        asked_before: threads of these conclusions that earlier conclusions asked already, with the first that did.
    """

    document: DocumentRef
    speeches: tuple[Record, ...]
    requests: tuple[Record, ...]
    by_group: tuple[tuple[str, tuple[Record, ...]], ...] = ()
    taken_up: tuple[Thread, ...] = ()
    left: tuple[Thread, ...] = ()
    asked_before: tuple[tuple[Thread, DocumentRef], ...] = ()


def proceedings(
    documents: Sequence[DocumentRef],
    speeches: Sequence[Record],
    requests: Sequence[Record],
    threads: Sequence[Thread],
) -> tuple[Proceeding, ...]:
    """The records of supervisory bodies, in the order of the documents (earliest first)."""
    concluded: dict[str, DocumentRef] = {}
    found = []
    for document in documents:
        if document.kind in SUPERVISORY:
            spoken = tuple(one for one in speeches if one.document == document)
            asked = tuple(one for one in requests if one.document == document)
            found.append(_proceeding(document, spoken, asked, threads, concluded))
    return tuple(found)


def _proceeding(
    document: DocumentRef,
    speeches: tuple[Record, ...],
    requests: tuple[Record, ...],
    threads: Sequence[Thread],
    concluded: dict[str, DocumentRef],
) -> Proceeding:
    """One record; `concluded` keeps which conclusions first asked each thread."""
    groups = {one.statement.label: one.statement.group for one in speeches if isinstance(one.statement, Intervention)}
    by_group: dict[str, list[Record]] = {}
    group_of: dict[str, str] = {}
    for record in requests:
        group_of[record.key] = _group(record, groups)
        by_group.setdefault(group_of[record.key], []).append(record)
    taken, left, before = [], [], []
    for thread in threads:
        askers = {group_of[one.record.key] for one in thread.askings if one.record.key in group_of}
        if _CONCLUDED in askers:
            if len(askers) > 1:
                taken.append(thread)
            if thread.key in concluded and not _is_version(thread, group_of):
                before.append((thread, concluded[thread.key]))
            concluded.setdefault(thread.key, document)
        elif askers:
            left.append(thread)
    return Proceeding(
        document=document,
        speeches=speeches,
        requests=requests,
        by_group=tuple((name, tuple(some)) for name, some in by_group.items()),
        taken_up=tuple(taken),
        left=tuple(left),
        asked_before=tuple(before),
    )


def _is_version(thread: Thread, asked: dict[str, str]) -> bool:
    """Whether a record asks only what it asks in another language too."""
    mine = [one for one in thread.askings if one.record.key in asked]
    return all(one.relation is Relation.VERSION for one in mine)


def _group(record: Record, groups: dict[str, Group | None]) -> str:
    """Whose request it is: a group's, the conclusions', or somebody else's by name."""
    by = getattr(record.statement, "by", None) or ""
    group = groups.get(by)
    if group is not None:
        return str(group)
    return _CONCLUDED if _COMMITTEE.search(by) and not record.statement.attribution else by or "not named"
