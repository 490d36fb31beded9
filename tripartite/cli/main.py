"""`tripartite`: every command, and how errors end it.

Exit codes: 0 all is well; 1 something failed or was not found; 2 the command was given wrongly; 3 the store cannot
be used; 130 interrupted.
"""

from __future__ import annotations

import signal
import sys

import click

from tripartite import __version__
from tripartite.cli.accounts import account_command
from tripartite.cli.adding import add_command, reread_command
from tripartite.cli.calendar import diff_command, due_command
from tripartite.cli.checking import info_command, verify_command
from tripartite.cli.evaluating import evaluate_command
from tripartite.cli.exporting import export_command
from tripartite.cli.publishing import publish_command, show_again_command, unpublish_command, withhold_command
from tripartite.cli.reading import read_command, schema_command
from tripartite.cli.searching import search_command
from tripartite.cli.serving import serve_command
from tripartite.cli.showing import show_command
from tripartite.values.errors import StopAll, TripartiteError

FAILED, STORE_FAILED, INTERRUPTED = 1, 3, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tripartite")
def tripartite() -> None:
    """The case-file system for freedom of association: no claim without its sentence.

    \b
    Start with:
      tripartite add FOLDER      read documents into the store
      tripartite show KAZ        a country's file, each claim with its words
      tripartite serve           the same in your browser
    """


for command in (
    add_command,
    read_command,
    show_command,
    search_command,
    export_command,
    serve_command,
    verify_command,
    info_command,
    reread_command,
    schema_command,
    evaluate_command,
    due_command,
    diff_command,
    account_command,
    publish_command,
    unpublish_command,
    withhold_command,
    show_again_command,
):
    tripartite.add_command(command)


def main() -> None:
    """Run the command line; every deliberate error ends in a sentence, never in a traceback."""
    if hasattr(signal, "SIGPIPE"):
        # `tripartite export | head` ends quietly, as other programs do.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        # Without its standalone mode click hands back the exit code of a command that ends itself.
        code = tripartite(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        sys.exit(INTERRUPTED)
    except TripartiteError as error:
        click.echo(f"tripartite: {error}", err=True)
        sys.exit(STORE_FAILED if isinstance(error, StopAll) else FAILED)
