"""What a person is led to lies in view: a refused field, the words of a permanent link, the next thing to undo."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.web.made_readings import Maker, composed, reading
from tests.web.test_in_a_browser import chromium, current_key, pytestmark, serious, visit
from tripartite.values.reading import Reading
from tripartite.values.statements import Person
from tripartite.values.vocabulary import PassageKind

__all__ = ["chromium", "pytestmark", "visit"]

_IN_VIEW = """one => {
  const seen = one.getBoundingClientRect();
  const pane = one.closest(".review-claim");
  const box = pane ? pane.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  const header = document.querySelector(".top").getBoundingClientRect().bottom;
  return seen.top >= Math.max(header, box.top) - 1 && seen.bottom <= Math.min(box.bottom, window.innerHeight) + 1;
}"""


def in_view(page: Any, selector: str) -> bool:
    """Whether an element is wholly seen, neither under the header nor scrolled away in its pane."""
    return bool(page.locator(selector).first.evaluate(_IN_VIEW))


@pytest.mark.parametrize("width", [1280, 700])
def test_a_refused_correction_says_so_in_view(visit: Callable[..., Any], live_letter: Reading, width: int) -> None:
    from playwright.sync_api import expect

    page = visit("/review/?sort=sanctions", width=width)
    page.set_viewport_size({"width": width, "height": 560})
    page.keyboard.press("c")
    page.locator("#f-country").fill("Kazakhstania")
    page.keyboard.press("Enter")
    expect(page.locator("#w-country")).to_contain_text("by its code")
    page.wait_for_timeout(300)
    assert in_view(page, "#w-country") and in_view(page, "#f-country")
    assert page.evaluate("document.activeElement.id") == "f-country"
    assert serious(page) == []
    page.locator("#f-country").fill("Казахстан")
    page.keyboard.press("Enter")
    expect(page.locator(".said-now")).to_contain_text("Corrected.")


def test_u_walks_back_and_says_when_there_is_no_more(visit: Callable[..., Any], live_letter: Reading) -> None:
    from playwright.sync_api import expect

    page = visit("/review/")
    keys = []
    for _ in range(3):
        keys.append(current_key(page))
        page.keyboard.press("a")
        expect(page).not_to_have_url(re.compile(f"/review/{keys[-1]}/"))
        expect(page.locator("html:not([data-busy])")).to_have_count(1)
    for key in reversed(keys):
        page.keyboard.press("u")
        expect(page).to_have_url(re.compile(f"/review/{key}/"))
        expect(page.locator("html:not([data-busy])")).to_have_count(1)
        expect(page.locator(".said-now")).to_contain_text("Undone (accepted)")
    expect(page.locator(".nothing-more")).to_be_visible()
    assert serious(page) == []


def long_report() -> Reading:
    """Forty paragraphs, each naming a person of its own."""
    told = tuple(
        (PassageKind.PARAGRAPH, f"In the harbour Person Nummer{n} spoke for the crews. " + "The quay was long. " * 25)
        for n in range(40)
    )
    text, passages = composed(told)
    make = Maker(text)
    people = tuple(make(Person, f"Person Nummer{n} ", name=f"Person Nummer{n}") for n in range(40))
    return reading(text, passages, people, file="long.txt")


@pytest.mark.parametrize("width", [1280, 700])
@pytest.mark.parametrize(("number", "motion"), [(3, "reduce"), (20, "no-preference"), (39, "no-preference")])
def test_a_permanent_link_shows_its_words(
    visit: Callable[..., Any],
    live_server: LiveServer,
    put_live: Callable[[Reading], Reading],
    number: int,
    motion: str,
    width: int,
) -> None:
    from tripartite.store import models

    put_live(long_report())
    key = models.Statement.objects.order_by("start").values_list("key", flat=True)[number]
    page = visit("/help/", width=width)
    page.emulate_media(reduced_motion=motion)
    page.goto(f"{live_server.url}/statement/{key}/")
    page.wait_for_timeout(1200)
    words = f'mark[data-keys~="{key}"]'
    assert in_view(page, words)
    page.goto(page.url.split("#")[0] + f"#s-{key}")
    page.reload()
    page.wait_for_timeout(1200)
    assert in_view(page, words)
    plain = visit(f"/statement/{key}/", width=width, java_script_enabled=False)
    plain.wait_for_timeout(300)
    assert in_view(plain, words)
