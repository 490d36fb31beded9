"""Searches that people keep under names of their own."""

from __future__ import annotations

from tripartite.store import models

_MOST = 200


def searches_of(by: str) -> list[models.SavedSearch]:
    """One person's searches by name."""
    return list(models.SavedSearch.objects.filter(by=by)[:_MOST])


def save_search(by: str, name: str, query: str) -> bool:
    """Keep a search; the same name again keeps the new one in its place. False where name or search is empty."""
    name, query = " ".join(name.split())[:120], query.strip()[:4000]
    if not name or not query:
        return False
    models.SavedSearch.objects.update_or_create(by=by, name=name, defaults={"query": query})
    return True


def drop_search(by: str, number: int) -> None:
    """Let one of this person's searches go."""
    models.SavedSearch.objects.filter(by=by, id=number).delete()
