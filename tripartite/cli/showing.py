"""`tripartite show`: a country, person, organisation or document, with sources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime

import click
from rich.console import Console

from tripartite.casefile.records import record_as_json
from tripartite.cli.casefile import print_actor, print_country, print_document
from tripartite.cli.options import json_option, with_existing_store
from tripartite.resolution.actors import Actor
from tripartite.values.errors import NotFound

_SHOWN = 25


@click.command("show")
@click.argument("name")
@click.option("--all", "everything", is_flag=True, help="Print every item, not the first of each list.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="How sanctions and promises stand on this day.")
@json_option
@with_existing_store
def show_command(name: str, everything: bool, day: datetime | None, as_json: bool) -> None:
    """Print the file of a country (KAZ), a person, an organisation or a document, each claim with its words.

    \b
    Examples:
      tripartite show KAZ
      tripartite show "Kazakhstan" --json > file.json
      tripartite show KAZ --on 2022-12-31
      tripartite show "Larisa Kharkova"
      tripartite show record.pdf
    """
    from tripartite.pipeline.finding import find

    found = find(name)
    limit = None if everything else _SHOWN
    if found.country:
        _country(found.country, as_json, limit, day.date() if day else datetime.now(UTC).date())
    elif found.documents:
        _documents(found.documents, as_json, limit)
    elif found.actors:
        _actors(found.actors, as_json, limit)
    else:
        raise NotFound(
            "Nothing in the store bears that name.",
            place=name,
            remedy="Countries go by name or ISO code (KAZ); `tripartite search` finds words.",
        )


def _country(code: str, as_json: bool, limit: int | None, on: date) -> None:
    from tripartite.casefile.listing import file_as_json
    from tripartite.pipeline.countryfile import file_of

    file = file_of(code)
    if not file.documents:
        raise NotFound(
            "The store has no document about this country.", place=code, remedy="Add one with `tripartite add PATH`."
        )
    if as_json:
        click.echo(json.dumps(file_as_json(file, on), ensure_ascii=False, indent=1))
    else:
        print_country(Console(highlight=False), file, limit, on)


def _documents(hashes: Sequence[str], as_json: bool, limit: int | None) -> None:
    from tripartite.store.documents import reading_of
    from tripartite.store.statements import records
    from tripartite.values.reading import reading_as_json

    if as_json:
        click.echo(json.dumps([reading_as_json(reading_of(one)) for one in hashes], ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False)
    for sha256 in hashes:
        print_document(console, reading_of(sha256).document, records(documents=[sha256], proposed=True), limit)


def _actors(actors: Sequence[Actor], as_json: bool, limit: int | None) -> None:
    from tripartite.pipeline.finding import records_of

    if as_json:
        plain = [asdict(one) | {"statements": [record_as_json(record) for record in records_of(one)]} for one in actors]
        click.echo(json.dumps(plain, ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False)
    for actor in actors:
        print_actor(console, actor, records_of(actor), limit)
