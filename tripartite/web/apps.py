"""The site as a Django application."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import transaction
from django.db.models.signals import post_save


class WebConfig(AppConfig):
    """The pages that a person reads."""

    name = "tripartite.web"
    label = "web"

    def ready(self) -> None:
        """What people decide about statements reaches the public copy at once."""
        from tripartite.store.models import Decision

        post_save.connect(_decided, sender=Decision)


def _decided(instance: Any, created: bool = False, **_more: Any) -> None:
    from tripartite.pipeline.editing import decided_on

    if created:
        sha256 = instance.document.sha256
        transaction.on_commit(lambda: decided_on([sha256]))
