"""What people decided about statements: who, when, what; superseded, never overwritten; they survive re-reading.

The rows of `Statement` are made of the machine's reading and the decisions in force. Every decision carries the whole
statement as the person left it, so that it stands even where a later reading no longer finds the claim.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from django.db import transaction

from tripartite.store import models
from tripartite.store.disputes import no_longer
from tripartite.store.rows import row_of, statement_of
from tripartite.store.turns import put_in_turn
from tripartite.values.errors import Conflict, NotFound
from tripartite.values.statement_json import as_json, from_json
from tripartite.values.statements import OUTSIDE, Statement


class Verdict(StrEnum):
    """What a person can do with a statement; `withdrawn` undoes the decision before it."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    WITHDRAWN = "withdrawn"


#: The status of a statement that nobody has decided on.
UNREVIEWED = "unreviewed"


def decide(
    key: str,
    verdict: Verdict,
    *,
    by: str,
    statement: Statement | None = None,
    reason: str = "",
    seen: int | None = None,
    instead_of: int | None = None,
) -> models.Decision:
    """Keep a person's decision on a statement, and make its row accordingly.

    Args:
        key: the statement's key.
        verdict: what was decided.
        by: who decided.
        statement: the statement as corrected; as it stands where None.
        reason: why, in the person's words.
        seen: the number of the latest decision that the person saw (0 for none); None does not check.
        instead_of: for `withdrawn`, the number of the decision before which to go back; the one in force where None.

    Raises:
        Conflict: where somebody else decided meanwhile.
        NotFound: where there is no such statement.
    """
    with transaction.atomic():
        last = models.Decision.objects.select_for_update().filter(statement_key=key, superseded_by=None).last()
        if seen is not None and seen != (last.pk if last else 0):
            raise Conflict(
                f"{last.by if last else 'Somebody'} decided on this statement meanwhile.",
                place=key,
                remedy="Look at what was decided, then decide again.",
            )
        row = models.Statement.objects.select_related("document").filter(key=key).first()
        document = row.document if row else last.document if last else None
        if document is None:
            raise NotFound("There is no such statement.", place=key, remedy="The document may have been read again.")
        if verdict is Verdict.WITHDRAWN:
            return _withdraw(key, document, last, by, reason, instead_of)
        kept = statement or (statement_of(row) if row else _statement(last) if last else None)
        assert kept is not None
        if verdict is Verdict.REJECTED:
            no_longer(key)
        return _keep(document, key, verdict, kept, by, reason, last)


def add(document: models.Document, statement: Statement, *, by: str, reason: str = "") -> models.Decision:
    """Keep a statement that a person found where the machine found none."""
    with transaction.atomic():
        return _keep(document, uuid.uuid4().hex[:20], Verdict.ADDED, statement, by, reason, None)


def history(key: str) -> list[models.Decision]:
    """Every decision on a statement, the first one first."""
    return list(models.Decision.objects.filter(statement_key=key).order_by("id"))


def as_read(decision: models.Decision) -> dict[str, Any] | None:
    """What the machine's last reading says of a decided statement, in the form of a decision's own `statement`.

    None where the reading does not hold it: a person added it, or it is no longer found.
    """
    machine = _machine(decision.document, decision.statement_key)
    return _plain(machine) if machine is not None else None


def rows_with_decisions(
    document: models.Document, machine: Sequence[tuple[str, Statement]]
) -> Iterator[models.Statement]:
    """The rows of a document: the machine's statements and people's, the decisions in force applied."""
    standing = models.Decision.objects.filter(document=document, superseded_by=None)
    decided = {one.statement_key: one for one in standing.exclude(verdict=Verdict.WITHDRAWN)}
    for key, statement in machine:
        decision = decided.pop(key, None)
        if decision is None:
            yield row_of(document, key, statement, UNREVIEWED)
        else:
            yield row_of(document, key, _statement(decision), decision.verdict)
    for key, decision in decided.items():
        yield row_of(document, key, _statement(decision), decision.verdict)


def _keep(
    document: models.Document,
    key: str,
    verdict: Verdict,
    statement: Statement,
    by: str,
    reason: str,
    last: models.Decision | None,
) -> models.Decision:
    plain = _plain(statement)
    made = models.Decision.objects.create(
        document=document, statement_key=key, verdict=verdict, by=by, reason=reason, statement=plain
    )
    if last is not None:
        last.superseded_by = made
        last.save(update_fields=["superseded_by"])
    _put(row_of(document, key, statement, verdict))
    return made


def _put(row: models.Statement) -> None:
    """Save a row in the place of the one with its key, whose names stay told apart unless they may have changed."""
    put_in_turn([row])
    before = models.Statement.objects.filter(key=row.key).values("pk", "fields", "status").first()
    outside = row.rule.startswith(OUTSIDE)
    if before is not None and before["status"] == UNREVIEWED and outside:
        # It was told nowhere until now: a row with a new number makes the country's file anew.
        models.Statement.objects.filter(pk=before["pk"]).delete()
    elif before is not None:
        row.pk = before["pk"]
        if before["fields"] != row.fields or row.status == Verdict.REJECTED or (outside and row.status == UNREVIEWED):
            models.ActorName.objects.filter(statement_id=row.pk).delete()
    row.save()


def before(key: str, number: int) -> models.Decision | None:
    """The decision on a statement that undoing the one with this number goes back to; None is the machine's reading."""
    return (
        models.Decision.objects.filter(statement_key=key, pk__lt=number)
        .exclude(verdict=Verdict.WITHDRAWN)
        .exclude(superseded_by__verdict=Verdict.WITHDRAWN)
        .last()
    )


def _withdraw(
    key: str, document: models.Document, last: models.Decision | None, by: str, reason: str, number: int | None
) -> models.Decision:
    """Undo the decision in force: back to the one before it, or to the machine's reading."""
    if last is None:
        raise NotFound("There is no decision to undo.", place=key)
    earlier = before(key, number or last.pk)
    if earlier is not None:
        return _keep(document, key, Verdict(earlier.verdict), _statement(earlier), by, reason, last)
    made = models.Decision.objects.create(
        document=document, statement_key=key, verdict=Verdict.WITHDRAWN, by=by, reason=reason, statement=last.statement
    )
    last.superseded_by = made
    last.save(update_fields=["superseded_by"])
    machine = _machine(document, key)
    if machine is not None:
        _put(row_of(document, key, machine, UNREVIEWED))
    else:
        models.Statement.objects.filter(key=key).delete()
    return made


def _machine(document: models.Document, key: str) -> Statement | None:
    from tripartite.casefile.keys import keys_of
    from tripartite.store.saving import unpacked

    statements = unpacked(document.reading).statements
    return next(
        (one for known, one in zip(keys_of(document.sha256, statements), statements, strict=True) if known == key), None
    )


def _plain(statement: Statement) -> dict[str, Any]:
    words = [one.words for one in statement.evidence]
    return {"sort": statement.sort, "words": words, **as_json(statement)}


def _statement(decision: models.Decision) -> Statement:
    from tripartite.values.spans import Evidence

    plain = dict(decision.statement)
    sort, words = plain.pop("sort"), plain.pop("words")
    evidence = tuple(
        Evidence(one["start"], one["end"], quote) for one, quote in zip(plain.pop("evidence"), words, strict=True)
    )
    return from_json(sort, plain, "", evidence=evidence)
