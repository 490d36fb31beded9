"""What every table of people's decisions has: by whom, when, and which later decision took its place."""

from __future__ import annotations

from django.db import models


class Decided(models.Model):
    """No table of its own. A decision is superseded by a later one on the same matter, never overwritten."""

    by = models.CharField(max_length=150)
    made = models.DateTimeField(auto_now_add=True)
    superseded_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="earlier")

    class Meta:
        abstract = True
        ordering = ["id"]
