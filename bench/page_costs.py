#!/usr/bin/env python3
"""What the pages of bench/load.py cost in processor time, whatever else the machine is doing.

    python bench/page_costs.py STORE [--pages N] [--decisions N]

The same ways of the same readers and reviewers as in bench/load.py, on a copy of the store, one page after another in
this process: the time told is the processor's own, of this process alone, in milliseconds.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from load import copied, table, wandered

READERS = 20


def main() -> int:
    """Copy the store, ask for the pages, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--decisions", type=int, default=60)
    options = parser.parse_args()
    times: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="tripartite-costs-") as folder:
        countries, documents = copied(options.store, Path(folder))
        os.environ["TRIPARTITE_STORE"] = folder
        from tripartite.store.opening import open_store

        open_store()
        from tripartite.pipeline import ready_files
        from tripartite.web.serving import warm

        # What is made anew after a decision is made by a program of its own, whose time is not a page's.
        ready_files._make_beside = lambda country, language: None
        warm()
        walk(times, options.pages, options.decisions, countries, documents)
    table(times)
    return 0


def walk(times: dict[str, list[float]], pages: int, decisions: int, countries: list[str], documents: list[str]) -> None:
    """The readers' pages, a reviewer's decisions spread between them."""
    from django.test import Client

    client = Client(REMOTE_ADDR="127.0.0.1", SERVER_NAME="localhost")
    chances = [random.Random(number) for number in range(READERS)]
    address = "/review/"
    for number in range(pages):
        kind, place = wandered(chances[number % READERS], countries, documents)
        asked(client, times, kind, place)
        if number * decisions // pages != (number + 1) * decisions // pages:
            address = decided(client, times, address, number)


def asked(client: object, times: dict[str, list[float]], kind: str, address: str, form: object = None) -> object:
    """One page, its processor time kept under its kind."""
    begun = time.process_time()
    answer = client.post(address, form) if form else client.get(address)  # type: ignore[attr-defined]
    times[kind].append((time.process_time() - begun) * 1000)
    assert answer.status_code < 400, (address, answer.status_code)
    return answer


def decided(client: object, times: dict[str, list[float]], address: str, number: int) -> str:
    """One statement looked at and decided on; where the next one is."""
    answer = asked(client, times, "review", address)
    while answer.status_code == 302:  # type: ignore[attr-defined]
        address = answer["Location"]  # type: ignore[index]
        answer = asked(client, times, "review", address)
    seen = re.search(r'name="seen" value="(\d+)"', answer.content.decode())  # type: ignore[attr-defined]
    assert seen is not None
    form = {"seen": seen[1], "verdict": "rejected" if number % 5 == 0 else "accepted"}
    following = str(asked(client, times, "decision", address, form)["Location"])  # type: ignore[index]
    # Without the form that undoes the decision just made, which has a number of its own.
    return following.partition("?after=")[0]


if __name__ == "__main__":
    sys.exit(main())
