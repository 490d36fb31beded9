"""Stored documents read by an outside reader: whether they may be sent, what is sent, and all of it stored or nothing.

Nothing is sent that a person did not name. A document is refused where an editor withheld somebody's name that stands
in it, took it back from the public or keeps one of its statements private.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from tripartite.outside.calling import Caller
from tripartite.outside.parts import parts_of, words_in
from tripartite.outside.reader import read_outside
from tripartite.pipeline.adding import added_of
from tripartite.pipeline.hiding import masker
from tripartite.pipeline.ready_files import make_ready
from tripartite.pipeline.resolving import resolve
from tripartite.pipeline.tally import Failure, Tally
from tripartite.publishing.masking import Masker
from tripartite.store import models
from tripartite.store.decisions import UNREVIEWED
from tripartite.store.documents import reading_of
from tripartite.store.publications import Subject
from tripartite.store.rows import statement_of
from tripartite.store.saving import packed, save
from tripartite.values.errors import Conflict, MayNotBeSent, OutsideReaderFailed, SkipThis
from tripartite.values.reading import Reading
from tripartite.values.statements import Statement

#: Called after each part with (parts done, parts in all, the document's name).
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Sending:
    """What of one document would be sent: in how many parts, how many words."""

    sha256: str
    name: str
    parts: int
    words: int


def sendings(sha256s: Iterable[str], tally: Tally) -> list[Sending]:
    """What would be sent of some documents; those that may not be sent go to the tally's failures. Sends nothing."""
    hiding = masker()
    found = []
    for sha256 in sha256s:
        name = _name(sha256)
        try:
            reading = reading_of(sha256)
            must_be_free(reading, hiding)
            parts = parts_of(reading)
            found.append(Sending(sha256, name, len(parts), words_in(parts)))
        except SkipThis as error:
            tally.failed.append(Failure.of(name, error))
    return found


def must_be_free(reading: Reading, hiding: Masker | None = None) -> None:
    """Refuse a document that an editor's decision keeps from leaving.

    Raises:
        MayNotBeSent: where a withheld name stands in it, or it or a statement of it is kept private.
    """
    facts, hiding = reading.document, hiding or masker()
    heads = [one for one in (facts.file, facts.title, facts.author, facts.publisher, *facts.details.values()) if one]
    if hiding.named_in([reading.text, *heads], facts.sha256):
        raise MayNotBeSent(
            "Somebody whose name is withheld stands in it, so nothing of it is sent.",
            place=facts.file or "",
            remedy="Leave it out.",
        )
    if _is_kept_private(facts.sha256):
        raise MayNotBeSent(
            "An editor keeps it, or a statement of it, private, so nothing of it is sent.",
            place=facts.file or "",
            remedy="Leave it out, or publish it first.",
        )


def _is_kept_private(sha256: str) -> bool:
    private = models.Publication.objects.filter(superseded_by=None, public=False)
    if private.filter(subject=Subject.DOCUMENT, key=sha256).exists():
        return True
    keys = private.filter(subject=Subject.STATEMENT).values_list("key", flat=True)
    return models.Statement.objects.filter(document__sha256=sha256, key__in=list(keys)).exists()


def read_stored_outside(
    wanted: Sequence[Sending], caller: Caller, tally: Tally, progress: Progress = lambda done, parts, name: None
) -> None:
    """Have documents read by an outside reader and store what it adds, one document wholly or not at all.

    What became of each goes to the tally. Where the service fails, the documents that are left are not tried; an
    interruption (Ctrl-C) leaves the document at hand as it was, and those before it stored.
    """
    try:
        for one in wanted:
            try:
                _read(one, caller, tally, progress)
            except SkipThis as error:
                tally.failed.append(Failure.of(one.name, error))
            except OutsideReaderFailed as error:
                tally.failed.append(Failure(one.name, str(error)))
                break
        for country in resolve():
            make_ready(country)
    except KeyboardInterrupt:
        tally.interrupted = True


def _read(one: Sending, caller: Caller, tally: Tally, progress: Progress) -> None:
    before = reading_of(one.sha256)
    must_be_free(before)
    after = read_outside(
        before,
        caller,
        known=_decided(one.sha256),
        progress=lambda done, parts: progress(done, parts, one.name),
    )
    with transaction.atomic():
        row = models.Document.objects.select_for_update().get(sha256=one.sha256)
        if bytes(row.reading) != packed(before):
            raise Conflict(
                "It was read again while the outside reader was at it; nothing was kept.", remedy="Run it again."
            )
        outcome = save(after, size=row.size, place="", name=row.file)
    tally.added.append(added_of(one.name, after, outcome))


def _decided(sha256: str) -> list[Statement]:
    """What people decided on in a document, as they left it: it is not to be proposed again."""
    rows = models.Statement.objects.filter(document__sha256=sha256).exclude(status=UNREVIEWED)
    return [statement_of(row) for row in rows.order_by("start", "id")]


def _name(sha256: str) -> str:
    return str(models.Document.objects.values_list("file", flat=True).get(sha256=sha256))
