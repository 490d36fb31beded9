"""Accounts for tests: one of each role, and clients that are signed in with them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.test import Client

from tripartite.store.accounts import Role, create

PASSWORD = "a-harbour-in-fog"
BACKEND = "django.contrib.auth.backends.ModelBackend"


def client_as(role: Role | None) -> Client:
    """A browser of somebody with a role, from elsewhere on the network; None is nobody signed in."""
    client = Client(REMOTE_ADDR="203.0.113.7")
    if role is not None:
        client.force_login(create(f"a-{role}", role, PASSWORD), backend=BACKEND)
    return client


def with_accounts(wrapper: Any) -> None:
    """Let people sign in, as `tripartite serve --accounts` does."""
    wrapper.ACCOUNTS = True
    assert settings.ACCOUNTS
