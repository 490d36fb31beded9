"""The site on this machine, served by waitress: the next free port where the one asked for is taken."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from functools import partial
from ipaddress import ip_address

from tripartite.values.errors import StopAll

#: How many ports after the one asked for are tried.
TRIED = 50
#: Threads of each process: pages that wait for the database or for a slow line do not hold up the others.
_THREADS = 4


def serve(
    host: str = "127.0.0.1",
    port: int = 8000,
    announce: Callable[[str], None] | None = None,
    *,
    accounts: bool = False,
    processes: int | None = 1,
) -> None:
    """Serve the store until interrupted.

    Args:
        host: the address to listen on; 127.0.0.1 is reached from this machine alone.
        port: the first port to try.
        announce: told the site's address once it listens.
        accounts: whether people sign in; they always do where others can reach the address.
        processes: how many answer at once; None takes one for each core (`tripartite.web.several.cores`).

    Raises:
        StopAll: where no port can be had, or people should sign in and there is no administrator.
    """
    from tripartite.store.place import store_folder
    from tripartite.web.several import Serving, cores, serve_together

    accounts = set_up(host, accounts=accounts)
    if accounts:
        require_administrator()
    listener = free_port(host, port)
    tell = partial(announce, address(host, listener.getsockname()[1])) if announce else None
    number = processes or cores()
    if number == 1:
        look_after()
        answer(listener, tell)
        return
    if tell:
        tell()
    with listener:
        serve_together(listener, Serving(store_folder(), host, accounts), number, look_after)


def set_up(host: str, *, accounts: bool) -> bool:
    """Settle who may come in and under which name the site answers, in this process; whether people sign in."""
    from django.conf import settings

    settings.ACCOUNTS = settings.ACCOUNTS or accounts or not _own(host)
    _allow(host)
    return bool(settings.ACCOUNTS)


def warm() -> None:
    """Have ready what the first look at any page needs, before this process takes a page from the others."""
    from django.template.loader import get_template
    from django.urls import reverse

    from tripartite.store.overview import overview
    from tripartite.store.search_choices import choices

    for name in ("home", "document", "search", "review/item", "country/overview", "country/timeline", "country/people"):
        get_template(f"web/{name}.html")
    reverse("home")
    overview()
    choices()


def look_after() -> None:
    """Take up what waits beside the pages: after a start, and for as long as this program looks after others."""
    from django.db import connection

    from tripartite.pipeline import arriving, publicising_later

    # A public side that is closed is opened before anything else is done.
    publicising_later.look_after()
    arriving.look_after()
    # Nothing else here asks the store, and a database that is put away must not be held open.
    connection.close()


def answer(listener: socket.socket, tell: Callable[[], None] | None = None) -> None:
    """Answer on a socket that listens until this process is interrupted; `tell` is called before the first page."""
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    # What a server in front adds must be seen, so that nobody else is taken for the person at this machine.
    server = create_server(
        get_wsgi_application(),
        sockets=[listener],
        threads=_THREADS,
        ident="tripartite",
        clear_untrusted_proxy_headers=False,
    )
    if tell:
        tell()
    try:
        server.run()
    finally:
        server.close()


def require_administrator() -> None:
    """See that somebody can let others in.

    Raises:
        StopAll: where nobody can; it says what to do.
    """
    from tripartite.store.accounts import has_administrator

    if not has_administrator():
        raise StopAll(
            "People sign in to this site, and there is no administrator yet.",
            remedy="Make one first: tripartite account add NAME --role administrator",
        )


def _own(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def free_port(host: str, port: int) -> socket.socket:
    """A socket that listens on the first free port from `port` on."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for number in range(port, min(port + TRIED, 65536)):
        listener = socket.socket(family, socket.SOCK_STREAM)
        if os.name != "nt":
            # On Windows this option would let two programs share a port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, number))
            listener.listen(128)
        except OSError as reason:
            listener.close()
            if reason.errno in (errno.EADDRINUSE, errno.EACCES):
                continue
            raise StopAll(
                f"Nothing can listen there ({reason.strerror or reason}).",
                place=host,
                remedy="Name an address of this machine with --host.",
            ) from reason
        return listener
    raise StopAll(f"No port from {port} on is free.", place=host, remedy="Name another one with --port.")


def address(host: str, port: int) -> str:
    """The address to open in a browser."""
    shown = "127.0.0.1" if host in ("0.0.0.0", "") else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def _allow(host: str) -> None:
    """Let Django answer under the host's own name, where the person named one."""
    from django.conf import settings

    if host not in ("0.0.0.0", "::", "") and host not in settings.ALLOWED_HOSTS:
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, host]
