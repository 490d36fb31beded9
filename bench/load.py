#!/usr/bin/env python3
"""Twenty readers and three reviewers at once on a store, for a minute; and each page alone.

    python bench/load.py STORE [--seconds N] [--readers N] [--reviewers N] [--alone]

STORE is a store's folder with an SQLite database (bench/adding.py tells how one is made of the country reports). It is
copied first, so that the decisions made here never touch it. Readers wander: countries and their sections, documents,
searches, the list of documents, three seconds on each page. What the server does once, after it starts, is not timed
here: --alone shows it. Reviewers decide as fast as
the review may be used, one statement every two seconds each. Exit code 1 where a page failed or p95 is over 500 ms.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote, urlencode

ROOT = Path(__file__).resolve().parent.parent
SECTIONS = ("timeline", "people", "organisations", "law", "requests", "commitments", "figures", "disagreements")
WORDS = ("strike", "union leaders arrested", '"collective bargaining"', "dismiss*", "teachers", "registration refused")
#: Milliseconds: what is promised.
MOST_P95 = 500.0


class Client:
    """One person's browser: keeps its connection and its cookie."""

    def __init__(self, port: int, times: dict[str, list[float]], failures: list[str]) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = {}
        self.times, self.failures = times, failures

    def ask(self, kind: str, address: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
        """One page: its status, where it leads and its text; timed under its kind."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if form is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
        begun = time.perf_counter()
        try:
            self.connection.request("POST" if form else "GET", address, urlencode(form) if form else None, headers)
            response = self.connection.getresponse()
            body = response.read().decode()
        except (OSError, http.client.HTTPException) as reason:
            self.failures.append(f"{address}: {reason}")
            self.connection.close()
            return 0, "", ""
        self.times[kind].append((time.perf_counter() - begun) * 1000)
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, rest = value.partition(";")[0].partition("=")
                self.cookies[cookie] = rest
        # A conflict between two reviewers is an answer, not a failure.
        if response.status >= 400 and response.status != 409:
            self.failures.append(f"{address}: {response.status}")
        return response.status, response.getheader("Location") or "", body


def main() -> int:
    """Copy the store, serve it, run the load, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--reviewers", type=int, default=3)
    parser.add_argument("--alone", action="store_true", help="Only each page alone, first and second time.")
    options = parser.parse_args()
    times: dict[str, list[float]] = defaultdict(list)
    failures: list[str] = []
    with tempfile.TemporaryDirectory(prefix="tripartite-load-") as folder:
        countries, documents = copied(options.store, Path(folder))
        port, server = served(Path(folder))
        try:
            if options.alone:
                alone(port, countries, documents, failures)
            else:
                together(options, port, countries, documents, times, failures)
        finally:
            server.terminate()
            server.wait(20)
    return report(times, failures, options.alone)


def copied(store: Path, folder: Path) -> tuple[list[str], list[str]]:
    """Copy a store's database; its countries with documents, and some of its documents."""
    source = sqlite3.connect(f"file:{store / 'tripartite.sqlite3'}?mode=ro", uri=True)
    with sqlite3.connect(folder / "tripartite.sqlite3") as copy:
        source.backup(copy)
    shutil.copy(store / "secret-key", folder / "secret-key")
    if (store / "ready").is_dir():
        shutil.copytree(store / "ready", folder / "ready")
    countries = [row[0] for row in source.execute("SELECT DISTINCT country FROM store_document WHERE country <> ''")]
    documents = [row[0][:12] for row in source.execute("SELECT sha256 FROM store_document ORDER BY sha256")]
    print(f"{len(documents):,} documents, {len(countries)} countries")
    return sorted(countries), documents


def served(folder: Path) -> tuple[int, subprocess.Popen[bytes]]:
    """The site on a free port."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [sys.executable, "-m", "tripartite.cli", "serve", "--store", str(folder), "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.DEVNULL)
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return port, server
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The site did not start.")


def together(
    options: argparse.Namespace,
    port: int,
    countries: list[str],
    documents: list[str],
    times: dict[str, list[float]],
    failures: list[str],
) -> None:
    """Everybody at once, each a thread of their own, on a server that has answered each sort of page once before."""
    first = Client(port, defaultdict(list), failures)
    for address in ("/", "/documents/", f"/search/?q={quote(WORDS[0])}", f"/review/?country={countries[0]}"):
        first.ask("first", address)
    for section in SECTIONS:
        first.ask("first", f"/country/{countries[0]}/{section}/")
    first.ask("first", f"/document/{documents[0]}/")
    end = time.monotonic() + options.seconds
    people = [
        threading.Thread(target=read, args=(Client(port, times, failures), number, countries, documents, end))
        for number in range(options.readers)
    ] + [
        threading.Thread(target=review, args=(Client(port, times, failures), countries[number % len(countries)], end))
        for number in range(options.reviewers)
    ]
    for one in people:
        one.start()
    for one in people:
        one.join()


def read(client: Client, number: int, countries: list[str], documents: list[str], end: float) -> None:
    """A reader's way through the pages until the end; the same way every time."""
    chance = random.Random(number)
    time.sleep(chance.random())
    while time.monotonic() < end:
        kind, address = wandered(chance, countries, documents)
        client.ask(kind, address)
        time.sleep(2 + 2 * chance.random())


def wandered(chance: random.Random, countries: list[str], documents: list[str]) -> tuple[str, str]:
    """The next page of a reader: readers come back to the countries they work on."""
    country = chance.choice(countries[:12] if chance.random() < 0.7 else countries)
    pages = (
        ("home", "/"),
        ("country", f"/country/{country}/"),
        ("country section", f"/country/{country}/{chance.choice(SECTIONS)}/"),
        ("country section", f"/country/{country}/{chance.choice(SECTIONS)}/"),
        ("document", f"/document/{chance.choice(documents)}/"),
        ("search", f"/search/?q={quote(chance.choice(WORDS))}"),
        ("search", f"/search/?q={quote(chance.choice(WORDS))}&country={country}"),
        ("documents", f"/documents/?country={country}"),
    )
    return chance.choice(pages)


def review(client: Client, country: str, end: float) -> None:
    """A reviewer decides until the end: opens the queue, then accepts or rejects each statement that comes."""
    _, address, _ = client.ask("review", "/review/")
    number = 0
    while time.monotonic() < end:
        _, _, page = client.ask("review", address or "/review/")
        seen = re.search(r'name="seen" value="(\d+)"', page)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        if not seen or not token:
            _, address, _ = client.ask("review", f"/review/?country={country}")
            continue
        number += 1
        form = {
            "csrfmiddlewaretoken": token[1],
            "seen": seen[1],
            "verdict": "rejected" if number % 5 == 0 else "accepted",
        }
        status, following, _ = client.ask("decision", address, form)
        # Without the form that undoes the decision just made, which has a number of its own.
        address = following.partition("?after=")[0] if status == 302 else "/review/"
        time.sleep(1.8)


def alone(port: int, countries: list[str], documents: list[str], failures: list[str]) -> None:
    """Each page by itself, the first time and the second."""
    first: dict[str, list[float]] = defaultdict(list)
    second: dict[str, list[float]] = defaultdict(list)
    chosen = countries[:: max(1, len(countries) // 12)]
    addresses = [("home", "/"), ("review", "/review/"), ("documents", "/documents/"), ("who is who", "/review/names/")]
    addresses += [("due", "/due/")] + [("search", f"/search/?q={quote(words)}") for words in WORDS]
    for country in chosen:
        addresses += [("country", f"/country/{country}/")]
        addresses += [("country section", f"/country/{country}/{section}/") for section in SECTIONS]
        addresses += [("who is who", f"/review/names/?country={country}")]
    addresses += [("document", f"/document/{one}/") for one in documents[:: max(1, len(documents) // 25)]]
    slow: list[tuple[float, str]] = []
    for kind, address in addresses:
        for times in (first, second):
            client = Client(port, times, failures)
            _, place, _ = client.ask(kind, address)
            if place:
                client.ask(kind, place)
            slow.append((max(times[kind][-2:]), address))
    print("First time:")
    table(first)
    print("Second time:")
    table(second)
    for taken, address in sorted(slow, reverse=True)[:12]:
        print(f"{taken:8.0f} ms  {address}")


def table(times: dict[str, list[float]]) -> None:
    """Number, median, 95th percentile and longest by kind of page, in milliseconds."""
    print(f"{'page':20}{'number':>8}{'median':>8}{'p95':>8}{'longest':>9}")
    for kind in [*sorted(times), "all"]:
        held = sorted(one for name, found in times.items() for one in found if kind in (name, "all"))
        if held:
            print(f"{kind:20}{len(held):8}{statistics.median(held):8.0f}{p95(held):8.0f}{held[-1]:9.0f}")


def p95(held: list[float]) -> float:
    """The 95th percentile of sorted figures."""
    return held[min(len(held) - 1, int(len(held) * 0.95))]


def report(times: dict[str, list[float]], failures: list[str], quiet: bool) -> int:
    """Print the table and the failures; 1 where something is amiss."""
    if not quiet:
        table(times)
    print(f"{len(failures)} failures")
    for one in failures[:20]:
        print(one)
    held = sorted(one for found in times.values() for one in found)
    return 1 if failures or (held and p95(held) > MOST_P95) else 0


if __name__ == "__main__":
    sys.exit(main())
