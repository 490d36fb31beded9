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
from collections import OrderedDict
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import tripartite
from tripartite.casefile.commitments import Promise
from tripartite.casefile.country import CountryFile
from tripartite.casefile.disagreements import Disagreement
from tripartite.casefile.records import Record
from tripartite.pipeline.countryfile import file_of
from tripartite.store.overview import decided_since, stamp_of
from tripartite.store.place import made, store_folder
from tripartite.store.public_copy import on_public_side, side

#: Files held in memory, and seconds that making one anew may take.
_HELD, _PATIENCE = 24, 120
#: What stands for a record that is no longer told.
_GONE = object()

_UNREADABLE = (OSError, ValueError, TypeError, AttributeError, EOFError, ImportError, pickle.UnpicklingError)

_held: OrderedDict[tuple[str, str, str], tuple[str, int, CountryFile]] = OrderedDict()
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
            changed = decided_since(country, found[1])
            return _patched(found[2], changed)
    return make_ready(country, language)


def make_ready(country: str, language: str = "en") -> CountryFile:
    """Make one country's file and keep it."""
    stamp, decided = stamp_of(country)
    file = file_of(country, language)
    # Working out who is who may have moved the stamp; what came meanwhile makes the file anew at the next look.
    _hold(country, language, (stamp, decided, file))
    _write(_path(country, language), (stamp, decided, file))
    _write(_path(country, "promises"), (stamp, decided, file.promises))
    return file


def promises_of(country: str) -> tuple[Promise, ...]:
    """What was promised in one country, without opening the whole of its file where that can be spared."""
    stamp, decided = stamp_of(country)
    try:
        found = _read(_path(country, "promises"))
        if found[:2] == (stamp, decided):
            return tuple(found[2])
    except _UNREADABLE:
        pass
    promises = ready_file(country).promises
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
    path = _path(country, language)
    with _lock:
        held = _held.get((side(), country, language))
        if held is not None:
            _held.move_to_end((side(), country, language))
    if held is not None and held[:2] == (stamp, decided):
        return held
    try:
        found = _read(path)
    except _UNREADABLE:
        return held
    if held is not None and found[1] <= held[1] and held[0] == stamp:
        return held
    _hold(country, language, found)
    return found


def _hold(country: str, language: str, found: tuple[str, int, CountryFile]) -> None:
    with _lock:
        _held[side(), country, language] = found
        while len(_held) > _HELD:
            _held.popitem(last=False)


def forget() -> None:
    """Let go of what is held in memory."""
    with _lock:
        _held.clear()


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


def _patched(file: CountryFile, changed: dict[str, Record | None]) -> CountryFile:
    """The file with some records as they stand now, and without those that are no longer told."""
    return file if not changed else _put(file, changed)


def _put(value: Any, changed: dict[str, Record | None]) -> Any:
    if isinstance(value, Record):
        return (changed[value.key] or _GONE) if value.key in changed else value
    if isinstance(value, tuple):
        new = tuple(one for one in (_put(part, changed) for part in value) if one is not _GONE)
        return value if len(new) == len(value) and all(map(_same, new, value)) else new
    if is_dataclass(value) and not isinstance(value, type):
        return _put_inside(value, changed)
    return value


def _put_inside(value: Any, changed: dict[str, Record | None]) -> Any:
    """A value with its parts put right; one whose only record is gone is gone too."""
    new = {}
    for one in fields(value):
        before = getattr(value, one.name)
        if isinstance(before, tuple | Record) or is_dataclass(before):
            after = _put(before, changed)
            if after is _GONE:
                return _GONE
            if after is not before:
                new[one.name] = after
    if isinstance(value, Disagreement) and len(new.get("values", value.values)) < 2:
        return _GONE
    return replace(value, **new) if new else value


def _same(one: Any, other: Any) -> bool:
    return one is other


def _main(country: str, language: str) -> None:
    from tripartite.store.opening import open_store

    if hasattr(os, "nice"):
        os.nice(10)
    open_store()
    make_ready(country, language)


if __name__ == "__main__":
    _main(*sys.argv[1:3])
