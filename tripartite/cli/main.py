"""`tripartite`: every command, and how errors end it.

Exit codes: 0 all is well; 1 something failed or was not found; 2 the command was given wrongly; 3 the store cannot
be used; 130 interrupted.
"""

from __future__ import annotations

import os
import signal
import sys

import click

from tripartite import __version__
from tripartite.cli.commands import Commands
from tripartite.cli.given_wrongly import said_plainly
from tripartite.values.errors import StopAll, TripartiteError

FAILED, STORE_FAILED, INTERRUPTED = 1, 3, 130


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tripartite")
@click.option("--store", type=click.Path(file_okay=False), hidden=True)
def tripartite(store: str | None) -> None:
    """The case-file system for freedom of association: no claim without its sentence.

    \b
    Start with:
      tripartite add FOLDER      read documents into the store
      tripartite show KAZ        a country's file, each claim with its words
      tripartite serve           the same in your browser
    """
    if store is not None:
        # Where it stands before the command it counts too; one after the command comes first.
        os.environ["TRIPARTITE_STORE"] = store


def main() -> None:
    """Run the command line; every deliberate error ends in a sentence, never in a traceback."""
    if hasattr(signal, "SIGPIPE"):
        # `tripartite export | head` ends quietly, as other programs do.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        # Without its standalone mode click hands back the exit code of a command that ends itself.
        code = tripartite(prog_name="tripartite", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.NoArgsIsHelpError as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except click.UsageError as wrong:
        click.echo(said_plainly(wrong), err=True)
        sys.exit(wrong.exit_code)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        sys.exit(INTERRUPTED)
    except TripartiteError as error:
        click.echo(f"tripartite: {error}", err=True)
        sys.exit(STORE_FAILED if isinstance(error, StopAll) else FAILED)
