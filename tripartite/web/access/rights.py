"""What whoever asks may do: by their role where people sign in, everything on one's own machine where they do not."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

from tripartite.store.accounts import Right, may

_OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
#: What a server in front of the site adds: then the nearest address is that server's, not the person's.
_FORWARDED = ("X-Forwarded-For", "X-Real-IP", "Forwarded")


def may_do(request: HttpRequest, right: Right) -> bool:
    """Whether whoever asks has a right. On the public side nobody has any."""
    if is_public(request):
        return False
    if settings.ACCOUNTS or request.user.is_authenticated:
        return may(request.user, right)
    return right is not Right.MANAGE and from_own_machine(request)


def is_public(request: HttpRequest) -> bool:
    """Whether this is a page of the public side, which is the same for everybody."""
    return bool(getattr(request, "public_side", False))


def from_own_machine(request: HttpRequest) -> bool:
    """Whether a request comes from this machine, and not through a server that stands in front of the site."""
    if any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def by_own_name(request: HttpRequest) -> bool:
    """Whether the site was asked for by a name that only this machine has."""
    host = request.get_host()
    return (host if host.endswith("]") else host.rpartition(":")[0] or host) in _OWN_NAMES
