"""Adding documents to the store: read by several processes, stored one by one, each wholly or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tripartite import __version__
from tripartite.outside.merging import carried
from tripartite.pipeline.pool import Job, ReadingPool
from tripartite.pipeline.ready_files import make_ready
from tripartite.pipeline.resolving import resolve
from tripartite.pipeline.tally import Added, Failure, Tally
from tripartite.sources.incoming import Incoming, Refused
from tripartite.sources.opening import opened, opened_bytes
from tripartite.store import documents, originals, saving
from tripartite.values.reading import Reading


@dataclass(frozen=True, slots=True)
class Ticket:
    """What is known of a document while it is being read: its name, where it came from, its bytes."""

    name: str
    place: str
    data: bytes


#: Called after each document with (documents done, its name).
Progress = Callable[[int, str], None]


def add(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    workers: int | None = None,
    progress: Progress = lambda done, name: None,
) -> Tally:
    """Add files, folders, archives or standard input ("-") to the store.

    One bad file never stops the rest: it is in the tally's failures with what was wrong and what to do. Bytes that
    are in the store already and were read by this version are not read again. An interruption (Ctrl-C) ends the run
    between two documents; those before it are stored, and the tally says that it was interrupted.

    Raises:
        StopAll: where the store can no longer be written; what was added before is intact.
    """
    tally = Tally()
    return _read_all(_jobs(opened(paths, stdin), tally, progress), tally, workers, progress)


def add_given(
    name: str,
    data: bytes,
    *,
    place: str,
    pool: ReadingPool[Ticket],
    tally: Tally,
    progress: Progress = lambda done, name: None,
) -> None:
    """Add one file, or the documents of one archive, whose bytes somebody gave; what became of each goes to the tally.

    Who is who is left for later (`tripartite.pipeline.resolving`), so that many files can come one after another.

    Raises:
        StopAll: where the store can no longer be written; what was added before is intact.
    """
    _store_each(_jobs(opened_bytes(name, data, place), tally, progress), tally, pool, progress)


def reread(
    only: Collection[str] | None = None,
    *,
    forget_outside: bool = False,
    workers: int | None = None,
    progress: Progress = lambda done, name: None,
) -> Tally:
    """Read documents of the store again with this version; people's decisions are not touched.

    Args:
        only: these documents (SHA-256); all where None.
        forget_outside: leave out what an outside reader had added; else it stays where its words still stand.
    """
    known = [(row.sha256, row.file) for row in documents.documents() if only is None or row.sha256 in only]
    return _read_all(_kept(known), Tally(), workers, progress, forget_outside)


def _read_all(
    jobs: Iterable[Job[Ticket]], tally: Tally, workers: int | None, progress: Progress, forget_outside: bool = False
) -> Tally:
    """Read and store every job, then work out who is who, and what is disputed, where the documents touched it."""
    try:
        with ReadingPool[Ticket](workers) as pool:
            _store_each(jobs, tally, pool, progress, forget_outside)
        for country in resolve():
            make_ready(country)
    except KeyboardInterrupt:
        tally.interrupted = True
    return tally


def _store_each(
    jobs: Iterable[Job[Ticket]],
    tally: Tally,
    pool: ReadingPool[Ticket],
    progress: Progress,
    forget_outside: bool = False,
) -> None:
    for ticket, result in pool.readings(jobs):
        if isinstance(result, Reading):
            before = None if forget_outside else documents.reading_if_stored(result.document.sha256)
            tally.added.append(_stored(ticket, result if before is None else carried(before, result)))
        else:
            tally.failed.append(Failure.of(ticket.name, result))
        progress(_done(tally), ticket.name)


def _kept(known: Iterable[tuple[str, str]]) -> Iterator[Job[Ticket]]:
    for sha256, name in known:
        data = originals.original(sha256)
        yield Ticket(name, "", data), data, name


def _jobs(incoming: Iterable[Incoming | Refused], tally: Tally, progress: Progress) -> Iterator[Job[Ticket]]:
    """The documents that must be read; what is known already or refused goes straight to the tally."""
    seen: set[str] = set()
    for one in incoming:
        if isinstance(one, Refused):
            (tally.skipped if one.harmless else tally.failed).append(Failure(one.name, one.problem, one.remedy))
            continue
        sha256 = hashlib.sha256(one.data).hexdigest()
        if sha256 in seen or documents.current(sha256, __version__):
            tally.added.append(_known(sha256, one))
            progress(_done(tally), one.name)
            continue
        seen.add(sha256)
        yield Ticket(one.name, one.place, one.data), one.data, one.name


def _known(sha256: str, one: Incoming) -> Added:
    row = saving.seen_again(sha256, place=one.place, name=one.name)
    if row is None:
        return Added(one.name, sha256, saving.Outcome.UNCHANGED, "", (), None, 0, 0, ("The same bytes came twice.",))
    return Added(
        one.name,
        sha256,
        saving.Outcome.UNCHANGED,
        row.kind,
        tuple(row.languages),
        row.country or None,
        row.statements.count(),
        row.words,
    )


def _stored(ticket: Ticket, reading: Reading) -> Added:
    originals.keep(ticket.data)
    outcome = saving.save(reading, size=len(ticket.data), place=ticket.place, name=ticket.name)
    return added_of(ticket.name, reading, outcome)


def added_of(name: str, reading: Reading, outcome: saving.Outcome) -> Added:
    """A stored document as a tally tells of it."""
    return Added(
        name,
        reading.document.sha256,
        outcome,
        reading.document.kind,
        reading.document.languages,
        reading.document.country,
        len(reading.statements),
        len(reading.text.split()),
        (*reading.legibility.warnings, *(warning for page in reading.legibility.pages for warning in page.warnings)),
        reading.outside,
    )


def _done(tally: Tally) -> int:
    return len(tally.added) + len(tally.failed)
