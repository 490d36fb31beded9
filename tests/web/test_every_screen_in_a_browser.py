"""Every screen of the site in Chromium: axe finds nothing serious, light and dark, and none scrolls at 360 px."""
# ruff: noqa: F811

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from pytest_django.live_server_helper import LiveServer

from tests.web.accounts_made import with_accounts
from tests.web.test_access_in_a_browser import sign_in
from tests.web.test_in_a_browser import CHROMIUM, chromium, serious, visit  # noqa: F401
from tests.web.test_side_by_side import told_in
from tests.web.test_upload import LETTER
from tripartite.pipeline import editing
from tripartite.pipeline.resolving import resolve as tell_who_is_who
from tripartite.store import arrivals
from tripartite.store.accounts import Role, create
from tripartite.store.models import ActorName, Statement
from tripartite.store.publications import Extent
from tripartite.values.reading import Reading

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; on Debian: apt-get install chromium"),
]
READ = (
    "/",
    "/due/",
    "/documents/",
    "/search/",
    "/search/?q=harbour",
    "/search/?sort=events&view=table",
    "/search/?sort=events&view=timeline",
    "/search/?q=nowhere",
    "/compare/?by=years&left=KAZ&one=2019&other=2020",
    "/help/",
    "/nothing/",
    "/actor/{actor}/",
    "/document/{letter}/",
    "/document/{english}/",
    "/document/{english}/beside/{french}/",
    "/country/KAZ/",
    "/country/KAZ/timeline/",
    "/country/KAZ/people/",
    "/country/KAZ/organisations/",
    "/country/KAZ/law/",
    "/country/KAZ/proceedings/",
    "/country/KAZ/requests/",
    "/country/KAZ/commitments/",
    "/country/KAZ/figures/",
    "/country/KAZ/disagreements/",
    "/country/KAZ/indicators/",
    "/country/KAZ/documents/",
)
WORK = (
    "/country/KAZ/indicators/?year=2019&right=organise-practice",
    "/review/{figure}/",
    "/review/{person}/?correct=1",
    "/review/?country=ZZZ",
    "/review/names/",
    "/document/{letter}/add/",
    "/upload/",
    "/account/",
    "/account/two-factor/",
    "/accounts/",
    "/publishing/",
    "/publishing/country/KAZ/",
    "/publishing/document/{letter}/",
    "/publishing/statement/{figure}/",
    "/publishing/actor/{actor}/",
)
#: What is no screen of its own (files, answers, ways to a screen), or is looked at where its state is made.
ELSEWHERE = frozenset(
    {
        "search-save",
        "search-drop",
        "search-export",
        "code-right",
        "original",
        "document-part",
        "passage",
        "offset",
        "page-image",
        "page-picture",
        "statement",
        "beside-part",
        "statement-on-page",
        "review-outcome",
        "apart",
        "upload-list",
        "upload-again",
        "upload-clear",
        "sign-in-code",
        "sign-out",
        "two-factor-picture",
        "account-change",
        "publishing-again",
        "publishing-work",
        "feed",
        "calendar",
        "public-export",
        "appearance",
        "set_language",
    }
)


@pytest.fixture
def places(settings: Any, live_letter: Reading, put_live: Callable[[Reading], Reading]) -> dict[str, str]:
    """A site where people sign in, with a record in two languages, everything published; what its addresses name."""
    with_accounts(settings)
    create("a-keeper", Role.ADMINISTRATOR, "a-harbour-in-fog")
    told = {"letter": live_letter, "english": put_live(told_in("en")), "french": put_live(told_in("fr"))}
    tell_who_is_who()
    editing.publish_country("KAZ", by="a-keeper", extent=Extent.EVERYTHING, people=True)
    arrivals.turned_away(name="broken.pdf", size=len(LETTER), by="a-keeper", problem="It has no pages.", remedy="")
    keys = {"figure": Statement.objects.filter(sort="figures")[0].key}
    keys["person"] = Statement.objects.filter(sort="people")[0].key
    keys["actor"] = ActorName.objects.filter(name="Daria Olkhina")[0].actor.key
    return {name: one.document.sha256[:12] for name, one in told.items()} | keys


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_screen(
    visit: Callable[..., Any], live_server: LiveServer, places: dict[str, str], look: str, width: int
) -> None:
    page = visit("/sign-in/", width=width, color_scheme=look)
    found = _looked_at(page, "/sign-in/", width)
    sign_in(page, "a-keeper")
    for address in (*READ, *WORK, *(f"/public{one}" for one in READ)):
        page.goto(live_server.url + address.format(**places))
        found += _looked_at(page, address, width)
    assert found == []


def _looked_at(page: Any, address: str, width: int) -> list[tuple[str, Any]]:
    """What is wrong with the page shown."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    found = [(address, one) for one in serious(page)]
    return [*found, (address, wide)] if wide > width else found


def test_no_screen_is_left_out() -> None:
    seen = {"sign-in"}
    for address in (*READ, *WORK):
        if address != "/nothing/":
            seen.add(str(resolve(address.partition("?")[0].replace("{", "").replace("}", "")).url_name))
    assert _names(get_resolver().url_patterns) - ELSEWHERE - seen == set()


def _names(patterns: list[URLPattern | URLResolver]) -> set[str]:
    found: set[str] = set()
    for one in patterns:
        found |= _names(one.url_patterns) if isinstance(one, URLResolver) else {str(one.name)}
    return found
