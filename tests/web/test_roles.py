"""Every address for every role: who may read it and who may change something there."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.web.accounts_made import client_as, with_accounts
from tripartite.store import models
from tripartite.store.accounts import RIGHTS, Right, Role
from tripartite.values.reading import Reading
from tripartite.web.access.doors import DOORS, OPEN, right_for

EVERYBODY: tuple[Role | None, ...] = (None, *Role)
#: Addresses with what they ask of those who read there; the rest of the site asks for READ.
READ_AT = (
    "/",
    "/documents/",
    "/search/?q=harbour",
    "/country/KAZ/",
    "/country/KAZ/people/",
    "/document/{document}/",
    "/document/{document}/original/",
    "/statement/{statement}/",
    "/due/",
    "/help/",
    "/account/",
)


def names(patterns: list[URLPattern | URLResolver]) -> set[str]:
    found: set[str] = set()
    for one in patterns:
        found |= names(one.url_patterns) if isinstance(one, URLResolver) else {str(one.name)}
    return found


@pytest.fixture
def address(settings: Any, letter: Reading) -> dict[str, str]:
    with_accounts(settings)
    return {"document": letter.document.sha256[:12], "statement": models.Statement.objects.all()[0].key}


@pytest.mark.parametrize("role", EVERYBODY)
def test_reading(role: Role | None, address: dict[str, str]) -> None:
    client = client_as(role)
    for one in READ_AT:
        answer = client.get(one.format(**address))
        if role is None:
            assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/"), one
        else:
            assert answer.status_code < 400 and not answer.get("Location", "").startswith("/sign-in/"), one


@pytest.mark.parametrize("role", EVERYBODY)
def test_htmx_asks_at_the_same_doors(role: Role | None, address: dict[str, str]) -> None:
    answer = client_as(role).get("/search/?q=harbour", headers={"HX-Request": "true", "HX-Target": "results"})
    assert answer.status_code == (403 if role is None else 200)
    assert ("HX-Redirect" in answer.headers) is (role is None)


@pytest.mark.parametrize("role", EVERYBODY)
@pytest.mark.parametrize("htmx", [False, True])
def test_deciding(role: Role | None, htmx: bool, address: dict[str, str]) -> None:
    may = role is not None and Right.REVIEW in RIGHTS[role]
    headers = {"HX-Request": "true"} if htmx else {}
    client = client_as(role)
    answer = client.post(f"/review/{address['statement']}/", {"verdict": "accepted", "seen": "0"}, headers=headers)
    assert models.Decision.objects.count() == (1 if may else 0)
    if role is Role.READER:
        assert answer.status_code == 403
    if may:
        assert models.Decision.objects.get().by == f"a-{role}"


@pytest.mark.parametrize("role", EVERYBODY)
@pytest.mark.parametrize("name", sorted(DOORS))
def test_every_door_of_the_table(role: Role | None, name: str, address: dict[str, str]) -> None:
    from django.urls import reverse

    given = {
        "publish": ["document", address["document"]],
        "review-item": [address["statement"]],
        "add-statement": [address["document"]],
        "search-drop": ["1"],
    }
    place = reverse(name, args=given.get(name, []))
    reading, changing = DOORS[name]
    client = client_as(role)
    for method, right in (("get", reading), ("post", changing)):
        answer = getattr(client, method)(place)
        if role is None:
            assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/")
        elif right in RIGHTS[role]:
            assert answer.status_code not in (401, 403, 500), (method, answer.status_code)
        else:
            assert answer.status_code == 403, (method, answer.status_code)


def test_no_address_is_open_by_oversight() -> None:
    for name in names(get_resolver().url_patterns):
        if name not in OPEN:
            assert right_for(name, "GET") is not None
            assert right_for(name, "POST") in (Right.REVIEW, Right.PUBLISH, Right.MANAGE) or name in DOORS
    assert {"sign-in", "sign-in-code", "sign-out", "set_language", "appearance"} == OPEN


def test_a_reader_sees_no_tools(address: dict[str, str]) -> None:
    body = client_as(Role.READER).get("/country/KAZ/people/").content.decode()
    assert "/review/" not in body


def test_what_somebody_signed_in_saw_is_not_kept_by_the_browser(address: dict[str, str]) -> None:
    assert "no-store" in client_as(Role.READER).get("/country/KAZ/")["Cache-Control"]


def test_an_account_taken_out_is_shut_out_at_once(address: dict[str, str]) -> None:
    from tripartite.store.accounts import set_active

    client = client_as(Role.EDITOR)
    assert client.get("/documents/").status_code == 200
    set_active("a-editor", False)
    assert client.get("/documents/").status_code == 302


@pytest.mark.parametrize(
    ("elsewhere", "status"),
    [({}, 200), ({"REMOTE_ADDR": "203.0.113.7"}, 403), ({"HTTP_X_FORWARDED_FOR": "203.0.113.7"}, 403)],
)
def test_without_accounts_only_this_machine_is_let_in(letter: Reading, elsewhere: dict[str, str], status: int) -> None:
    assert Client(**elsewhere).get("/country/KAZ/").status_code == status  # type: ignore[arg-type]
    assert Client(**elsewhere).get("/public/").status_code == status  # type: ignore[arg-type]


def test_without_accounts_there_is_nothing_to_sign_in_to(letter: Reading) -> None:
    for address in ("/sign-in/", "/account/", "/account/two-factor/"):
        assert Client().get(address).status_code == 404
    assert Client().get("/accounts/").status_code == 403
