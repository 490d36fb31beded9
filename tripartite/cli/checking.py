"""`tripartite verify` and `tripartite info`: is everything as it was, and what is there."""

from __future__ import annotations

import json

import click
from rich.console import Console
from rich.markup import escape

from tripartite.cli.options import json_option, with_existing_store


@click.command("verify")
@json_option
@with_existing_store
def verify_command(as_json: bool) -> None:
    """Re-hash every original and re-check that every piece of evidence quotes its document.

    \b
    Example:
      tripartite verify

    Exit code 1 where anything is not as it should be.
    """
    from tripartite.pipeline.verifying import verify

    result = verify()
    if as_json:
        click.echo(json.dumps({"documents": result.documents, "evidence": result.evidence, "faults": result.faults}))
    else:
        console = Console(highlight=False)
        console.print(f"{result.documents} originals and {result.evidence} pieces of evidence checked.")
        for fault in result.faults:
            console.print(f"  [red]{escape(fault)}[/]", soft_wrap=True)
        console.print("Everything is as it was read." if not result.faults else f"{len(result.faults)} faults.")
    if result.faults:
        raise click.exceptions.Exit(1)


@click.command("info")
@json_option
@with_existing_store
def info_command(as_json: bool) -> None:
    """Print the version, where the store lies and what is in it.

    \b
    Examples:
      tripartite info
      tripartite info --json
    """
    from tripartite.pipeline.verifying import info

    known = info()
    if as_json:
        click.echo(json.dumps(known, indent=1))
        return
    console = Console(highlight=False)
    for name, value in known.items():
        said = ", ".join(f"{one} {number}" for one, number in value.items()) if isinstance(value, dict) else str(value)
        console.print(f"[dim]{name:12}[/]{escape(said)}", soft_wrap=True)
