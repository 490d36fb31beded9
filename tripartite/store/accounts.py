"""Accounts and their roles, by Django's own means: users, groups and permissions.

A role is a group; what it may do are permissions of the store. Every account has exactly one role. Nothing is deleted:
an account that is taken out can no longer sign in, and its decisions keep their name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.contrib.auth import get_user_model, password_validation
from django.contrib.auth.models import Group, Permission, User
from django.core.exceptions import ValidationError
from django.db import transaction

from tripartite.values.errors import Conflict, MalformedValue, NotFound


class Right(StrEnum):
    """What somebody may do; each is a permission of the store."""

    READ = "read"
    REVIEW = "review"
    PUBLISH = "publish"
    MANAGE = "manage"


class Role(StrEnum):
    """Who somebody is here, the most trusted first."""

    ADMINISTRATOR = "administrator"
    EDITOR = "editor"
    RESEARCHER = "researcher"
    READER = "reader"


#: What each role may do.
RIGHTS: dict[Role, tuple[Right, ...]] = {
    Role.ADMINISTRATOR: (Right.READ, Right.REVIEW, Right.PUBLISH, Right.MANAGE),
    Role.EDITOR: (Right.READ, Right.REVIEW, Right.PUBLISH),
    Role.RESEARCHER: (Right.READ, Right.REVIEW),
    Role.READER: (Right.READ,),
}


@dataclass(frozen=True, slots=True)
class Account:
    """One account as lists show it."""

    name: str
    role: Role | None
    active: bool
    two_factor: bool
    last_seen: datetime | None


def may(user: Any, right: Right) -> bool:
    """Whether somebody signed in has a right; nobody signed in has none."""
    return bool(user.is_authenticated and user.is_active and user.has_perm(f"store.{right}"))


def role_of(user: User) -> Role | None:
    """The role of an account; None where it has none."""
    held = {group.name for group in user.groups.all()}
    return next((role for role in Role if role in held), None)


def accounts() -> list[Account]:
    """Every account by name, those taken out last."""
    rows = User.objects.prefetch_related("groups", "totpdevice_set").order_by("-is_active", "username")
    return [
        Account(
            row.get_username(),
            role_of(row),
            row.is_active,
            any(device.confirmed for device in row.totpdevice_set.all()),  # type: ignore[attr-defined]
            row.last_login,
        )
        for row in rows
    ]


def has_administrator() -> bool:
    """Whether somebody can sign in who manages the accounts."""
    return User.objects.filter(is_active=True, groups__name=Role.ADMINISTRATOR).exclude(password="").exists()


def create(name: str, role: Role, password: str) -> User:
    """Make an account.

    Raises:
        Conflict: where the name is taken.
        MalformedValue: where the name or the password will not do; the message says why.
    """
    name = name.strip()
    if User.objects.filter(username__iexact=name).exists():
        raise Conflict("There is an account of this name already.", place=name, remedy="Choose another name.")
    user = User(username=name)
    try:
        User._meta.get_field("username").clean(name, user)
        password_validation.validate_password(password, user)
    except ValidationError as reason:
        raise MalformedValue(" ".join(reason.messages), place=name) from reason
    user.set_password(password)
    with transaction.atomic():
        user.save()
        _set_role(user, role)
    return user


def set_role(name: str, role: Role) -> None:
    """Give an account another role.

    Raises:
        NotFound: where there is no such account.
        Conflict: where nobody would be left who manages the accounts.
    """
    with transaction.atomic(), _an_administrator_stays(name):
        _set_role(_user(name), role)


def set_password(name: str, password: str) -> None:
    """Give an account another password; whoever is signed in with it is signed out.

    Raises:
        NotFound, MalformedValue: as for `create`.
    """
    user = _user(name)
    try:
        password_validation.validate_password(password, user)
    except ValidationError as reason:
        raise MalformedValue(" ".join(reason.messages), place=name) from reason
    user.set_password(password)
    user.save(update_fields=["password"])


def set_active(name: str, active: bool) -> None:
    """Take an account out of use, or back into it; its decisions stay as they are.

    Raises:
        NotFound: where there is no such account.
        Conflict: where nobody would be left who manages the accounts.
    """
    with transaction.atomic(), _an_administrator_stays(name):
        user = _user(name)
        user.is_active = active
        user.save(update_fields=["is_active"])


def forget_two_factor(name: str) -> None:
    """Take away the second factor of an account whose owner lost it.

    Raises:
        NotFound: where there is no such account.
    """
    from django_otp import devices_for_user

    for device in devices_for_user(_user(name), confirmed=None):
        device.delete()


def _user(name: str) -> User:
    user = get_user_model().objects.filter(username__iexact=name.strip()).first()
    if user is None:
        raise NotFound("There is no such account.", place=name, remedy="`tripartite account list` shows every account.")
    assert isinstance(user, User)
    return user


def _set_role(user: User, role: Role) -> None:
    for one, rights in RIGHTS.items():
        group, made = Group.objects.get_or_create(name=one)
        if made or group.permissions.count() != len(rights):
            group.permissions.set(Permission.objects.filter(content_type__app_label="store", codename__in=rights))
    user.groups.set([Group.objects.get(name=role)])


@contextmanager
def _an_administrator_stays(name: str) -> Iterator[None]:
    before = has_administrator()
    yield
    if before and not has_administrator():
        raise Conflict(
            "Nobody would be left who manages the accounts.",
            place=name,
            remedy="Make somebody else administrator first.",
        )
