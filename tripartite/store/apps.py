"""The store as a Django application."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Documents, readings, statements and people's decisions."""

    name = "tripartite.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
