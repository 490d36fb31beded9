"""What only one program at a time may do to a store: whoever does it holds a file's lock, which ends with the program.

The lock is the operating system's, so that a program that is killed lets go of it. It holds among the programs of one
machine; on several machines with one database the rows that they take are what keeps them apart.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from tripartite.store.place import made, store_folder


@contextmanager
def held(name: str) -> Iterator[bool]:
    """Whether this program holds the lock of a name now; another one's is not waited for.

    Args:
        name: what is done one at a time, as a file's name in the store's `locks` has it.
    """
    file = os.open(made(store_folder() / "locks") / name, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _taken(file)
    finally:
        # Closing lets go.
        os.close(file)


if os.name == "nt":

    def _taken(file: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

else:

    def _taken(file: int) -> bool:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
