"""What the store keeps of who may do what, of what was published, and of whose names are withheld."""

from __future__ import annotations

from django.db import models

from tripartite.store.decided_models import Decided


class Rights(models.Model):
    """No table: what somebody may do in the store, as permissions that the roles' groups hold."""

    class Meta:
        managed = False
        default_permissions = ()
        permissions = [
            ("read", "Read everything in the store"),
            ("review", "Add documents and decide on statements"),
            ("publish", "Publish, and withhold names"),
            ("manage", "Manage the accounts"),
        ]


class Publication(Decided):
    """What an editor decided to publish or to take back; superseded, never overwritten. Without one all is private.

    `subject` says of what sort it is ("document", "statement", "actor"), `key` which one; `extent` how much of a
    document ("words", "reviewed", "everything"), empty where it was taken back or kept private.
    """

    subject = models.CharField(max_length=10)
    key = models.CharField(max_length=64, db_index=True)
    public = models.BooleanField()
    extent = models.CharField(max_length=10, blank=True)
    reason = models.TextField(blank=True)

    class Meta(Decided.Meta):
        indexes = [models.Index(fields=["subject", "key"])]

    def __str__(self) -> str:
        return f"{self.subject} {self.key} {'public' if self.public else 'private'} by {self.by}"


class Withholding(Decided):
    """Whose name must not leave the system, in every spelling known; superseded, never overwritten.

    `key` is the actor's, `namings` its statements' keys, `names` the spellings known when it was decided and those that
    the editor added; `pseudonym` is what is shown instead, empty where nothing is; `lifted` ends the withholding.
    """

    key = models.CharField(max_length=20, db_index=True)
    namings = models.JSONField(default=list)
    names = models.JSONField(default=list)
    pseudonym = models.CharField(max_length=150, blank=True)
    lifted = models.BooleanField(default=False)
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.key} {'shown' if self.lifted else 'withheld'} by {self.by}"


class PublicNaming(models.Model):
    """In the public copy only: which namings are of one actor, as the private store has it; the actor by a code."""

    statement_key = models.CharField(max_length=20, unique=True)
    actor = models.CharField(max_length=20, db_index=True)

    def __str__(self) -> str:
        return f"{self.statement_key} of {self.actor}"


class PublicWork(models.Model):
    """Work on the public copy that a decision asked for; `tripartite.store.public_work` says how it goes."""

    #: The number of the last withholding when it was asked for: work done for a later one is done for this one too.
    withholding = models.BigIntegerField()
    by = models.CharField(max_length=150)
    state = models.CharField(max_length=10, default="waiting", db_index=True)
    #: Whether the copy is closed until every document in it has been looked through for this.
    closing = models.BooleanField(default=False, db_index=True)
    done = models.IntegerField(default=0)
    total = models.IntegerField(default=0)
    asked = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)
    #: What became of the copy, as `tripartite.pipeline.publicising.Outcome` has it.
    outcome = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.state} for {self.by}"
