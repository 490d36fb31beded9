"""The ledgers of a country's file as JSON: people, organisations, laws, proceedings, threads and commitments.

Statements are named by their keys; the whole statement stands once, in the list of its sort.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from tripartite.casefile.commitments import Promise
from tripartite.casefile.laws import Law
from tripartite.casefile.organisation_ledger import OrganisationLedger
from tripartite.casefile.person_ledger import PersonLedger
from tripartite.casefile.proceedings import Proceeding
from tripartite.casefile.records import Record
from tripartite.casefile.terms import term_of
from tripartite.casefile.threads import Thread
from tripartite.values.statements import Sanction


def person_as_json(one: PersonLedger, on: date) -> dict[str, Any]:
    """A person's ledger on a day."""
    return {
        "actor": one.actor.key,
        "name": one.actor.name,
        "charges": [{"charge": charge, "key": record.key} for charge, record in one.charges],
        "trials": _keys(one.trials),
        "sanctions": [_sanction(record, on) for record in one.sanctions],
        "releases": _keys(one.releases),
        "gaps": [
            {
                "type": str(gap.type),
                "words": gap.words,
                "keys": [gap.one.key, gap.other.key],
                "ends": [gap.one_end, gap.other_end],
                "computed": gap.computed,
            }
            for gap in one.gaps
        ],
    }


def _sanction(record: Record, on: date) -> dict[str, Any]:
    one = record.statement
    assert isinstance(one, Sanction)
    return {
        "key": record.key,
        "document": record.document.file,
        "asserted_by": list(one.attribution),
        "type": str(one.type),
        "start": one.imposed,
        "length": one.amount,
        "computed_end": one.until_computed,
        "stated_end": one.until,
        "outcome": one.outcome,
        "running": str(term.running) if (term := term_of(one, on)) else None,
    }


def organisation_as_json(one: OrganisationLedger) -> dict[str, Any]:
    """A body's ledger."""
    return {
        "actor": one.actor.key,
        "name": one.actor.name,
        "names": [
            {"name": name.name, "first": name.first, "last": name.last, "documents": name.documents}
            for name in one.names
        ],
        "successions": [
            {"earlier": told.earlier, "later": told.later, "date": told.date, "key": told.record.key}
            for told in one.successions
        ],
        "parents": _keys(one.parents),
        "memberships": _keys(one.memberships),
        "registrations": _keys(one.registrations),
        "sanctions": _keys(one.sanctions),
        "answers": [
            {
                "application": answer.application.key,
                "answer": answer.answer.key,
                "fewest_days": answer.fewest,
                "most_days": answer.most,
            }
            for answer in one.answers
        ],
        "refusals_told": one.refusals_told,
        "counts_claimed": [{"count": _whole(count), "key": record.key} for count, record in one.refusals_claimed],
    }


def law_as_json(one: Law) -> dict[str, Any]:
    """A law's ledger."""
    return {
        "name": one.name,
        "code": one.code,
        "citations": _keys(one.records),
        "made": _keys(one.made),
        "planned": _keys(one.planned),
        "asked": _keys(one.asked),
        "promised": _keys(one.promised),
        "provisions": [
            {"article": part.article, "citations": _keys(part.citations), "statements": _keys(part.statements)}
            for part in one.provisions
        ],
    }


def proceeding_as_json(one: Proceeding) -> dict[str, Any]:
    """What a record adds to its document: what each group asked, and what the conclusions took up of it."""
    return {
        "requests": _keys(one.requests),
        "by_group": [{"group": group, "requests": _keys(asked)} for group, asked in one.by_group],
        "taken_up": [thread.key for thread in one.taken_up],
        "left": [thread.key for thread in one.left],
        "asked_before": [{"thread": thread.key, "document": first.file} for thread, first in one.asked_before],
    }


def thread_as_json(thread: Thread) -> dict[str, Any]:
    """A request over time: every asking with how it relates to the last, notes of progress, silences."""
    return {
        "key": thread.key,
        "request": thread.label["en"] + (f": {thread.subject}" if thread.subject else ""),
        "first": thread.first,
        "last": thread.last,
        "times": thread.times,
        "askers": [{"by": by or None, "times": times} for by, times in thread.askers],
        "in_conclusions": thread.in_conclusions,
        "items": [_asking(one.record, str(one.relation)) for one in thread.askings],
        "notes": [_asking(one.record, str(one.relation)) for one in thread.notes],
        "silences": [{"by": one.by, "document": one.document.file} for one in thread.silences],
    }


def _asking(record: Record, relation: str) -> dict[str, Any]:
    by = getattr(record.statement, "by", None) or ", ".join(record.statement.attribution) or None
    return {
        "document": record.document.file,
        "by": by,
        "quote": record.quote,
        "relation": relation,
        "key": record.key,
    }


def promise_as_json(one: Promise, on: date) -> dict[str, Any]:
    """What a commitment's statement gains: its threads, its status on a day, and who says so."""
    return {
        "threads": list(one.threads),
        "same_promise": list(one.same),
        "status": str(one.status(on)),
        "kept": [_asking(record, "said to be done") for record in one.kept],
        "broken": [_asking(record, "said not to be done") for record in one.broken],
        "confirmed": one.confirmed
        and {
            "done": one.confirmed.done,
            "by": one.confirmed.by,
            "made": one.confirmed.made,
            "reason": one.confirmed.reason,
        },
    }


def _keys(records: Iterable[Record]) -> list[str]:
    return [one.key for one in records]


def _whole(number: float) -> float | int:
    return int(number) if float(number).is_integer() else number
