"""Pictures and tables as they are drawn: names stay beside lanes that scroll, columns that are compared are equal."""
# ruff: noqa: F811

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.web.made_readings import composed, reading
from tests.web.test_in_a_browser import CHROMIUM, chromium, document_address, visit  # noqa: F401
from tripartite.values.reading import Reading
from tripartite.values.vocabulary import PassageKind

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; on Debian: apt-get install chromium"),
]
BOXES = "(box) => [...box.children].map((one) => one.getBoundingClientRect()).map((at) => [at.left, at.height])"


@pytest.mark.parametrize("address", ["/country/KAZ/timeline/", "/country/KAZ/people/"])
def test_names_stay_in_sight_while_the_picture_scrolls(
    visit: Callable[..., Any], live_letter: Reading, address: str
) -> None:
    page = visit(address, width=360)
    box = page.locator(".picture .drawn")
    places = []
    for across in (0, 10_000):
        box.evaluate("(box, across) => { box.scrollLeft = across; }", across)
        places.append(box.evaluate(BOXES))
    (names, drawn), (names_after, drawn_after) = places
    assert names_after == pytest.approx(names, abs=1), "the names stay"
    assert drawn_after[0] < drawn[0] - 20, "the picture moves"
    assert names[1] == pytest.approx(drawn[1], abs=1), "both are of one scale, so that names stand at their lanes"


def test_columns_that_are_compared_are_equally_wide(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/compare/?by=date&left=KAZ&date=2020-06")
    wide = page.locator(".compare thead th").evaluate_all("(all) => all.map((one) => one.offsetWidth)")
    assert len(wide) == 2 and abs(wide[0] - wide[1]) <= 1


def test_what_stands_around_a_claim_is_no_box_of_its_own(visit: Callable[..., Any], live_letter: Reading) -> None:
    page = visit("/review/?country=KAZ")
    around = page.locator(".excerpt.around").first
    assert around.evaluate("(one) => getComputedStyle(one).borderTopWidth") == "0px"


def test_the_key_for_the_next_passage_passes_over_what_is_folded_away(
    visit: Callable[..., Any], put_live: Callable[[Reading], Reading]
) -> None:
    lines = ((PassageKind.FURNITURE, "Skip to content"), (PassageKind.PARAGRAPH, "The pilots met on the quay."))
    text, passages = composed(lines)
    page = visit(document_address(put_live(reading(text, passages))))
    page.keyboard.press("n")
    assert page.locator(".now-passage").inner_text().startswith("The pilots met")
    assert page.locator("#text details[open]").count() == 0
