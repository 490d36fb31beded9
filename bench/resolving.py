#!/usr/bin/env python3
"""Time and peak memory of working out who is who and putting together every country's file, over a store of reports.

    python bench/resolving.py [--store FOLDER] [--reports N]

The store is copied and every actor of the copy forgotten, so that all is worked out anew: first who is who (and which
statements stand against others) in every country, then every country's file. At last one document is taken out and
added again: what adding takes beyond reading is what one more document costs. Without --store, N reports are added to
a new store first, which takes much longer than what is measured.
"""

from __future__ import annotations

import argparse
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from reports import ROOT, extracted

_FILE = "tripartite.sqlite3"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="A store that holds the reports already; it is not touched.")
    parser.add_argument("--reports", type=int, default=1_676)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "store"
        place.mkdir()
        if options.store:
            _copy(options.store / _FILE, place / _FILE)
        else:
            _add(extracted(options.reports)[0].parents[1], place)
        _measure(place, options.store or place)
    return 0


def _copy(source: Path, target: Path) -> None:
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as old, sqlite3.connect(target) as new:
        old.backup(new)


def _add(reports: Path, place: Path) -> None:
    command = [sys.executable, "-m", "tripartite.cli", "add", "--quiet", str(reports)]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"TRIPARTITE_STORE": str(place)}, check=False)


def _measure(place: Path, kept: Path) -> None:
    os.environ["TRIPARTITE_STORE"] = str(place)
    sys.path.insert(0, str(ROOT))
    from tripartite.store.opening import open_store

    open_store(place)
    from tripartite.pipeline.countryfile import file_of
    from tripartite.pipeline.resolving import resolve
    from tripartite.store import documents, models

    models.ActorName.objects.all().delete()
    models.Actor.objects.all().delete()
    number, known = models.Document.objects.count(), documents.countries()
    begun, worked = time.perf_counter(), time.process_time()
    resolve()
    resolved, spent = time.perf_counter() - begun, time.process_time() - worked
    print(f"{number} documents of {len(known)} countries: who is who worked out in {resolved:.0f} s", end=" ")
    print(f"({spent:.0f} s of the processor);", flush=True)
    begun, worked, slowest = time.perf_counter(), time.process_time(), (0.0, "")
    for code, _ in known:
        one = time.perf_counter()
        file_of(code)
        slowest = max(slowest, (time.perf_counter() - one, code))
    files, spent = time.perf_counter() - begun, time.process_time() - worked
    print(f"every country's file put together in {files:.0f} s ({spent:.0f} s of the processor),")
    print(f"the slowest {slowest[1]} in {slowest[0]:.1f} s;")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"together {resolved + files:.0f} s in one process on one core, {memory:.0f} MB at most;", flush=True)
    _one_more(place, kept, slowest[1])


def _one_more(place: Path, kept: Path, code: str) -> None:
    """Take the country's largest document out and add it again: what that takes beyond its reading."""
    from tripartite.pipeline.adding import add
    from tripartite.pipeline.countryfile import file_of
    from tripartite.pipeline.reading import read_document
    from tripartite.store import models

    row = models.Document.objects.defer("reading").filter(country=code).order_by("-size").first()
    assert row is not None
    found = next((kept / "originals").rglob(f"*{row.sha256}*"), None) or next(
        (kept / "originals").rglob(row.sha256[2:])
    )
    again = place / row.file.rsplit("/", 1)[-1]
    again.write_bytes(found.read_bytes())
    row.delete()
    # The first reading also loads the word lists, which is no cost of one more document.
    read_document(again.read_bytes(), again.name)
    begun = time.perf_counter()
    read_document(again.read_bytes(), again.name)
    reading = time.perf_counter() - begun
    begun = time.perf_counter()
    add([again], workers=1)
    adding = time.perf_counter() - begun
    begun = time.perf_counter()
    file_of(code)
    shown = time.perf_counter() - begun
    print(
        f"one more document of {code}: read in {reading:.1f} s, added in {adding:.1f} s, {adding - reading:.1f} s more;"
    )
    print(f"its country's file then put together in {shown:.1f} s.")


if __name__ == "__main__":
    sys.exit(main())
