#!/usr/bin/env python3
"""Time and peak memory of `tripartite add` over 200 country reports, into an empty store.

python bench/adding.py [--reports N]
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from reports import ROOT, extracted


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=200)
    options = parser.parse_args()
    paths = extracted(options.reports)
    command = [sys.executable, "-m", "tripartite.cli", "add", "--quiet", str(paths[0].parents[1])]
    with tempfile.TemporaryDirectory() as store:
        environment = os.environ | {"TRIPARTITE_STORE": store}
        begun = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        taken = time.perf_counter() - begun
        size = sum(path.stat().st_size for path in Path(store).rglob("*") if path.is_file()) / 1e6
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{len(paths)} reports added in {taken:.0f} s ({len(paths) / taken:.1f} a second) on {os.cpu_count()} cores;")
    print(f"the largest process took {memory:.0f} MB; the store takes {size:.0f} MB.")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
