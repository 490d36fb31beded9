"""Signing in: passwords, the second factor, throttling, and what becomes of sessions."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.web.accounts_made import PASSWORD, with_accounts
from tripartite.store.accounts import Role, create


@pytest.fixture
def anna(settings: Any, store: object) -> User:
    with_accounts(settings)
    return create("anna", Role.RESEARCHER, PASSWORD)


def signed_in(client: Client, **more: str) -> object:
    return client.post("/sign-in/", {"name": "anna", "password": PASSWORD, **more})


def code_of(user: User, ahead: int = 0) -> str:
    device = TOTPDevice.objects.get(user=user)
    return f"{totp(device.bin_key, t0=-30 * ahead):06d}"


def set_up(client: Client, user: User) -> list[str]:
    """A second factor set up in the browser; the backup codes."""
    client.get("/account/two-factor/")
    answer = client.post("/account/two-factor/", {"do": "confirm", "code": code_of(user)})
    assert answer.status_code == 200
    return list(answer.context["codes"])


@pytest.mark.django_db
def test_a_name_and_a_password(anna: User) -> None:
    client = Client()
    answer = client.post("/sign-in/", {"name": "anna", "password": PASSWORD, "next": "/documents/"})
    assert (answer.status_code, answer["Location"]) == (302, "/documents/")
    assert client.get("/documents/").status_code == 200
    client.post("/sign-out/")
    assert client.get("/documents/")["Location"] == "/sign-in/?next=%2Fdocuments%2F"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_it_never_leads_to_another_site(anna: User, elsewhere: str) -> None:
    answer = Client().post("/sign-in/", {"name": "anna", "password": PASSWORD, "next": elsewhere})
    assert answer["Location"] == "/"


@pytest.mark.parametrize("name", ["anna", "nobody"])
def test_a_wrong_password_says_nothing_of_who_has_an_account(anna: User, name: str) -> None:
    answer = Client().post("/sign-in/", {"name": name, "password": "wrong"})
    assert answer.status_code == 422 and "do not belong together" in answer.content.decode()


def test_too_many_wrong_passwords_make_it_wait(anna: User) -> None:
    client = Client()
    answers = [client.post("/sign-in/", {"name": "anna", "password": "wrong"}).status_code for _ in range(6)]
    assert answers[:4] == [422] * 4 and answers[-1] == 429
    assert client.post("/sign-in/", {"name": "anna", "password": PASSWORD}).status_code == 429
    assert client.get("/documents/").status_code == 302


def test_many_names_from_one_address_make_the_address_wait(anna: User, settings: Any) -> None:
    from datetime import timedelta

    from axes.models import AccessAttempt

    limit = settings.SIGN_IN_FAILURES_PER_ADDRESS = 6
    client, elsewhere = Client(REMOTE_ADDR="203.0.113.7"), Client(REMOTE_ADDR="203.0.113.8")
    right = {"name": "anna", "password": PASSWORD}
    tried = [client.post("/sign-in/", {"name": f"name{one}", "password": "wrong"}).status_code for one in range(limit)]
    assert tried == [422] * limit
    answer = client.post("/sign-in/", right)
    assert answer.status_code == 429 and "from this address" in answer.content.decode()
    assert elsewhere.post("/sign-in/", right).status_code == 302
    for one in AccessAttempt.objects.all():
        one.attempt_time -= settings.AXES_COOLOFF_TIME + timedelta(seconds=1)
        one.save()
    assert client.post("/sign-in/", right).status_code == 302


def test_a_right_password_does_not_forget_the_wrong_ones_of_other_names(anna: User, settings: Any) -> None:
    settings.SIGN_IN_FAILURES_PER_ADDRESS = 4
    client = Client()
    for one in range(4):
        client.post("/sign-in/", {"name": f"name{one}", "password": "wrong"})
        if one == 2:
            assert client.post("/sign-in/", {"name": "anna", "password": PASSWORD}).status_code == 302
    assert Client().post("/sign-in/", {"name": "anna", "password": PASSWORD}).status_code == 429


def test_the_second_factor_is_asked_for(anna: User) -> None:
    client = Client()
    signed_in(client)
    set_up(client, anna)
    other = Client()
    answer = signed_in(other)
    assert getattr(answer, "status_code", 0) == 200
    assert other.get("/documents/").status_code == 302, "the password alone lets nobody in"
    assert other.post("/sign-in/code/", {"code": "000000"}).status_code == 422
    TOTPDevice.objects.update(throttling_failure_count=0, throttling_failure_timestamp=None)
    assert other.post("/sign-in/code/", {"code": code_of(anna, ahead=1)}).status_code == 302
    assert other.get("/documents/").status_code == 200


def test_a_backup_code_works_once(anna: User) -> None:
    client = Client()
    signed_in(client)
    codes = set_up(client, anna)
    assert len(set(codes)) == 10
    for expected in (302, 422):
        other = Client()
        signed_in(other)
        assert other.post("/sign-in/code/", {"code": codes[0]}).status_code == expected


def test_codes_are_throttled(anna: User) -> None:
    client = Client()
    signed_in(client)
    set_up(client, anna)
    other = Client()
    signed_in(other)
    other.post("/sign-in/code/", {"code": "000000"})
    assert other.post("/sign-in/code/", {"code": code_of(anna, ahead=1)}).status_code == 422, (
        "too soon after a wrong one"
    )


def test_the_code_must_follow_soon(anna: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client()
    signed_in(client)
    set_up(client, anna)
    other = Client()
    signed_in(other)
    now = time.time()
    monkeypatch.setattr("tripartite.web.access.signing_in.time.time", lambda: now + 400)
    assert other.post("/sign-in/code/", {"code": code_of(anna, ahead=1)})["Location"] == "/sign-in/"


def test_a_session_from_before_the_second_factor_ends(anna: User) -> None:
    client, older = Client(), Client()
    signed_in(older)
    signed_in(client)
    set_up(client, anna)
    assert client.get("/documents/").status_code == 200
    assert older.get("/documents/").status_code == 302


def test_the_picture_is_a_plain_svg_and_gone_once_confirmed(anna: User) -> None:
    client = Client()
    signed_in(client)
    page = client.get("/account/two-factor/").content.decode()
    assert "<svg" not in page.split("</header>")[1] and "style=" not in page
    picture = client.get("/account/two-factor/picture.svg")
    assert picture["Content-Type"] == "image/svg+xml" and "no-store" in picture["Cache-Control"]
    assert b"<script" not in picture.content and b"style" not in picture.content
    set_up(client, anna)
    assert client.get("/account/two-factor/picture.svg").status_code == 404


def test_taking_it_away_needs_the_password(anna: User) -> None:
    client = Client()
    signed_in(client)
    set_up(client, anna)
    assert client.post("/account/two-factor/", {"do": "remove", "password": "wrong"}).status_code == 422
    assert TOTPDevice.objects.count() == 1
    assert client.post("/account/two-factor/", {"do": "remove", "password": PASSWORD}).status_code == 302
    assert TOTPDevice.objects.count() == 0


def test_where_it_is_required_nothing_else_can_be_done_before(anna: User, settings: Any) -> None:
    settings.TWO_FACTOR_REQUIRED = True
    client = Client()
    signed_in(client)
    assert client.get("/documents/")["Location"] == "/account/two-factor/"
    set_up(client, anna)
    assert client.get("/documents/").status_code == 200


def test_another_password_ends_the_other_sessions(anna: User) -> None:
    client, other = Client(), Client()
    signed_in(client)
    signed_in(other)
    new = "three-boats-at-dawn"
    wrong = client.post("/account/", {"password": "wrong", "new": new, "again": new})
    assert wrong.status_code == 422
    assert client.post("/account/", {"password": PASSWORD, "new": "short", "again": "short"}).status_code == 422
    assert client.post("/account/", {"password": PASSWORD, "new": new, "again": new}).status_code == 302
    assert client.get("/documents/").status_code == 200
    assert other.get("/documents/").status_code == 302


def test_an_administrator_manages_accounts(anna: User) -> None:
    create("chief", Role.ADMINISTRATOR, PASSWORD)
    client = Client()
    client.post("/sign-in/", {"name": "chief", "password": PASSWORD})
    made = client.post("/accounts/", {"name": "bo<b>", "role": "editor", "password": PASSWORD})
    assert made.status_code == 422, "a name is letters, digits and @.+-_"
    assert client.post("/accounts/", {"name": "bo", "role": "editor", "password": PASSWORD}).status_code == 302
    assert client.post("/accounts/", {"name": "BO", "role": "editor", "password": PASSWORD}).status_code == 422
    client.post("/accounts/change/", {"name": "bo", "do": "role", "role": "reader"})
    assert [group.name for group in User.objects.get(username="bo").groups.all()] == ["reader"]
    last = client.post("/accounts/change/", {"name": "chief", "do": "take-out"})
    assert last.status_code == 422 and User.objects.get(username="chief").is_active
    client.post("/accounts/change/", {"name": "bo", "do": "take-out"})
    assert not User.objects.get(username="bo").is_active


def test_a_form_without_its_token_is_refused(anna: User) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post("/sign-in/", {"name": "anna", "password": PASSWORD}).status_code == 403


def test_a_right_code_that_comes_too_soon_after_a_wrong_one_is_not_called_wrong(anna: User) -> None:
    client = Client()
    signed_in(client)
    client.get("/account/two-factor/")
    wrong = client.post("/account/two-factor/", {"do": "confirm", "code": "000000"})
    soon = client.post("/account/two-factor/", {"do": "confirm", "code": code_of(anna)})
    assert wrong.status_code == soon.status_code == 422
    assert "tried too often" in soon.content.decode() and "tried too often" not in wrong.content.decode()
