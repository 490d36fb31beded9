"""Country files kept ready in the store's folder, so that opening a large country takes no waiting.

To make one takes seconds where a country has thousands of statements. So a file is made when documents are added, and
kept under what it was made of (`stamp_of`). Where only a person's decision came since, the file is shown at once with
what was decided put in its place, and made anew by a program of its own, `python -m tripartite.pipeline.ready_files`.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import subprocess
import sys
import threading
import time
from collections import OrderedDict
from functools import lru_cache
from pathlib import Path
from typing import Any

import tripartite
from tripartite.casefile.commitments import Promise
from tripartite.casefile.country import CountryFile
from tripartite.pipeline.countryfile import file_of
from tripartite.pipeline.patched_files import patched
from tripartite.store.one_at_a_time import held
from tripartite.store.overview import decided_since, stamp_of
from tripartite.store.place import made, store_folder
from tripartite.store.public_copy import on_public_side, side

#: Files held in memory, and seconds that making one anew may take.
_HELD, _PATIENCE = 24, 120
#: Seconds after a decision until the file is made anew: decisions come one after another.
_SETTLED = 15.0
_UNREADABLE = (OSError, ValueError, TypeError, AttributeError, EOFError, ImportError, pickle.UnpicklingError)

#: Which file: side, country, language.
_Which = tuple[str, str, str]
_held: OrderedDict[_Which, tuple[str, int, CountryFile]] = OrderedDict()
#: When the file in the store's folder that is held was written, as the disk tells it.
_written: dict[_Which, tuple[int, int]] = {}
#: Files with decisions put in their place: what they were made of, and up to which decision.
_patched: dict[_Which, tuple[str, int, int, CountryFile]] = {}
_lock = threading.Lock()
_making: set[tuple[str, str]] = set()
_one_at_a_time = threading.Lock()


def ready_file(country: str, language: str = "en", *, anew_beside: bool = False) -> CountryFile:
    """The file of one country as it stands.

    Args:
        country: ISO alpha-3.
        language: in which actors are named.
        anew_beside: whether a file that only decisions have overtaken is shown patched, and made anew by a program of
            its own; else it is made anew at once.
    """
    stamp, decided = stamp_of(country)
    found = _kept(country, language, stamp, decided)
    if found is not None and found[0] == stamp:
        if found[1] == decided:
            return found[2]
        if anew_beside:
            _make_beside(country, language)
            return _with_decisions(country, language, found, decided)
    return make_ready(country, language)


def _with_decisions(country: str, language: str, found: tuple[str, int, CountryFile], decided: int) -> CountryFile:
    """A file with what was decided since it was made; kept, since page after page asks for it until it is made anew."""
    which = (side(), country, language)
    known = _patched.get(which)
    if known is None or known[:3] != (*found[:2], decided):
        known = (*found[:2], decided, patched(found[2], decided_since(country, found[1])))
        _patched[which] = known
    return known[3]


def make_ready(country: str, language: str = "en") -> CountryFile:
    """Make one country's file and keep it."""
    stamp, decided = stamp_of(country)
    file = file_of(country, language)
    # Working out who is who may have moved the stamp; what came meanwhile makes the file anew at the next look.
    path = _path(country, language)
    _write(path, (stamp, decided, file))
    _hold(country, language, (stamp, decided, file), _when_written(path))
    _write(_path(country, "promises"), (stamp, decided, file.promises))
    return file


def promises_of(country: str, *, only_kept: bool = False) -> tuple[Promise, ...] | None:
    """What was promised in one country, without opening the whole of its file where that can be spared.

    Args:
        country: ISO alpha-3.
        only_kept: whether a file that is not kept as it stands is not made for this: then the answer is None.
    """
    stamp, decided = stamp_of(country)
    try:
        found = _read(_path(country, "promises"))
        if found[:2] == (stamp, decided):
            return tuple(found[2])
    except _UNREADABLE:
        pass
    kept = _kept(country, "en", stamp, decided)
    if only_kept and (kept is None or kept[0] != stamp):
        return None
    promises = ready_file(country, anew_beside=not on_public_side()).promises
    _write(_path(country, "promises"), (stamp, decided, promises))
    return promises


def _write(path: Path, told: tuple[str, int, Any]) -> None:
    made(path.parent)
    new = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    new.write_bytes(pickle.dumps((_made_by(), *told), protocol=5))
    new.replace(path)


def _read(path: Path) -> tuple[str, int, Any]:
    """What is kept at a place; refused where another state of this program made it."""
    by, stamp, decided, value = _Reader(io.BytesIO(path.read_bytes())).load()
    if by != _made_by():
        raise pickle.UnpicklingError("This was made by another version.")
    return str(stamp), int(decided), value


@lru_cache(maxsize=1)
def _made_by() -> str:
    """This version, and the very text of the rooms whose values are kept: a value of another shape is not read back."""
    rooms = Path(tripartite.__file__).parent
    told = hashlib.sha256()
    for room in ("values", "resolution", "casefile"):
        for path in sorted((rooms / room).rglob("*.py")):
            told.update(path.read_bytes())
    return f"{tripartite.__version__}-{told.hexdigest()[:16]}"


def _kept(country: str, language: str, stamp: str, decided: int) -> tuple[str, int, CountryFile] | None:
    """The file kept in memory, or the one in the store's folder where that is newer."""
    path, which = _path(country, language), (side(), country, language)
    with _lock:
        kept = _held.get(which)
        if kept is not None:
            _held.move_to_end(which)
    if kept is not None and kept[:2] == (stamp, decided):
        return kept
    written = _when_written(path)
    if kept is not None and written == _written.get(which):
        # Another process may have written a newer one; this is the one that is held.
        return kept
    try:
        found = _read(path)
    except _UNREADABLE:
        return kept
    if kept is not None and found[1] <= kept[1] and kept[0] == stamp:
        return kept
    _hold(country, language, found, written)
    return found


def _when_written(path: Path) -> tuple[int, int]:
    try:
        told = path.stat()
    except OSError:
        return 0, 0
    return told.st_mtime_ns, told.st_ino


def _hold(country: str, language: str, found: tuple[str, int, CountryFile], written: tuple[int, int]) -> None:
    with _lock:
        which = (side(), country, language)
        _held[which], _written[which] = found, written
        _patched.pop(which, None)
        while len(_held) > _HELD:
            gone, _ = _held.popitem(last=False)
            _written.pop(gone, None)
            _patched.pop(gone, None)


def forget() -> None:
    """Let go of what is held in memory."""
    with _lock:
        _held.clear()
        _written.clear()
        _patched.clear()


def _path(country: str, language: str) -> Path:
    which = "public" if on_public_side() else "own"
    return store_folder() / "ready" / f"{country or 'none'}-{language}-{which}.file"


class _Reader(pickle.Unpickler):
    """Reads back only this program's own values: a file that somebody put there can name nothing else to be run."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(("tripartite.values.", "tripartite.casefile.", "tripartite.resolution.")):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a country's file.")


def _make_beside(country: str, language: str) -> None:
    """Have the file made anew by a program of its own, one at a time, and not twice at once."""
    if (country, language) in _making:
        return
    _making.add((country, language))
    threading.Thread(target=_run, args=(country, language), daemon=True).start()


def _run(country: str, language: str) -> None:
    command = [sys.executable, "-m", "tripartite.pipeline.ready_files", country, language]
    try:
        time.sleep(_SETTLED)
        with _one_at_a_time:
            subprocess.run(
                command,
                cwd=Path(tripartite.__file__).parent.parent,
                env={**os.environ, "TRIPARTITE_STORE": str(store_folder())},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=False,
            )
    except subprocess.TimeoutExpired:
        pass
    finally:
        _making.discard((country, language))


def _main(country: str, language: str) -> None:
    from tripartite.store.opening import open_store

    if hasattr(os, "nice"):
        os.nice(10)
    open_store()
    for _ in range(_PATIENCE):
        with held("ready-files") as mine:
            if mine:
                # Several processes of a site may have asked for it.
                stamp, decided = stamp_of(country)
                found = _kept(country, language, stamp, decided)
                if found is None or found[:2] != (stamp, decided):
                    make_ready(country, language)
                return
        time.sleep(1)


if __name__ == "__main__":
    _main(*sys.argv[1:3])
