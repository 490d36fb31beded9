"""The outside reader on the command line: its options, what is said before anything is sent, how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from rich.console import Console

from tripartite.outside.settings import ADDRESS, KEY, KEY_FILE, MODEL, OutsideSettings, outside_settings
from tripartite.values.errors import OutsideReaderFailed
from tripartite.values.reading import OutsideReading

if TYPE_CHECKING:
    from tripartite.outside.calling import Caller

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--outside-reader", is_flag=True, help="Also ask the language model that you set up (see below)."),
    click.option("--address", help=f"Its address, such as http://127.0.0.1:11434/v1; {ADDRESS} unless told."),
    click.option("--model", help=f"The model's name; {MODEL} unless told."),
    click.option(
        "--key-file",
        type=click.Path(dir_okay=False, path_type=Path),
        help=f"A file with the key; {KEY_FILE}, or the key in {KEY}, unless told.",
    ),
    click.option("--yes", is_flag=True, help="Send without asking."),
)


def outside_options(command: F) -> F:
    """Gives a command the options of the outside reader."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def caller_from(address: str | None, model: str | None, key_file: Path | None) -> Caller:
    """What asks the reader that is set up.

    Raises:
        OutsideReaderFailed: where none is.
    """
    from tripartite.outside.calling import Caller

    return Caller(outside_settings(address=address, model=model, key_file=key_file))


def agreed(settings: OutsideSettings, documents: int, parts: int, words: int, *, yes: bool) -> None:
    """Say what goes where, and ask whether it may, unless it stays on this machine or was agreed to.

    Raises:
        OutsideReaderFailed: where nobody is there to be asked.
        click.Abort: where it may not.
    """
    what = f"{documents} document{'s' * (documents != 1)} ({words:,} words in {parts} part{'s' * (parts != 1)})"
    where = "on this machine" if settings.on_this_machine else "which is NOT this machine"
    click.echo(f"To be sent: {what} to {settings.address}, {where}, for the model {settings.model}.", err=True)
    if yes or settings.on_this_machine:
        return
    click.echo("Whoever runs it can read and keep what is sent, names included.", err=True)
    if not sys.stdin.isatty():
        raise OutsideReaderFailed("Nothing was sent: nobody is here to agree.", remedy="Add --yes to agree beforehand.")
    click.confirm("Send it?", abort=True, err=True)


def what_became(told: OutsideReading) -> str:
    """An outside reader's claims in a sentence."""
    said = f"{told.model}: {told.claims} claims, {told.kept} kept, {told.known} known already"
    dropped = ", ".join(f"{number} {reason.replace('-', ' ')}" for reason, number in told.dropped.items())
    said += f", dropped: {dropped}" if dropped else ""
    return f"{said}; {told.unusable} of {told.parts} parts were answered with nothing usable" if told.unusable else said


def part_done(done: int, parts: int, name: str) -> None:
    """How far it is, on a terminal's last line."""
    console = Console(stderr=True)
    if console.is_terminal:
        end = "\r" if done < parts else "\n"
        console.print(f"{name[-40:]}: part {done} of {parts}", end=end, soft_wrap=True, markup=False)
