"""`tripartite serve`: the site on this machine."""

from __future__ import annotations

import signal

import click

from tripartite.cli.options import with_store


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The next free one if taken."
)
@click.option("--accounts", is_flag=True, help="People sign in; always so on another address than this machine's.")
@click.option("--processes", type=click.IntRange(1, 32), help="How many answer at once; one for each core, up to 4.")
@with_store
def serve_command(host: str, port: int, accounts: bool, processes: int | None) -> None:
    """Serve the store as a site, on this machine only unless told otherwise. Ctrl-C ends it.

    On this machine no password is needed. With --accounts, or on another address, people sign in, and an
    administrator must be there first (`tripartite account add NAME --role administrator`).

    \b
    Examples:
      tripartite serve
      tripartite serve --accounts
      tripartite serve --store ./case --port 9000
    """
    from tripartite.web.serving import serve

    if hasattr(signal, "SIGPIPE"):
        # Other commands end where nobody reads on; the site goes on when a reader leaves in the middle of a page.
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)

    def announce(address: str) -> None:
        click.echo(f"Tripartite is at {address} (Ctrl-C ends it)")

    serve(host, port, announce, accounts=accounts, processes=processes)
