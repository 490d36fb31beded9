"""`tripartite read` and `tripartite schema`: the reading of one document, for people and for programs."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.markup import escape

from tripartite.cli.lines import statement_line
from tripartite.cli.options import json_option
from tripartite.cli.outside import agreed, caller_from, outside_options, part_done, what_became
from tripartite.sources.limits import SETTING, limits
from tripartite.values.errors import NotFound, TooLarge
from tripartite.values.reading import Reading, reading_as_json
from tripartite.values.statements import SORTS

if TYPE_CHECKING:
    from tripartite.outside.calling import Caller

_SHOWN = 12


@click.command("read")
@click.argument("file")
@click.option("--all", "everything", is_flag=True, help="Print every statement, not the first dozen of each sort.")
@outside_options
@json_option
def read_command(
    file: str,
    everything: bool,
    outside_reader: bool,
    address: str | None,
    model: str | None,
    key_file: Path | None,
    yes: bool,
    as_json: bool,
) -> None:
    """Read one document and print what it claims, without storing anything.

    \b
    Examples:
      tripartite read record.pdf
      tripartite read page.html --json > reading.json
      tripartite read - < page.html

    The JSON is described by `tripartite schema`. With --outside-reader the document's words are sent to a service of
    your own choosing (docs/safety.md); without it nothing is sent anywhere.
    """
    from tripartite.pipeline.reading import read_document

    caller = caller_from(address, model, key_file) if outside_reader else None
    reading = read_document(*_bytes_of(file))
    if caller is not None:
        reading = _read_outside(reading, caller, yes)
    if as_json:
        click.echo(json.dumps(reading_as_json(reading), ensure_ascii=False, indent=1))
    else:
        _print(reading, everything)


@click.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of a reading (what `tripartite read FILE --json` prints).

    \b
    Example:
      tripartite schema > reading.schema.json
    """
    from tripartite.publishing.schema import reading_schema

    click.echo(json.dumps(reading_schema(), indent=1))


def _read_outside(reading: Reading, caller: Caller, yes: bool) -> Reading:
    """The reading with what the outside reader adds, where no decision in the person's store keeps it back."""
    from tripartite.outside.parts import parts_of, words_in
    from tripartite.outside.reader import read_outside
    from tripartite.store.opening import open_store
    from tripartite.store.place import is_store, store_folder

    if is_store(store_folder()):
        open_store(make=False)
        from tripartite.pipeline.outside_reading import must_be_free

        must_be_free(reading)
    parts = parts_of(reading)
    agreed(caller.settings, 1, len(parts), words_in(parts), yes=yes)
    name = reading.document.file or ""
    return read_outside(reading, caller, progress=lambda done, number: part_done(done, number, name))


def _bytes_of(file: str) -> tuple[bytes, str]:
    allowed = limits().document
    if file == "-":
        data = sys.stdin.buffer.read(allowed + 1)
        _within(len(data), allowed, "standard input")
        return data, ""
    path = Path(file)
    try:
        _within(path.stat().st_size, allowed, file)
        return path.read_bytes(), path.name
    except OSError as reason:
        raise NotFound(
            f"The file cannot be opened ({reason.strerror or reason}).",
            place=file,
            remedy="See that the path is right.",
        ) from reason


def _within(size: int, allowed: int, place: str) -> None:
    if size > allowed:
        raise TooLarge(
            f"It is larger than {allowed / 1e6:,.0f} MB.",
            place=place,
            remedy=f"Split it, or raise the limit with {SETTING} (megabytes).",
        )


def _print(reading: Reading, everything: bool) -> None:
    console = Console(highlight=False)
    facts = reading.document
    console.print(f"[bold]{escape(facts.title or facts.file or facts.sha256)}[/]")
    for label, value in (
        ("kind", facts.kind),
        ("country", facts.country),
        ("published", facts.published),
        ("session", facts.session),
        ("symbol", facts.symbol),
        ("languages", ", ".join(facts.languages)),
        ("Conventions", ", ".join(facts.conventions)),
        ("author", facts.author),
        ("publisher", facts.publisher),
        ("pages", facts.pages),
        ("words", f"{len(reading.text.split()):,}"),
        ("sections", ", ".join(dict.fromkeys(one.name for one in reading.sections))),
    ):
        if value:
            console.print(f"  [dim]{label:12}[/]{escape(str(value))}")
    _print_legibility(console, reading)
    if reading.outside is not None:
        console.print(f"  [dim]{'outside':12}[/]{escape(what_became(reading.outside))}", soft_wrap=True)
    for maker in SORTS:
        found = list(reading.of_sort(maker.sort))
        if not found:
            continue
        console.print(f"\n[bold]{maker.sort}[/] {len(found)}")
        for one in found if everything else found[:_SHOWN]:
            console.print("  " + statement_line(one), soft_wrap=True)
        if len(found) > _SHOWN and not everything:
            console.print(f"  [dim]… and {len(found) - _SHOWN} more (--all prints them)[/]")


def _print_legibility(console: Console, reading: Reading) -> None:
    pages = reading.legibility.pages
    sources = Counter(one.source for one in pages)
    if pages:
        said = ", ".join(f"{source} ({number})" if number > 1 else source for source, number in sorted(sources.items()))
        console.print(f"  [dim]{'legibility':12}[/]{said}")
    dropped = Counter(words for page in pages for words in page.dropped)
    if dropped:
        console.print(f"  [dim]{'left out':12}[/]{len(dropped)} running headers, menus or page numbers")
    for warning in dict.fromkeys([*reading.legibility.warnings, *(one for page in pages for one in page.warnings)]):
        console.print(f"  [yellow]note[/] {escape(warning)}")
