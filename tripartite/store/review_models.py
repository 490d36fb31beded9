"""The table of what the review puts first: statements that are part of a disagreement."""

from __future__ import annotations

from django.db import models


class Dispute(models.Model):
    """One statement on which sources disagree, and the matter in words; worked out from the country's file at need."""

    statement_key = models.CharField(max_length=20, unique=True)
    country = models.CharField(max_length=3, db_index=True)
    matter = models.TextField()

    class Meta:
        app_label = "store"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.statement_key}: {self.matter[:60]}"
