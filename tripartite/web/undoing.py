"""The way back: what a person decided since they came, the newest first, each undone in its turn.

The browser's session holds the numbers of the person's own decisions, so that nobody walks back over what others
decided, nor over what they themselves decided another day. A decision that somebody has decided over since is passed.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from tripartite.store.models import Decision

_KEPT = "decided"
_MOST = 200


@dataclass(frozen=True, slots=True)
class Undoable:
    """A decision that can be undone.

    Attributes:
        own: the number of the decision as the person made it.
        standing: the decision now in force; another one than `own` where an undoing brought that one back.
    """

    own: int
    standing: Decision


def remember(request: HttpRequest, made: Decision) -> None:
    """Keep a decision among those that can be undone."""
    _put(request, [*_pairs(request), (made.pk, made.pk)])


def last_of(request: HttpRequest, by: str) -> Undoable | None:
    """The newest of the decisions that `by` made in this session and that are still in force."""
    pairs = _pairs(request)
    if not pairs:
        return None
    numbers = [standing for _, standing in pairs]
    in_force = {one.pk: one for one in Decision.objects.filter(pk__in=numbers, by=by, superseded_by=None)}
    return next((Undoable(own, in_force[now]) for own, now in reversed(pairs) if now in in_force), None)


def own_number(request: HttpRequest, standing: int) -> int | None:
    """The number of the person's own decision that is in force as `standing`."""
    return next((own for own, now in _pairs(request) if now == standing), None)


def forget(request: HttpRequest, undone: int, made: Decision, brought_back: int | None) -> None:
    """Take an undone decision away; where undoing it brought an earlier own one back, that one stands as `made`."""
    rest = [(own, now) for own, now in _pairs(request) if own != undone]
    _put(request, [(own, made.pk if own == brought_back else now) for own, now in rest])


def _pairs(request: HttpRequest) -> list[tuple[int, int]]:
    return [(own, now) for own, now in request.session.get(_KEPT, [])]


def _put(request: HttpRequest, pairs: list[tuple[int, int]]) -> None:
    request.session[_KEPT] = pairs[-_MOST:]
