"""The country reports that the benches read: out of the archive into a temporary folder, the same ones every time."""

from __future__ import annotations

import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARCHIVES = ROOT.parent / "shared" / "reports"


def extracted(number: int) -> list[Path]:
    """`number` reports spread evenly over the archive's sorted names.

    Raises:
        SystemExit: where the archive is not there; a bench without texts measures nothing.
    """
    archives = sorted(ARCHIVES.glob("*.tar.xz"))
    if not archives:
        raise SystemExit(f"There are no reports at {ARCHIVES}: nothing was measured.")
    folder = Path(tempfile.mkdtemp(prefix="tripartite-bench-"))
    with tarfile.open(archives[0]) as archive:
        members = sorted((one for one in archive if one.isfile() and one.name.endswith(".html")), key=lambda m: m.name)
        step = max(1, len(members) // number)
        chosen = {one.name for one in members[::step][:number]}
        for member in members:
            if member.name in chosen:
                archive.extract(member, folder, filter="data")
    return sorted(folder.rglob("*.html"))
