#!/usr/bin/env python3
"""What is said of people in documents drawn by lot, to be read beside their words by a person.

    python scripts/people_by_eye.py FOLDER [--documents N] [--seed S] [--events]

Prints every sanction of the documents (`--events`: every arrest, killing, trial and the like that names somebody) with
whom it is told of and the words that carry it. Nothing is judged here: whoever reads counts what is wrong.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tripartite.extraction.happening.sufferers import BEFALLING
from tripartite.pipeline.reading import read_document
from tripartite.values.reading import Reading
from tripartite.values.statements import Event, Person, Sanction, Statement


def main() -> int:
    """Print the statements, numbered; 2 where the folder holds no documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=28)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--events", action="store_true")
    options = parser.parse_args()
    files = sorted(one for one in options.folder.rglob("*") if one.is_file())
    if not files:
        print(f"{options.folder}: there are no documents here.")
        return 2
    drawn = random.Random(options.seed).sample(files, min(options.documents, len(files)))
    number = 0
    for path in drawn:
        reading = read_document(path.read_bytes(), path.name)
        for statement, said in _told(reading, events=options.events):
            number += 1
            quote = " … ".join(reading.text[one.start : one.end] for one in statement.evidence)
            print(f"{number}. [{path.parent.name}/{path.name}] {said}\n      {' '.join(quote.split())}")
    return 0


def _told(reading: Reading, *, events: bool) -> Iterator[tuple[Statement, str]]:
    people = {one.name for one in reading.statements if isinstance(one, Person)}
    for one in reading.statements:
        if not events and isinstance(one, Sanction) and one.person:
            ended = f"{one.outcome} {one.ended or ''}" if one.outcome else ""
            end = one.until or (f"{one.until_computed} (reckoned)" if one.until_computed else "")
            told = (
                one.person,
                one.type,
                one.amount,
                f"from {one.imposed or '?'}",
                f"to {end or '?'}",
                ended,
                one.charge,
            )
            yield one, " | ".join(str(part or "") for part in told)
        elif events and isinstance(one, Event) and one.kind in BEFALLING and people.intersection(one.who):
            yield one, f"{', '.join(one.who)} | {one.kind} | {one.date or ''} | by {', '.join(one.by)}"


if __name__ == "__main__":
    sys.exit(main())
