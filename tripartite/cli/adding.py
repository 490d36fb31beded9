"""`tripartite add` and `tripartite reread`: documents in, a table of what became of them."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from tripartite.cli.options import json_option, with_existing_store, with_store
from tripartite.cli.outside import agreed, caller_from, outside_options, part_done, what_became
from tripartite.pipeline.tally import Failure, Tally
from tripartite.values.errors import NotFound

if TYPE_CHECKING:
    from tripartite.outside.calling import Caller

_FAILURES_SHOWN = 40


@click.command("add")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--workers", type=click.IntRange(1, 64), help="Processes that read at once; one per processor if not told."
)
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
@json_option
@with_store
def add_command(paths: tuple[str, ...], workers: int | None, quiet: bool, as_json: bool) -> None:
    """Read documents into the store: files, folders, zip archives, web archives, or - for standard input.

    \b
    Examples:
      tripartite add report.pdf page.html
      tripartite add ~/documents --store ./case
      curl -s https://example.org/page.html | tripartite add -

    Originals are kept unaltered. The same bytes again change nothing. A file that cannot be read is reported and the
    others go on. Exit code 1 where something failed, 130 where you broke it off; what was added before stays.
    """
    from tripartite.pipeline.adding import add
    from tripartite.pipeline.editing import follow
    from tripartite.sources.opening import counted

    stdin = sys.stdin.buffer if "-" in paths else None
    total = None if quiet or as_json else counted(paths)
    tally = _run(lambda progress: add(paths, stdin=stdin, workers=workers, progress=progress), total)
    follow()
    _finish(tally, as_json)


@click.command("reread")
@click.argument("names", nargs=-1)
@outside_options
@click.option("--forget-outside", is_flag=True, help="Leave out what an outside reader had added.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that read at once.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
@json_option
@with_existing_store
def reread_command(
    names: tuple[str, ...],
    outside_reader: bool,
    address: str | None,
    model: str | None,
    key_file: Path | None,
    yes: bool,
    forget_outside: bool,
    workers: int | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read documents of the store again, by file name, title or hash; all of them where none is named.

    \b
    Examples:
      tripartite reread
      tripartite reread record.pdf --outside-reader
      tripartite reread record.pdf --forget-outside

    With --outside-reader the words of the documents that you name are sent to a service of your own choosing
    (docs/safety.md says what to mind); without it nothing is sent anywhere.
    """
    from tripartite.pipeline.adding import reread
    from tripartite.pipeline.editing import follow
    from tripartite.store.documents import hashes

    only = _named(names)
    if outside_reader:
        tally = _read_outside(only, caller_from(address, model, key_file), yes)
    else:
        total = None if quiet or as_json else len(hashes() if only is None else only)
        again = partial(reread, only, forget_outside=forget_outside, workers=workers)
        tally = _run(lambda progress: again(progress=progress), total)
    follow()
    _finish(tally, as_json)


def _named(names: tuple[str, ...]) -> list[str] | None:
    """The SHA-256 of the documents that are named; None where none is."""
    from tripartite.store.documents import find_documents

    if not names:
        return None
    found = {name: find_documents(name) for name in names}
    for name, rows in found.items():
        if not rows:
            raise NotFound(
                "No document of the store is called so.",
                place=name,
                remedy="Give its file name, title or hash.",
            )
    return list(dict.fromkeys(row.sha256 for rows in found.values() for row in rows))


def _read_outside(only: list[str] | None, caller: Caller, yes: bool) -> Tally:
    """Have the documents named read by the outside reader."""
    from tripartite.pipeline.outside_reading import read_stored_outside, sendings

    if only is None:
        raise NotFound("No document is named.", remedy="Name those that may be sent: tripartite reread FILE ...")
    tally = Tally()
    wanted = sendings(only, tally)
    if wanted:
        parts, words = sum(one.parts for one in wanted), sum(one.words for one in wanted)
        agreed(caller.settings, len(wanted), parts, words, yes=yes)
        read_stored_outside(wanted, caller, tally, part_done)
    return tally


def _run(work: Callable[[Callable[[int, str], None]], Tally], total: int | None) -> Tally:
    """Do the work with a progress bar on standard error, or without one (`total` None, or nobody watches)."""
    console = Console(stderr=True)
    if total is None or not console.is_terminal:
        return work(lambda done, name: None)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        bar = bars.add_task("Reading", total=total)
        return work(lambda done, name: bars.update(bar, completed=done, description=escape(name[-40:])))


def _finish(tally: Tally, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(tally_as_json(tally), ensure_ascii=False, indent=1))
    else:
        _print(tally)
    if tally.interrupted:
        raise click.exceptions.Exit(130)
    if not tally.right:
        raise click.exceptions.Exit(1)


def tally_as_json(tally: Tally) -> dict[str, object]:
    """A run's tally for programs."""
    return {
        "outcomes": dict(tally.outcomes()),
        "interrupted": tally.interrupted,
        "documents": [asdict(one) for one in tally.added],
        "failed": [asdict(one) for one in tally.failed],
        "skipped": [asdict(one) for one in tally.skipped],
    }


def _print(tally: Tally) -> None:
    console = Console()
    table = Table(title="Documents", title_justify="left", box=None, pad_edge=False)
    for heading, justify in (
        ("kind", "left"),
        ("documents", "right"),
        ("languages", "left"),
        ("words", "right"),
        ("statements", "right"),
    ):
        table.add_column(heading, justify=justify)  # type: ignore[arg-type]
    for kind in sorted({one.kind for one in tally.added if one.kind}):
        rows = [one for one in tally.added if one.kind == kind]
        languages = sorted({language for one in rows for language in one.languages})
        counts = [f"{sum(values):,}" for values in ([one.words for one in rows], [one.statements for one in rows])]
        table.add_row(kind, str(len(rows)), ", ".join(languages), *counts)
    if table.row_count:
        console.print(table)
    outcomes = tally.outcomes()
    said = ", ".join(f"{outcomes[one]} {one}" for one in ("created", "updated", "unchanged", "failed") if outcomes[one])
    if said or not tally.interrupted:
        console.print(said or "Nothing to read was found.")
    _print_warnings(console, tally)
    for one in tally.added:
        if one.outside is not None:
            console.print(f"outside reader on {escape(one.name)}: {escape(what_became(one.outside))}", soft_wrap=True)
    _print_failures(console, "Could not be read", tally.failed)
    _print_failures(console, "Left out", tally.skipped)
    if tally.interrupted:
        before = "what was added before is in the store" if said else "nothing was added yet"
        console.print(f"Interrupted: {before}; run the same command to go on.")


def _print_warnings(console: Console, tally: Tally) -> None:
    warnings = Counter(warning for one in tally.added for warning in one.warnings)
    for warning, number in warnings.most_common(10):
        console.print(f"[yellow]note[/] {escape(warning)}" + (f" ({number} times)" if number > 1 else ""))


def _print_failures(console: Console, title: str, failures: list[Failure]) -> None:
    if not failures:
        return
    console.print(f"\n[bold]{title}[/]")
    for one in failures[:_FAILURES_SHOWN]:
        console.print(f"  {escape(one.name)}: {escape(one.problem)} {escape(one.remedy)}", soft_wrap=True)
    if len(failures) > _FAILURES_SHOWN:
        console.print(f"  … and {len(failures) - _FAILURES_SHOWN} more; --json lists all of them.")
