"""Readings made by several processes at once, handed on in the order asked for, a few in flight at a time.

The order of workers never shows in a reading. A document that ends its worker (a fault in a library's native code)
is reported as a failure of that document; the others are read again by fresh workers.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Generic, TypeVar

from tripartite.pipeline.parent import end_with_parent
from tripartite.pipeline.reading import read_document
from tripartite.values.errors import SkipThis, TripartiteError, Unreadable
from tripartite.values.reading import Reading

Ticket = TypeVar("Ticket")
#: A document to read: what the caller knows it by, its bytes, its file's name.
Job = tuple[Ticket, bytes, str]
Result = Reading | TripartiteError


class ReadingPool(Generic[Ticket]):
    """Reads documents in worker processes; with one worker, in this process."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or min(os.cpu_count() or 1, 8)
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> ReadingPool[Ticket]:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and self._executor is not None:
            # Broken off: nobody wants what the workers are at, and a long document must not hold the person up.
            for worker in list((self._executor._processes or {}).values()):
                worker.terminate()
        self._end()

    def _end(self) -> None:
        """End the workers and wait for them: left to themselves they may still be closing when the program ends."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def readings(self, jobs: Iterable[Job[Ticket]]) -> Iterator[tuple[Ticket, Result]]:
        """The reading of each job, or the error that says why there is none, in the jobs' order."""
        if self.workers == 1:
            for ticket, data, name in jobs:
                yield ticket, _read(data, name)
            return
        waiting: deque[tuple[Job[Ticket], Future[Result]]] = deque()
        for job in jobs:
            waiting.append((job, self._submit(job)))
            if len(waiting) >= 2 * self.workers:
                yield self._next(waiting)
        while waiting:
            yield self._next(waiting)

    def _next(self, waiting: deque[tuple[Job[Ticket], Future[Result]]]) -> tuple[Ticket, Result]:
        job, future = waiting.popleft()
        try:
            return job[0], future.result()
        except BrokenProcessPool:
            self._end()
            result = self._alone(job)
            for place, (other, _) in enumerate(waiting):
                waiting[place] = (other, self._submit(other))
            return job[0], result

    def _submit(self, job: Job[Ticket]) -> Future[Result]:
        if self._executor is None:
            self._executor = _processes(self.workers)
        try:
            return self._executor.submit(_read, job[1], job[2])
        except BrokenProcessPool:
            self._end()
            self._executor = _processes(self.workers)
            return self._executor.submit(_read, job[1], job[2])

    def _alone(self, job: Job[Ticket]) -> Result:
        """One document in a process of its own: it alone is to blame where that process ends too."""
        with _processes(1) as single:
            try:
                return single.submit(_read, job[1], job[2]).result()
            except BrokenProcessPool:
                return Unreadable(
                    "The program that reads this format stopped working on this document.",
                    place=job[2],
                    remedy="Save it in another format (PDF printed again, or plain text) and add that.",
                )


def _processes(number: int) -> ProcessPoolExecutor:
    # Where the program is killed nobody tells its workers, so each watches for itself.
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=end_with_parent)


def _read(data: bytes, name: str) -> Result:
    try:
        return read_document(data, name)
    except SkipThis as error:
        return error
    except MemoryError:
        return Unreadable("There is not enough memory to read this document.", place=name, remedy="Split it.")
