"""Which statements are part of a disagreement, kept so that the review can put them first."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from tripartite.store.review_models import Dispute
from tripartite.store.turns import turn_again


def keep_disputes(country: str, disputed: Iterable[tuple[str, str]]) -> None:
    """Put the disputed statements of one country in the place of those kept before.

    Args:
        country: ISO alpha-3, "" for none.
        disputed: each statement's key and the matter on which sources disagree; the first matter counts.
    """
    wanted: dict[str, str] = {}
    for key, matter in disputed:
        wanted.setdefault(key, matter)
    before = dict(Dispute.objects.filter(country=country).values_list("statement_key", "matter"))
    if before == wanted:
        return
    with transaction.atomic():
        Dispute.objects.filter(country=country).delete()
        # A statement about two countries is disputed once.
        Dispute.objects.filter(statement_key__in=list(wanted)).delete()
        rows = [Dispute(statement_key=key, country=country, matter=matter) for key, matter in wanted.items()]
        Dispute.objects.bulk_create(rows, batch_size=500)
        turn_again(before.keys() ^ wanted.keys())


def matter_of(key: str) -> str:
    """The matter on which sources disagree with a statement; empty where they do not."""
    return Dispute.objects.filter(statement_key=key).values_list("matter", flat=True).first() or ""


def no_longer(key: str) -> None:
    """A statement was rejected: it disagrees with nothing, and what it alone stood against is settled too."""
    row = Dispute.objects.filter(statement_key=key).first()
    if row is None:
        return
    row.delete()
    settled = {key}
    left = Dispute.objects.filter(country=row.country, matter=row.matter)
    if left.count() == 1:
        settled.update(left.values_list("statement_key", flat=True))
        left.delete()
    turn_again(settled)
