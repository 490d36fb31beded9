"""`tripartite add` and `tripartite reread`: documents in, a table of what became of them."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from tripartite.cli.options import json_option, with_existing_store, with_store
from tripartite.pipeline.tally import Failure, Tally

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
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that read at once.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
@json_option
@with_existing_store
def reread_command(workers: int | None, quiet: bool, as_json: bool) -> None:
    """Read every document of the store again, after a new version was installed.

    \b
    Example:
      tripartite reread
    """
    from tripartite.pipeline.adding import reread
    from tripartite.pipeline.editing import follow
    from tripartite.store.documents import hashes

    total = None if quiet or as_json else len(hashes())
    tally = _run(lambda progress: reread(workers=workers, progress=progress), total)
    follow()
    _finish(tally, as_json)


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
