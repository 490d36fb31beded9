"""Whose names are hidden, out of the store: the decisions in force with every spelling that is known now."""

from __future__ import annotations

from tripartite.pipeline.resolving import resolve
from tripartite.publishing.hidden_names import Hidden
from tripartite.publishing.masking import Masker
from tripartite.store import models
from tripartite.store.publications import withholdings


def masker() -> Masker:
    """Hides the names withheld in everything that leaves; those of namesakes who are known stay."""
    resolve()
    hidden = [_hidden(one) for one in withholdings()]
    if not hidden:
        return Masker(())
    secret = {name for one in hidden for name in one.names}
    people = models.ActorName.objects.filter(actor__sort="people").values_list("name", flat=True).distinct()
    return Masker(hidden, [name for name in people if name not in secret])


def withheld_actors() -> dict[str, str]:
    """The actors whose names are hidden, as they are put together now, each with its pseudonym ("" for none)."""
    found: dict[str, str] = {}
    for one in withholdings():
        for key in {one.key, *_actors_of(one)}:
            found[key] = one.pseudonym
    return found


def _actors_of(one: models.Withholding) -> list[str]:
    rows = models.ActorName.objects.filter(statement__key__in=one.namings)
    return sorted(set(rows.values_list("actor__key", flat=True)))


def _hidden(one: models.Withholding) -> Hidden:
    keys = {one.key, *_actors_of(one)}
    rows = models.ActorName.objects.filter(actor__key__in=keys).values_list("name", "actor__name", "document__sha256")
    spelt = dict.fromkeys([*one.names, *(name for pair in rows.order_by("id") for name in pair[:2])])
    return Hidden(tuple(spelt), one.pseudonym, frozenset(sha256 for *_, sha256 in rows))
