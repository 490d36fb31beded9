"""`tripartite export`: every statement with its evidence, as JSON lines or CSV tables."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tripartite.casefile.records import Record
from tripartite.cli.options import with_existing_store
from tripartite.values.errors import StoreFailure
from tripartite.values.statements import SORTS


@click.command("export")
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@click.option("--country", default="", help="Only statements about this country (name or ISO code).")
@click.option("--sort", type=click.Choice([one.sort for one in SORTS]), help="Only statements of this sort.")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="A file for JSON lines; a folder for CSV, one table per sort. Standard output unless told.",
)
@click.option("--public", is_flag=True, help="Only what was published, with withheld names hidden.")
@click.option("--withhold", is_flag=True, help="Everything, with withheld names hidden; for sending it on.")
@click.option(
    "--gold",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Instead, write every wholly reviewed document as an annotation for `tripartite evaluate` into a folder.",
)
@click.option("--partly", is_flag=True, help="With --gold: also documents of which only a part was reviewed.")
@with_existing_store
def export_command(
    form: str,
    country: str,
    sort: str | None,
    output: Path | None,
    public: bool,
    withhold: bool,
    gold: Path | None,
    partly: bool,
) -> None:
    """Write out statements, each with its document, offsets and words.

    \b
    Examples:
      tripartite export > statements.jsonl
      tripartite export --format csv --output tables/
      tripartite export --format csv --sort sanctions --country KAZ > sanctions.csv
      tripartite export --gold reviewed/ && tripartite evaluate reviewed/readings reviewed
    """
    from tripartite.pipeline.finding import country_of
    from tripartite.publishing import tables
    from tripartite.publishing.jsonlines import json_lines

    code = country_of(country) if country else None
    if country and not code:
        raise click.BadParameter(f"{country!r} is no country.", param_hint="--country")
    if gold is not None and (public or withhold):
        raise click.UsageError("--gold writes whole documents with their names; it goes with neither option.")
    if gold is not None:
        _annotations(gold, code, partly)
        return
    if form == "csv" and output is None and sort is None:
        raise click.UsageError("CSV is one table per sort: name a folder with --output, or one sort with --sort.")
    found = _leaving(code, [sort] if sort else [], public, withhold)
    try:
        if form == "jsonl":
            lines = json_lines(found)
            if output is None:
                sys.stdout.writelines(lines)
            else:
                with output.open("w", encoding="utf-8") as out:
                    out.writelines(lines)
        elif output is None:
            sys.stdout.write(tables.table(sort or "", found))
        else:
            output.mkdir(parents=True, exist_ok=True)
            for name, table in tables.tables(found):
                (output / f"{name}.csv").write_text(table, encoding="utf-8", newline="")
    except OSError as reason:
        raise StoreFailure(
            f"The export cannot be written ({reason.strerror or reason}).",
            place=str(output or "standard output"),
            remedy="See that the folder exists, that you may write to it and that the disk has room.",
        ) from reason


def _annotations(folder: Path, country: str | None, partly: bool) -> None:
    from tripartite.cli.gold import write_gold

    written, left_out = write_gold(folder, country, partly)
    click.echo(f"{written} annotated documents written to {folder}.")
    if left_out:
        click.echo(f"{left_out} were left out: something in them waits for review (--partly takes them too).", err=True)


def _leaving(country: str | None, sorts: list[str], public: bool, withhold: bool) -> list[Record]:
    from tripartite.pipeline.leaving import public_records, records_with_names_hidden
    from tripartite.store.statements import records

    if public:
        return public_records(country, sorts)
    return list(records_with_names_hidden(country, sorts)) if withhold else records(country, sorts)
