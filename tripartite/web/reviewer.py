"""Who decides: the account signed in, or "local" where the site runs for one person on their own machine."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from tripartite.store.accounts import Right
from tripartite.web.access.rights import by_own_name, from_own_machine, is_public, may_do

#: The name under which the one person of the single-user mode decides.
LOCAL = "local"


def reviewer_of(request: HttpRequest) -> str | None:
    """The name under which decisions of this request are kept; None where whoever asks may not decide."""
    if is_public(request):
        return None
    if request.user.is_authenticated:
        return str(request.user.get_username()) if may_do(request, Right.REVIEW) else None
    local = not settings.ACCOUNTS and from_own_machine(request) and by_own_name(request)
    return LOCAL if local else None


def reader_of(request: HttpRequest) -> str | None:
    """The name under which this person keeps searches of their own; None where nobody can be told apart."""
    if request.user.is_authenticated and not is_public(request):
        return str(request.user.get_username()) if may_do(request, Right.READ) else None
    return reviewer_of(request)


def required_reader(request: HttpRequest) -> str:
    """The reader's name.

    Raises:
        PermissionDenied: where whoever asks is nobody in particular.
    """
    name = reader_of(request)
    if name is None:
        raise PermissionDenied
    return name


def required_reviewer(request: HttpRequest) -> str:
    """The reviewer's name.

    Raises:
        PermissionDenied: where whoever asks may not decide.
    """
    name = reviewer_of(request)
    if name is None:
        raise PermissionDenied
    return name
