"""Who decides: the person signed in, or "local" where the site runs for one person on their own machine."""

from __future__ import annotations

from ipaddress import ip_address

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

#: The name under which the one person of the single-user mode decides.
LOCAL = "local"
_OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
#: What a server in front of the site adds: then the nearest address is that server's, not the person's.
_FORWARDED = ("X-Forwarded-For", "X-Real-IP", "Forwarded")


def reviewer_of(request: HttpRequest) -> str | None:
    """The name under which decisions of this request are kept; None where nobody may decide."""
    if request.user.is_authenticated:
        return str(request.user.get_username())
    return LOCAL if _is_own_machine(request) else None


def required_reviewer(request: HttpRequest) -> str:
    """The reviewer's name.

    Raises:
        PermissionDenied: where nobody is signed in and the site is reached from elsewhere.
    """
    name = reviewer_of(request)
    if name is None:
        raise PermissionDenied
    return name


def _is_own_machine(request: HttpRequest) -> bool:
    if any(name in request.headers for name in _FORWARDED):
        return False
    host = request.get_host().rpartition(":")[0] if request.get_host()[-1:] != "]" else request.get_host()
    try:
        near = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    return near and (host or request.get_host()) in _OWN_NAMES
