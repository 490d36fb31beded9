"""What the store keeps: originals' custody, documents, their passages and statements, and who is who."""

from __future__ import annotations

from django.db import models

# Django looks for models here; these have a room of their own.
from tripartite.store.access_models import Publication as Publication
from tripartite.store.access_models import PublicNaming as PublicNaming
from tripartite.store.access_models import PublicWork as PublicWork
from tripartite.store.access_models import Rights as Rights
from tripartite.store.access_models import Withholding as Withholding
from tripartite.store.decided_models import Decided
from tripartite.store.review_models import Dispute as Dispute


class Document(models.Model):
    """One source document: its original's SHA-256 and what its reading says of it."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    file = models.CharField(max_length=400)
    media_type = models.CharField(max_length=100, blank=True)
    kind = models.CharField(max_length=30, db_index=True)
    title = models.TextField(blank=True)
    publisher = models.TextField(blank=True)
    author = models.TextField(blank=True)
    country = models.CharField(max_length=3, blank=True, db_index=True)
    languages = models.JSONField(default=list)
    published = models.CharField(max_length=21, blank=True, db_index=True)
    session = models.TextField(blank=True)
    symbol = models.CharField(max_length=200, blank=True)
    record = models.CharField(max_length=200, blank=True, db_index=True)
    copy_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="copies")
    pages = models.IntegerField(null=True, blank=True)
    words = models.IntegerField(default=0)
    warnings = models.IntegerField(default=0)
    reader = models.CharField(max_length=40)
    reading = models.BinaryField()
    added = models.DateTimeField(auto_now_add=True, db_index=True)
    read = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["country", "published", "file"]

    def __str__(self) -> str:
        return self.title or self.file


class Origin(models.Model):
    """Where and when the bytes of a document came in; the same bytes may come several times."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="origins")
    name = models.CharField(max_length=400)
    place = models.TextField()
    added = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "place"], name="one_origin_per_place")]

    def __str__(self) -> str:
        return self.place


class Passage(models.Model):
    """One passage of a reading's text, for search."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="passages")
    number = models.IntegerField()
    start = models.IntegerField()
    end = models.IntegerField()
    page = models.IntegerField(null=True, blank=True)
    language = models.CharField(max_length=3, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["document", "number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_passage_per_number")]

    def __str__(self) -> str:
        return self.text[:60]


class Statement(models.Model):
    """One claim of a document as it stands: the machine's reading with people's decisions applied; rebuilt at need."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="statements")
    key = models.CharField(max_length=20, unique=True)
    status = models.CharField(max_length=12, default="unreviewed", db_index=True)
    sort = models.CharField(max_length=20)
    start = models.IntegerField()
    end = models.IntegerField()
    quote = models.TextField()
    country = models.CharField(max_length=3, blank=True)
    date = models.CharField(max_length=21, blank=True)
    modality = models.CharField(max_length=10)
    confidence = models.FloatField()
    rule = models.CharField(max_length=80)
    #: Its kind, type, act or measure ("strike", "fine", "refusal"), out of its fields, so that it can be counted.
    what = models.CharField(max_length=40, blank=True)
    #: The rights at issue as ";one;other;", out of its fields, so that they can be counted.
    themes = models.CharField(max_length=400, blank=True)
    #: When it comes up for review, out of its sort and the disputes: `tripartite.store.turns` says how.
    turn = models.SmallIntegerField(default=3)
    fields = models.JSONField()

    class Meta:
        ordering = ["document", "start"]
        indexes = [
            # All that is counted (by country, sort, kind, right, document) is counted in this index alone.
            models.Index(
                fields=["country", "sort", "what", "status", "modality", "date", "document", "themes"],
                name="statement_counted",
            ),
            models.Index(
                fields=["sort", "country", "what", "status", "modality", "date", "document", "themes"],
                name="statement_counted_by_sort",
            ),
            models.Index(fields=["date"]),
            models.Index(fields=["document", "sort", "start"]),
            models.Index(fields=["sort", "date"]),
            # The review's queue is walked in these, whole, of one country, of one sort.
            models.Index(fields=["status", "turn", "confidence", "document", "start", "key"], name="queue_whole"),
            models.Index(
                fields=["status", "country", "turn", "confidence", "document", "start", "key", "sort"],
                name="queue_of_country",
            ),
            models.Index(fields=["status", "sort", "turn", "confidence", "document", "start"], name="queue_of_sort"),
        ]

    def __str__(self) -> str:
        return f"{self.sort}: {self.quote[:60]}"


class Decision(Decided):
    """What a person decided about a statement, with the statement as they left it; superseded, never overwritten."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="decisions")
    statement_key = models.CharField(max_length=20, db_index=True)
    verdict = models.CharField(max_length=12)
    statement = models.JSONField()
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.statement_key} {self.verdict} by {self.by}"


class Actor(models.Model):
    """A person or body, one however many names it has; derived from readings and judgements, so rebuilt at need."""

    key = models.CharField(max_length=20, unique=True)
    sort = models.CharField(max_length=20)
    name = models.CharField(max_length=400, db_index=True)
    type = models.CharField(max_length=30, blank=True)
    country = models.CharField(max_length=3, blank=True, db_index=True)
    reasons = models.JSONField(default=list)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ActorName(models.Model):
    """One way in which one document writes an actor's name."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="names")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="actor_names")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="actor_names")
    name = models.CharField(max_length=400)

    class Meta:
        indexes = [models.Index(fields=["name"])]

    def __str__(self) -> str:
        return self.name


class Judgement(Decided):
    """What a person decided about two names: same, different or not sure; superseded, never overwritten."""

    left = models.CharField(max_length=20, db_index=True)
    right = models.CharField(max_length=20, db_index=True)
    verdict = models.CharField(max_length=10)
    reason = models.TextField(blank=True)

    class Meta(Decided.Meta):
        ordering = ["made", "id"]

    def __str__(self) -> str:
        return f"{self.left} {self.verdict} {self.right}"


class Arrival(models.Model):
    """A file that somebody gave to the site, on its way into the store; its bytes lie in the store's `arrivals`."""

    staged = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=400)
    size = models.BigIntegerField()
    by = models.CharField(max_length=150, db_index=True)
    state = models.CharField(max_length=12, default="waiting", db_index=True)
    came = models.DateTimeField(auto_now_add=True)
    #: When the worker that reads it last said that it is at work; an old time means that it was stopped.
    alive = models.DateTimeField(null=True, blank=True)
    ended = models.DateTimeField(null=True, blank=True)
    #: What became of each document in it, as `tripartite.store.arrivals.Outcome` has it.
    outcomes = models.JSONField(default=list)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class SavedSearch(models.Model):
    """A search that somebody keeps under a name: the question as it stands in the address."""

    by = models.CharField(max_length=150)
    name = models.CharField(max_length=120)
    query = models.TextField()
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["by", "name"], name="one_saved_search_per_name")]

    def __str__(self) -> str:
        return self.name


class Coding(Decided):
    """A coder's answer to one criterion for one country and year; superseded, never overwritten."""

    country = models.CharField(max_length=3)
    year = models.IntegerField()
    theme = models.CharField(max_length=40)
    answer = models.CharField(max_length=10)
    statement_key = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)

    class Meta(Decided.Meta):
        indexes = [models.Index(fields=["country", "year", "theme"])]

    def __str__(self) -> str:
        return f"{self.country} {self.year} {self.theme}: {self.answer}"


class Outcome(Decided):
    """What a person decided became of a commitment: done or not done; superseded, never overwritten."""

    statement_key = models.CharField(max_length=20, db_index=True)
    outcome = models.CharField(max_length=10)
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.statement_key} {self.outcome} by {self.by}"
