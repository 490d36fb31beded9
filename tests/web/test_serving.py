"""Serving on this machine: the next free port, and the address that a person opens."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.error
import urllib.request
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
