"""Adding files, search, comparison and indicators in Chromium: dropped files, a phone, scripts off, axe."""
# ruff: noqa: F811

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.web.test_in_a_browser import CHROMIUM, chromium, serious, visit  # noqa: F401
from tests.web.test_upload import LETTER
from tripartite.values.reading import Reading

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; on Debian: apt-get install chromium"),
]
SCREENS = (
    "/upload/",
    "/search/?sort=events",
    "/search/?sort=events&view=table",
    "/search/?sort=events&view=timeline",
    "/search/?q=harbour&view=table",
    "/search/?q=nowhere&in=statements",
    "/compare/",
    "/compare/?by=years&left=KAZ&one=2019&other=2020",
    "/country/KAZ/indicators/?year=2019&right=organise-practice",
    "/country/KAZ/organisations/",
    "/country/KAZ/documents/",
)


@pytest.fixture(autouse=True)
def read_within_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's database is one connection's own, so what waits is read by the thread that answers."""
    from tripartite.pipeline import arriving

    monkeypatch.setattr(arriving, "wake", arriving.work)
    monkeypatch.setattr(arriving.connection, "close", lambda: None)
    monkeypatch.setattr(arriving.arrivals, "BEAT", 3600)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_axe_finds_nothing_serious(
    visit: Callable[..., Any], live_server: LiveServer, live_letter: Reading, look: str
) -> None:
    page = visit("/", color_scheme=look)
    for address in SCREENS:
        page.goto(live_server.url + address)
        assert serious(page) == [], address


def test_no_screen_scrolls_sideways_on_a_phone(
    visit: Callable[..., Any], live_server: LiveServer, live_letter: Reading
) -> None:
    page = visit("/", width=360)
    for address in SCREENS:
        page.goto(live_server.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address


def test_files_are_dropped_and_each_ones_fate_is_told(visit: Callable[..., Any], live_store: Path) -> None:
    from playwright.sync_api import expect

    page = visit("/upload/")
    page.evaluate(
        """letter => {
          const data = new DataTransfer();
          data.items.add(new File([letter], "letter.txt"));
          data.items.add(new File(["%PDF-1.7 not really"], "broken.pdf"));
          const dropped = new DragEvent("drop", { dataTransfer: data, bubbles: true });
          document.querySelector("form.upload").dispatchEvent(dropped);
        }""",
        LETTER.decode(),
    )
    # The first reading of a program's life loads its word lists.
    expect(page.locator(".arrival-done .arrival-name")).to_have_text("letter.txt", timeout=30_000)
    expect(page.locator(".arrival-failed .problem")).to_contain_text("It is damaged", timeout=30_000)
    assert page.locator(".sending li").count() == 0
    assert serious(page) == []
    page.locator(".arrival-done a").first.click()
    page.wait_for_url("**/document/**")


def test_a_file_over_the_limit_is_not_even_sent(
    visit: Callable[..., Any], live_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from playwright.sync_api import expect

    monkeypatch.setenv("TRIPARTITE_SIZE_LIMIT", "0.01")
    page = visit("/upload/")
    page.set_input_files("#files", files=[{"name": "long.txt", "mimeType": "text/plain", "buffer": b"x" * 20_000}])
    expect(page.locator(".sending .problem")).to_contain_text("was not sent")


def test_files_are_added_with_scripts_off(visit: Callable[..., Any], live_store: Path) -> None:
    page = visit("/upload/", java_script_enabled=False, width=360)
    page.set_input_files(
        "#files",
        files=[
            {"name": "letter.txt", "mimeType": "text/plain", "buffer": LETTER},
            {"name": "empty.txt", "mimeType": "text/plain", "buffer": b" "},
        ],
    )
    page.locator("form.upload button").click()
    assert "letter.txt" in page.locator(".arrival-done").inner_text()
    assert "nothing but blanks" in page.locator(".arrival-failed").inner_text()
    page.locator(".arrivals-foot button").click()
    assert page.locator(".arrival").count() == 0


def test_a_search_by_filters_is_kept_and_run_again(visit: Callable[..., Any], live_letter: Reading) -> None:
    from playwright.sync_api import expect

    page = visit("/search/")
    page.evaluate("window.stayed = true")
    page.locator(".asking-more > summary").click()
    page.locator("#in-sort").select_option("events")
    expect(page.locator("#results .item")).to_have_count(2)
    page.locator('input[name="view"][value="table"]').check()
    expect(page.locator("#results .stacked tbody tr")).to_have_count(2)
    assert page.evaluate("window.stayed") is True and "sort=events" in page.url and "view=table" in page.url
    page.locator("#save-name").fill("What happened")
    page.locator(".saving button").click()
    page.goto(page.url.partition("?")[0])
    page.locator(".saved li a", has_text="What happened").click()
    expect(page.locator("#results .stacked tbody tr")).to_have_count(2)


def test_search_and_comparison_with_scripts_off(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/search/?q=pilots", java_script_enabled=False)
    page.locator("#in-what").select_option("statements")
    page.locator(".asking > button").click()
    assert "in=statements" in page.url and page.locator(".item mark").count() > 0
    page.goto(page.url.partition("/search/")[0] + "/compare/?by=date&left=KAZ&date=2019-03-03")
    page.locator(".compare a", has_text="1").last.click()
    assert "/search/?sort=" in page.url and page.locator(".item").count() == 1
