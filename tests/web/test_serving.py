"""Serving on this machine: the next free port, and the address that a person opens."""

from __future__ import annotations

import http.cookiejar
import os
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tripartite.values.errors import StopAll
from tripartite.web.serving import address, free_port


def test_a_taken_port_gives_way_to_the_next_free_one() -> None:
    with free_port("127.0.0.1", 18431) as first:
        taken = first.getsockname()[1]
        with free_port("127.0.0.1", taken) as second:
            assert second.getsockname()[1] > taken


def test_an_address_that_is_not_this_machines_is_refused_with_a_remedy() -> None:
    with pytest.raises(StopAll, match="--host"):
        free_port("203.0.113.1", 18431)


@pytest.mark.parametrize(
    ("host", "shown"),
    [("127.0.0.1", "http://127.0.0.1:80/"), ("0.0.0.0", "http://127.0.0.1:80/"), ("::1", "http://[::1]:80/")],
)
def test_the_address_to_open(host: str, shown: str) -> None:
    assert address(host, 80) == shown


def test_a_foreign_host_name_gets_a_page_that_says_so(client: Client, store: Path) -> None:
    response = client.get("/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "could not be understood" in response.content.decode()


def test_the_site_answers_over_http(tmp_path: Path) -> None:
    place = f"Path({str(tmp_path)!r})"
    opening = f"from pathlib import Path; from tripartite.store.opening import open_store; open_store({place})"
    serving = "from tripartite.web.serving import serve; serve('127.0.0.1', 18531, lambda at: print(at, flush=True))"
    code = f"{opening}; {serving}"
    environment = {**os.environ, "TRIPARTITE_STORE": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment) as site:
        try:
            assert site.stdout is not None
            base = site.stdout.readline().strip()
            with urllib.request.urlopen(base, timeout=20) as answer:
                assert b"tripartite add" in answer.read()
            through = urllib.request.Request(base, headers={"X-Forwarded-For": "203.0.113.7"})
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(through, timeout=20)
            with urllib.request.urlopen(f"{base}static/web/design.css", timeout=20) as answer:
                assert answer.headers["Content-Type"].startswith("text/css")
        finally:
            site.terminate()


def a_port() -> int:
    """A port that nothing listens at, not even what an earlier test left."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def serving_together(tmp_path: Path, port: int) -> subprocess.Popen[str]:
    """The site in two processes, once it has told its address."""
    command = [sys.executable, "-m", "tripartite", "serve", "--port", str(port), "--processes", "2"]
    store = ["--store", str(tmp_path)]
    site = subprocess.Popen([*command, *store], stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert site.stdout is not None and "Tripartite is at" in site.stdout.readline()
    until(lambda: len(processes_of(site.pid)) >= 2)
    return site


def processes_of(number: int) -> dict[int, str]:
    """The site's processes among the children of a process: number and command line."""
    found = {}
    for one in Path("/proc").glob("[0-9]*"):
        try:
            parent = (one / "stat").read_text().rpartition(")")[2].split()[1]
            told = (one / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        if int(parent) == number and "spawn_main" in told:
            found[int(one.name)] = told
    return found


def alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def until(true: Callable[[], bool], seconds: float = 90) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


def answers(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=90) as answer:
        return b"tripartite add" in answer.read()


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="Processes are looked for in /proc.")


@needs_proc
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_several_processes_answer_and_none_is_left(tmp_path: Path, how: signal.Signals) -> None:
    port = a_port()
    with serving_together(tmp_path, port) as site:
        try:
            assert all(answers(port) for _ in range(6))
            workers = processes_of(site.pid)
            site.send_signal(how)
            assert site.wait(60) == (-how.value if how is signal.SIGKILL else 0)
            until(lambda: not any(map(alive, workers)))
        finally:
            site.kill()


def test_readers_who_leave_in_the_middle_of_a_page_do_not_end_the_site(tmp_path: Path) -> None:
    port = a_port()
    command = [sys.executable, "-m", "tripartite", "serve", "--port", str(port), "--processes", "1"]
    with subprocess.Popen([*command, "--store", str(tmp_path)], stdout=subprocess.PIPE, text=True) as site:
        try:
            assert site.stdout is not None and "Tripartite is at" in site.stdout.readline()
            for _ in range(20):
                with socket.create_connection(("127.0.0.1", port)) as reader:
                    # Closed at once and without a word: what is still sent is refused.
                    reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    reader.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 20)
            assert answers(port) and site.poll() is None
        finally:
            site.terminate()


@needs_proc
def test_a_process_that_ends_is_replaced(tmp_path: Path) -> None:
    port = a_port()
    with serving_together(tmp_path, port) as site:
        try:
            assert answers(port)
            before = set(processes_of(site.pid))
            os.kill(min(before), signal.SIGKILL)
            until(lambda: len(set(processes_of(site.pid)) - before) == 1)
            assert all(answers(port) for _ in range(4))
        finally:
            ended(site)


@needs_proc
def test_what_is_sent_is_read_once_whichever_process_took_it(tmp_path: Path) -> None:
    words = "The Ministry of Justice refused to register the Union of Harbour Pilots on 12 June 2019."
    port = a_port()
    with serving_together(tmp_path, port) as site:
        try:
            for number in range(3):
                send(port, f"letter{number}.txt", f"Letter {number} on trade union rights in Kazakhstan\n\n{words}\n")
            until(lambda: len(documents(tmp_path)) == 3, 240)
        finally:
            ended(site)
    assert documents(tmp_path) == [f"letter{number}.txt" for number in range(3)]


def ended(site: subprocess.Popen[str]) -> None:
    """End the site as a test's last act; a site that does not end is told."""
    site.terminate()
    try:
        site.wait(60)
    except subprocess.TimeoutExpired:
        site.kill()
        raise


def documents(store: Path) -> list[str]:
    with sqlite3.connect(store / "tripartite.sqlite3") as database:
        return sorted(row[0] for row in database.execute("SELECT file FROM store_document"))


def send(port: int, name: str, text: str) -> None:
    """Post a file as a browser's form does."""
    base = f"http://127.0.0.1:{port}/upload/"
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(base, timeout=90).read().decode()
    token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    parts = [
        f'--cut\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token}\r\n',
        f'--cut\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n{text}\r\n--cut--\r\n',
    ]
    headers = {"Content-Type": "multipart/form-data; boundary=cut", "Referer": base}
    browser.open(urllib.request.Request(base, "".join(parts).encode(), headers), timeout=90).read()
