"""Dates that are none are told so, where they were typed."""

from __future__ import annotations

import pytest
from django.test import Client

from tripartite.web.wording.asked_dates import wrong_dates


@pytest.mark.parametrize(
    ("typed", "since", "until", "told"),
    [
        (("2019", "2020-05"), "2019", "2020-05", 0),
        (("20x9", ""), "20x9", "", 1),
        (("99999", "soon"), "", "", 2),
        (("2019-13-40",), "", "", 1),
        (("2019/2020",), "", "", 1),
        (("2022", "2019"), "2022", "2019", 1),
        (("", ""), "", "", 0),
    ],
)
def test_what_is_no_date_is_said(typed: tuple[str, ...], since: str, until: str, told: int) -> None:
    assert len(wrong_dates(typed, since, until)) == told


@pytest.mark.parametrize(
    "address",
    [
        "/compare/?by=countries&left=KAZ&right=KGZ&from=20x9",
        "/compare/?by=years&left=KAZ&one=abcd&other=2020",
        "/compare/?by=date&left=KAZ&date=31.12.2020",
        "/due/?on=yesterday",
        "/search/?q=union&in=statements&from=never",
    ],
)
@pytest.mark.django_db
def test_the_page_says_what_was_wrong_with_a_date(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert 'role="alert"' in page and "is no date" in page
