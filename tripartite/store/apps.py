"""The store as a Django application."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class StoreConfig(AppConfig):
    """Documents, readings, statements and people's decisions."""

    name = "tripartite.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """See to the search index whenever the tables were brought up to date."""
        from tripartite.store.search_tables import ensure_search_tables

        post_migrate.connect(ensure_search_tables, sender=self)
