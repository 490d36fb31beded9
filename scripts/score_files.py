#!/usr/bin/env python3
"""Score the files of whole countries against careful readers' files of the same documents.

    python scripts/score_files.py [FOLDER ...] [--misses] [--keep DIR]

Each folder (those of `tests/casefile-gold` unless told otherwise) holds documents and a `casefile.json`. The country's
file is put together without a store, as `tripartite show CCC --json` prints it, and compared with the careful reader's.
`--misses` prints what was not found, `--keep` writes the files.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main() -> int:
    """Print a table for each folder and one for all."""
    from tripartite.casefile.listing import file_as_json
    from tripartite.pipeline.evaluation.country_files import missed, score_file
    from tripartite.pipeline.evaluation.scoring import Counts
    from tripartite.pipeline.unstored import file_of_documents

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--keep", type=Path)
    told = parser.parse_args()
    folders = told.folders or sorted(one.parent for one in (ROOT / "tests" / "casefile-gold").glob("*/casefile.json"))
    total: dict[str, Counts] = {}
    for folder in folders:
        gold = json.loads((folder / "casefile.json").read_text(encoding="utf-8"))
        paths = [one for one in folder.iterdir() if one.suffix in (".txt", ".html")]
        file = file_as_json(file_of_documents(gold["country"], paths), date.fromisoformat(gold["on"]))
        if told.keep:
            told.keep.mkdir(parents=True, exist_ok=True)
            (told.keep / f"{folder.name}.json").write_text(json.dumps(file, ensure_ascii=False), encoding="utf-8")
        counts = score_file(file, gold)
        show(folder.name, counts)
        for name, one in counts.items():
            total[name] = total.get(name, Counts()) + one
        for what in missed(file, gold) if told.misses else ():
            print("    missed:", *what)
    show("all", total)
    return 0


def show(title: str, counts: dict[str, Any]) -> None:
    """One table."""
    print(f"\n{title:24}precision  recall   right    told    gold")
    for name, one in counts.items():
        print(f"{name:24}{one.precision:9.3f} {one.recall:7.3f} {one.right:7} {one.read:7} {one.gold:7}")


if __name__ == "__main__":
    sys.exit(main())
