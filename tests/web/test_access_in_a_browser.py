"""Signing in, roles, publishing and a pseudonym in Chromium; with axe, by keyboard, on a phone and with scripts off."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.live_server_helper import LiveServer

from tests.web.accounts_made import PASSWORD, with_accounts
from tests.web.test_in_a_browser import CHROMIUM, chromium, document_address, serious, visit
from tripartite.pipeline.resolving import resolve
from tripartite.store.accounts import Role, create
from tripartite.store.models import ActorName
from tripartite.values.reading import Reading

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; on Debian: apt-get install chromium"),
]
__all__ = ["chromium", "visit"]
Visit = Callable[..., Any]


@pytest.fixture
def people(settings: Any, live_letter: Reading) -> Reading:
    """The letter on a site where people sign in."""
    with_accounts(settings)
    for role in Role:
        create(f"a-{role}", role, PASSWORD)
    resolve()
    return live_letter


def sign_in(page: Any, name: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_load_state()


def test_signing_in_with_a_second_factor_by_keyboard(visit: Visit, live_server: LiveServer, people: Reading) -> None:
    page = visit("/documents/")
    assert "/sign-in/" in page.url and serious(page) == []
    page.keyboard.type("a-editor")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/")
    page.goto(f"{live_server.url}/account/two-factor/")
    assert page.locator("img.scan").evaluate("image => image.complete && image.naturalWidth > 100")
    assert serious(page) == []
    device = TOTPDevice.objects.get(user=User.objects.get(username="a-editor"))
    page.get_by_label("Enter the code").fill(f"{totp(device.bin_key):06d}")
    page.get_by_role("button", name="Confirm").click()
    codes = page.locator(".backup-codes code").all_text_contents()
    assert len(codes) == 10 and serious(page) == []
    page.goto(f"{live_server.url}/account/")
    assert serious(page) == []
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{live_server.url}/documents/")
    sign_in(page, "a-editor")
    assert page.get_by_role("heading", name="Code").is_visible() and serious(page) == []
    page.keyboard.type(codes[0])
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/")


@pytest.mark.parametrize(
    ("role", "review", "publishing", "accounts"),
    [
        ("reader", False, False, False),
        ("researcher", True, False, False),
        ("editor", True, True, False),
        ("administrator", True, True, True),
    ],
)
def test_each_role_sees_its_own_tools(
    visit: Visit, live_server: LiveServer, people: Reading, role: str, review: bool, publishing: bool, accounts: bool
) -> None:
    page = visit("/sign-in/")
    sign_in(page, f"a-{role}")
    links = page.locator(".top-links a").all_text_contents()
    assert ("Review" in links, "Publishing" in links) == (review, publishing)
    for address, allowed in (("/review/", review), ("/publishing/", publishing), ("/accounts/", accounts)):
        assert (page.goto(live_server.url + address).status == 200) is allowed, address
        assert serious(page) == [], address


def test_from_publishing_to_the_public_page_under_a_pseudonym(
    visit: Visit, live_server: LiveServer, people: Reading
) -> None:
    page = visit("/sign-in/")
    sign_in(page, "a-editor")
    anybody = visit(f"/public{document_address(people)}")
    assert "There is no such page" in anybody.content()
    page.goto(f"{live_server.url}/publishing/country/KAZ/")
    page.get_by_label("every statement that nobody rejected").check()
    page.get_by_label("also the pages of the people").check()
    page.get_by_role("button", name="Publish").click()
    page.wait_for_selector(".said-now")
    assert anybody.goto(f"{live_server.url}/public{document_address(people)}").status == 200
    assert "Daria Olkhina" in anybody.content()
    key = ActorName.objects.filter(name="Daria Olkhina")[0].actor.key
    page.goto(f"{live_server.url}/publishing/actor/{key}/")
    assert serious(page) == []
    page.get_by_label("Pseudonym").fill("the pilot A")
    page.get_by_role("button", name="Withhold", exact=True).click()
    page.wait_for_selector(".said-now")
    for address in ("/public/", "/public/country/KAZ/", "/public/country/KAZ/people/", "/public/search/?q=harbour"):
        anybody.goto(live_server.url + address)
        assert not re.search("olkhina|daria", anybody.content(), re.IGNORECASE), address
        assert serious(anybody) == [], address
    anybody.goto(f"{live_server.url}/public/country/KAZ/people/")
    anybody.get_by_role("link", name="[the pilot A]").first.click()
    assert "[the pilot A]" in anybody.get_by_role("heading", level=1).inner_text()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_pages_fit_a_phone_and_work_without_scripts(
    visit: Visit, live_server: LiveServer, people: Reading, look: str
) -> None:
    page = visit("/sign-in/", width=360, java_script_enabled=False, color_scheme=look)
    sign_in(page, "a-administrator")
    key = ActorName.objects.filter(name="Daria Olkhina")[0].actor.key
    addresses = (
        "/account/",
        "/account/two-factor/",
        "/accounts/",
        "/publishing/",
        f"/publishing/actor/{key}/",
        "/public/",
    )
    for address in addresses:
        assert page.goto(live_server.url + address).status == 200
    wide = visit("/sign-in/", width=360, color_scheme=look)
    sign_in(wide, "a-administrator")
    for address in addresses:
        wide.goto(live_server.url + address)
        assert wide.evaluate("document.documentElement.scrollWidth") <= 360, address
        assert serious(wide) == [], address
